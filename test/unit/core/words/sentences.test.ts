import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RULES } from "../../../../lib/core/judge/rules/index.ts";
import { longDate } from "../../../../lib/core/words/dates.ts";
import {
  fill,
  findingTitle,
  headlineOf,
  reasonLine,
  signalLine,
  suppressedLine,
  troubleLines,
} from "../../../../lib/core/words/index.ts";
import { directionOf, WORD_LANGUAGES, wordLanguage } from "../../../../lib/core/words/language.ts";
import { settingHeadline, settingSentence } from "../../../../lib/core/words/settings.ts";
import type {
  Direction,
  EvidenceLevel,
  FindingAction,
  FindingClass,
  SettingEvent,
  SettingEventKind,
  Severity,
  Signal,
} from "../../../../lib/model.ts";
import { aFinding, aJudgement, T0 } from "../../../support/builders.ts";
import { wordsFor } from "../../../support/packaged.ts";

const UNFILLED = /\{\w+\}/u;

const CLASSES = [
  ...new Set(RULES.flatMap((rule) => [rule.class, rule.promiseClass ?? rule.class, rule.forbidClass ?? rule.class])),
];
const ACTIONS: FindingAction[] = [
  "added",
  "removed",
  "promise-removed",
  "promise-narrowed",
  "flipped",
  "detail-edited",
];
const DIRECTIONS: Direction[] = ["worse", "better", "neutral"];
const SEVERITIES: Severity[] = ["important", "worth-knowing", "small", "good"];

const findings = fc.record({
  class: fc.constantFrom<FindingClass>(...CLASSES),
  action: fc.constantFrom(...ACTIONS),
  direction: fc.constantFrom(...DIRECTIONS),
  severity: fc.constantFrom(...SEVERITIES),
});

