import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { folderOf, unquiet } from "../../support/command.ts";
import { aPdf, paragraph } from "../../support/pdf.ts";

const PARAGRAPH = "We keep what you give us for as long as you have an account, and we delete it within 30 days.";
const POLICY = `# Privacy Policy

Last updated July 31, 2024

## What we keep

${`${PARAGRAPH}\n\n`.repeat(6)}
- your name
- [our cookie policy](/cookies)

| what | how long |
| --- | --- |
| logs | a year |
`;
const LATER = POLICY.replace("July 31, 2024", "September 18, 2024").replace(
  "- your name",
  "- your name and your employer",
);
const LOGIN = `<!doctype html><title>Sign in</title><main><h1>Sign in</h1><form><input type="password"></form></main>`;

const path = folderOf({
  "before.md": POLICY,
  "after.md": LATER,
  "moved.md": POLICY.replace("- your name\n", "").replace("## What we keep\n", "## What we keep\n\n- your name\n"),
  "notice.txt": `Privacy notice\n\n${PARAGRAPH}\n\n${PARAGRAPH}`,
  "login.html": LOGIN,
  "headers.txt": "HTTP/1.1 200 OK\r\nContent-Type: image/png; version=1\r\n",
  "headers.json": '{"Content-Type": "image/png"}',
  "broken.json": "{ not json",
});

interface Extract {
  title: string;
  lang: string;
  quality: { verdict: string; code: string | null; reasons: unknown[] };
  statedDates: { text: string; iso: string; precision: string; kind: string }[];
  blocks: { kind: string; level?: number; text: string; links: { text: string; href: string }[] }[];
}

describe("extract", () => {
  test("gives title, language, quality, dates and blocks", () => {
    const { code, json, err } = unquiet(["extract", path("before.md"), "--url", "https://worklane.example/privacy"]);
    expect([code, err]).toEqual([0, ""]);
    const { title, lang, quality, statedDates, blocks } = json<Extract>();
    expect([title, lang]).toEqual(["Privacy Policy", "en"]);
    expect(quality).toEqual({ verdict: "document", code: null, reasons: [] });
    expect(statedDates).toEqual([
      expect.objectContaining({ text: "July 31, 2024", iso: "2024-07-31", precision: "day", kind: "updated" }),
    ]);
    expect([...new Set(blocks.map(({ kind }) => kind))].sort()).toEqual(["heading", "item", "paragraph", "row"]);
    expect(blocks.find(({ text }) => text === "What we keep")).toMatchObject({ kind: "heading", level: 2 });
    expect(blocks.find(({ text }) => text === "our cookie policy")?.links).toEqual([
      { text: "our cookie policy", href: "https://worklane.example/cookies" },
    ]);
  });

  test("plain text is split at empty lines, and a language that is given stands", () => {
    const { lang, blocks } = unquiet(["extract", path("notice.txt"), "--lang", "nl"]).json<Extract>();
    expect([lang, blocks.length]).toEqual(["nl", 3]);
  });

  test.each([
    ["a status", ["--status", "404"], "error-page", "http-4xx"],
    ["headers, one on each line,", ["--headers", "headers.txt"], "unsupported", "unsupported-type"],
    ["headers in JSON", ["--headers", "headers.json"], "unsupported", "unsupported-type"],
  ])("%s decides what the page is worth", (_what, [option = "", given = ""], verdict, code) => {
    const { quality } = unquiet([
      "extract",
      path("before.md"),
      option,
      given.includes(".") ? path(given) : given,
    ]).json<Extract>();
    expect([quality.verdict, quality.code]).toEqual([verdict, code]);
    expect(quality.reasons.length).toBeGreaterThan(0);
  });

  test("a page that asks to sign in is no document", () => {
    expect(unquiet(["extract", path("login.html")]).json<Extract>().quality).toMatchObject({
      verdict: "login",
      code: "login-needed",
    });
  });

  test("a page that was led to a login is no document", () => {
    const urls = [
      "--url",
      "https://worklane.example/privacy",
      "--final-url",
      "https://worklane.example/login?next=/privacy",
    ];
    expect(unquiet(["extract", path("login.html"), ...urls]).json<Extract>().quality.verdict).toBe("login");
  });

  test("headers that begin as JSON and are none: a sentence, and exit code 1", () => {
    const { code, err } = unquiet(["extract", path("before.md"), "--headers", path("broken.json")]);
    expect(code).toBe(1);
    expect(err).toContain("broken.json is not the JSON that it begins as");
  });
});

interface Compared {
  equal: boolean;
  noise: string | null;
  counts: Record<"kept" | "edited" | "moved" | "added" | "removed" | "links", number>;
  edits: { kind: string; section: string; before: string; after: string; words: [string, string][] }[];
  simplified: boolean;
  ms: number;
  blocks?: { kind: string; beforeIndex: number | null; afterIndex: number | null }[];
}

