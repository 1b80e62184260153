import { describe, expect, test } from "vitest";
import { readPairs, topOf } from "../../scripts/eval/pairs.ts";

const { expected, files } = readPairs();

describe.each(files.map((file) => [file.language, file] as const))("the same change, told in %s", (_language, file) => {
  test.each(file.pairs.map((pair) => [pair.id, pair] as const))("%s has the same top finding", (id, pair) => {
    expect(topOf(file, pair)).toBe(expected[id]?.top);
  });
});
