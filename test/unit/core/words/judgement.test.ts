import { describe, expect, test } from "vitest";
import { RULES } from "../../../../lib/core/judge/rules/index.ts";
import { findingTitle, headlineOf, type Sentence, type Words } from "../../../../lib/core/words/index.ts";
import { WORD_LANGUAGES } from "../../../../lib/core/words/language.ts";
import type { Finding, FindingAction } from "../../../../lib/model.ts";
import { wordsFor } from "../../../support/packaged.ts";
import { findingsBetween, judgementOf } from "../judge/judging.ts";

const TABLES = ["severity", "silence", "signal", "reason", "suppressed"] as const;
const ACTIONS: readonly FindingAction[] = [
  "added",
  "removed",
  "promise-removed",
  "promise-narrowed",
  "flipped",
  "detail-edited",
];
const LONGEST = 140;
const LONGEST_TITLE = 60;
const english = wordsFor("en");

const namesIn = (sentence: Sentence): string[] =>
  [...new Set([...JSON.stringify(sentence).matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ""))].sort();

function aFinding(given: Partial<Finding>): Finding {
  const [finding] = findingsBetween(null, "We may use your data to train AI models.");
  if (!finding) throw new Error("nothing was found");
  return { ...finding, ...given };
}

describe.each(WORD_LANGUAGES)("a change told in %s", (language) => {
  const words = wordsFor(language);

  test.each(TABLES)("has every sentence of the table %s, with the names that the English one has", (table) => {
    expect(Object.keys(words[table]).toSorted()).toEqual(Object.keys(english[table]).toSorted());
    for (const [key, sentence] of Object.entries(words[table])) {
      expect([key, namesIn(sentence)]).toEqual([key, namesIn(english[table][key] ?? "")]);
    }
  });

  test("has a title and a headline for every class and whatever happened to it", () => {
    const { dates } = judgementOf(["One."], ["Two."]);
    const classes = RULES.flatMap((rule) => [rule.class, rule.promiseClass ?? [], rule.forbidClass ?? []].flat());
    for (const one of classes) {
      for (const action of ACTIONS) {
        for (const direction of ["worse", "better", "neutral"] as const) {
          const finding = aFinding({ class: one, action, direction });
          const judgement = {
            ...judgementOf(["One."], ["Two."]),
            dates,
            findings: [finding],
            outcome: "alert" as const,
          };
          const headline = headlineOf(words, judgement, "Meadowbook", "Privacy Policy") ?? "";
          expect(headline).toMatch(/^\u2068?Meadowbook\u2069? .+/u);
          expect(findingTitle(words, finding).length).toBeLessThanOrEqual(LONGEST_TITLE);
          expect(`${headline} ${findingTitle(words, finding)}`).not.toMatch(/[{}]|undefined/u);
        }
      }
    }
  });

  test("names the document whose change is announced", () => {
    const told = "The coming version will take effect on 3 November 2026.";
    const judgement = judgementOf(["We are here."], ["We are here.", told]);
    expect(judgement.findings[0]?.class).toBe("policy_change_terms");
    expect(headlineOf(words, judgement, "Meadowbook", "Privacy Policy")).toMatch(
      /^\u2068?Meadowbook\u2069? .*Privacy Policy/u,
    );
  });

  test("keeps to one line, however long the names are", () => {
    const judgement = judgementOf(["We are here."], ["We are here.", "We may use your data to train AI models."]);
    const headline = headlineOf(words, judgement, "Meadowbook ".repeat(20), "Privacy Policy ".repeat(20)) ?? "";
    expect(headline.length).toBeGreaterThan(20);
    expect(headline.length).toBeLessThanOrEqual(LONGEST);
  });

  test("accuses nobody", () => {
    const said = JSON.stringify({ ...words, trouble: {}, setting: {} } satisfies Words);
    expect(said).not.toMatch(
      /heimlich|illegal|ilegal|illecit|illegal|a escondidas|de nascosto|às escondidas|bí mật|phi pháp/iu,
    );
  });
});
