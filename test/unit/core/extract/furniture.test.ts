import { describe, expect, test } from "vitest";
import { extractHtml } from "../../../support/reading.ts";

const URL_READ = "https://nordbrief.example/legal/privacy";
const CLAUSE =
  "Nordbrief keeps the letters you send for as long as your mailbox is open, and deletes them when you close it.";
const POLICY = `<h1>Privacy Policy</h1>${[1, 2, 3, 4, 5, 6, 7, 8]
  .map((part) => `<h2>${part}. Part ${part}</h2><p>${CLAUSE} This is said in part ${part} of our policy.</p>`)
  .join("")}`;

function textsOf(html: string): string[] {
  const extract = extractHtml(html, URL_READ);
  return "tooDeep" in extract ? [] : extract.blocks.map((block) => block.text);
}

const BARE = textsOf(`<body>${POLICY}</body>`);
const inMain = (noise: string) => textsOf(`<body>${noise}<main>${POLICY}</main>${noise}</body>`);
const withinMain = (noise: string) => textsOf(`<body><main>${POLICY}${noise}</main></body>`);
const withoutMain = (noise: string) => textsOf(`<body>${noise}<div class="wrap">${POLICY}</div>${noise}</body>`);

const LINKS = '<a href="/">Home</a> <a href="/jobs">Jobs</a> <a href="/people">People</a>';
const CONSENT =
  "<p>We use cookies to make this site work and to measure visits.</p><button>Accept all</button><button>Choose</button>";

/** What surrounds a document: recognised by name, role, words, or id. */
const NOISE: readonly (readonly [string, string])[] = [
  ["navigation", `<nav>${LINKS}</nav>`],
  ["navigation by role", `<div role="navigation"><ul><li>${LINKS}</li></ul></div>`],
  ["a menu by class", `<div class="main-menu">${LINKS}</div>`],
  ["a menu by id", `<div id="topnav"><div id="menu">${LINKS}</div></div>`],
  ["a header without title", `<header><strong>Nordbrief</strong> ${LINKS}</header>`],
  ["a header by role", `<div role="banner">Nordbrief <a href="/login">Log in</a></div>`],
  ["a footer", `<footer><p>© Nordbrief. All rights are ours.</p>${LINKS}</footer>`],
  ["a footer by role", `<div role="contentinfo">© Nordbrief, 4 Letter Lane.</div>`],
  ["a footer by class", `<div class="site-footer"><p>© Nordbrief</p>${LINKS}</div>`],
  ["a footer by id", `<div id="footer"><p>© Nordbrief</p>${LINKS}</div>`],
  ["a cookie banner by class", `<div class="cookie-banner">${CONSENT}</div>`],
  ["a cookie banner by two words", `<div class="cookies modal">${CONSENT}</div>`],
  ["a cookie notice by label", `<div role="region" aria-label="Cookie notice">${CONSENT}</div>`],
  ["a consent dialog by role", `<div role="dialog" aria-modal="true">${CONSENT}</div>`],
  ["a consent dialog by name", `<dialog open>${CONSENT}</dialog>`],
  [
    "a consent notice by its maker's id",
    `<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk">${CONSENT}</div></div>`,
  ],
  ["a consent notice by its maker's class", `<div class="banner bottom didomi-popup">${CONSENT}</div>`],
  ["a consent notice by id", `<div id="CybotCookiebotDialog">${CONSENT}</div>`],
  ["a hidden cookie notice", `<div class="cookie-consent-popup" style="display: none">${CONSENT}</div>`],
  ["a law's notice in a box", `<div class="gdpr-bar">${CONSENT}</div>`],
  ["a cookie alert", `<div role="alert" class="cookies">${CONSENT}</div>`],
  ["a ticker by class", `<p class="ticker">914,233 members, seen 3 minutes ago</p>`],
  ["a ticker by role", `<p role="status">914,233 letters sent today</p>`],
  ["a ticker by role within a line", `<p><span role="status">914,233 letters sent today</span></p>`],
  ["a ticker by aria-live", `<div aria-live="polite">17 new letters</div>`],
  ["a counter by class", `<div class="users-online">12 people here</div>`],
  ["a skip link by class", `<a class="skip-link" href="#content">Skip to the content</a>`],
  ["a skip link by id", `<a id="skip" href="#content">To the content</a>`],
  ["a share bar", `<div class="share-bar"><span>Share this</span><button>Post</button><button>Mail</button></div>`],
  [
    "a related box",
    `<aside class="related"><h2>People also read</h2><ul><li><a href="/blog/1">A story</a></li></ul></aside>`,
  ],
  ["breadcrumbs", `<ol class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/legal">Legal</a></li></ol>`],
  [
    "a newsletter box",
    `<div class="newsletter"><p>Hear from us.</p><input type="email"><button>Subscribe</button></div>`,
  ],
  ["a search field", `<div role="search">Find in our help pages</div>`],
  [
    "scripts and styles",
    "<script>var a = '<p>no</p>';</script><style>p { color: red }</style><template><p>no</p></template>",
  ],
  [
    "what needs no reading",
    "<noscript>Switch scripts on.</noscript><iframe>no</iframe><svg><text>no</text></svg><select><option>English</option></select>",
  ],
  ["lone buttons", "<button>Print</button><div role='button'>Download</div>"],
];

