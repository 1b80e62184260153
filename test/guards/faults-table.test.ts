import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const TESTING = readFileSync(new URL("../../docs/testing.md", import.meta.url), "utf8");
const isThere = (path: string) =>
  ["", ".test.ts", ".test.tsx", ".e2e.ts"].some((end) => existsSync(new URL(`../${path}${end}`, import.meta.url)));

test("every test that the table of faults names is there", () => {
  const [, section = ""] = TESTING.split("## Faults, and where each is tested");
  const rows = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => /^\| (?!fault|-)/u.test(line));
  expect(rows.length).toBeGreaterThan(30);
  for (const row of rows) {
    const named = [...(row.split("|")[3] ?? "").matchAll(/`([^`]+)`/gu)].map(([, path = ""]) => path);
    const paths = named.filter((path) => path.includes("/") || path === "component");
    expect([row, paths.length > 0]).toEqual([row, true]);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  }
});
