import { expect, test } from "vitest";
import { type Figure, missed, verdictOf } from "../../../scripts/bench/report.ts";

const holding: Figure = { what: "popup", value: 100, unit: "ms", floor: 150, aim: 75, better: "less", gates: false };

test("the last line of the benchmark says what holds, and what does not", () => {
  const slow = { ...holding, value: 200 };
  const heavy: Figure = { ...holding, what: "size", value: 21, unit: "KB", floor: 20, gates: true };
  const leftOut = { what: "popup in firefox", because: "the browser was not found" };
  expect(verdictOf(missed([holding, leftOut]))).toBe("All floors hold.");
  expect(missed([holding, slow, heavy])).toEqual({ gates: 1, slow: 1 });
  expect(verdictOf(missed([holding, slow]))).toContain("1 slower than their floor");
  expect(verdictOf(missed([slow, heavy]))).toMatch(/^1 below the floor; 1 slower/u);
});
