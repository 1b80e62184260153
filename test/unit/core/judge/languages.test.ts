import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isJudged } from "../../../../lib/core/judge/languages.ts";
import { ROOT } from "../../../../scripts/build.ts";

const FILES = readdirSync(join(ROOT, "lib/core/judge/lexicons")).filter((file) => file.endsWith(".json"));
const ALL = Array.from({ length: 26 * 26 }, (_, at) => String.fromCharCode(97 + Math.floor(at / 26), 97 + (at % 26)));

test("the languages that are said to be judged are those that have a lexicon", () => {
  expect(ALL.filter(isJudged)).toEqual(FILES.map((file) => file.slice(0, 2)).sort());
});
