import { describe, expect, test } from "vitest";
import { RULES } from "../../../../lib/core/judge/rules/index.ts";
import { type Rule, sight } from "../../../../lib/core/judge/rules/rule.ts";
import { readStatement } from "../../../../lib/core/judge/statement.ts";
import type { FindingClass } from "../../../../lib/model.ts";
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

/** Each class with the rules that find it, which are one or a few. */
const CLASSES = Object.entries(Object.groupBy(RULES, (rule) => rule.class)) as [FindingClass, Rule[]][];

/** What the first rule of these that sees anything in a sentence sees in it. */
function sightIn(rules: readonly Rule[], { text, lead = "" }: SentenceCase, lang: string) {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  const statement = readStatement(text, lead, lexicon);
  return rules.map((rule) => sight(rule, statement)).find((sighting) => sighting !== null) ?? null;
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
  const cases = CLASSES.flatMap(([subject, rules]) =>
    (sentences[subject] ?? []).map((given) => [given.sees, subject, given.text, rules, given] as const),
  );

  test.each(cases)("%s, asked about %s: %s", (sees, _class, _text, rules, given) => {
    const sighting = sightIn(rules, given, lang);
    expect(seen(sighting)).toBe(sees);
    if (given.actor) expect(sighting?.actor).toBe(given.actor);
    if (given.condition) expect(sighting?.condition).toBe(given.condition);
  });

  test("there are enough sentences", () => {
    expect(Object.values(sentences).flat().length).toBeGreaterThanOrEqual(ENOUGH_TRAPS);
  });

  const all = lang in LANGUAGES ? CLASSES : [];
  test.each(all)("%s has sentences in both directions", (subject, rules) => {
    const given = sentences[subject] ?? [];
    expect(given.filter(({ sees }) => sees === "does").length).toBeGreaterThanOrEqual(2);
    expect(given.filter(({ sees }) => sees === "nothing").length).toBeGreaterThanOrEqual(2);
    const canBePromised = rules.some((rule) => rule.kind !== "news" && !rule.denialIsItsSubject);
    if (canBePromised) expect(given.some(({ sees }) => sees === "promise")).toBe(true);
  });

  const bans = (sentences.ai_training ?? []).filter(({ sees }) => sees === "forbids");
  test.each(bans)("what readers may not do is never said of the service: $text", (given) => {
    const sightings = RULES.flatMap((rule) => sightIn([rule], given, lang) ?? []);
    expect(sightings.filter((one) => one.class === "ai_training")).toEqual([]);
    expect(sightings.find((one) => one.class === "scraping_ban")?.actor).toBe("user");
  });

  test.each((sentences.ai_training ?? []).filter(({ sees }) => sees === "promise"))(
    "a promise has a class of its own: $text",
    (given) => {
      const [rule] = RULES.filter((one) => one.class === "ai_training");
      expect(rule && sightIn([rule], given, lang)?.class).toBe("ai_training_limit");
    },
  );
});
