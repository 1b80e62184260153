import { expect, test } from "vitest";
import { inStyleOrder } from "../../scripts/bundle/style-order.ts";

const page = (...styles: string[]) =>
  `<head>\n${styles.map((name) => `    <link rel="stylesheet" href="/assets/${name}.css">\n`).join("")}    <script src="/a.js"></script>\n</head>`;

test("what several pages share comes before a page's own rules, which go over it", () => {
  const pages = { "history.html": page("history", "cards"), "options.html": page("options", "cards") };
  expect(inStyleOrder(pages)).toEqual({
    "history.html": page("cards", "history"),
    "options.html": page("cards", "options"),
  });
});

test("what fewer share comes after what more do, and else the order stays", () => {
  const pages = {
    "popup.html": page("cards", "style"),
    "sidepanel.html": page("sidepanel", "style", "cards"),
    "welcome.html": page("welcome", "more", "cards"),
  };
  expect(inStyleOrder(pages)).toEqual({
    "popup.html": page("cards", "style"),
    "sidepanel.html": page("cards", "style", "sidepanel"),
    "welcome.html": page("cards", "welcome", "more"),
  });
});

test("a page without styles stays as it is", () => {
  expect(inStyleOrder({ "look.html": "<body></body>" })).toEqual({ "look.html": "<body></body>" });
});
