import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../../lib/core/extract/index.ts";
import { badSelector, matchPart } from "../../../../lib/core/extract/match-part.ts";
import type { PagePart } from "../../../../lib/model.ts";
import { readingWords } from "../../../support/packaged.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>Ferncroft</title><script>let a = "<p class='text'>";</script></head>
<body><nav class="menu">Home</nav><div id="wrap"><h1>Privacy</h1><p class="intro">Before you read.</p>
<div class="text a&amp;b"><h2 id="one">One</h2><p>We keep letters.<br>All of them.<p>We sell none.<aside>Advertisement</aside>
<ul><li>Stamps<li class="old">Seals</ul></div>
<div class="text"><h2 id="two">Two</h2><table><tr><td>Log</td><td>1 day</td></tr></table><p>The end.</p></div></div>
<footer>Imprint</footer></body></html>`;

/** What is read of the page, or "missing". */
function read(part: PagePart, html = PAGE): string[] | "missing" {
  const matched = matchPart(html, part);
  if (!matched.ok || !matched.marks.isFound) return "missing";
  const extract = extractHtml(html, "https://ferncroft.example/privacy", { ...readingWords(), marks: matched.marks });
  return "tooDeep" in extract ? [] : extract.blocks.map(({ text }) => text);
}

describe("a part of a page", () => {
  test.each<[string, PagePart, string[]]>([
    [
      "the elements of a class",
      { select: [".text"] },
      [
        "One",
        "We keep letters. All of them.",
        "We sell none.",
        "Advertisement",
        "Stamps",
        "Seals",
        "Two",
        "Log | 1 day",
        "The end.",
      ],
    ],
    ["one of them", { select: ["#wrap > .text:nth-of-type(2)"] }, ["Two", "Log | 1 day", "The end."]],
    ["the last", { select: [".text:last-child"] }, ["Two", "Log | 1 day", "The end."]],
    ["one that has another in it", { select: [".text:has(table)"] }, ["Two", "Log | 1 day", "The end."]],
    ["one by an attribute with a reference in it", { select: ['[class="text a&b"] li:not(.old)'] }, ["Stamps"]],
    ["what follows a heading", { select: ["h1 + p"] }, ["Before you read."]],
    ["several, in the page's order", { select: ["#two", "h1"] }, ["Privacy", "Two"]],
    ["one inside another, once", { select: ["#wrap", ".intro"], remove: [".text"] }, ["Privacy", "Before you read."]],
    ["all but something", { remove: ["nav", "footer", ".text"] }, ["Privacy", "Before you read."]],
    [
      "without what is removed from it",
      { select: [".text"], remove: ["aside, ul", "table"] },
      ["One", "We keep letters. All of them.", "We sell none.", "Two", "The end."],
    ],
    ["from a heading on", { startBefore: "#two" }, ["Two", "Log | 1 day", "The end.", "Imprint"]],
    ["what follows an element", { startAfter: "ul" }, ["Two", "Log | 1 day", "The end.", "Imprint"]],
    ["up to the end of an element", { endAfter: ".intro" }, ["Home", "Privacy", "Before you read."]],
    ["an element and what is in it", { startBefore: "ul", endAfter: "ul" }, ["Stamps", "Seals"]],
    [
      "what follows a sign without an end",
      { startAfter: "br", endAfter: "#one ~ p:last-of-type" },
      ["All of them.", "We sell none."],
    ],
    ["between two elements", { startAfter: "h1", endBefore: "#one" }, ["Before you read."]],
    ["up to a heading", { endBefore: "#one" }, ["Home", "Privacy", "Before you read."]],
    [
      "from here to there",
      { startBefore: "#one", endBefore: "ul" },
      ["One", "We keep letters. All of them.", "We sell none.", "Advertisement"],
    ],
    [
      "from here to there, in what is selected",
      { select: ["p"], startBefore: "#one", endBefore: "#two" },
      ["We keep letters. All of them.", "We sell none."],
    ],
    ["what the page's own furniture would be", { select: ["nav"] }, ["Home"]],
  ])("is %s", (_, part, texts) => {
    expect(read(part)).toEqual(texts);
  });

  test.each<[string, PagePart]>([
    ["selects nothing", { select: [".gone"] }],
    ["begins nowhere", { startBefore: "#gone" }],
    ["begins after nothing", { startAfter: "#gone" }],
    ["ends with nothing", { endAfter: "#gone" }],
    ["ends nowhere", { select: [".text"], endBefore: "#gone" }],
    ["names what only stands in a script", { select: ["script p.text"] }],
  ])("that %s is missing", (_, part) => {
    expect(read(part)).toBe("missing");
  });

  test("that removes what is not there is there all the same", () => {
    expect(read({ select: ["h1"], remove: [".gone"] })).toEqual(["Privacy"]);
  });

  test.each(["div[", ":nope(1)", "", ",", "p:not(", "::before"])(
    "with the selector %j is refused, and said why",
    (selector) => {
      const bad = badSelector({ select: ["p", selector] });
      expect(bad?.selector).toBe(selector);
      expect(bad?.why.length).toBeGreaterThan(5);
      expect(matchPart(PAGE, { remove: [selector] }).ok).toBe(false);
    },
  );
});

test("of any page, the part that is all of the body reads as all of its text", () => {
  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<ul><li>",
    "</ul>",
    "<table><tr><td>",
    "</table>",
    "<b>",
    "</b>",
    "text ",
    "<br>",
    "<!-- x -->",
    "<iframe />",
    "<noscript><iframe /></noscript>",
    "<a href='/x'>",
    "</a>",
    "<script>1</script>",
    "&amp;",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = `<body><section id="all">${pieces.join("")}`;
      expect(read({ select: ["section"] }, html)).toEqual(read({ remove: ["nav"] }, html));
    }),
  );
});

test.each([
  ["too deep", "<div>".repeat(5000)],
  ["too many", "<p>a</p>".repeat(250_000)],
])("of a page with elements %s no part is looked for", (_, html) => {
  expect(read({ select: ["p"] }, html)).toBe("missing");
});
