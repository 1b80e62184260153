import { describe, expect, test } from "vitest";
import { judgeChange } from "../../../../lib/core/judge/index.ts";
import type { Judgement } from "../../../../lib/model.ts";
import { blocksOf } from "../../../support/builders.ts";
import { lexiconFor, readingWords } from "../../../support/packaged.ts";

const sentence = (index: number) =>
  `Rule number ${index} says that everyone in house ${index * 7} may cook on day ${index * 3}.`;
const LONG = Array.from({ length: 60 }, (_, index) => sentence(index));
const GRAVE = "We may use your data to train AI models.";

interface Given {
  langs?: [string, string];
  believe?: boolean;
}

function judge(before: string[], after: string[], { langs = ["en", "en"], believe = false }: Given = {}): Judgement {
  const version = (texts: string[], lang: string) => ({ blocks: blocksOf(...texts), statedDates: [], lang });
  return judgeChange({
    before: version(before, langs[0]),
    after: version(after, langs[1]),
    lexicon: lexiconFor(langs[1]),
    dateCues: readingWords().dateCues,
    region: "",
    seenBefore: null,
    seenAfter: null,
    history: [],
    dossier: {},
    believe,
  }).judgement;
}

interface Case extends Given {
  what: string;
  before: string[];
  after: string[];
  holds: string | null;
}

const CASES: Case[] = [
  {
    what: "the page came in another language",
    before: [...LONG],
    after: [...LONG, GRAVE],
    langs: ["fr", "en"],
    holds: "language",
  },
  {
    what: "the language of one side is not known",
    before: [...LONG],
    after: [...LONG, GRAVE],
    langs: ["und", "en"],
    holds: null,
  },
  {
    what: "more than half of the text is gone",
    before: LONG,
    after: [...LONG.slice(0, 25), GRAVE],
    holds: "collapsed",
  },
  {
    what: "less than half is gone, and much is new",
    before: LONG,
    after: [...LONG.slice(0, 40), ...LONG.slice(0, 15).map((text) => text.replace("cook", "sing and dance")), GRAVE],
    holds: null,
  },
  { what: "a third is gone and nothing is new", before: LONG, after: LONG.slice(0, 40), holds: "one-sided" },
  {
    what: "a fifth is gone here and there",
    before: LONG,
    after: LONG.filter((_, index) => index % 5 !== 2),
    holds: null,
  },
  { what: "a fifth is gone at the end", before: LONG, after: LONG.slice(0, 48), holds: "one-sided" },
  { what: "a fifth is gone at the beginning", before: LONG, after: LONG.slice(12), holds: "one-sided" },
  { what: "a few lines are gone at the end", before: LONG, after: LONG.slice(0, 57), holds: null },
  { what: "a fifth is new at the end", before: LONG.slice(0, 48), after: LONG, holds: null },
  {
    what: "what is gone at the end is a grave promise",
    before: [
      ...LONG,
      ...LONG.slice(0, 8).map((text) => text.replace("cook", "sing")),
      "We will never sell your personal data.",
    ],
    after: LONG,
    holds: null,
  },
  {
    what: "the title is gone, and nothing came for it",
    before: ["The rules of the house", ...LONG],
    after: LONG,
    holds: "one-sided",
  },
  { what: "the first sentence is gone", before: ["Cats may not come in.", ...LONG], after: LONG, holds: null },
  {
    what: "a sentence breaks off",
    before: [...LONG, "Whoever wants to cook on another day must ask the other houses first."],
    after: [...LONG, "Whoever wants to cook on another day must ask"],
    holds: "one-sided",
  },
  {
    what: "a sentence was shortened, and ends",
    before: [...LONG, "Whoever wants to cook on another day must ask the other houses first."],
    after: [...LONG, "Whoever wants to cook on another day must ask."],
    holds: null,
  },
  {
    what: "a blank stands where a date stood",
    before: [...LONG, "The rules hold from October 30, 2025 in all houses."],
    after: [...LONG, "The rules hold from [date of publication] in all houses."],
    holds: "one-sided",
  },
  {
    what: "words in brackets came, and the date stayed",
    before: [...LONG, "The rules hold from October 30, 2025 in all houses."],
    after: [...LONG, "The rules hold from October 30, 2025 in all houses [with a kitchen]."],
    holds: null,
  },
  { what: "a page that had loaded nothing is back", before: ["Loading"], after: LONG, holds: "exploded" },
  {
    what: "the whole text is another one",
    before: LONG,
    after: Array.from(
      { length: 60 },
      (_, index) => `Friends of number ${index} meet where lamps of colour ${index * 5} shine.`,
    ),
    holds: "edition",
  },
  {
    what: "a short text loses most of itself",
    before: [GRAVE, ...LONG.slice(0, 3)],
    after: [LONG[0] ?? ""],
    holds: null,
  },
  { what: "a text doubles, and says nothing grave", before: LONG.slice(0, 30), after: LONG, holds: "exploded" },
  { what: "a text doubles, with something grave", before: LONG.slice(0, 30), after: [...LONG, GRAVE], holds: null },
];

