import { describe, expect, test } from "vitest";
import { RULES } from "../../../../lib/core/judge/rules/index.ts";
import { type Rule, sight } from "../../../../lib/core/judge/rules/rule.ts";
import { readStatement } from "../../../../lib/core/judge/statement.ts";
import { lexiconFor } from "../../../support/packaged.ts";
import type { Seen, SentenceCase, SentenceCases } from "./sentences/case.ts";
import { de } from "./sentences/de.ts";
import { en } from "./sentences/en.ts";
import { enMore } from "./sentences/en-more.ts";
import { es } from "./sentences/es.ts";
import { fr } from "./sentences/fr.ts";
import { frMore } from "./sentences/fr-more.ts";
import { it } from "./sentences/it.ts";
import { nl } from "./sentences/nl.ts";
import { nlMore } from "./sentences/nl-more.ts";
import { pt } from "./sentences/pt.ts";
import { vi } from "./sentences/vi.ts";

const LANGUAGES: Readonly<Record<string, SentenceCases>> = {
  en: { ...en, ...enMore },
  fr: { ...fr, ...frMore },
  nl: { ...nl, ...nlMore },
};

function sightIn(rule: Rule, { text, lead = "" }: SentenceCase, lang: string) {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  return sight(rule, readStatement(text, lead, lexicon));
}

function seen(sighting: ReturnType<typeof sight>): Seen {
  if (!sighting) return "nothing";
  if (sighting.stance === "forbids") return "forbids";
  return sighting.weak ? "weak" : sighting.stance;
}

/** Languages whose sentences are about who does what to whom; their other words stand in the parallel pairs. */
const FURTHER: Readonly<Record<string, SentenceCases>> = { de, es, it, pt, vi };
const ENOUGH_TRAPS = 25;

describe.each(Object.entries({ ...LANGUAGES, ...FURTHER }))("in %s", (lang, sentences) => {
  const cases = RULES.flatMap((rule) =>
    (sentences[rule.class] ?? []).map((given) => [given.sees, rule.class, given.text, rule, given] as const),
  );

  test.each(cases)("%s, asked about %s: %s", (sees, _class, _text, rule, given) => {
    const sighting = sightIn(rule, given, lang);
    expect(seen(sighting)).toBe(sees);
    if (given.actor) expect(sighting?.actor).toBe(given.actor);
    if (given.condition) expect(sighting?.condition).toBe(given.condition);
  });

  test("there are enough sentences", () => {
    expect(Object.values(sentences).flat().length).toBeGreaterThanOrEqual(ENOUGH_TRAPS);
  });

  const all = lang in LANGUAGES ? RULES : [];
  test.each(all.map((rule) => [rule.class, rule] as const))("%s has sentences in both directions", (_class, rule) => {
    const given = sentences[rule.class] ?? [];
    expect(given.filter(({ sees }) => sees === "does").length).toBeGreaterThanOrEqual(2);
    expect(given.filter(({ sees }) => sees === "nothing").length).toBeGreaterThanOrEqual(2);
    const canBePromised = rule.kind !== "news" && !rule.denialIsItsSubject;
    if (canBePromised) expect(given.some(({ sees }) => sees === "promise")).toBe(true);
  });

  const bans = (sentences.ai_training ?? []).filter(({ sees }) => sees === "forbids");
  test.each(bans)("what readers may not do is never said of the service: $text", (given) => {
    const sightings = RULES.flatMap((rule) => sightIn(rule, given, lang) ?? []);
    expect(sightings.filter((one) => one.class === "ai_training")).toEqual([]);
    expect(sightings.find((one) => one.class === "scraping_ban")?.actor).toBe("user");
  });

  test.each((sentences.ai_training ?? []).filter(({ sees }) => sees === "promise"))(
    "a promise has a class of its own: $text",
    (given) => {
      const [rule] = RULES.filter((one) => one.class === "ai_training");
      expect(rule && sightIn(rule, given, lang)?.class).toBe("ai_training_limit");
    },
  );
});
