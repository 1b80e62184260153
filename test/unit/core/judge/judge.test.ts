import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../../lib/model.ts";
import { judgementOf, judgeSides } from "./judging.ts";
import { en } from "./sentences/en.ts";
import { fr } from "./sentences/fr.ts";
import { nl } from "./sentences/nl.ts";

const textsOf = (cases: typeof en) => Object.values(cases).flatMap((list) => list.map(({ text }) => text));
const SENTENCES: Readonly<Record<string, readonly string[]>> = { en: textsOf(en), fr: textsOf(fr), nl: textsOf(nl) };

const lang = fc.constantFrom("en", "fr", "nl");

/** Paragraphs of authored sentences: in any order, some cut short, some as items, some run together. */
function documentIn(language: string): fc.Arbitrary<string[]> {
  const sentence = fc.constantFrom(...(SENTENCES[language] ?? []));
  const block = fc.oneof(
    sentence,
    sentence.map((text) => `- ${text}`),
    sentence.map((text) => text.replace(/\.$/u, ":")),
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((texts) => texts.join(" ")),
    fc.tuple(sentence, fc.nat(80)).map(([text, length]) => text.slice(0, length + 3)),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );
  return fc.array(block, { maxLength: 8 });
}

function expectEvidence(finding: Finding): void {
  const gone = finding.action === "removed" || finding.action === "promise-removed";
  const side = gone ? finding.before : finding.after;
  expect(finding.quote.length).toBeGreaterThan(0);
  expect(side).toContain(finding.quote);
  expect(finding.reasons[0]?.id).toBe(gone ? "said" : "says");
}

test("every quote stands word for word in the side that is judged", () => {
  const pair = lang.chain((language) => fc.tuple(fc.constant(language), documentIn(language), documentIn(language)));
  fc.assert(
    fc.property(pair, ([language, before, after]) => {
      for (const finding of judgementOf(before, after, { lang: language, believe: true }).findings)
        expectEvidence(finding);
    }),
    { numRuns: 300 },
  );
});

test("a document judged against itself has no findings", () => {
  fc.assert(
    fc.property(
      lang.chain((language) => fc.tuple(fc.constant(language), documentIn(language))),
      ([language, same]) => {
        const judged = judgementOf(same, same, { lang: language });
        expect([judged.outcome, judged.findings]).toEqual(["suppressed", []]);
      },
    ),
  );
});

test("any two texts are judged, in any language", () => {
  const text = fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 6 });
  fc.assert(
    fc.property(text, text, fc.constantFrom("en", "fr", "nl", "xx", "und", ""), (before, after, language) => {
      const { outcome, findings } = judgementOf(before, after, { lang: language });
      expect(["alert", "record", "suppressed", "hold"]).toContain(outcome);
      expect(findings.length).toBeLessThanOrEqual(400);
    }),
    { numRuns: 300 },
  );
});

test.each(["und", "vi", "xx", ""])(
  "in a language without a lexicon (%j) a change is compared and dated, without findings",
  (language) => {
    const before = ["One line of text that stays here."];
    const { outcome, findings, severity, silence, dates } = judgementOf(
      before,
      [...before, "We train AI with your data."],
      {
        lang: language,
      },
    );
    expect([outcome, findings, severity, silence, dates.class]).toEqual(["record", [], "none", "none", "undated"]);
  },
);

test("the same change is judged the same twice", () => {
  const before = ["Hello there, reader of this page."];
  const after = [...before, "We may sell your data.", "We share your data with partners."];
  expect(judgementOf(before, after)).toEqual(judgementOf(before, after));
});

test("the gravest finding comes first, and gives the change its severity", () => {
  const before = ["Hello there, reader of this page."];
  const added = [
    "You can opt out of it.",
    "We share your data with partners.",
    "We may use your data to train AI models.",
  ];
  const { findings, severity } = judgementOf(before, [...before, ...added]);
  expect(findings.map((finding) => finding.severity)).toEqual(["important", "worth-knowing", "good"]);
  expect(severity).toBe("important");
});

test("a section names where the finding stands", () => {
  const before = ["# Cooking", "We cook.", "# Data", "We write."];
  const { findings } = judgementOf(before, [...before, "We may sell your data to shops."]);
  expect(findings.map((finding) => finding.section)).toEqual(["Data"]);
});

test("a comparison comes with its judgement", () => {
  const { comparison } = judgeSides({ texts: ["One thing."] }, { texts: ["One thing.", "Another."] });
  expect(comparison.blocks.map((block) => block.kind)).toEqual(["kept", "added"]);
});

describe("a megabyte that means to make reading slow is judged all the same", () => {
  const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  const cut = (text: string) => text.match(/[\s\S]{1,90}/gu) ?? [];

  test.each([
    ["every cue at once", "we do not share sell train your data ai models to third parties unless you opt out "],
    ["recipients without end", "share to "],
    ["negations and lists", "not : "],
    ["quoted terms", '"Aa countries '],
    ["open gaps", "provide a b c d e "],
    ["a heading without end", "# Prohibited uses in Canada "],
    ["places and bounds", "they may not use it for any other purpose in Canada and outside the EEA, "],
    ["no space at all", "a"],
  ])(
    "%s",
    (_what, piece) => {
      const text = million(piece);
      const before = ["Nothing here yet."];
      expect(judgementOf(before, [text], { believe: true }).outcome).not.toBe("hold");
      expect(judgementOf(before, cut(text), { believe: true }).outcome).not.toBe("hold");
    },
    60_000,
  );

  test("of promises that differ, each turned around, which are told as far as they are judged", () => {
    const lines = (deed: string) => Array.from({ length: 33_000 }, (_, n) => `We ${deed} your data ${n}.`).join(" ");
    const { outcome, findings } = judgementOf([lines("do not sell")], [lines("may sell")]);
    expect(outcome).toBe("alert");
    const last = Math.max(...findings.map(({ after }) => Number(/\d+/u.exec(after ?? "")?.[0])));
    expect(last).toBeLessThan(4_000);
  }, 60_000);
});
