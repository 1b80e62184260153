import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../support/reading.ts";

const ADDRESS = "https://nordbrief.example/legal/privacy";
const isTooDeep = (html: string) => "tooDeep" in extractHtml(html, ADDRESS);
const countOf = (html: string) => {
  const extract = extractHtml(html, ADDRESS);
  return "tooDeep" in extract ? -1 : extract.blocks.length;
};

describe("pages that nest too deeply", () => {
  test.each(["div", "span", "b", "ul", "section", "font", "x-box"])("5,000 open %s are refused", (name) => {
    expect(isTooDeep(`<${name}>`.repeat(5000))).toBe(true);
    expect(isTooDeep(`${`<${name}>`.repeat(5000)}Text${`</${name}>`.repeat(5000)}`)).toBe(true);
  });

  test("a megabyte of elements that are never closed is refused before it is read", () => {
    expect(isTooDeep("<b>".repeat(350_000))).toBe(true);
  });

  test.each([
    ["2,000 deep", `${"<div>".repeat(2000)}Text${"</div>".repeat(2000)}`],
    ["many elements side by side", "<div>Text</div>".repeat(5000)],
    ["elements that close each other", "<p>Text".repeat(5000)],
    ["items that close each other", `<ul>${"<li>Text".repeat(5000)}</ul>`],
    ["rows and cells that close each other", `<table>${"<tr><td>Text<td>Text".repeat(5000)}</table>`],
    ["elements without content", `<p>Text${"<br><img><input>".repeat(5000)}</p>`],
    ["a picture of many parts", `<svg>${'<path d="M0"/>'.repeat(5000)}</svg><p>Text</p>`],
    ["elements in a script's text", `<script>let page = "${"<div>".repeat(5000)}";</script><p>Text</p>`],
    ["elements in a comment", `<!-- ${"<div>".repeat(5000)} --><p>Text</p>`],
    ["elements that are closed without having been opened", `${"</div>".repeat(5000)}<p>Text</p>`],
  ])("%s are read", (_, html) => {
    expect(countOf(html)).toBeGreaterThan(0);
  });
});

describe("large pages", () => {
  const CLAUSE =
    "We keep the letters you send for as long as your mailbox is open, and delete them when you close it. ";

  test.each([
    ["a megabyte of paragraphs", `<p>${CLAUSE}</p>`.repeat(10_000), 10_000],
    ["one paragraph of a megabyte", `<p>${CLAUSE.repeat(10_000)}</p>`, 1],
    ["100,000 links in one paragraph", `<p>${'<a href="/x">A</a> '.repeat(100_000)}</p>`, 1],
    ["100,000 references", `<p>${"&eacute;&amp; ".repeat(100_000)}</p>`, 1],
    ["a megabyte of signs that open nothing", `<p>${"< ".repeat(500_000)}</p>`, 1],
    ["200,000 attributes", `<p ${"a=1 ".repeat(200_000)}>Text</p>`, 1],
    ["50,000 rows", `<table>${"<tr><td>A</td><td>B</td></tr>".repeat(50_000)}</table>`, 50_000],
    ["regions within regions", `${'<div class="nav">'.repeat(2500)}${"<p>Text</p>".repeat(20_000)}`, 20_000],
  ])("%s are read", (_, html, count) => {
    expect(countOf(html)).toBe(count);
  });
});

describe("whatever a page does", () => {
  const PIECES = [
    ...[
      "<p>",
      "</p>",
      "<div class='cookie-banner'>",
      "</div>",
      "<main>",
      "</main>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<li>",
      "<ul>",
    ],
    ...[
      "</ul>",
      "<a href='/x'>",
      "<a href='javascript:1'>",
      "</a>",
      "<script>",
      "</script>",
      "<!--",
      "-->",
      "<title>",
      "</title>",
      "<svg>",
    ],
    ...[
      "</svg>",
      "<br>",
      "<button aria-expanded>",
      "</button>",
      "<base href='//x'>",
      "<html lang=fr>",
      "<h1>",
      "</h1>",
      "<pre>",
      "</pre>",
    ],
    ...[
      "<span role=status>",
      "</span>",
      "<input type=password>",
      "&amp;",
      "&#0;",
      "&copy",
      "May 3, 2024",
      "Last updated",
      "text ",
      "\n\n",
      "\0",
    ],
    ...[
      "<",
      ">",
      "'",
      '"',
      "=",
      "/",
      "<![CDATA[",
      "]]>",
      "<?xml?>",
      "<dl>",
      "<dt>",
      "<dd>",
      "<details>",
      "<summary>",
      "\uD800",
      "é",
      "数据",
    ],
  ];
  const pages = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 300 }),
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 10 })), { maxLength: 60 })
      .map((parts) => parts.join("")),
  );

  test("it is read, twice the same, into blocks that hold text", () => {
    fc.assert(
      fc.property(pages, (html) => {
        const extract = extractHtml(html, ADDRESS);
        if ("tooDeep" in extract) throw new Error("refused");
        expect(extractHtml(html, ADDRESS)).toEqual(extract);
        for (const { text, kind, level } of extract.blocks) {
          expect(text.trim()).not.toBe("");
          expect(text).toBe(text.trim());
          expect(level !== undefined).toBe(kind === "heading" || kind === "item");
        }
      }),
      { numRuns: 500 },
    );
  });

  test("an address that is none costs the links, not the text", () => {
    const extract = extractHtml('<p><a href="/x">A</a> B</p>', "no address");
    expect("tooDeep" in extract ? [] : extract.blocks).toEqual([{ kind: "paragraph", text: "A B", links: [] }]);
  });
});
