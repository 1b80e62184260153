import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { LinkWords } from "../../../../lib/core/find-documents/index.ts";
import { newLinksOf } from "../../../../lib/core/find-documents/new-links.ts";
import type { Block, Link } from "../../../../lib/model.ts";
import { compareVersions } from "../../../support/reading.ts";

const WORDS = JSON.parse(
  readFileSync(new URL("../../../../lib/core/find-documents/words.json", import.meta.url), "utf8"),
) as LinkWords;
const POLICY = "https://www.meadowbook.example/legal/privacy";

const block = (text: string, ...links: Link[]): Block => ({ kind: "paragraph", text, links });
const link = (text: string, href: string): Link => ({ text, href });
const STANDS = block("We like soup.", link("Help Center", "https://help.meadowbook.example/start"));

function fresh(before: Block[], after: Block[]): string[] {
  return newLinksOf(compareVersions(before, after, "en"), POLICY, WORDS).map(({ href }) => href);
}

test.each([
  ["a page of questions", "Learn more", "https://help.meadowbook.example/answer/12", true],
  ["terms", "Terms for AI", "https://www.meadowbook.example/legal/terms-ai", true],
  ["a page known by its address", "here", "https://www.meadowbook.example/help/faq-ai", true],
  ["settings", "Settings", "https://www.meadowbook.example/settings", false],
  ["a page of questions on another site", "Learn more", "https://www.other.example/faq", true],
  ["a help page on another site", "How it works", "https://help.other.example/answer/7", true],
  ["a legal page on another site", "Otherco's Privacy Policy", "https://www.other.example/x/1", true],
  ["settings on another site", "Settings", "https://www.other.example/settings", false],
  ["more about something on another site", "Learn more", "https://www.other.example/products/kettle", false],
  ["a product of another site", "Privacy screens", "https://www.other.example/shop/privacy-screens", false],
  ["a story on another site", "Why we rewrote our privacy policy", "https://blog.other.example/privacy", false],
  ["another site's page that is not encrypted", "Privacy Policy", "http://www.other.example/privacy", false],
  ["a page in somebody's house", "Privacy Policy", "https://192.168.0.4/privacy", false],
  ["a mail address", "Learn more", "mailto:help@meadowbook.example", false],
  ["a page that is neither help nor law", "our soups", "https://www.meadowbook.example/soups", false],
  ["the policy itself", "Privacy Policy", `${POLICY}?utm_source=x#part`, false],
  ["a page that was linked before", "Help Center", "https://help.meadowbook.example/start#new", false],
])("a new link to %s", (_what, text, href, is) => {
  const after = [STANDS, block("There is more to read.", link(text, href))];
  expect(fresh([STANDS], after)).toEqual(is ? [href] : []);
});

test("a link that came into a sentence that stood before is new", () => {
  const href = "https://help.meadowbook.example/answer/12";
  expect(fresh([block("Learn more.")], [block("Learn more.", link("Learn more", href))])).toEqual([href]);
});

test("one page linked twice is one link", () => {
  const href = "https://help.meadowbook.example/answer/12";
  const after = [
    block("Learn more.", link("Learn more", href)),
    block("And more.", link("Learn more", `${href}#part`)),
  ];
  expect(fresh([STANDS], [STANDS, ...after])).toHaveLength(1);
});

test("a change that links many pages offers eight of them at most", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    block(`Question ${index}.`, link("Learn more", `https://help.meadowbook.example/answer/${index}`)),
  );
  expect(fresh([STANDS], [STANDS, ...many])).toHaveLength(8);
});

test("of other sites it offers four, behind those of the same site", () => {
  const policyOf = (host: string) => block(`See ${host}.`, link("Privacy Policy", `https://${host}/privacy`));
  const partners = Array.from({ length: 20 }, (_, index) => policyOf(`www.partner${index}.example`));
  const own = "https://help.meadowbook.example/answer/12";
  const found = fresh([STANDS], [STANDS, ...partners, block("And more.", link("Learn more", own))]);
  expect(found).toEqual([own, ...[0, 1, 2, 3].map((index) => `https://www.partner${index}.example/privacy`)]);
});

test("links that went away are not new", () => {
  expect(fresh([STANDS, block("More.", link("Learn more", "https://help.meadowbook.example/a"))], [STANDS])).toEqual(
    [],
  );
});