describe("what surrounds a document is left out without rules for any site", () => {
  test.each(NOISE)("%s beside a main part", (_, noise) => {
    expect(inMain(noise)).toEqual(BARE);
  });

  test.each(NOISE)("%s on a page that names no main part", (_, noise) => {
    expect(withoutMain(noise)).toEqual(BARE);
  });

  test("everything at once", () => {
    const all = NOISE.map(([, noise]) => noise).join("\n");
    expect(inMain(all)).toEqual(BARE);
    expect(withoutMain(all)).toEqual(BARE);
  });

  test.each([
    [
      "a share bar with links",
      `<div class="share"><a href="https://a.example">Post</a> <a href="https://b.example">Mail</a></div>`,
    ],
    ["a share bar with buttons", `<div class="sharing"><span>Share</span><button>Post</button></div>`],
    [
      "a poll on the page's use",
      `<div class="feedback">Was this helpful? <button>Yes</button><button>No</button></div>`,
    ],
    ["a table of contents", `<nav class="toc"><a href="#p1">Part 1</a><a href="#p2">Part 2</a></nav>`],
    ["in-page links in a side bar", `<div class="sidebar"><a href="#p1">Part 1</a><a href="#p2">Part 2</a></div>`],
    ["a consent notice", `<div class="cookie-notice">${CONSENT}</div>`],
    ["a box of links", `<aside><a href="/a">Terms</a> <a href="/b">Help</a></aside>`],
    ["a footer of links", `<footer><a href="/a">Terms</a> <a href="/b">Help</a></footer>`],
    ["a hidden alert", `<div role="alert" style="display:none">That did not work.</div>`],
    ["a form's alert", `<form><div role="alert">Please fill in your name.</div></form>`],
    ["a dialog to log in", `<div role="dialog"><p>Log in to go on.</p></div>`],
  ])("%s inside the main part", (_, noise) => {
    expect(withinMain(noise)).toEqual(BARE);
  });
});

const SECTION = `<h2>Sharing and cookies</h2><p>${CLAUSE} We may hand them to companies of our group.</p>`;
const SECTION_TEXTS = textsOf(`<body>${POLICY}${SECTION}</body>`);

/** Words that elsewhere name furniture, on parts of the document itself. */
const KEPT: readonly (readonly [string, string])[] = [
  ["an id", `<section id="cookies">${SECTION}</section>`],
  ["the class sharing", `<section class="sharing">${SECTION}</section>`],
  ["the class social", `<div class="section social-features">${SECTION}</div>`],
  ["the class feedback", `<div class="feedback">${SECTION}</div>`],
  ["the class advert", `<div class="advert-data">${SECTION}</div>`],
  ["a law's notice", `<section id="ccpa-notice">${SECTION}</section>`],
  ["a cookie notice that is a part of the policy", `<section id="cookie-notice">${SECTION}</section>`],
  ["the class online", `<section class="online-tracking">${SECTION}</section>`],
  ["the class counter", `<section class="counter-notice">${SECTION}</section>`],
  ["a region with a label", `<section role="region" aria-label="Cookies">${SECTION}</section>`],
  ["an unknown role", `<section role="constructor">${SECTION}</section>`],
];

