import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../../../lib/core/judge/rules/index.ts";
import type { Rule } from "../../../../lib/core/judge/rules/rule.ts";
import { hasTroubleWords, type Sentence, type Words } from "../../../../lib/core/words/index.ts";
import { WORD_LANGUAGES } from "../../../../lib/core/words/language.ts";
import type { LookErrorCode, NoiseKind, Severity, SignalId, Silence, SuppressionKind } from "../../../../lib/model.ts";
import { wordsFor } from "../../../support/packaged.ts";

const OTHERS = WORD_LANGUAGES.filter((language) => language !== "en");

/** Of these tables a language may leave a class out, where a sentence that serves every class tells it (see below). */
const BY_CLASS: ReadonlySet<string> = new Set(["headline", "finding", "subject"]);

const isPlural = (value: object) => "other" in value;

/** Keys of all sentences, as paths; one with plural forms is one sentence. */
function keysOf(value: unknown, path = ""): string[] {
  if (typeof value !== "object" || value === null || isPlural(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}/${key}`));
}

function sentencesOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentencesOf) : [];
}

function namesIn(value: unknown): string[] {
  const names = sentencesOf(value).flatMap((sentence) =>
    [...sentence.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? ""),
  );
  return [...new Set(names)].sort();
}

describe.each(OTHERS)("the sentences in %s", (language) => {
  test("are for the same keys as the English ones", () => {
    const keys = (words: Words) =>
      keysOf(Object.fromEntries(Object.entries(words).filter(([table]) => !BY_CLASS.has(table)))).toSorted();
    expect(keys(wordsFor(language))).toEqual(keys(wordsFor("en")));
  });

  test("ask for the same names as the English ones", () => {
    const tables = (words: Words) =>
      Object.entries(words).flatMap(([table, content]) =>
        Object.entries(content as Record<string, Sentence>).map(([key, sentence]) => [
          `${table}.${key}`,
          namesIn(sentence),
        ]),
      );
    const english = Object.fromEntries(tables(wordsFor("en")));
    const own = Object.fromEntries(tables(wordsFor(language)));
    // A sentence of its own for every class takes the names that the one for all classes would.
    const common = Object.keys(own).filter((key) => key in english);
    expect(common.map((key) => [key, own[key]])).toEqual(common.map((key) => [key, english[key]]));
  });
});

/** Every form in which a rule's finding can be told; how changes are told can be news, harm or help. */
function formsOf(rule: Rule): string[] {
  const promise = rule.promiseClass ?? rule.class;
  const forms = rule.forbidClass ? [`${rule.forbidClass}.news`] : [];
  if (rule.kind === "news")
    return ["news", "added", "removed", "detail", "better"].map((form) => `${rule.class}.${form}`);
  forms.push(`${rule.class}.added`, `${rule.class}.detail`, `${rule.class}.better`);
  if (rule.kind === "help" || rule.lossHarms) forms.push(`${rule.class}.removed`);
  if (rule.kind === "help" || rule.denialIsItsSubject) return forms;
  return [...forms, `${promise}.promise-removed`, `${promise}.promise-narrowed`, `${promise}.better`];
}

const SEVERITIES: readonly Severity[] = ["important", "worth-knowing", "small", "good", "none"];
const SILENCES: readonly Silence[] = ["quiet", "no-notice", "announced", "none"];
const SIGNALS: readonly SignalId[] = [
  "ahead",
  "untouched",
  "undated",
  "same-day",
  "late",
  "backdated",
  "no-notice",
  "practice-first",
  "elsewhere",
  "not-undone",
  "promise",
  "notice-weakened",
  "told",
];
const REASONS = [
  "says",
  "said",
  "first-mention",
  "private-content",
  "unless-you-act",
  "only-with-consent",
  "not-where-you-are",
  "weak-cue",
  "said-again",
  "detail-added",
  "detail-removed",
  "narrowed-by",
];
const SUPPRESSED: readonly (SuppressionKind | NoiseKind | "withdrawn")[] = [
  "equal",
  "typographic",
  "links-only",
  "markup-only",
  "moved-only",
  "renumbered",
  "date-only",
  "volatile",
  "contact-obfuscation",
  "furniture",
  "returned",
  "language",
  "edition",
  "collapsed",
  "one-sided",
  "wall",
  "ignored",
  "withdrawn",
];
/** As an object, so that the compiler sees that none is left out. */
const CODES: Readonly<Record<LookErrorCode, true>> = {
  offline: true,
  dns: true,
  refused: true,
  reset: true,
  tls: true,
  timeout: true,
  "captive-portal": true,
  "http-4xx": true,
  forbidden: true,
  gone: true,
  "rate-limited": true,
  "server-5xx": true,
  "redirect-loop": true,
  "moved-elsewhere": true,
  "moved-home": true,
  "login-needed": true,
  "bot-wall": true,
  "consent-wall": true,
  "soft-404": true,
  empty: true,
  truncated: true,
  "too-large": true,
  "decode-failed": true,
  "unsupported-type": true,
  "needs-browser": true,
  "structure-changed": true,
  "permission-missing": true,
  "address-refused": true,
  "gave-up": true,
  network: true,
};

describe.each(WORD_LANGUAGES)("in %s", (language) => {
  const words = wordsFor(language);

  test("every subject has words for every form it can take", () => {
    const forms = [...new Set(RULES.flatMap(formsOf))];
    const tells = (table: Words["headline"], form: string) => {
      const [subject = "", what = ""] = form.split(".");
      return table[form] !== undefined || (table[`any.${what}`] !== undefined && words.subject[subject] !== undefined);
    };
    expect(forms.filter((form) => !tells(words.headline, form))).toEqual([]);
    expect(forms.filter((form) => !tells(words.finding, form))).toEqual([]);
  });

  test.each([
    ["severity", SEVERITIES],
    ["silence", SILENCES],
    [
      "signal",
      [
        ...SIGNALS,
        "region.yes",
        "region.no",
        "region.unknown",
        ...["yes", "no", "unknown"].map((applies) => `region.outside.${applies}`),
      ],
    ],
    ["reason", REASONS],
    ["suppressed", SUPPRESSED],
  ] as const)("every %s has words", (table, keys) => {
    expect(keys.filter((key) => words[table][key] === undefined)).toEqual([]);
  });

  test("every way a look can fail has two sentences", () => {
    for (const code of Object.keys(CODES) as LookErrorCode[]) {
      expect(hasTroubleWords(words, code)).toBe(true);
      for (const sentence of words.trouble[code] ?? []) expect(sentence).toMatch(/[.:}]$/u);
    }
    expect(Object.keys(words.trouble).toSorted()).toEqual(Object.keys(CODES).toSorted());
  });

  test("no sentence accuses anybody", () => {
    const accusing = sentencesOf(words).filter((sentence) =>
      /secretly|illegal|unlawful|heimlich|en secret|secrètement|illégal|stiekem|illegaal|onwettig/iu.test(sentence),
    );
    expect(accusing).toEqual([]);
  });

  test("every headline names the service first", () => {
    for (const sentence of sentencesOf(words.headline)) expect(sentence).toMatch(/^\{service\} /u);
  });

  test("counted sentences have the plural forms of their language", () => {
    const counted: string[] = [];
    // The form for millions is written nowhere: nothing here is counted that far.
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== "many");
    for (const table of Object.values(words)) {
      for (const sentence of Object.values(table as Record<string, Sentence>)) {
        if (typeof sentence !== "object" || Array.isArray(sentence)) continue;
        counted.push(...Object.keys(sentence));
        expect(Object.keys(sentence)).toEqual(expect.arrayContaining(forms));
      }
    }
    expect(counted.length).toBeGreaterThan(0);
  });
});

interface Message {
  message: string;
}

function messagesIn(language: string): Record<string, Message> {
  const file = new URL(`../../../../assets/public/_locales/${language}/messages.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, Message>;
}

function placeholders({ message }: Message): string[] {
  return [...new Set(message.match(/\$\d/gu))].sort();
}

describe.each(OTHERS)("the interface in %s", (language) => {
  const english = messagesIn("en");
  const messages = messagesIn(language);

  test("has the same messages as the English one", () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test("has the same placeholders and plural forms in each", () => {
    const shape = (of: Record<string, Message>) =>
      Object.entries(of).map(([key, message]) => [key, placeholders(message), message.message.includes(" | ")]);
    expect(Object.fromEntries(shape(messages).map(([key, ...rest]) => [key, rest]))).toEqual(
      Object.fromEntries(shape(english).map(([key, ...rest]) => [key, rest])),
    );
  });

  test("says something everywhere, and accuses nobody", () => {
    for (const { message } of Object.values(messages)) {
      expect(message.trim()).not.toBe("");
      expect(message).not.toMatch(/secretly|illegal|heimlich|en secret|stiekem/iu);
    }
  });
});
