import { expect, test } from "vitest";
import { checkSameBytes } from "../../scripts/guards/zips.ts";

const ZIP = Uint8Array.from([80, 75, 3, 4, 0, 0, 1, 2]);

test("two zips with the same bytes are fine", () => {
  expect(checkSameBytes(ZIP, Uint8Array.from(ZIP))).toEqual([]);
});

test.each([
  ["a byte that differs", ZIP.with(5, 9), "8 and 8 bytes, which part at byte 5"],
  ["a byte more", Uint8Array.from([...ZIP, 0]), "8 and 9 bytes, which part at byte 8"],
  ["a byte less", ZIP.slice(0, 7), "8 and 7 bytes, which part at byte 7"],
])("%s is found, with its place", (_what, other, problem) => {
  expect(checkSameBytes(ZIP, other)).toEqual([`two builds give two different zips: ${problem}`]);
});