describe("a PDF", () => {
  const USE = "We use what you give us to run the service, to keep it safe, and to answer your questions. ".repeat(3);
  const pdf = (more: string) =>
    aPdf(
      [[{ text: "Privacy Policy", top: 60, size: 20 }, ...paragraph(USE, 100), ...paragraph(more, 200)]],
      "Nordbrief",
    );

  beforeAll(() => {
    writeFileSync(path("policy.pdf"), pdf("We do not sell your data."));
    writeFileSync(path("later.pdf"), pdf("We sell your data to our partners."));
    writeFileSync(path("unnamed"), pdf("We do not sell your data."));
    writeFileSync(path("broken.pdf"), "This is no PDF.");
    writeFileSync(path("pdf-headers.txt"), "Content-Type: application/pdf");
  });

  test("is read as a document, by its name or by what its answer said", () => {
    for (const args of [[path("policy.pdf")], [path("unnamed"), "--headers", path("pdf-headers.txt")]]) {
      const { title, quality, blocks } = unquiet(["extract", ...args]).json<Extract>();
      expect([title, quality.verdict]).toEqual(["Nordbrief", "document"]);
      expect(blocks[0]).toMatchObject({ kind: "heading", text: "Privacy Policy" });
      expect(blocks.map(({ text }) => text)).toContain("We do not sell your data.");
    }
  });

  test("is compared and judged like any document", () => {
    const pair = [path("policy.pdf"), path("later.pdf")];
    const { edits } = unquiet(["compare", ...pair]).json<Compared>();
    expect(edits.map(({ after }) => after)).toContain("We sell your data to our partners.");
    expect(unquiet(["judge", ...pair]).json<{ outcome: string }>().outcome).toBe("alert");
  });

  test("that is none is no document, cannot be compared, and is held by the judge", () => {
    const { quality, blocks } = unquiet(["extract", path("broken.pdf")]).json<Extract>();
    expect([quality.verdict, quality.code, blocks]).toEqual(["unsupported", "decode-failed", []]);
    const compared = unquiet(["compare", path("policy.pdf"), path("broken.pdf")]);
    expect(compared.code).toBe(1);
    expect(compared.err).toContain("broken.pdf could not be read as a document (decode-failed)");
    expect(unquiet(["judge", path("policy.pdf"), path("broken.pdf")]).json()).toMatchObject({
      outcome: "hold",
      suppressed: { kind: "wall", why: "The page's data was damaged." },
    });
  });
});

describe("compare", () => {
  test("gives the edits with their words marked", () => {
    const { code, json } = unquiet(["compare", path("before.md"), path("after.md")]);
    expect(code).toBe(0);
    const { equal, noise, counts, edits, simplified, ms, blocks } = json<Compared>();
    expect([equal, noise, simplified, blocks]).toEqual([false, null, false, undefined]);
    expect(counts).toMatchObject({ edited: 2, added: 0, removed: 0 });
    const edit = edits.find(({ after }) => after.includes("employer"));
    expect(edit).toMatchObject({ kind: "edited", section: "What we keep", before: "your name" });
    expect(edit?.words.filter(([mark]) => mark !== "-").map(([, text]) => text)).toEqual(
      expect.arrayContaining([expect.stringContaining("employer")]),
    );
    expect(ms).toBeGreaterThanOrEqual(0);
  });

  test("the marked words give both texts back", () => {
    const { edits } = unquiet(["compare", path("before.md"), path("after.md")]).json<Compared>();
    const side = (words: [string, string][], not: string) =>
      words
        .filter(([mark]) => mark !== not)
        .map(([, text]) => text)
        .join("");
    for (const { before, after, words } of edits) expect([side(words, "+"), side(words, "-")]).toEqual([before, after]);
  });

  test("a document is equal to itself", () => {
    expect(unquiet(["compare", path("before.md"), path("before.md")]).json()).toMatchObject({
      equal: true,
      noise: "equal",
      edits: [],
    });
  });

  test("what only moved is noise of a kind", () => {
    expect(unquiet(["compare", path("before.md"), path("moved.md")]).json()).toMatchObject({ noise: "moved-only" });
  });

  test("--full adds every block of both sides once", () => {
    const args = ["compare", path("before.md"), path("after.md"), "--full"];
    const { blocks = [], counts } = unquiet(args).json<Compared>();
    const places = (side: "beforeIndex" | "afterIndex") =>
      blocks.flatMap((block) => block[side] ?? []).sort((one, other) => one - other);
    expect(places("beforeIndex")).toEqual(places("beforeIndex").map((_, index) => index));
    expect(places("afterIndex")).toEqual(places("afterIndex").map((_, index) => index));
    expect(blocks).toHaveLength(counts.kept + counts.edited + counts.moved + counts.added + counts.removed);
  });
});
