import { describe, expect, test } from "vitest";
import type { Finding, Judgement } from "../../../../lib/model.ts";
import edits from "../../../fixtures/clause-edits.json" with { type: "json" };
import eighth from "../../../fixtures/clause-edits-eighth.json" with { type: "json" };
import fifth from "../../../fixtures/clause-edits-fifth.json" with { type: "json" };
import fourth from "../../../fixtures/clause-edits-fourth.json" with { type: "json" };
import heldOut from "../../../fixtures/clause-edits-held-out.json" with { type: "json" };
import ninth from "../../../fixtures/clause-edits-ninth.json" with { type: "json" };
import seventh from "../../../fixtures/clause-edits-seventh.json" with { type: "json" };
import sixth from "../../../fixtures/clause-edits-sixth.json" with { type: "json" };
import tenth from "../../../fixtures/clause-edits-tenth.json" with { type: "json" };
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
 * Sets of other kinds of clauses, in the manner of real policies, each written before anybody looked at what the judge
 * makes of it: how many the rules tell by name (the rest is told in plain words), and which are still missed. What is
 * missed may only grow shorter, and what is told by name only more.
 */
const SETS: readonly { name: string; set: readonly Edit[]; step: number; byName: number; missed: readonly string[] }[] =
  [
    // A right that the policy around it still gives elsewhere.
    { name: "held out", set: heldOut, step: 89, byName: 63, missed: ["deletion-right-gone"] },
    { name: "third", set: third, step: 83, byName: 41, missed: [] },
    { name: "fourth", set: fourth, step: 79, byName: 73, missed: [] },
    { name: "fifth", set: fifth, step: 71, byName: 53, missed: [] },
    { name: "sixth", set: sixth, step: 67, byName: 23, missed: [] },
    { name: "seventh", set: seventh, step: 59, byName: 22, missed: [] },
    // What is left out of something is not denied.
    { name: "eighth", set: eighth, step: 53, byName: 9, missed: ["es-mensajes-matrona"] },
    { name: "ninth", set: ninth, step: 37, byName: 23, missed: [] },
    { name: "tenth", set: tenth, step: 43, byName: 6, missed: [] },
  ];

/** What is told of each clause of a set, each in a long policy, at another place of it. */
function toldOfSet(set: readonly Edit[], step: number) {
  return set.map(({ id, before, after, lang = "en" }, index) => {
    const place = (index * step) % FILLER.length;
    return { id, told: toldOf(judgementOf(policyWith(before, place), policyWith(after, place), { lang })) };
  });
}

describe("clauses that the rules were not made for", () => {
  test.each(SETS)("of the $name set are told, but for those known by name", ({ set, step, byName, missed }) => {
    const all = toldOfSet(set, step);
    const isTold = (told: readonly Finding[]) =>
      told.length > 0 && told.every(({ direction }) => direction !== "better");
    expect(all.filter(({ told }) => !isTold(told)).map(({ id }) => id)).toEqual(missed);
    const named = all.filter(({ told }) => told.some((finding) => finding.class !== "plain_words"));
    expect(named.length).toBeGreaterThanOrEqual(byName);
  });

  test("there are enough of them, in every language", () => {
    const all = SETS.flatMap(({ set }) => set);
    expect(new Set(all.map(({ id, lang }) => `${lang} ${id}`)).size).toBeGreaterThanOrEqual(550);
    for (const of of ["fr", "nl", "de", "es", "it", "pt", "vi"]) {
      expect(all.filter(({ lang }) => lang === of).length).toBeGreaterThanOrEqual(12);
    }
  });

  test.each(SETS.flatMap(({ set }) => set))("$id is never good news", ({ before, after, lang = "en" }) => {
    expect(judgementOf([before ?? "Lumeno."], [after ?? "Lumeno."], { lang }).severity).not.toBe("good");
  });
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
