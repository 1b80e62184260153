import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { PageExtract } from "../../../../lib/core/extract/index.ts";
import { readDocument } from "../../../../scripts/cli/documents.ts";
import { dice, dynamicsOf, renderPage } from "../../../../scripts/story/render.ts";
import { compareVersions, extractHtml } from "../../../support/reading.ts";

const PAGES = new URL("../../../fixtures/pages/", import.meta.url);
const ADDRESS = "https://pages.example/legal/page";

function read(html: string): PageExtract {
  const extract = extractHtml(html, ADDRESS);
  if ("tooDeep" in extract) throw new Error("too deep");
  return extract;
}

/** A page as its fixture's text file tells it: language and title, stated dates, blocks with their links. */
function told({ lang, title, statedDates, blocks }: PageExtract): string {
  return [
    `${lang} | ${title}`,
    ...statedDates.map((date) => `${date.kind} ${date.iso}`),
    ...blocks.map(({ kind, level, hidden, text, links }) =>
      [`${kind}${level ?? ""}${hidden ? "*" : ""}: ${text}`, ...links.map((link) => `[${link.href}]`)].join(" "),
    ),
  ].join("\n");
}

describe("whole pages", () => {
  const names = readdirSync(PAGES).filter((name) => name.endsWith(".html"));

  test.each(names)("%s is read as its text file says", (name) => {
    const html = readFileSync(new URL(name, PAGES), "utf8");
    const expected = readFileSync(new URL(name.replace(".html", ".txt"), PAGES), "utf8").trim();
    expect(told(read(html))).toBe(expected);
  });
});

const POLICY = `# Privacy Policy

Effective May 3, 2024

Nordbrief carries letters. This policy says what we keep about you.

## 1. What we keep

- Your name and address.
- The letters you send, for 30 days.

We never read your letters. See our [questions](/help/letters?utm_source=policy).

## 2. Cookies

| Cookie | Life |
|---|---|
| sid | 1 day |
| pref | 1 year |

## 3. Sharing

We share your address with the people you write to, and with nobody else.
`;

describe("a page with a life of its own", () => {
  const quiet = read(renderPage(POLICY, "Nordbrief", "en", null));
  const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) =>
    read(renderPage(POLICY, "Nordbrief", "en", dynamicsOf(dice(seed)))),
  );

  test("gives the same document at every visit", () => {
    for (const page of pages) expect(page.blocks).toEqual(quiet.blocks);
  });

  test("gives the document, from its title to its last line, and nothing around it", () => {
    expect(quiet.blocks.map((block) => block.text)).toEqual([
      "Privacy Policy",
      "Effective May 3, 2024",
      "Nordbrief carries letters. This policy says what we keep about you.",
      "1. What we keep",
      "Your name and address.",
      "The letters you send, for 30 days.",
      "We never read your letters. See our questions.",
      "2. Cookies",
      "Cookie | Life",
      "sid | 1 day",
      "pref | 1 year",
      "3. Sharing",
      "We share your address with the people you write to, and with nobody else.",
    ]);
  });

  test("still shows a change of one word", () => {
    const changed = read(renderPage(POLICY.replace("never read", "may read"), "Nordbrief", "en", dynamicsOf(dice(3))));
    const comparison = compareVersions(pages[0]?.blocks ?? [], changed.blocks, "en");
    expect(comparison.noise).toBe(null);
    expect(comparison.blocks.filter((block) => block.kind !== "kept")).toHaveLength(1);
  });

  test("says the same with its main part, without it, and with nothing around", () => {
    const html = renderPage(POLICY, "Nordbrief", "en", dynamicsOf(dice(4)));
    const withoutMain = read(html.replace('<main id="content">', '<div class="content">').replace("</main>", "</div>"));
    const bare = read(`<html lang="en">${/<main[^>]*>([\s\S]*)<\/main>/u.exec(html)?.[1] ?? ""}`);
    const texts = (extract: PageExtract) => extract.blocks.map((block) => block.text);
    expect(texts(withoutMain)).toEqual(texts(quiet));
    expect(texts(bare)).toEqual(texts(quiet));
  });
});

describe("the policies of the story that the player plays", () => {
  const STORY = new URL("../../../../scripts/story/worklane/", import.meta.url);

  test.each(["privacy-july.md", "privacy-september.md", "privacy-november.md", "terms.md", "faq-generative-ai.md"])(
    "%s has the same text bare and as a page",
    (name) => {
      const file = new URL(name, STORY);
      const page = read(renderPage(readFileSync(file, "utf8"), "Worklane", "en", dynamicsOf(dice(9))));
      const bare = readDocument(file.pathname);
      expect(page.blocks.map((block) => block.text)).toEqual(bare.blocks.map((block) => block.text));
    },
  );
});