describe.each(WORD_LANGUAGES)("in %s", (language) => {
  const words = wordsFor(language);

  test("a headline fits on a line, whatever the names, and leaves nothing open", () => {
    const name = fc.string({ minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(findings, name, name, (given, service, document) => {
        fc.pre(!UNFILLED.test(service + document));
        const headline = headlineOf(
          words,
          aJudgement({ outcome: "alert", findings: [aFinding(given)] }),
          service,
          document,
        );
        expect(headline?.length).toBeGreaterThan(0);
        expect(headline?.length).toBeLessThanOrEqual(140);
        expect(headline).not.toMatch(UNFILLED);
      }),
    );
  });

  test("a very long name does not push out what happened", () => {
    const service = "The Association of Friends of Very Long Names ".repeat(5);
    const headline = headlineOf(words, aJudgement({ outcome: "alert", findings: [aFinding()] }), service, "Terms");
    const short = headlineOf(words, aJudgement({ outcome: "alert", findings: [aFinding()] }), "X", "Terms") ?? "";
    expect(headline?.endsWith(short.slice(short.indexOf("X") + 1))).toBe(true);
  });

  test("every finding has a title", () => {
    fc.assert(
      fc.property(findings, (given) => {
        const title = findingTitle(words, aFinding(given));
        expect(title.length).toBeGreaterThan(2);
        expect(title.length).toBeLessThanOrEqual(60);
        expect(title).not.toMatch(UNFILLED);
      }),
    );
  });

  test.each<Signal>([
    { signal: "ahead", strength: "counter", params: { stated: "3 November 2025", days: 46, iso: "2025-11-03" } },
    { signal: "ahead", strength: "counter", params: { stated: "November 2025", days: 0, iso: "2025-11" } },
    { signal: "untouched", strength: "strong", params: { stated: "31 July 2024" } },
    { signal: "undated", strength: "weak", params: {} },
    { signal: "same-day", strength: "weak", params: { stated: "18 September 2024" } },
    { signal: "late", strength: "medium", params: { stated: "1 September 2024", days: 18 } },
    { signal: "late", strength: "medium", params: { stated: "August 2024", days: 0 } },
    { signal: "backdated", strength: "strong", params: { stated: "10 September 2024", day: "2024-09-18" } },
    { signal: "no-notice", strength: "weak", params: {} },
    { signal: "practice-first", strength: "strong", params: { label: "Train AI", day: "2024-08-29", days: 1 } },
    { signal: "elsewhere", strength: "strong", params: { document: "FAQ" } },
    { signal: "not-undone", strength: "info", params: { document: "FAQ", quote: "It is not undone. ".repeat(40) } },
    { signal: "region", strength: "info", params: { regions: "EU EEA GB US-CA", applies: "no" } },
    { signal: "region", strength: "info", params: { regions: "EU", applies: "yes" } },
    { signal: "region", strength: "info", params: { regions: "EU", applies: "unknown" } },
    { signal: "notice-weakened", strength: "medium", params: {} },
    { signal: "told", strength: "counter", params: { day: "2024-09-20" } },
  ])("the line for $signal is filled in", (signal) => {
    const line = signalLine(words, signal);
    expect(line.length).toBeGreaterThan(5);
    expect(line.length).toBeLessThan(300);
    expect(line).not.toMatch(UNFILLED);
    expect(line).not.toMatch(/\d{4}-\d{2}-\d{2}/u);
  });

  test.each([
    ["says", { words: "train AI" }],
    ["first-mention", undefined],
    ["private-content", undefined],
    ["unless-you-act", undefined],
    ["only-with-consent", undefined],
    ["not-where-you-are", undefined],
    ["weak-cue", undefined],
    ["detail-added", { words: "30 months" }],
    ["detail-removed", { words: "court order" }],
    ["narrowed-by", { words: "non-affiliated" }],
  ] as const)("the reason %s is filled in", (id, params) => {
    const line = reasonLine(words, params ? { id, params } : { id });
    expect(line.length).toBeGreaterThan(5);
    expect(line).not.toMatch(UNFILLED);
    if (params) expect(line).toContain(params.words);
  });

  test("troubles are filled in, with or without their facts", () => {
    for (const code of ["http-4xx", "server-5xx", "moved-elsewhere", "dns"] as const) {
      for (const details of [{}, { status: 404, target: "https://elsewhere.example/" }]) {
        const { what, next } = troubleLines(words, { code, details });
        expect(what + next).not.toMatch(UNFILLED);
        expect(next.length).toBeGreaterThan(5);
      }
    }
    expect(troubleLines(words, { code: "http-4xx", details: { status: 404 } }).what).toContain("404");
    expect(suppressedLine(words, "moved-only").length).toBeGreaterThan(5);
  });

  test("a date that is spoken of is written as the language writes it; one that is quoted stays as the page has it", () => {
    const params = { stated: "written there", iso: "2024-09-18", days: 3, day: "2024-09-20" };
    const said = (signal: Signal["signal"], more: Signal["params"]) =>
      signalLine(words, { signal, strength: "weak", params: more });
    const own = longDate("2024-09-18", language);
    for (const signal of ["same-day", "late", "ahead"] as const) expect(said(signal, params)).toContain(own);
    const { iso: _iso, ...quoted } = params;
    for (const signal of ["untouched", "backdated"] as const) expect(said(signal, quoted)).toContain("written there");
  });

  test("days are counted as the language counts them", () => {
    const late = (days: number) =>
      signalLine(words, { signal: "late", strength: "medium", params: { stated: "x", days } });
    const countsOne = new Intl.PluralRules(language).select(1) !== new Intl.PluralRules(language).select(2);
    expect(late(1) === late(2).replace("2", "1")).toBe(!countsOne);
    expect(late(25).replace("25", "28")).toBe(late(28));
    expect(late(0)).not.toContain("0");
  });

  describe("a switch", () => {
    const proof = { quote: "It is on by default.", documentId: "d", documentTitle: "FAQ", seenAt: T0 };
    const event = (
      kind: SettingEventKind,
      evidence: EvidenceLevel,
      overrides: Partial<SettingEvent> = {},
    ): SettingEvent => ({
      kind,
      label: "Use my data to train AI",
      section: "Data",
      description: "",
      from: null,
      to: "on",
      direction: "on-shares",
      evidence,
      byPerson: false,
      since: T0,
      at: T0,
      proof: null,
      ...overrides,
    });
    const KINDS: SettingEventKind[] = ["appeared", "on-by-default", "flipped", "relabelled", "disappeared", "locked"];
    const LEVELS: EvidenceLevel[] = ["E0", "E1", "E2", "E3", "E5"];

    test("is never said to be on by default where it was only seen to appear", () => {
      const sentence = settingSentence(words, event("appeared", "E2"));
      expect(sentence).not.toMatch(/default|défaut|standaard/iu);
      expect(settingHeadline(words, event("appeared", "E2"))).not.toMatch(/default|défaut|standaard/iu);
    });

    test.each(["E0", "E1"] as const)("is called neither new nor a default at %s", (level) => {
      for (const kind of KINDS) {
        const sentence = settingSentence(words, event(kind, level));
        expect(sentence).not.toMatch(/\bnew\b|nouveau|nieuw|default|défaut|standaard/iu);
        expect(sentence.length).toBeGreaterThan(5);
      }
    });

    test("has its sentence filled in at every kind and level", () => {
      for (const kind of KINDS) {
        for (const level of LEVELS) {
          for (const given of [event(kind, level), event(kind, level, { proof })]) {
            const complete = level === "E5" && given.proof === null ? event(kind, level, { proof }) : given;
            expect(settingSentence(words, complete)).not.toMatch(UNFILLED);
            expect(settingHeadline(words, complete)).toContain("Use my data to train AI");
          }
        }
      }
    });

    test("is shown with the service's own words where they are kept", () => {
      for (const given of [event("on-by-default", "E5", { proof }), event("appeared", "E2", { proof })]) {
        expect(settingSentence(words, given)).toContain(proof.quote);
        expect(settingSentence(words, given)).toContain("FAQ");
      }
    });

    test("with a very long label keeps a short headline", () => {
      expect(settingHeadline(words, event("appeared", "E2", { label: "word ".repeat(100) })).length).toBeLessThan(190);
    });
  });
});

const en = wordsFor("en");

test.each([
  ["nothing is shown for what was suppressed", aJudgement({ outcome: "suppressed" }), null],
  ["nor for what is held", aJudgement({ outcome: "hold" }), null],
  ["an edit without effect has a plain line", aJudgement(), "Meadowbook edits its Terms"],
  [
    "so has one with small findings only",
    aJudgement({ findings: [aFinding({ severity: "small" })] }),
    "Meadowbook edits its Terms",
  ],
  [
    "a moved date has its own",
    aJudgement({ dates: { before: null, after: null, class: "date-only", days: null } }),
    "Meadowbook moves the date of its Terms",
  ],
  ["so have links", aJudgement({ noise: "links-only" }), "Meadowbook changes only links in its Terms"],
  ["other noise has none of its own", aJudgement({ noise: "renumbered" }), "Meadowbook edits its Terms"],
  [
    "the gravest finding is the headline",
    aJudgement({
      outcome: "alert",
      findings: [aFinding(), aFinding({ class: "location", severity: "worth-knowing" })],
    }),
    "Meadowbook may now use your data to train AI models",
  ],
  [
    "a promise turned round is told as what is now done",
    aJudgement({ outcome: "alert", findings: [aFinding({ class: "sale_of_data", action: "flipped" })] }),
    "Meadowbook may now sell your data",
  ],
  [
    "a lost storage time is no good news",
    aJudgement({
      outcome: "alert",
      findings: [aFinding({ class: "retention", action: "removed", severity: "worth-knowing" })],
    }),
    "Meadowbook no longer says how long it keeps your data",
  ],
] as const)("%s", (_what, judgement, headline) => {
  expect(headlineOf(en, judgement, "Meadowbook", "Terms")).toBe(headline);
});

test("a name without a value stays visible", () => {
  expect(fill("{a} and {b}", { a: 1 }, "en")).toBe("1 and {b}");
  expect(fill(undefined, {}, "en")).toBe("");
});

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["fr-BE", "fr"],
  ["NL_be", "nl"],
  ["tlh", "en"],
  ["", "en"],
  ["ar-EG", "ar"],
])("for %j the words are those of %s", (asked, language) => {
  expect(wordLanguage(asked)).toBe(language);
});

test.each([
  ["ar-EG", "rtl"],
  ["fa", "ltr"],
  ["he-IL", "ltr"],
  ["ur", "ltr"],
  ["de", "ltr"],
])("for %j they run as their own language does: %s", (asked, direction) => {
  expect(directionOf(wordLanguage(asked))).toBe(direction);
});
