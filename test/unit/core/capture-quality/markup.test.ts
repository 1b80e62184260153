import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breaksOff, hasMountPoint } from "../../../../lib/core/capture-quality/markup.ts";
import { judgePage } from "../../../support/gate-pages.ts";
import { timeOf } from "../../../support/processor-time.ts";

const CLAUSE =
  "Ferncroft keeps the orders you place for as long as the law asks, and deletes them when that time is over.";
const PAGE = `<!doctype html>
<html lang="en"><head><title>Privacy Policy</title><style>p{margin:1em}</style></head>
<body><div class="page"><main><article><h1>Privacy Policy</h1>
${`<section><h2>Orders</h2><p>${CLAUSE}</p><ul><li>Name</li><li>Address</li></ul></section>`.repeat(20)}
</article></main></div></body>
</html>
`;

describe("a page that breaks off", () => {
  test("is told wherever it was cut, and never lets half a document through", () => {
    const end = PAGE.indexOf("</body>");
    fc.assert(
      fc.property(fc.integer({ min: 2500, max: end - 60 }), (at) => {
        expect(judgePage({ page: PAGE.slice(0, at) }).verdict).toBe("truncated");
      }),
      { numRuns: 200 },
    );
    expect(judgePage({ page: PAGE }).verdict).toBe("document");
  });

  test.each([
    ["in a tag", `<html><body><p>${CLAUSE}</p><div class="no`],
    ["in a comment", `<html><body><p>${CLAUSE}</p><!-- and so`],
    ["in a script", `<html><body><div><p>${CLAUSE}</p><script>var a = 1;`],
    ["in its nesting", `<html><body><div><main><p>${CLAUSE}`],
  ])("%s", (_where, page) => {
    expect(breaksOff(page)).toBe(true);
  });

  test.each([
    ["without an end tag", `<html><body><div><p>${CLAUSE}</p></div>`],
    ["with one element left open", `<html><body><div><p>${CLAUSE}</p>`],
    ["with its end tag and careless nesting", `<html><body><div><div><div><p>${CLAUSE}</p></body></html>`],
    ["with a comment behind its end", `<html><body><div><div><p>${CLAUSE}</p></body></html><!-- 0.2 s -->`],
    ["that is a fragment", `<div><div><p>${CLAUSE}</p>`],
    ["with a sign for less than", `<html><body><p>${CLAUSE} a < b</p>`],
  ])("is none %s", (_what, page) => {
    expect(breaksOff(page)).toBe(false);
  });

  test("is none in plain text", () => {
    const page = `PRIVACY\n\n${`${CLAUSE}\n\n`.repeat(10)}See <html> and <div`;
    expect(judgePage({ page, contentType: "text/plain" }).verdict).toBe("document");
  });
});

describe("a place that waits for a script", () => {
  test.each([
    '<div id="root"></div>',
    "<div id=app></div>",
    '<div id="__next"><!-- filled later --></div>',
    '<div id="root" class="x">Loading…</div>',
    '<main class="app"><div class="spinner"></div></main>',
    "<app-root></app-root>",
    "<ferncroft-app></ferncroft-app>",
  ])("%s", (markup) => {
    expect(hasMountPoint(markup)).toBe(true);
    expect(judgePage({ page: `<title>Privacy</title>${markup}<script src="/a.js"></script>` }).verdict).toBe(
      "needs-browser",
    );
  });

  test.each([
    '<div id="roots"></div>',
    `<div id="root"><p>${CLAUSE}</p></div>`,
    '<div class="nav"></div>',
    "<p>app</p>",
  ])("%s is none", (markup) => {
    expect(hasMountPoint(markup)).toBe(false);
  });
});

describe("a page that its scripts draw", () => {
  test.each([
    ["an empty body", '<title>Privacy</title><script src="/bundle.js"></script><body></body>'],
    ["a word while it loads", '<title>Privacy</title><p>Loading, please wait…</p><script src="/main.js"></script>'],
    ["an element of its own", "<policy-page></policy-page><script type=module src=/p.js></script>"],
    [
      "the site's frame alone",
      '<nav><a href="/a">Products</a></nav><main id="main"></main><footer><p>© 2024 Ferncroft Ltd.</p></footer><script src="/x.js"></script>',
    ],
    [
      "a text only in its data",
      `<div id="__next"></div><script type="application/json">{"text":"${CLAUSE}"}</script><script src="/n.js"></script>`,
    ],
  ])("shows %s", (_what, page) => {
    expect(judgePage({ page }).verdict).toBe("needs-browser");
  });

  test("is no notice of one sentence under its title", () => {
    const page = `<title>Imprint</title><h1>Imprint</h1><p>Ferncroft Ltd, 4 Harbour Street, Ghent. Write to post@ferncroft.example.</p><script src="/x.js"></script>`;
    expect(judgePage({ page }).verdict).toBe("document");
  });
});

describe("hostile markup is judged in bounded time", () => {
  const MEGABYTE = 1_000_000;
  test.each([
    ["attributes", `<div id=root ${"a ".repeat(MEGABYTE / 2)}`],
    ["spaces in a mount point", `<div id="root">${" ".repeat(MEGABYTE)}`],
    ["a form's", `<form ${"id=x ".repeat(MEGABYTE / 5)}`],
    ["comments", `<html><body>${"<!--".repeat(MEGABYTE / 4)}`],
    ["a title", `<title>${"log in | ".repeat(MEGABYTE / 9)}</title>`],
    ["traces that never end", `${"_Incapsula_Resource?a=".repeat(MEGABYTE / 22)}`],
    ["frames", "<iframe ".repeat(MEGABYTE / 8)],
  ])("%s", (_what, page) => {
    const took = timeOf(() => {
      judgePage({ page });
      judgePage({ page, status: 403 });
    });
    expect(took).toBeLessThan(1500);
  });
});
