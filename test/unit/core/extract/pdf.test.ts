import { describe, expect, test } from "vitest";
import { extractPdf } from "../../../../lib/core/extract/pdf.ts";
import { readPdf } from "../../../../lib/pdf/read-pdf.ts";
import { readingWords } from "../../../support/packaged.ts";
import { aPdf, type PdfLine, paragraph } from "../../../support/pdf.ts";

const USE =
  "We use what you give us to run the service, to keep it safe, and to answer your questions. We do not sell it to anybody, and we keep it no longer than we have to.";
const KEEP = "When you close your account we delete your data within 30 days, but for what a law makes us keep.";

async function extract(pages: readonly (readonly PdfLine[])[], title = "") {
  const pdf = await readPdf(aPdf(pages, title));
  if (!pdf) throw new Error("The PDF could not be read.");
  return extractPdf(pdf, { dateCues: readingWords().dateCues });
}

const head = (text: string, top: number, size = 15): PdfLine => ({ text, top, size });
const running = (page: number): PdfLine[] => [
  { text: "Nordbrief Privacy Policy", top: 30, size: 8 },
  { text: `Page ${page} of 3`, top: 770, size: 8 },
];

describe("a policy that is a PDF", () => {
  test("is read as title, headings, paragraphs and list items, with its date and language", async () => {
    const { blocks, title, lang, statedDates } = await extract(
      [
        [
          head("Privacy Policy", 70, 22),
          { text: "Last updated: 18 September 2024", top: 100 },
          head("What we do with data", 140),
          ...paragraph(USE, 165),
          { text: "\u2022 your name", top: 230 },
          { text: "\u2022 your address", top: 246 },
          head("How long we keep it", 290),
          ...paragraph(KEEP, 315),
        ],
      ],
      "Nordbrief: Privacy Policy",
    );
    expect(blocks.map(({ kind, level, text }) => `${kind}${level ?? ""} ${text}`)).toEqual([
      "heading1 Privacy Policy",
      "paragraph Last updated: 18 September 2024",
      "heading2 What we do with data",
      `paragraph ${USE}`,
      "item1 your name",
      "item1 your address",
      "heading2 How long we keep it",
      `paragraph ${KEEP}`,
    ]);
    expect([title, lang]).toEqual(["Nordbrief: Privacy Policy", "en"]);
    expect(statedDates[0]?.iso).toBe("2024-09-18");
  });

  test("loses what every page repeats, and joins a paragraph that a page's end parts", async () => {
    const [first = "", second = ""] = [USE.slice(0, 80), USE.slice(80)];
    const { blocks } = await extract([
      [...running(1), ...paragraph(KEEP, 100), ...paragraph(first.trim(), 700)],
      [...running(2), ...paragraph(second.trim(), 80), ...paragraph(KEEP, 200)],
      [...running(3), ...paragraph(KEEP, 100)],
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([KEEP, USE, KEEP, KEEP]);
  });

  test("makes a broken word whole, and keeps a hyphen between words", async () => {
    const { blocks } = await extract([
      [
        { text: "We tell you about every change that matters to your personal infor-", top: 100 },
        { text: "mation, and we ask you first when it is about third-party services.", top: 114 },
      ],
    ]);
    expect(blocks.map(({ text }) => text)).toEqual([
      "We tell you about every change that matters to your personal information, and we ask you first when it is about third-party services.",
    ]);
  });

  test("keeps its links with their targets", async () => {
    const href = "https://nordbrief.example/opt-out";
    const { blocks } = await extract([[...paragraph(USE, 100), { text: "Object here", top: 200, href }]]);
    expect(blocks.at(-1)).toMatchObject({ text: "Object here", links: [{ text: "Object here", href }] });
  });
});

describe("what cannot be read is null, never an error", () => {
  test.each([
    ["no PDF", new TextEncoder().encode("<html>Not a PDF</html>")],
    ["nothing", new Uint8Array()],
    ["half a PDF", aPdf([paragraph(USE, 100)]).slice(0, 300)],
    ["a PDF without text", aPdf([[]])],
    [
      "random bytes after the signature",
      Uint8Array.from({ length: 5000 }, (_, at) => "%PDF-1.7\n".charCodeAt(at) || (at * 7919) % 256),
    ],
  ])("%s", async (_name, bytes) => {
    expect(await readPdf(bytes)).toBeNull();
  });
});
