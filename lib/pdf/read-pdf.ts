import { getDocumentProxy } from "unpdf";
import { pdfBlocks } from "../core/extract/pdf-blocks.ts";
import type { PdfPiece, PdfText } from "../model.ts";

/** Longer files are books. */
const MOST_PAGES = 400;
const MOST_CHARS = 2_000_000;

type Opened = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Opened["getPage"]>>;

/** Reads the text of a PDF. Null for what is none, is locked, or holds no text. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText | null> {
  try {
    const pdf = await getDocumentProxy(bytes, { disableFontFace: true, useSystemFonts: false, verbosity: 0 });
    const { info } = await pdf.getMetadata();
    const { Title, Language } = info as { Title?: unknown; Language?: unknown };
    const pages: PdfPiece[][] = [];
    let chars = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && chars < MOST_CHARS; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(await piecesOn(page));
      page.cleanup();
      chars += pages.at(-1)?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    }
    await pdf.loadingTask.destroy();
    return chars === 0 ? null : { title: textOr(Title), lang: textOr(Language), blocks: pdfBlocks(pages) };
  } catch {
    return null;
  }
}

async function piecesOn(page: PdfPage): Promise<PdfPiece[]> {
  const [{ items }, notes] = await Promise.all([page.getTextContent(), page.getAnnotations()]);
  const links = (notes as Note[]).filter(({ subtype, url, rect }) => subtype === "Link" && url && rect?.length === 4);
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
    const place = { x, y, width: item.width, size: item.height || Math.hypot(skew, scale) };
    const link = links.find(({ rect }) => isWithin(x + item.width / 2, y + place.size / 2, rect));
    return [{ text: item.str, ...place, ...(link?.url !== undefined && { href: link.url }) }];
  });
}

interface Note {
  subtype?: string;
  url?: string;
  rect: readonly number[];
}

function isWithin(x: number, y: number, [left = 0, bottom = 0, right = 0, top = 0]: readonly number[]): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

function textOr(value: unknown): string {
  return typeof value === "string" ? value.slice(0, 300) : "";
}
