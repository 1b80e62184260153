import { describe, expect, test } from "vitest";
import type { Lexicon } from "../../../lib/core/judge/lexicon.ts";
import { brokenPromise as broken, type PromisingText, promisesIn } from "../../../lib/core/promises.ts";
import type { Finding } from "../../../lib/model.ts";
import { blocksOf, T0 } from "../../support/builders.ts";
import { lexiconFor } from "../../support/packaged.ts";
import { findingsBetween, judgeSides } from "./judge/judging.ts";

const brokenPromise = (findings: Finding[], texts: PromisingText[], lexicon: (lang: string) => Lexicon | null) =>
  broken(
    findings,
    texts.flatMap((text) => promisesIn(text, lexicon(text.lang))),
  );
const textOf = (documentTitle: string, texts: string[], lang = "en"): PromisingText => ({
  documentTitle,
  seenAt: T0,
  blocks: blocksOf(...texts),
  lang,
});

const TRAINS = findingsBetween(null, "We may use your private messages to train AI models.");
const POSTS = findingsBetween(null, "We may use your public posts, which are your content, to train AI models.");
const SELLS = findingsBetween(null, "We sell your personal data.");

describe("a promise that a change contradicts", () => {
  test.each([
    ["in another document", TRAINS, "Paying members' messages are theirs. We never use your messages to train AI."],
    ["about another use of data", SELLS, "We do not sell your personal data."],
    ["in a list under its line", SELLS, "We will never:|- sell your personal data"],
  ])("is found %s", (_what, findings, texts) => {
    const text = textOf("Subscription Agreement", ["Hello.", ...texts.split("|")]);
    const found = brokenPromise(findings, [textOf("Help", ["We are here."]), text], lexiconFor);
    expect(found).toMatchObject({ documentTitle: "Subscription Agreement", seenAt: T0 });
    expect(texts).toContain(found?.quote);
  });

  test("is found in the document's own language, whatever language the change is in", () => {
    const text = textOf("Conditions", ["Nous ne vendons pas vos données personnelles."], "fr");
    expect(brokenPromise(SELLS, [text], lexiconFor)?.quote).toBe("Nous ne vendons pas vos données personnelles.");
    expect(brokenPromise(SELLS, [text], () => null)).toBeUndefined();
  });

  test.each([
    ["what is done, not promised", SELLS, "We sell your personal data."],
    ["a promise about something else", SELLS, "We do not use your messages to train AI."],
    ["a promise with an exception", SELLS, "We do not sell your personal data unless you ask us to."],
    ["a ban on readers", TRAINS, "You may not use private messages of others to train AI."],
    ["a promise about messages only, where posts are used", POSTS, "We never use your private messages to train AI."],
  ])("is not %s", (_what, findings, sentence) => {
    expect(findings.length).toBeGreaterThan(0);
    expect(brokenPromise(findings, [textOf("Terms", [sentence])], lexiconFor)).toBeUndefined();
  });

  test.each([
    ["gets better", findingsBetween(null, "We do not sell your personal data.")],
    ["happens with consent only", findingsBetween(null, "With your consent, we sell your personal data.")],
    ["is gone", findingsBetween("We sell your personal data.", null)],
  ])("is not there for what %s", (_what, findings) => {
    expect(findings.length).toBeGreaterThan(0);
    const text = textOf("Terms", ["We do not sell your personal data."]);
    expect(brokenPromise(findings, [text], lexiconFor)).toBeUndefined();
  });

  test("is told with its quote, its document and its day", () => {
    const { judgement } = judgeSides(
      { texts: ["We are here."] },
      { texts: ["We are here.", "We sell your personal data."] },
      { dossier: { promise: { quote: "We never sell data.", documentTitle: "Terms", seenAt: T0 } } },
    );
    expect(judgement.announcement).toContainEqual({
      signal: "promise",
      strength: "info",
      params: { quote: "We never sell data.", document: "Terms", day: new Date(T0).toISOString().slice(0, 10) },
    });
  });
});

test("to tell changes less often than promised is said", () => {
  const { judgement } = judgeSides(
    { texts: ["We may change these terms and will notify you 30 days in advance."] },
    { texts: ["We may change these terms without notice."] },
  );
  expect(judgement.announcement.map(({ signal }) => signal)).toContain("notice-weakened");
});
