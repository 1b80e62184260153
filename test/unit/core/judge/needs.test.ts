import { describe, expect, test } from "vitest";
import { compileLexicon, type LexiconData } from "../../../../lib/core/judge/lexicon.ts";
import en from "../../../../lib/core/judge/lexicons/en.json" with { type: "json" };
import { RULES } from "../../../../lib/core/judge/rules/index.ts";
import type { Rule } from "../../../../lib/core/judge/rules/rule.ts";
import { readStatement } from "../../../../lib/core/judge/statement.ts";
import { seeded } from "../../../../scripts/eval/figures.ts";

const SENTENCES = 400;
const TERMS = 14;

/** The words of English but for some cues, and texts in which all its other cues stand close together. */
function withoutCues(missing: readonly string[], data: LexiconData = en) {
  const cues = Object.fromEntries(Object.entries(data.cues).filter(([cue]) => !missing.includes(cue)));
  const regions = missing.includes("places") ? {} : data.regions;
  const names = Object.keys(cues);
  const draw = seeded(4);
  const one = <T>(list: readonly T[]) => list[Math.floor(draw() * list.length)] as T;
  const texts = Array.from({ length: SENTENCES }, () =>
    Array.from({ length: TERMS }, () => one(cues[one(names)] ?? []).replaceAll(/[*_]/gu, "")).join(" "),
  );
  return { lexicon: compileLexicon({ ...data, cues, regions }), texts };
}

/** Whether a rule finds something in a text that has none of the cues it says it needs. */
function findsWithout({ needs, find }: Pick<Rule, "needs" | "find">): boolean {
  const { lexicon, texts } = withoutCues(needs);
  return texts.some((text) => find(readStatement(text, "", lexicon)) !== null);
}

describe("a rule sees nothing without one of the cues that it needs", () => {
  test.each(RULES.map((rule) => [rule.class, rule] as const))("%s", (_class, rule) => {
    expect(findsWithout(rule)).toBe(false);
  });
});

test("a rule that leaves out a cue that it needs is caught", () => {
  const several = RULES.filter(({ needs }) => needs.length > 1);
  const isCaught = (rule: Rule) =>
    rule.needs.some((left) => findsWithout({ ...rule, needs: rule.needs.filter((cue) => cue !== left) }));
  expect(several.filter((rule) => !isCaught(rule)).map((rule) => rule.class)).toEqual([]);
});
