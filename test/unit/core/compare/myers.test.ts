import { diffArrays } from "diff";
import fc from "fast-check";
import { expect, test } from "vitest";
import { longestCommonPart } from "../../../../lib/core/compare/myers.ts";

const numbers = fc.array(fc.nat({ max: 9 }), { maxLength: 30 });
/** Two lists, the later often the earlier one with a few numbers put in and taken out. */
const lists = fc.oneof(
  fc.tuple(numbers, numbers),
  fc
    .tuple(numbers, fc.array(fc.tuple(fc.nat(30), fc.nat(2), fc.array(fc.nat({ max: 9 }), { maxLength: 2 }))))
    .map(([before, edits]) => {
      const after = [...before];
      for (const [at, taken, put] of edits) after.splice(at, taken, ...put);
      return [before, after] as [number[], number[]];
    }),
);

/** What jsdiff keeps, as pairs of places; null where it gives up. */
function keptByJsdiff(before: number[], after: number[], mostSteps: number): number[] | null {
  const parts = diffArrays(before, after, { maxEditLength: mostSteps });
  if (!parts) return null;
  const pairs: number[] = [];
  let [b, a] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) for (let step = 0; step < count; step += 1) pairs.push(b + step, a + step);
    if (!added) b += count;
    if (!removed) a += count;
  }
  return pairs;
}

test("finds what jsdiff's diffArrays finds, place by place, and gives up where it does", () => {
  fc.assert(
    fc.property(lists, fc.nat({ max: 40 }), ([before, after], mostSteps) => {
      fc.pre(before.length > 0 && after.length > 0);
      const found = longestCommonPart(Int32Array.from(before), Int32Array.from(after), mostSteps);
      expect(found).toEqual(keptByJsdiff(before, after, mostSteps));
    }),
    { numRuns: 2000 },
  );
});

test("nothing is in common with an empty list, however few steps are allowed", () => {
  expect(longestCommonPart(Int32Array.of(1, 2, 3), Int32Array.of(), 0)).toEqual([]);
  expect(longestCommonPart(Int32Array.of(), Int32Array.of(1, 2, 3), 1)).toEqual([]);
});

test("takes as many steps as it may, and no more", () => {
  const [before, after] = [Int32Array.of(1, 2, 3, 4), Int32Array.of(1, 3, 4, 5)];
  expect(longestCommonPart(before, after, 2)).toEqual([0, 0, 2, 1, 3, 2]);
  expect(longestCommonPart(before, after, 1)).toBeNull();
});
