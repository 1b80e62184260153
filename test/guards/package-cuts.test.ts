import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/build.ts";
import { CUTS, cutFrom } from "../../scripts/bundle/package-cuts.ts";

const MODULES = globSync("node_modules/{*,@*/*,*/node_modules/*}/{build,dist,lib}/*.{js,mjs}", { cwd: ROOT });

test.each(CUTS)("what is cut from $module is there, once", (cut) => {
  const found = MODULES.filter((file) => cut.module.test(`/${file}`));
  expect(found).toHaveLength(1);
  const code = readFileSync(join(ROOT, found[0] ?? ""), "utf8");
  const rest = cutFrom(code, cut);
  expect(rest).not.toBe(code);
  expect(() => cutFrom(rest, cut)).toThrow("nothing to cut");
});
