import { describe, expect, test } from "vitest";
import type { Finding, Judgement } from "../../../../lib/model.ts";
import edits from "../../../fixtures/clause-edits.json" with { type: "json" };
import fifth from "../../../fixtures/clause-edits-fifth.json" with { type: "json" };
import fourth from "../../../fixtures/clause-edits-fourth.json" with { type: "json" };
import heldOut from "../../../fixtures/clause-edits-held-out.json" with { type: "json" };
import third from "../../../fixtures/clause-edits-third.json" with { type: "json" };
import harmless from "../../../fixtures/harmless-edits.json" with { type: "json" };
import { aPolicy } from "../../../support/policies.ts";
import { judgementOf } from "./judging.ts";

/** One clause put in, taken out or edited. */
interface Edit {
  id: string;
  lang?: string;
  before: string | null;
  after: string | null;
}

const PLACES = ["kitchen", "garden", "market", "pantry", "cellar", "oven", "shelf", "table", "field", "orchard"];
const DEEDS = ["tidy", "paint", "label", "mend", "move", "draw", "open", "close"];
const THINGS = ["jar", "basket", "recipe card", "wooden spoon", "tea pot", "bread tin", "apple crate"];

/** As many harmless sentences as a long policy has, each of them once. */
const FILLER = PLACES.flatMap((place) =>
  DEEDS.flatMap((deed) =>
    THINGS.map((thing) => `The page about the ${place} shows how neighbours ${deed} a ${thing} with care.`),
  ),
);
const POLICY = aPolicy()
  .split("\n")
  .filter((line) => line !== "");

/** The policy with a sentence somewhere in it, so that no place in a document is special. */
function policyWith(sentence: string | null, place: number): string[] {
  const paragraphs = [...POLICY, ...FILLER];
  if (sentence !== null) paragraphs.splice(place, 0, sentence);
  return paragraphs;
}

/** What a person is alerted to. */
function toldOf({ findings }: Judgement): Finding[] {
  return findings.filter(({ severity }) => severity === "important" || severity === "worth-knowing");
}

describe("one clause among hundreds of sentences is never dropped", () => {
  test("there are enough of them", () => {
    expect(edits.length).toBeGreaterThanOrEqual(60);
    expect(new Set(edits.map(({ id }) => id)).size).toBe(edits.length);
    expect(FILLER.length).toBeGreaterThan(500);
  });

  test.each(edits.map((edit, index) => ({ ...edit, index })))("$id", ({ before, after, index }) => {
    const place = (index * 97) % (POLICY.length + FILLER.length);
    const judgement = judgementOf(policyWith(before, place), policyWith(after, place));
    expect(judgement.outcome).toBe("alert");
    const told = toldOf(judgement);
    expect(told.map((finding) => [finding.before, finding.after])).toContainEqual([before, after]);
    expect(told.every(({ direction }) => direction !== "better")).toBe(true);
  });

  test("and without an edit there is nothing", () => {
    expect(judgementOf(policyWith(null, 0), policyWith(null, 0)).findings).toEqual([]);
  });
});

/**
 * Clauses of other kinds, written after the rules. Of these 64 the rules told 24 before anybody
 * looked at the rest; what is still missed stands here by name, and may only grow shorter. The one
 * that is left takes out a right that the policy around it still gives elsewhere.
 */
const STILL_MISSED = ["deletion-right-gone"];

/** A third set, of 42: 15 told before anybody looked at the rest. */
const STILL_MISSED_OF_THIRD = ["purchase-bundle"];

/**
 * A fourth set, of 77 in eight languages, in the manner of real policies: 32 told by the rules as
 * they were before it was written. (A right to deletion stands elsewhere in the policy here, too.)
 */
const STILL_MISSED_OF_FOURTH = [
  "training-free-accounts",
  "training-minors-spared",
  "erased-to-deactivated",
  "pause-history-gone",
];

/** A fifth set, of 60 in eight languages: 23 told by the rules as they were before it was written, then 53. */
const STILL_MISSED_OF_FIFTH = [
  "ai-carve-out-gone",
  "ai-paid-tier-too",
  "ai-until-you-object",
  "deletion-right-gone",
  "liability-cap",
  "changes-mail",
  "fr-ai-sauf",
];

/** Every clause of a set that nobody would be told of, each in a long policy, at another place of it. */
function missedOf(set: readonly Edit[], step: number): string[] {
  const isTold = ({ before, after, lang = "en" }: Edit, index: number) => {
    const place = (index * step) % FILLER.length;
    const told = toldOf(judgementOf(policyWith(before, place), policyWith(after, place), { lang }));
    return told.length > 0 && told.every(({ direction }) => direction !== "better");
  };
  return set.filter((edit, index) => !isTold(edit, index)).map(({ id }) => id);
}

describe("clauses that the rules were not made for", () => {
  test("are told, but for those known by name", () => {
    expect(missedOf(heldOut, 89)).toEqual(STILL_MISSED);
    expect(heldOut.length).toBeGreaterThanOrEqual(60);
  });

  test("and of the third set as well", () => {
    expect(missedOf(third, 83)).toEqual(STILL_MISSED_OF_THIRD);
    expect(third.length).toBeGreaterThanOrEqual(40);
  });

  test("and of the fourth, in every language", () => {
    expect(missedOf(fourth, 79)).toEqual(STILL_MISSED_OF_FOURTH);
    expect(fourth.length).toBeGreaterThanOrEqual(60);
    for (const of of ["fr", "nl", "de", "es", "it", "pt", "vi"])
      expect(fourth.filter(({ lang }) => lang === of).length).toBeGreaterThanOrEqual(2);
  });

  test("and of the fifth, in every language", () => {
    expect(missedOf(fifth, 71)).toEqual(STILL_MISSED_OF_FIFTH);
    expect(fifth.filter(({ lang }) => lang === "en").length).toBeGreaterThanOrEqual(40);
    for (const of of ["fr", "nl", "de", "es", "it", "pt", "vi"])
      expect(fifth.filter(({ lang }) => lang === of).length).toBeGreaterThanOrEqual(2);
  });

  test.each([...heldOut, ...third, ...fourth, ...fifth] as Edit[])(
    "$id is never good news",
    ({ before, after, lang = "en" }) => {
      expect(judgementOf([before ?? "Lumeno."], [after ?? "Lumeno."], { lang }).severity).not.toBe("good");
    },
  );
});

describe("edits that do nothing to the reader are never Important", () => {
  test("there are enough of them", () => {
    expect(harmless.length).toBeGreaterThanOrEqual(40);
  });

  // Written with the fourth set: before the rules were mended one of the forty was Important.
  test.each(harmless.map((edit, index) => ({ ...edit, place: (index * 73) % FILLER.length })))(
    "$id",
    ({ before, after, lang, place }) => {
      const { findings } = judgementOf(policyWith(before, place), policyWith(after, place), { lang });
      expect(findings.filter(({ severity }) => severity === "important")).toEqual([]);
    },
  );
});
