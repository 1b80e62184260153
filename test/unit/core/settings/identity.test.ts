import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchSettings } from "../../../../lib/core/settings/identity.ts";
import type { Setting } from "../../../../lib/model.ts";
import { aSetting } from "../../../support/builders.ts";

const NAMES = ["Show recipes to neighbours", "Weekly letter", "Sound of the bell", "Large print"];
const switches = (...labels: string[]): Setting[] => labels.map((label) => aSetting({ label }));

function matched(before: readonly Setting[], after: readonly Setting[]) {
  const { pairs, added, missing } = matchSettings(before, after);
  return {
    pairs: pairs.map((pair) => [before.indexOf(pair.before), after.indexOf(pair.after)]),
    added: added.map((setting) => setting.label),
    missing: missing.map((setting) => setting.label),
  };
}

const ALL = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
];

/** A copy of the four switches in which one differs. */
function withOne(changes: Partial<Setting>, base: readonly Setting[] = switches(...NAMES)): Setting[] {
  return base.map((setting, index) => (index === 1 ? { ...setting, ...changes } : setting));
}

test.each([
  ["is equal", {}],
  ["was switched", { state: "off" }],
  ["was locked", { disabled: true, reason: "Your school decides" }],
  ["has a slightly other label", { label: "Weekly letters" }],
  ["is written with other spaces", { label: "Weekly  letter" }],
  ["moved to another section", { section: "Elsewhere" }],
  ["has another description", { description: "A letter, every week." }],
  ["became another kind of control", { control: "checkbox" }],
  ["has an anchor now", { anchor: "letter" }],
] as const)("a control that %s is the same", (_what, changes) => {
  const found = matched(switches(...NAMES), withOne(changes));
  expect(found.pairs.toSorted()).toEqual(ALL);
  expect([found.added, found.missing]).toEqual([[], []]);
});

test("an anchor knows a control under another name", () => {
  const before = withOne({ anchor: "letter" });
  const after = withOne({ anchor: "letter", label: "News by post" });
  expect(matched(before, after).pairs.toSorted()).toEqual(ALL);
});

test("anchors that differ at each visit part nothing", () => {
  const anchored = (seed: string) => NAMES.map((label, index) => aSetting({ label, anchor: `${seed}-${index}` }));
  expect(matched(anchored("x7f"), anchored("q2k")).pairs.toSorted()).toEqual(ALL);
});

test("of a control under another name and without an anchor nothing is said", () => {
  const found = matched(switches(...NAMES), withOne({ label: "News by post" }));
  expect([found.added, found.missing]).toEqual([[], []]);
  expect(found.pairs).not.toContainEqual([1, 1]);
});

test("a control that was put in is new, wherever it stands", () => {
  for (const place of [0, 1, 2, 3, 4]) {
    const after = switches(...NAMES).toSpliced(place, 0, aSetting({ label: "Use my data to train AI", section: "AI" }));
    const found = matched(switches(...NAMES), after);
    expect(found.added).toEqual(["Use my data to train AI"]);
    expect(found.pairs).toHaveLength(4);
    expect(found.missing).toEqual([]);
  }
});

test("a control that was taken out is missing", () => {
  const found = matched(switches(...NAMES), switches("Show recipes to neighbours", "Sound of the bell", "Large print"));
  expect(found.missing).toEqual(["Weekly letter"]);
  expect(found.added).toEqual([]);
});

test("labels of two characters are not alike for being short", () => {
  const found = matched(switches("通知", "位置"), switches("通知", "位置", "广告"));
  expect(found.added).toEqual(["广告"]);
});

describe("three controls with one label", () => {
  test("are told apart by their sections", () => {
    const three = ["Mail", "Post", "Phone"].map((section) => aSetting({ label: "Allow", section }));
    expect(matched(three, three).pairs.toSorted()).toEqual(ALL.slice(0, 3));
  });

  test("are told apart by anchors", () => {
    const three = ["mail", "post", "phone"].map((anchor) => aSetting({ label: "Allow", anchor }));
    expect(matched(three, three).pairs.toSorted()).toEqual(ALL.slice(0, 3));
  });

  test("and one more of them, that cannot be told apart, is never called new", () => {
    const found = matched(switches("Allow", "Allow", "Allow"), switches("Allow", "Allow", "Allow", "Allow"));
    expect([found.added, found.missing]).toEqual([[], []]);
  });
});

const settings = fc.array(
  fc.record({
    label: fc.constantFrom("Allow", "Use my data", "Use my data for ads", "Sound", ""),
    section: fc.constantFrom("", "Data"),
    anchor: fc.constantFrom(null, "a", "b"),
  }),
  { maxLength: 6 },
);

test("every control of either reading is in one list at most", () => {
  fc.assert(
    fc.property(settings, settings, (one, other) => {
      const before = one.map((given) => aSetting(given));
      const after = other.map((given) => aSetting(given));
      const { pairs, added, missing } = matchSettings(before, after);
      const left = [...pairs.map((pair) => pair.before), ...missing];
      const right = [...pairs.map((pair) => pair.after), ...added];
      expect(new Set(left).size).toBe(left.length);
      expect(new Set(right).size).toBe(right.length);
    }),
  );
});

test("a reading compared with itself has nothing new and nothing missing", () => {
  fc.assert(
    fc.property(settings, (given) => {
      const same = given.map((one) => aSetting(one));
      const { added, missing } = matchSettings(same, same);
      expect([added, missing]).toEqual([[], []]);
    }),
  );
});
