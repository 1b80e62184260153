import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparableTarget, decodeHiddenMail, linkTarget } from "../../../../lib/core/extract/links.ts";
import type { Block } from "../../../../lib/model.ts";
import { extractHtml } from "../../../support/reading.ts";

const ADDRESS = "https://nordbrief.example/legal/privacy?lang=en";

function blocksOf(html: string): Block[] {
  const extract = extractHtml(html, ADDRESS);
  return "tooDeep" in extract ? [] : extract.blocks;
}
const hrefsOf = (html: string) => blocksOf(html).flatMap((block) => block.links.map((link) => link.href));

describe("links", () => {
  test.each([
    ["absolute", "https://other.example/faq", "https://other.example/faq"],
    ["from the root", "/legal/terms", "https://nordbrief.example/legal/terms"],
    ["beside the page", "cookies", "https://nordbrief.example/legal/cookies"],
    ["without a scheme", "//cdn.example/a", "https://cdn.example/a"],
    ["with a query only", "?lang=fr", "https://nordbrief.example/legal/privacy?lang=fr"],
    ["to a place on another page", "/legal/terms#s3", "https://nordbrief.example/legal/terms#s3"],
    ["to a mailbox", "mailto:privacy@nordbrief.example", "mailto:privacy@nordbrief.example"],
    ["to a telephone", "tel:+3120555", "tel:+3120555"],
    ["with references in it", "/a?x=1&amp;y=2", "https://nordbrief.example/a?x=1&y=2"],
    [
      "with parameters that look like references",
      "/a?x=1&region=eu&copy=2",
      "https://nordbrief.example/a?x=1&region=eu&copy=2",
    ],
    ["with space around it", "  /a ", "https://nordbrief.example/a"],
  ])("%s", (_, href, target) => {
    expect(hrefsOf(`<p><a href="${href}">A</a></p>`)).toEqual([target]);
  });

  test.each([
    ["in the page", "#s3"],
    ["to nowhere", ""],
    ["to a script", "javascript:void(0)"],
    ["to a script in disguise", " JavaScript:alert(1)"],
    ["to data", "data:text/html,x"],
    ["that is no address", "https://[bad"],
    ["to a hidden mailbox's stand-in", "/cdn-cgi/l/email-protection#42"],
  ])("%s are dropped, and their text is kept", (_, href) => {
    const [block] = blocksOf(`<p>See <a href="${href}">there</a>.</p>`);
    expect(block).toMatchObject({ text: "See there.", links: [] });
  });

  test("are resolved against the base that the page names first", () => {
    const html = '<base href="https://docs.example/v2/"><base href="https://x.example/"><a href="faq">A</a>';
    expect(hrefsOf(html)).toEqual(["https://docs.example/v2/faq"]);
    expect(hrefsOf('<base href="/help/"><a href="faq">A</a>')).toEqual(["https://nordbrief.example/help/faq"]);
    expect(hrefsOf('<base target="_top"><base href="javascript:1"><a href="faq">A</a>')).toEqual([
      "https://nordbrief.example/legal/faq",
    ]);
  });

  test("keep their text and their order, and go with their block", () => {
    const blocks = blocksOf(
      '<p>See <a href="/a"> our <b>FAQ</b></a> and <a href="/b">terms</a>.</p><p>Or <a href="/c">ask</a>.</p>',
    );
    expect(blocks.map((block) => block.links.map((link) => link.text))).toEqual([["our FAQ", "terms"], ["ask"]]);
  });

  test("that hold several blocks are links of each", () => {
    const blocks = blocksOf('<a href="/a"><h2>Title</h2><p>Text</p></a><p>After</p>');
    expect(blocks.map((block) => block.links.map((link) => `${link.text} ${link.href}`))).toEqual([
      ["Title https://nordbrief.example/a"],
      ["Text https://nordbrief.example/a"],
      [],
    ]);
  });

  test("without text, or never closed, do no harm", () => {
    expect(blocksOf('<p><a href="/a"><img></a>A <a href="/b">B <a href="/c">C</p>')[0]).toMatchObject({
      text: "A B C",
      links: [{ text: "B" }, { text: "C" }],
    });
  });
});

