import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BUDGETS, measure, overBudget, type Part } from "../../scripts/guards/sizes.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "unquiet-sizes-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): number {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return gzipSync(Buffer.from(text), { level: 9 }).length;
}

test.each(Object.keys(BUDGETS) as Part[])(
  "a byte over the budget of the %s is found, and the budget itself is fine",
  (part) => {
    const budget = BUDGETS[part];
    expect(overBudget({ [part]: budget })).toEqual([]);
    expect(overBudget({ [part]: budget + 1 })).toEqual([`${part}: ${budget + 1} bytes, 1 over its ${budget}`]);
  },
);

test("the popup weighs all that its page loads, each file once; other pages' files do not count", () => {
  const page = '<link rel="stylesheet" href="/assets/popup.css"><script src="/chunks/popup.js"></script>';
  const popup = [
    write("popup.html", page),
    write("assets/popup.css", "body{}"),
    write("chunks/popup.js", 'import{a}from"./shared.js";import"./words.js";'),
    write("chunks/shared.js", 'import"/common-code.js";import"./words.js";export const a=1'),
    write("common-code.js", "const m=13"),
    write("chunks/words.js", "const b=2"),
  ];
  write("chunks/history.js", "const c=3");
  const background = write("background.js", "const d=4") + write("common-code.js", "const m=13");
  const contentScript =
    write("settings-gate.js", "const e=5") +
    write("visit.js", "const j=10") +
    write("one-more.js", "const k=11") +
    write("content-scripts/other.js", "const h=8");
  const settingsReader = write("settings-reader.js", "const i=9");
  const pageNote = write("page-note.js", "const l=12");
  const pdfReader = write("pdf-reader.js", "const f=6");
  const lateCode = write("late-code.js", "const g=7");
  const data = [
    write("data/words/en.json", "{}"),
    write("data/lexicons/en.json", '{"a":1}'),
    write("_locales/en/messages.json", '{"b":2}'),
  ].reduce((sum, size) => sum + size);
  write("unquiet.zip", "z".repeat(500));
  expect(measure(folder, join(folder, "unquiet.zip"))).toEqual({
    background,
    popup: popup.reduce((sum, size) => sum + size),
    contentScript,
    settingsReader,
    pageNote,
    pdfReader,
    lateCode,
    data,
    zip: 500 - pdfReader - data,
  });
});

test("without a zip none is weighed", () => {
  write("popup.html", "");
  write("background.js", "");
  expect(measure(folder, null)).not.toHaveProperty("zip");
});
