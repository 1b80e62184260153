import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bySeverity, type Weighed, weigh } from "../../../../lib/core/judge/severity.ts";
import type { Severity } from "../../../../lib/model.ts";

const PLAIN: Weighed = {
  base: 3,
  isNews: false,
  action: "added",
  direction: "worse",
  condition: "none",
  applies: "yes",
  firstMention: false,
  goneEverywhere: false,
  privateContent: false,
  consentLost: false,
  weak: false,
};

const severityOf = (facts: Partial<Weighed>): Severity => weigh({ ...PLAIN, ...facts }).severity;
const reasonsOf = (facts: Partial<Weighed>): string[] => weigh({ ...PLAIN, ...facts }).reasons.map(({ id }) => id);

describe("what harms is weighed by points", () => {
  test.each<[string, Partial<Weighed>, Severity]>([
    ["the gravest subject, said once more", { base: 5 }, "worth-knowing"],
    ["the gravest subject, for the first time", { base: 5, firstMention: true }, "important"],
    ["a middling subject, for the first time", { base: 3, firstMention: true }, "worth-knowing"],
    ["a middling subject", { base: 3 }, "worth-knowing"],
    ["a light subject", { base: 2 }, "small"],
    ["a light subject, for the first time", { base: 2, firstMention: true }, "worth-knowing"],
    ["private content", { base: 4, privateContent: true }, "important"],
    ["on unless the person acts", { base: 5, condition: "default-on" }, "important"],
    ["unless the person opts out", { base: 5, condition: "unless-opt-out" }, "important"],
    ["only with consent", { base: 5, firstMention: true, condition: "consent" }, "worth-knowing"],
    ["only with consent, once more", { base: 5, condition: "consent" }, "small"],
    ["not where the person lives", { base: 5, firstMention: true, applies: "no" }, "worth-knowing"],
    ["perhaps where the person lives", { base: 5, firstMention: true, applies: "unknown" }, "important"],
    ["a promise taken out", { base: 5, action: "promise-removed" }, "important"],
    ["a lighter promise taken out", { base: 3, action: "promise-removed" }, "worth-knowing"],
    ["a promise narrowed", { base: 5, action: "promise-narrowed" }, "worth-knowing"],
    ["a promise turned round", { base: 5, action: "flipped" }, "important"],
    ["a lighter promise turned round", { base: 3, action: "flipped" }, "worth-knowing"],
    [
      "a promise that needed consent, taken out",
      { base: 5, action: "promise-removed", condition: "consent" },
      "important",
    ],
    ["asking first taken out", { base: 5, action: "detail-edited", consentLost: true }, "important"],
    [
      "a hint that a promise about private content was turned around",
      { base: 3, action: "flipped", privateContent: true, weak: true },
      "worth-knowing",
    ],
    ["no more than a hint, of the gravest", { base: 5, firstMention: true, privateContent: true, weak: true }, "small"],
  ])("%s", (_what, facts, severity) => {
    expect(severityOf(facts)).toBe(severity);
  });
});

describe("what helps is good news only when it holds for the whole document", () => {
  test.each<[string, Partial<Weighed>, Severity]>([
    ["a promise put in", { action: "added" }, "good"],
    ["a statement gone everywhere", { action: "removed", goneEverywhere: true }, "good"],
    ["a statement that still stands elsewhere", { action: "removed" }, "small"],
    ["a detail", { action: "detail-edited" }, "small"],
    ["a hint", { action: "added", weak: true }, "small"],
    ["a statement turned into a promise", { action: "flipped" }, "good"],
  ])("%s", (_what, facts, severity) => {
    expect(severityOf({ ...facts, direction: "better", base: 5 })).toBe(severity);
  });
});

describe("what is neither", () => {
  test.each<[string, Partial<Weighed>, Severity]>([
    ["news for its own sake", { isNews: true }, "worth-knowing"],
    ["news without a date", { isNews: true, weak: true }, "small"],
    ["a ban on readers", { isNews: false }, "small"],
  ])("%s", (_what, facts, severity) => {
    expect(severityOf({ ...facts, direction: "neutral" })).toBe(severity);
  });
});

test.each<[string, Partial<Weighed>]>([
  ["first-mention", { firstMention: true }],
  ["private-content", { privateContent: true }],
  ["unless-you-act", { condition: "default-on" }],
  ["unless-you-act", { condition: "unless-opt-out" }],
  ["only-with-consent", { condition: "consent" }],
  ["not-where-you-are", { applies: "no" }],
  ["weak-cue", { weak: true }],
])("every point has its reason: %s", (reason, facts) => {
  expect(reasonsOf(facts)).toEqual([reason]);
});

test("a plain statement needs no reason", () => {
  expect(reasonsOf({})).toEqual([]);
});

test("a first mention is a reason for what is added only", () => {
  expect(reasonsOf({ action: "flipped", firstMention: true })).toEqual([]);
});

const SEVERITIES: readonly Severity[] = ["important", "worth-knowing", "good", "small", "none"];

test("findings are ordered gravest first, and equal ones keep their order", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ severity: fc.constantFrom(...SEVERITIES), at: fc.nat() })), (findings) => {
      const numbered = findings.map(({ severity }, at) => ({ severity, at, applies: "yes" as const }));
      const sorted = numbered.toSorted(bySeverity);
      for (const [index, finding] of sorted.entries()) {
        const next = sorted[index + 1];
        if (!next) continue;
        const [one, other] = [SEVERITIES.indexOf(finding.severity), SEVERITIES.indexOf(next.severity)];
        expect(one < other || (one === other && finding.at < next.at)).toBe(true);
      }
    }),
  );
});