describe("the address that comparing uses", () => {
  const SAME = "https://nordbrief.example/faq?a=1&b=2";
  test.each([
    ["tracking parameters", "https://nordbrief.example/faq?a=1&b=2&utm_source=mail&fbclid=x"],
    ["a session", "https://nordbrief.example/faq?sid=88&a=1&b=2"],
    ["the order of parameters", "https://nordbrief.example/faq?b=2&a=1"],
    ["a place in the page", "https://nordbrief.example/faq?a=1&b=2#top"],
    ["a final slash", "https://nordbrief.example/faq/?a=1&b=2"],
    ["the scheme", "http://nordbrief.example/faq?a=1&b=2"],
    ["capitals in the host", "https://NORDBRIEF.example/faq?a=1&b=2"],
  ])("does not know %s", (_, address) => {
    expect(comparableTarget(address)).toBe(SAME);
  });

  test.each([
    ["another page", "https://nordbrief.example/help?a=1&b=2"],
    ["another host", "https://nordbrief.test/faq?a=1&b=2"],
    ["another parameter", "https://nordbrief.example/faq?a=1&b=3"],
    ["the language", "https://nordbrief.example/faq?a=1&b=2&lang=fr"],
  ])("tells %s apart", (_, address) => {
    expect(comparableTarget(address)).not.toBe(SAME);
  });

  test("leaves what is no web address as it is", () => {
    expect(comparableTarget("mailto:a@b.example")).toBe("mailto:a@b.example");
    expect(comparableTarget("not an address")).toBe("not an address");
    expect(comparableTarget("https://nordbrief.example/")).toBe("https://nordbrief.example");
  });

  test("is its own comparable address", () => {
    const once = comparableTarget("http://nordbrief.example/faq/?b=2&utm_id=1&a=x%20y#z");
    expect(comparableTarget(once)).toBe(once);
  });
});

describe("mail addresses hidden from robots", () => {
  const hide = (mail: string, key: number) =>
    [key, ...new TextEncoder().encode(mail).map((byte) => byte ^ key)]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("");

  test.each(["privacy@nordbrief.example", "dpo+eu@nordbrief.example", "büro@nordbrief.example"])(
    "%s is read",
    (mail) => {
      expect(decodeHiddenMail(hide(mail, 0x2a))).toBe(mail);
      expect(decodeHiddenMail(hide(mail, 0xf3).toUpperCase())).toBe(mail);
    },
  );

  test.each(["", "2a", "xyz", "2a4", "not hexadecimal"])("%j is nothing", (hex) => {
    expect(decodeHiddenMail(hex)).toBe("");
  });

  test("stand in the text instead of their stand-in", () => {
    const hidden = `<span class="__cf_email__" data-cfemail="${hide("privacy@nordbrief.example", 7)}">[email&#160;protected]</span>`;
    const [one] = blocksOf(`<p>Write to ${hidden} today.</p>`);
    expect(one).toMatchObject({ text: "Write to privacy@nordbrief.example today.", links: [] });
    const [other] = blocksOf(`<p>Write to <a href="/cdn-cgi/l/email-protection#07">${hidden}</a> today.</p>`);
    expect(other).toMatchObject({ text: "Write to privacy@nordbrief.example today.", links: [] });
  });

  test("are not followed: their stand-in is no target", () => {
    expect(linkTarget("https://nordbrief.example/cdn-cgi/l/email-protection", ADDRESS)).toBe(null);
    expect(linkTarget("/cdn-cgi/trace", ADDRESS)).toBe("https://nordbrief.example/cdn-cgi/trace");
  });
});

test("a link that needs no parsing leads where parsing says", () => {
  const part = fc.string({ unit: fc.constantFrom(..."abZ09._~-/%?#@:"), maxLength: 14 });
  const host = fc.constantFrom(
    "a.example",
    "www.a-b.example",
    "A.example",
    "1.2",
    "xn--a.example",
    "a.example:443",
    "x",
  );
  const href = fc.oneof(
    part,
    part.map((path) => `/${path}`),
    fc
      .tuple(fc.constantFrom("https://", "http://", "//"), host, part)
      .map(([scheme, at, path]) => `${scheme}${at}/${path}`),
  );
  const base = fc.constantFrom(
    "https://a.example/legal/x",
    "http://b.example/",
    "https://xn--a.example/",
    "https://a.example:8443/y",
  );
  fc.assert(
    fc.property(href, base, (link, page) => {
      const target = linkTarget(link, page);
      if (target !== null) expect(target).toBe(new URL(link.trim(), page).href);
    }),
    { numRuns: 2000 },
  );
});
