import { describe, expect, test } from "vitest";
import type { PageExtract } from "../../../../lib/core/extract/index.ts";
import type { Block } from "../../../../lib/model.ts";
import { extractHtml, extractText } from "../../../support/reading.ts";

const ADDRESS = "https://nordbrief.example/legal/privacy";

function read(html: string, lang = ""): PageExtract {
  const extract = extractHtml(html, ADDRESS, lang);
  if ("tooDeep" in extract) throw new Error("too deep");
  return extract;
}

/** Blocks in short: kind, level where there is one, a star where hidden, text. */
function brief(blocks: readonly Block[]): string[] {
  return blocks.map(({ kind, level, hidden, text }) => `${kind}${level ?? ""}${hidden ? "*" : ""}: ${text}`);
}
const briefOf = (html: string) => brief(read(html).blocks);

describe("blocks", () => {
  test.each([
    ["headings by level", "<h1>A</h1><h2>B</h2><h6>C</h6>", ["heading1: A", "heading2: B", "heading6: C"]],
    [
      "headings by role",
      '<div role="heading" aria-level="3">A</div><span role="heading">B</span><p role="heading" aria-level="9">C</p>',
      ["heading3: A", "heading2: B", "heading2: C"],
    ],
    ["paragraphs", "<p>A</p><p>B <b>bold</b> and <i>it</i></p>", ["paragraph: A", "paragraph: B bold and it"]],
    [
      "what follows a frame without an end, where no browser reads",
      '<noscript><iframe src="https://count.example/x" height="0" /></noscript><p>A</p><iframe src="/y"></iframe><p>B</p>',
      ["paragraph: A", "paragraph: B"],
    ],
    [
      "paragraphs and lists left open",
      "<p>A<p>B<ul><li>C<li>D</ul>",
      ["paragraph: A", "paragraph: B", "item1: C", "item1: D"],
    ],
    [
      "text between blocks",
      "A<div>B</div>C<div><div>D</div>E</div>",
      ["paragraph: A", "paragraph: B", "paragraph: C", "paragraph: D", "paragraph: E"],
    ],
    [
      "two line breaks end a paragraph",
      "A<br>B<br><br>C<br/>\n<br/>D",
      ["paragraph: A B", "paragraph: C", "paragraph: D"],
    ],
    ["two line breaks with a hard space between", "A<br>&nbsp;<br>B", ["paragraph: A", "paragraph: B"]],
    [
      "empty lines in a pre",
      "<pre>A\n B\n\n  C &amp; D\n\n\nE</pre>",
      ["paragraph: A B", "paragraph: C & D", "paragraph: E"],
    ],
    ["nothing empty", "<p> </p><p>&nbsp;</p><ul><li></li></ul><h2>\n</h2>A", ["paragraph: A"]],
    [
      "nested lists by depth",
      "<ul><li>A<ol><li>B<ul><li>C</li></ul></li></ol></li><li>D</li></ul>",
      ["item1: A", "item2: B", "item3: C", "item1: D"],
    ],
    ["paragraphs within an item", "<ul><li><p>A</p><p>B</p></li></ul>", ["item1: A", "item1: B"]],
    ["an item without a list", "<li>A</li>", ["item1: A"]],
    ["a heading within an item", "<ol><li><h3>A</h3>B</li></ol>", ["heading3: A", "item1: B"]],
    [
      "a definition list",
      "<dl><dt>Log</dt><dd>A record.</dd><dt>Mail<dd>A letter.</dl>",
      ["term: Log", "paragraph: A record.", "term: Mail", "paragraph: A letter."],
    ],
    ["a summary is a heading", "<details><summary>A</summary>B</details>", ["heading4: A", "paragraph: B"]],
    ["a figure and its caption", "<figure><img alt='x'><figcaption>A</figcaption></figure>", ["paragraph: A"]],
    ["white space folded", "<p>  A \n\t B&nbsp;&nbsp;C&#8203;D </p>", ["paragraph: A B CD"]],
    ["text without any element", "A", ["paragraph: A"]],
    ["nothing", "", []],
    ["comments and doctype left out", "<!doctype html><!-- no --><p>A<!-- no -->B</p>", ["paragraph: AB"]],
    ["a head that is never closed", "<html><head><title>T</title><meta charset=utf-8><body><p>A</p>", ["paragraph: A"]],
    [
      "elements closed in the wrong order",
      "<p><b>A<i>B</b>C</i></p></div></section><p>D",
      ["paragraph: ABC", "paragraph: D"],
    ],
    ["an element nobody knows", "<x-note>A</x-note><p>B</p>", ["paragraph: A", "paragraph: B"]],
  ])("%s", (_, html, expected) => {
    expect(briefOf(html)).toEqual(expected);
  });

  test.each([
    [
      "data, a row for each",
      "<table><tr><th>Cookie</th><th>Life</th></tr><tr><td>sid</td><td>1 day</td></tr></table>",
      ["row: Cookie | Life", "row: sid | 1 day"],
    ],
    ["data with empty cells", "<table><tr><td>sid</td><td></td><td>1 day</td></tr></table>", ["row: sid | 1 day"]],
    [
      "data with parts in a cell",
      "<table><tr><td><p>sid</p><p>gid</p></td><td>1 day</td></tr></table>",
      ["row: sid gid | 1 day"],
    ],
    [
      "data left open",
      "<table><tr><td>sid<td>1 day<tr><td>gid<td>2 days</table>",
      ["row: sid | 1 day", "row: gid | 2 days"],
    ],
    [
      "a layout of one column",
      "<table><tr><td>A</td></tr><tr><td><p>B</p><p>C</p></td></tr></table>",
      ["paragraph: A", "paragraph: B", "paragraph: C"],
    ],
    [
      "a layout with headings",
      "<table><tr><td><h2>A</h2>B</td><td>C</td></tr></table>",
      ["heading2: A", "paragraph: B", "paragraph: C"],
    ],
    [
      "a layout with lists",
      "<table><tr><td>A</td><td><ul><li>B</li></ul></td></tr></table>",
      ["paragraph: A", "item1: B"],
    ],
    [
      "a caption",
      "<table><caption>Cookies</caption><tr><td>A</td><td>B</td></tr></table>",
      ["paragraph: Cookies", "row: A | B"],
    ],
    [
      "a table in a layout",
      "<table><tr><td><table><tr><td>A</td><td>B</td></tr></table></td></tr></table>",
      ["paragraph: A | B"],
    ],
    ["cells without a row", "<td>A</td><p>B</p>", ["paragraph: A", "paragraph: B"]],
  ])("a table of %s", (_, html, expected) => {
    expect(briefOf(html)).toEqual(expected);
  });

  test("a table that sets long prose side by side is read cell by cell", () => {
    const prose = "We keep the letters you send for as long as your mailbox is open. ".repeat(20).trim();
    expect(briefOf(`<table><tr><td>${prose}</td><td>${prose}</td></tr></table>`)).toEqual([
      `paragraph: ${prose}`,
      `paragraph: ${prose}`,
    ]);
  });

  test.each([
    ["by its attribute", "<p hidden>A</p><p>B</p>"],
    ["by its style", '<p style="color:red; display : none">A</p><p>B</p>'],
    ["by its parent", '<div style="visibility:hidden"><section><p>A</p></section></div><p>B</p>'],
    ["by the size of its letters", '<p style="font-size:0">A</p><p>B</p>'],
  ])("what the page hides %s is kept and marked", (_, html) => {
    expect(briefOf(html)).toEqual(["paragraph*: A", "paragraph: B"]);
  });

  test.each([
    ["found when searched for", '<p hidden="until-found">A</p>'],
    ["styled otherwise", '<p style="display:block; background:none">A</p>'],
    ["of an ordinary size", '<p style="font-size:0.9em">A</p>'],
    ["in closed details", "<details><p>A</p></details>"],
    ["said to be hidden from readers aloud", '<p aria-hidden="true">A</p>'],
  ])("what is %s is not marked hidden", (_, html) => {
    expect(briefOf(html)).toEqual(["paragraph: A"]);
  });
});