describe("a document's own parts are kept, whatever they are called", () => {
  test.each(KEPT)("%s, inside the main part", (_, section) => {
    expect(withinMain(section)).toEqual(SECTION_TEXTS);
  });

  test.each([
    ["class cookie-policy", "cookie-policy"],
    ["class has-sidebar", "has-sidebar"],
    ["class with-footer", "page with-footer"],
    ["class cookie-banner around everything", "cookie-banner"],
    ["class nav around everything", "nav"],
    ["class consent-modal around everything", "consent-modal"],
  ])("a wrapper with %s", (_, wrapper) => {
    expect(textsOf(`<body><div class="${wrapper}">${POLICY}</div></body>`)).toEqual(BARE);
    expect(textsOf(`<body><main><div class="${wrapper}">${POLICY}</div></main></body>`)).toEqual(BARE);
  });

  test.each([
    ["aside", "aside"],
    ["nav", "nav"],
    ["dialog", "dialog"],
    ["footer", "footer"],
    ["header", "header"],
  ])("a document that is all in one %s", (_, name) => {
    expect(textsOf(`<body><${name}>${POLICY}</${name}><p>© Nordbrief</p></body>`)).toEqual([...BARE, "© Nordbrief"]);
  });

  test.each([
    ["cookies", "section bargain"],
    ["cookies", "container wallpaper"],
    ["sharing", "section"],
  ])("a short part with the id %s and the class %s, on a page without main part", (id, classes) => {
    expect(withoutMain(`<div id="${id}" class="${classes}"><p>${CLAUSE}</p></div>`)).toContain(CLAUSE);
  });

  test("long prose in an element of furniture's name, on a page without main part", () => {
    const long = `<div class="related-services"><h2>Related services</h2>${`<p>${CLAUSE}</p>`.repeat(6)}</div>`;
    expect(withoutMain(long)).toContain("Related services");
  });

  test.each([
    [
      "a cookie notice with a button",
      `<section class="cookie-notice">${`<p>${CLAUSE}</p>`.repeat(5)}<button>Cookie settings</button></section>`,
    ],
    [
      "a part on sharing with a button",
      `<section class="sharing"><p>${CLAUSE} ${CLAUSE}</p><button>Download my data</button></section>`,
    ],
    ["a navigation that holds the text itself", `<nav>${`<p>${CLAUSE}</p>`.repeat(5)}</nav>`],
    ["a dialog that holds the text itself", `<div role="dialog">${`<p>${CLAUSE}</p>`.repeat(5)}</div>`],
  ])("long prose inside the main part, though it looks like %s", (_, part) => {
    expect(withinMain(part).length).toBeGreaterThan(BARE.length);
  });

  test("an alert box that announces a change", () => {
    const notice = "We’re updating our policy on November 3, 2025. Read what will change.";
    expect(
      textsOf(`<body><main><div class="alert alert-info" role="alert">${notice}</div>${POLICY}</main></body>`),
    ).toEqual([notice, ...BARE]);
  });

  test("a warning that is part of the document", () => {
    const warning = "You cannot take this back.";
    expect(withinMain(`<div role="alert">${warning}</div>`)).toEqual([...BARE, warning]);
  });

  test("an aside, a footer and a header inside an article", () => {
    const texts = textsOf(`<body><article><header><p>Last updated May 3, 2024</p></header>${POLICY}
      <aside>In short: we keep your letters.</aside><footer><p>Effective since June 1, 2024.</p></footer></article></body>`);
    expect(texts).toEqual([
      "Last updated May 3, 2024",
      ...BARE,
      "In short: we keep your letters.",
      "Effective since June 1, 2024.",
    ]);
  });

  test.each([
    ["closed details", `<details><summary>Sharing and cookies</summary><p>${CLAUSE}</p></details>`],
    ["open details", `<details open><summary>Sharing and cookies</summary><p>${CLAUSE}</p></details>`],
    [
      "details with a button's role",
      `<details><summary role="button">Sharing and cookies</summary><p>${CLAUSE}</p></details>`,
    ],
    [
      "an accordion in a heading",
      `<h3><button aria-expanded="false">Sharing and cookies</button></h3><div hidden="until-found"><p>${CLAUSE}</p></div>`,
    ],
    [
      "an accordion by aria-expanded",
      `<button aria-expanded="false">Sharing and cookies</button><div><p>${CLAUSE}</p></div>`,
    ],
    [
      "an accordion by aria-controls",
      `<div role="button" aria-controls="p9">Sharing and cookies</div><p>${CLAUSE}</p>`,
    ],
    [
      "an accordion by class",
      `<button class="accordion">Sharing and cookies</button><div class="panel"><p>${CLAUSE}</p></div>`,
    ],
    [
      "an accordion by its script's mark",
      `<button data-bs-toggle="collapse">Sharing and cookies</button><p>${CLAUSE}</p>`,
    ],
    [
      "an accordion named sharing",
      `<div class="sharing"><button aria-expanded="true">Sharing and cookies</button><p>${CLAUSE}</p></div>`,
    ],
    ["a heading with a button's role", `<h3 role="button">Sharing and cookies</h3><p>${CLAUSE}</p>`],
  ])("%s", (_, part) => {
    expect(withinMain(part)).toEqual([...BARE, "Sharing and cookies", CLAUSE]);
  });

  test("a button that opens a menu is none of them", () => {
    expect(withinMain(`<button aria-haspopup="listbox" aria-expanded="false">English</button>`)).toEqual(BARE);
  });
});