describe("a look that cannot be believed is held", () => {
  test.each(CASES)("$what: $holds", ({ before, after, holds, ...given }) => {
    const { outcome, suppressed, findings } = judge(before, after, given);
    expect([suppressed?.kind ?? null, outcome === "hold"]).toEqual([holds, holds !== null]);
    if (holds) expect(findings).toEqual([]);
  });

  test.each([
    ["is held without a newer date", "2024-05-03", "hold"],
    ["is told with one", "2024-06-04", "record"],
  ])("another text in place of the whole %s", (_, iso, outcome) => {
    const dated = (texts: string[], day: string) => ({
      blocks: blocksOf(...texts),
      statedDates: [{ text: day, iso: day, precision: "day" as const, kind: "updated" as const }],
      lang: "en",
    });
    const { judgement } = judgeChange({
      before: dated(LONG, "2024-05-03"),
      after: dated(
        Array.from(
          { length: 60 },
          (_each, index) => `Friends of number ${index} meet where lamps of colour ${index * 5} shine.`,
        ),
        iso,
      ),
      lexicon: lexiconFor("en"),
      dateCues: readingWords().dateCues,
      region: "",
      seenBefore: null,
      seenAfter: null,
      history: [],
      dossier: {},
    });
    expect(judgement.outcome).toBe(outcome);
  });

  test.each(CASES.filter(({ holds }) => holds !== null))(
    "and judged once it is believed: $what",
    ({ before, after, ...given }) => {
      const { outcome, suppressed, findings } = judge(before, after, { ...given, believe: true });
      expect([outcome === "hold", suppressed]).toEqual([false, null]);
      // Between two languages every sentence is another: that is no finding.
      const isNew = after.includes(GRAVE) && !before.includes(GRAVE) && given.holds !== "language";
      expect(findings.some((finding) => finding.class === "ai_training")).toBe(isNew);
    },
  );
});

describe("noise is no change", () => {
  test.each([
    ["equal", [...LONG], [...LONG]],
    ["typographic", ["He said 'yes'."], ["He said “yes”."]],
    [
      "moved-only",
      ["One fine thing here.", "Another fine thing there.", "A third one."],
      ["A third one.", "One fine thing here.", "Another fine thing there."],
    ],
  ])("%s is suppressed", (kind, before, after) => {
    const { outcome, suppressed } = judge(before, after);
    expect([outcome, suppressed?.kind]).toEqual(["suppressed", kind]);
  });

  test("a date that moved is recorded, and tells nobody", () => {
    const { outcome, suppressed, silence } = judge(
      ["Last updated: 3 May 2024", ...LONG],
      ["Last updated: 4 June 2024", ...LONG],
    );
    expect([outcome, suppressed, silence]).toEqual(["record", null, "none"]);
  });

  test("a link that leads elsewhere is recorded", () => {
    const [here, there] = ["https://a.example/1", "https://a.example/2"].map((href) => [
      { kind: "paragraph" as const, text: "See the list.", links: [{ text: "the list", href }] },
    ]);
    const { judgement } = judgeChange({
      before: { blocks: here ?? [], statedDates: [], lang: "en" },
      after: { blocks: there ?? [], statedDates: [], lang: "en" },
      lexicon: lexiconFor("en"),
      dateCues: readingWords().dateCues,
      region: "",
      seenBefore: null,
      seenAfter: null,
      history: [],
      dossier: {},
    });
    expect([judgement.outcome, judgement.suppressed]).toEqual(["record", null]);
  });
});

test.each([
  ["an important finding", GRAVE, "alert"],
  ["a finding worth knowing", "We share your data with partners.", "alert"],
  ["a small one", "You may not use our content to train AI.", "record"],
  ["a good one", "We do not sell your personal data.", "record"],
  ["none", "We like soup in the evening.", "record"],
])("%s leads to its outcome", (_what, added, outcome) => {
  expect(judge(LONG, [...LONG, added]).outcome).toBe(outcome);
});