describe("a page", () => {
  test.each([
    ["its title element", "<title> Privacy &amp; you </title><h1>Other</h1>", "Privacy & you"],
    ["its first heading, where there is none", "<p>A</p><h2>Privacy</h2>", "Privacy"],
    ["not the title of a picture", "<svg><title>Logo</title></svg><h1>Privacy</h1>", "Privacy"],
    ["the first title of two", "<title>One</title><title>Two</title>", "One"],
    ["nothing, where nothing says it", "<p>A</p>", ""],
  ])("is named by %s", (_, html, title) => {
    expect(read(html).title).toBe(title);
  });

  test.each([
    ["the page's word", '<html lang="nl-BE"><p>Kort.</p>', "en", "nl"],
    ["the answer's word, where the page has none", "<p>Kort.</p>", "nl", "nl"],
    ["neither", "<p>Kort.</p>", "", "und"],
  ])("has the language of %s", (_, html, declared, lang) => {
    expect(read(html, declared).lang).toBe(lang);
  });

  test("is measured: scripts, password fields, characters", () => {
    const { page } = read("<nav>Home</nav><p>Data</p><script>1</script><script src=x></script><input type=password>");
    expect(page).toEqual({ scripts: 2, passwordFields: 1, chars: 8 });
  });

  test("gives the dates that it states", () => {
    expect(read("<h1>Privacy</h1><p>Last updated: May 3, 2024</p>").statedDates).toEqual([
      { text: "May 3, 2024", iso: "2024-05-03", precision: "day", kind: "updated" },
    ]);
  });
});

describe("plain text", () => {
  test.each([
    [
      "a block for each paragraph",
      "PRIVACY\r\n\r\nWe keep\r\nletters.\r\n \r\nWe sell none.",
      ["heading2: PRIVACY", "paragraph: We keep letters.", "paragraph: We sell none."],
    ],
    [
      "a block for each line, where no line is empty",
      "Privacy\nWe keep letters.\nWe sell none.",
      ["heading2: Privacy", "paragraph: We keep letters.", "paragraph: We sell none."],
    ],
    [
      "numbered headings",
      "1. What we keep\n\nWe keep letters.",
      ["heading2: 1. What we keep", "paragraph: We keep letters."],
    ],
    [
      "no heading of a sentence",
      "We keep letters.\n\nand more of it",
      ["paragraph: We keep letters.", "paragraph: and more of it"],
    ],
    ["nothing of nothing", " \n\n ", []],
  ])("gives %s", (_, text, expected) => {
    expect(brief(extractText(text).blocks)).toEqual(expected);
  });

  test("is no page: what looks like an element is text", () => {
    const extract = extractText("We <b>sell</b> none &amp; keep none.\n\nEffective May 3, 2024.", "en-GB");
    expect(extract.blocks[0]?.text).toBe("We <b>sell</b> none &amp; keep none.");
    expect(extract.lang).toBe("en");
    expect(extract.statedDates.map((date) => date.iso)).toEqual(["2024-05-03"]);
    expect(extract.page).toEqual({
      scripts: 0,
      passwordFields: 0,
      chars: extract.blocks.reduce((sum, block) => sum + block.text.length, 0),
    });
  });
});
