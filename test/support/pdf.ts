/** Writes small PDFs of our own: lines of text at places, with links. */

export interface PdfLine {
  text: string;
  x?: number;
  /** From the top of the page, in points. */
  top: number;
  size?: number;
  href?: string;
}

const HEIGHT = 792;

/** A PDF with these pages. Text is Latin 1. */
export function aPdf(pages: readonly (readonly PdfLine[])[], title = ""): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const pageIds = pages.map((_, index) => 4 + index * 2);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(" ")}] /Count ${pages.length} >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  pages.forEach((lines, index) => {
    const stream = lines.map(drawn).join("\n");
    const links = lines.filter(({ href }) => href).map(linked);
    const font = "/Resources << /Font << /F1 3 0 R >> >>";
    const place = `/Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${HEIGHT}]`;
    add(`<< ${place} ${font} /Contents ${5 + index * 2} 0 R /Annots [${links.join(" ")}] >>`);
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  add(`<< /Title (${escaped(title)}) >>`);
  return assemble(objects);
}

/** Lines of running text from a place downwards, broken after about so many letters. */
export function paragraph(text: string, top: number, { width = 90, size = 11 } = {}): PdfLine[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    if ((lines.at(-1) ?? "").length + word.length > width) lines.push("");
    lines.push(`${lines.pop()}${word} `);
  }
  return lines.map((line, index) => ({ text: line.trim(), top: top + index * size * 1.3, size }));
}

function drawn({ text, x = 72, top, size = 11 }: PdfLine): string {
  return `BT /F1 ${size} Tf ${x} ${HEIGHT - top} Td (${escaped(text)}) Tj ET`;
}

function linked({ x = 72, top, size = 11, text, href = "" }: PdfLine): string {
  const [bottom, right] = [HEIGHT - top - 2, x + text.length * size * 0.5];
  const rect = `[${x} ${bottom} ${right} ${bottom + size + 2}]`;
  return `<< /Type /Annot /Subtype /Link /Rect ${rect} /A << /S /URI /URI (${escaped(href)}) >> >>`;
}

function escaped(text: string): string {
  // The bullet is the one sign here that Windows' code page has and Latin 1 has not.
  return text.replace(/[\\()]/gu, String.raw`\$&`).replaceAll("\u2022", "\u0095");
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}
