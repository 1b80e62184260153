import fc from "fast-check";
import { expect, test } from "vitest";
import { passageAt } from "../../../../lib/core/judge/passage.ts";
import { readStatement, spansOf } from "../../../../lib/core/judge/statement.ts";
import { lexiconFor } from "../../../support/packaged.ts";
import { findingOf, findingsBetween } from "./judging.ts";

const LONGEST = 151;

function passageOf(text: string, cue: string, lead = ""): string {
  const lexicon = lexiconFor("en");
  if (!lexicon) throw new Error("no lexicon");
  const statement = readStatement(text, lead, lexicon);
  return passageAt(statement, spansOf(statement, cue)[0] ?? { from: 0, to: 1 });
}

const SHORT = "We use your data to train AI models in the countries where we sell our jam.";
const BEFORE = "Where you have an account with us, and where the law of your country lets us do so";
const AFTER = "and we keep the models on our own machines in the cellar under the market hall of our town";

test.each([
  ["a short sentence is quoted whole, without its stop", SHORT, SHORT.slice(0, -1)],
  [
    "of a long one the clause, with what fits before it",
    `${BEFORE}, we train AI, ${AFTER}.`,
    `${BEFORE}, we train AI…`,
  ],
  [
    "cut words are marked on both sides",
    `${BEFORE}, ${BEFORE}, we train AI with what you write, ${AFTER}, ${AFTER}.`,
    `…${BEFORE}, we train AI with what you write…`,
  ],
])("%s", (_what, text, expected) => {
  expect(passageOf(text, "train").startsWith(expected)).toBe(true);
});

test("a clause that is too long is cut at words, the decisive ones inside", () => {
  const words = Array.from({ length: 40 }, (_, index) => `word${index}`).join(" ");
  const passage = passageOf(`${words} train ${words}`, "train");
  expect(passage).toContain(" train ");
  expect(passage.startsWith("…word")).toBe(true);
  expect(passage.endsWith("…")).toBe(true);
  expect(passage.length).toBeLessThanOrEqual(LONGEST);
});

test("an item is quoted without its mark and without the line that leads into it", () => {
  expect(passageOf("• train our AI;", "train", "We use your posts to:")).toBe("train our AI");
});

test("no passage is longer than a line, whatever the text", () => {
  const text = fc.array(
    fc.constantFrom("train", "AI", "your data", ",", ";", " ", "é", "👩‍🌾", "\u{D800}", "sell".repeat(90)),
    { maxLength: 90 },
  );
  fc.assert(
    fc.property(text, (parts) => {
      expect(passageOf(parts.join(" "), "train").length).toBeLessThanOrEqual(LONGEST);
    }),
  );
});

test("what is gone is told as gone", () => {
  const [finding] = findingsBetween("We never sell your personal data.", null);
  expect(finding?.reasons[0]).toEqual({ id: "said", params: { words: "We never sell your personal data" } });
});

test("new words are told as they are written", () => {
  const finding = findingOf(
    findingsBetween("We use your posts to train AI.", "We use your posts and Private Messages to train AI."),
    "ai_training",
  );
  expect(finding.reasons).toContainEqual({ id: "detail-added", params: { words: "Private Messages" } });
});
