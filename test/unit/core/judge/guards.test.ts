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
  { what: "a fifth is gone and nothing is new", before: LONG, after: LONG.slice(0, 48), holds: null },
  {
    what: "a short text loses most of itself",
    before: [GRAVE, ...LONG.slice(0, 3)],
    after: [LONG[0] ?? ""],
    holds: null,
  },
  { what: "a text doubles", before: LONG.slice(0, 30), after: [...LONG, GRAVE], holds: null },
];

describe("a look that cannot be believed is held", () => {
  test.each(CASES)("$what: $holds", ({ before, after, holds, ...given }) => {
    const { outcome, suppressed, findings } = judge(before, after, given);
    expect([suppressed?.kind ?? null, outcome === "hold"]).toEqual([holds, holds !== null]);
    if (holds) expect(findings).toEqual([]);
  });

  test.each(CASES.filter(({ holds }) => holds !== null))(
    "and judged once it is believed: $what",
    ({ before, after, ...given }) => {
      const { outcome, suppressed, findings } = judge(before, after, { ...given, believe: true });
      expect([outcome === "hold", suppressed]).toEqual([false, null]);
      // Between two languages every sentence is another: that is no finding.
      const isNew = after.includes(GRAVE) && given.holds !== "language";
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
