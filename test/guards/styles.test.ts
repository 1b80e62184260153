import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/build.ts";

import { literalsIn, sidesIn, TOKENS } from "../../scripts/guards/styles.ts";

const SHEETS = ["components", "entrypoints"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .map((file) => join(ROOT, folder, file)),
);

test("pages take every colour, space, size of type and length of motion from the tokens", () => {
  expect(SHEETS.length).toBeGreaterThan(5);
  expect(SHEETS.flatMap((file) => literalsIn(file, readFileSync(file, "utf8")))).toEqual([]);
});

test("no style names a side that is another one where text runs from right to left", () => {
  for (const file of [...SHEETS, join(ROOT, TOKENS), join(ROOT, "lib/page/banner.css")]) {
    expect(sidesIn(file, readFileSync(file, "utf8"))).toEqual([]);
  }
});

test.each([
  "a { margin-left: auto; }",
  "a { border-top-right-radius: var(--round); }",
  "a { left: 0; }",
  "a { text-align: right; }",
  "a { float: left }",
  "a { padding: 0 var(--space-4) calc(-1 * var(--space-2)) 0; }",
])("a side is found: %s", (css) => {
  expect(sidesIn("a.css", css)).toHaveLength(1);
});

test.each([
  "a { margin-inline-start: auto; text-align: start; inset-inline: 0 auto !important; }",
  "a { margin: 0 var(--space-4) var(--space-8) var(--space-4); padding: 0 auto 0 !important; }",
  "a { background: url(left.svg); grid-template-areas: 'left right'; }",
])("what is none is left alone: %s", (css) => {
  expect(sidesIn("a.css", css)).toEqual([]);
});

test("every token that is used is defined", () => {
  const defined = new Set(readFileSync(join(ROOT, TOKENS), "utf8").match(/--[\w-]+(?=:)/gu));
  for (const file of SHEETS) {
    const css = readFileSync(file, "utf8");
    const own = new Set(css.match(/--[\w-]+(?=:)/gu));
    const used = [...css.matchAll(/var\((--[\w-]+)/gu)].map(([, name = ""]) => name);
    expect([file, used.filter((name) => !defined.has(name) && !own.has(name))]).toEqual([file, []]);
  }
});

test.each([
  ["a colour", "a { color: #fff; }"],
  ["a colour by its name", "a { background: white; }"],
  ["a colour by numbers", "a { border: 1px solid rgb(0 0 0 / 0.2) }"],
  ["a size of type", "a { font: 700 18px / 1.3 var(--serif); }"],
  ["a space", "a { margin: 0 var(--space-8) 7px; }"],
  ["a space in a rule of a rule", "@media print { a { gap: 0.5rem } }"],
  ["a corner", "a { border-start-end-radius: 8px; }"],
  ["a length of motion", "a { transition: opacity 150ms; }"],
])("%s that is no token is found", (_what, css) => {
  expect(literalsIn("a.css", css)).toHaveLength(1);
});

test.each([
  "a:hover { color: var(--text); border: 1px solid transparent; padding: 1px var(--space-4); }",
  "a { background: Canvas; white-space: nowrap; max-width: 760px; padding-inline-start: 105px; margin: 0 auto; }",
  "a { /* #fff, 8px */ gap: var(--space-8); transition: opacity var(--motion); }",
])("what is none is left alone: %s", (css) => {
  expect(literalsIn("a.css", css)).toEqual([]);
});
