import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeManifest, encodeManifest } from "../../../lib/storage/manifest.ts";
import { placeNeighbours } from "../../../lib/storage/packs.ts";

const numbers = fc.array(fc.nat(400), { maxLength: 200 });
const large = fc.array(fc.nat(4_000_000), { maxLength: 20 });

describe("a manifest", () => {
  test("gives back what it was made from, told from any other or from none", () => {
    fc.assert(
      fc.property(fc.oneof(numbers, large), fc.oneof(numbers, large), (own, base) => {
        expect(decodeManifest(encodeManifest(own, base), base)).toEqual(own);
        expect(decodeManifest(encodeManifest(own, []), [])).toEqual(own);
      }),
    );
  });

  test("of a text that differs in one block takes a few bytes", () => {
    const base = Array.from({ length: 400 }, (_, index) => index);
    expect(encodeManifest(base.with(200, 400), base).length).toBeLessThanOrEqual(10);
    expect(encodeManifest(base, base).length).toBeLessThanOrEqual(3);
  });

  test("that is damaged is an error, or other numbers, but never endless", () => {
    const broken = fc.uint8Array({ maxLength: 60 });
    fc.assert(
      fc.property(broken, numbers, (bytes, base) => {
        try {
          expect(decodeManifest(bytes, base).length).toBeLessThanOrEqual(5_000_000);
        } catch (problem) {
          expect(problem).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 500 },
    );
    expect(() => decodeManifest(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0), [])).toThrow(RangeError);
    expect(() => decodeManifest(Uint8Array.of(0x02, 0x80), [1])).toThrow(RangeError);
  });
});

describe("the order inside a pack", () => {
  test("puts a new block behind the one it follows, and keeps all of them once", () => {
    expect(placeNeighbours([0, 1, 2], [1, 3, -1])).toEqual([5, 0, 1, 3, 4, 2]);
    const follows = fc.array(fc.nat(), { maxLength: 50 });
    fc.assert(
      fc.property(fc.nat(20), follows, (count, after) => {
        const order = Array.from({ length: count }, (_, place) => place);
        const placed = placeNeighbours(
          order,
          after.map((raw, index) => (raw % (count + index + 1)) - 1),
        );
        expect([...placed].sort((one, other) => one - other)).toEqual(
          Array.from({ length: count + after.length }, (_, place) => place),
        );
      }),
    );
  });
});
