import { expect, test } from "vitest";
import { compareVersions } from "../../../lib/core/compare/index.ts";
import { blocksOf } from "../../support/builders.ts";

test("equal versions are equal", () => {
  expect(compareVersions(blocksOf("One."), blocksOf("One."), "en").equal).toBe(true);
});
