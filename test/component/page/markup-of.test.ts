import { beforeEach, expect, test } from "vitest";
import { markupOf } from "../../../lib/page/markup-of.ts";

beforeEach(() => document.body.replaceChildren());

const element = (name: string, text = "") => Object.assign(document.createElement(name), { textContent: text });

test("a page is written down as markup that reads the same", () => {
  const link = Object.assign(element("a", "A & B < C"), { href: 'https://worklane.example/x?a=1&b="2"' });
  document.body.append(element("h1", "Terms"), link, element("br"), element("p", "Read “this”."));
  const read = new DOMParser().parseFromString(markupOf(document) ?? "", "text/html");
  expect([...read.body.children].map(({ textContent }) => textContent)).toEqual([
    "Terms",
    "A & B < C",
    "",
    "Read “this”.",
  ]);
  expect(read.querySelector("a")?.getAttribute("href")).toBe(link.getAttribute("href"));
});

test("what an element draws itself stands where it is drawn, with what fills its gaps", () => {
  const host = element("policy-text");
  const filling = element("p", "Filled in.");
  host.append(filling);
  host.attachShadow({ mode: "open" }).append(element("h2", "Drawn"), element("slot"));
  document.body.append(host);
  const markup = markupOf(document) ?? "";
  expect(markup).toContain("<policy-text><h2>Drawn</h2><slot><p>Filled in.</p></slot></policy-text>");
});

test("what people type, and what is said where scripts do not run, is left out", () => {
  const field = Object.assign(document.createElement("input"), { type: "text" });
  field.setAttribute("value", "Ada Lovelace");
  document.body.append(field, element("textarea", "My letter"), element("noscript", "Enable scripts."));
  const markup = markupOf(document) ?? "";
  expect(markup).toContain('<input type="text">');
  expect(markup).not.toMatch(/Ada|letter|Enable/u);
});

test("a page of more than 5 MB is not", () => {
  document.body.append(element("p", "x".repeat(5 * 1024 * 1024)));
  expect(markupOf(document)).toBeNull();
});