describe("which part of a page is the document", () => {
  test("all that is not furniture, where the page names no part", () => {
    expect(textsOf(`<body><div>${POLICY}</div><p>And this.</p></body>`)).toEqual([...BARE, "And this."]);
  });

  test("the main part, where there is one", () => {
    expect(textsOf(`<body><p>Offer of the day</p><main>${POLICY}</main><p>© Nordbrief</p></body>`)).toEqual(BARE);
    expect(textsOf(`<body><p>Offer of the day</p><div role="main">${POLICY}</div></body>`)).toEqual(BARE);
  });

  test("all, where the main part is empty", () => {
    expect(textsOf(`<body><main id="root"></main><div>${POLICY}</div></body>`)).toEqual(BARE);
  });

  test("all, where the main part holds next to nothing", () => {
    expect(textsOf(`<body><main><p>Loading</p></main><div>${POLICY}</div></body>`)).toEqual(["Loading", ...BARE]);
  });

  test("the article, and every article of several", () => {
    expect(textsOf(`<body><p>Offer</p><article>${POLICY}</article></body>`)).toEqual(BARE);
    expect(textsOf(`<body><article>${POLICY}</article><article>${SECTION}</article><p>Offer</p></body>`)).toEqual(
      SECTION_TEXTS,
    );
  });

  test("not an article that is only a small part of the text", () => {
    expect(textsOf(`<body><div>${POLICY}</div><article><p>A story.</p></article></body>`)).toEqual([
      ...BARE,
      "A story.",
    ]);
  });

  test("with the title and date that stand above it", () => {
    const body = POLICY.replace("<h1>Privacy Policy</h1>", "");
    const date = "<p>Last updated May 3, 2024</p>";
    const above = `<div class="hero"><h1>Privacy Policy</h1>${date}</div>`;
    const expected = ["Privacy Policy", "Last updated May 3, 2024", ...BARE.slice(1)];
    expect(textsOf(`<body><nav>${LINKS}</nav>${above}<main>${body}</main></body>`)).toEqual(expected);
    expect(textsOf(`<body><header>${above}</header><main>${body}</main></body>`)).toEqual(expected);
    expect(
      textsOf(`<body><header><nav>${LINKS}</nav><p>Log in</p>${above}</header><main>${body}</main></body>`),
    ).toEqual(expected);
  });

  test("without a title part that is long, or a title that it has itself", () => {
    const body = POLICY.replace("<h1>Privacy Policy</h1>", "");
    const long = `<h1>News</h1>${`<p>${CLAUSE}</p>`.repeat(6)}`;
    expect(textsOf(`<body>${long}<main>${body}</main></body>`)).toEqual(BARE.slice(1));
    expect(textsOf(`<body><h1>Nordbrief</h1><main>${POLICY}</main></body>`)).toEqual(BARE);
  });
});
