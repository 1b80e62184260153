import { describe, expect, test } from "vitest";
import {
  graveSubjects,
  type KeptText,
  notUndone,
  onlyElsewhere,
  practiceFirst,
  subjectsOf,
} from "../../../lib/core/story.ts";
import type { Finding, Reading, Setting, WatchedDocument } from "../../../lib/model.ts";
import { aDocument, aSetting, blocksOf, DAY, T0 } from "../../support/builders.ts";
import { lexiconFor } from "../../support/packaged.ts";
import { findingOf, findingsBetween } from "./judge/judging.ts";

const training = findingOf(findingsBetween(null, "We may use your data to train AI models."), "ai_training");

function aReading(at: number, settings: Setting[], lang = "en"): Reading {
  return { screen: "s", url: "https://worklane.example/settings", serviceId: "worklane.example", at, lang, settings };
}

function lexiconIn(lang: string) {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  return lexicon;
}

test.each([
  ["its label", { label: "Use my data to train AI", section: "", description: "" }, ["ai_training"]],
  [
    "its description",
    { label: "Improvement", section: "", description: "We use your data to train AI." },
    ["ai_training"],
  ],
  ["its section", { label: "Allow", section: "Train AI with my data", description: "" }, ["ai_training"]],
  ["nothing we know", { label: "Dark mode", section: "Display", description: "" }, []],
] as const)("a switch's subjects are known by %s", (_what, setting, subjects) => {
  expect(subjectsOf(setting, lexiconIn("en"))).toEqual(subjects);
});

test("what can be said of every switch is no grave subject", () => {
  const setting = aSetting({ label: "Sounds", section: "", description: "On by default. You can turn it off." });
  expect(subjectsOf(setting, lexiconIn("en"))).toContain("opt_out");
  expect(graveSubjects(setting, lexiconIn("en"))).toEqual([]);
});

describe("practice first", () => {
  const before = aReading(T0, [aSetting({ label: "Dark mode", section: "" })]);
  const shown = aReading(T0 + 8 * DAY, [aSetting({ label: "Dark mode", section: "" }), aSetting()]);
  const later = aReading(T0 + 20 * DAY, [aSetting()]);
  const changedAt = T0 + 28 * DAY;

  function first(findings: Finding[], readings: Reading[], at = changedAt) {
    return practiceFirst(findings, readings, at, lexiconFor);
  }

  test("is the first sight of the switch, with the days until the document said so", () => {
    expect(first([training], [before, shown, later])).toEqual({ label: aSetting().label, seenAt: shown.at, days: 20 });
  });

  test.each<[string, Finding[], Reading[]]>([
    ["no switch speaks of it", [training], [before]],
    ["the switch came on the same day", [training], [aReading(changedAt, [aSetting()])]],
    ["the switch came later", [training], [aReading(changedAt + DAY, [aSetting()])]],
    ["the document had said it before", [{ ...training, firstMention: false }], [shown]],
    ["the finding is good for the reader", [{ ...training, direction: "better" }], [shown]],
    ["the screen's language has no words", [training], [aReading(T0, [aSetting()], "vi")]],
    ["nothing was found", [], [shown]],
  ])("is not said when %s", (_what, findings, readings) => {
    expect(first(findings, readings)).toBeUndefined();
  });

  test("is not said for what can be said of every switch", () => {
    const cannot = findingOf(findingsBetween(null, "You cannot opt out of the use of your posts."), "opt_out");
    const sounds = aSetting({ label: "Sounds", section: "", description: "You can turn it off." });
    expect(first([cannot], [aReading(T0, [sounds])])).toBeUndefined();
  });

  test("is seen across languages", () => {
    const french = aReading(T0, [aSetting({ label: "Utiliser mes données pour entraîner l'IA", section: "" })], "fr");
    expect(first([training], [french])?.days).toBe(28);
  });
});

describe("not undone", () => {
  const page = (title: string, texts: string[], lang = "en"): KeptText => ({
    document: aDocument({ title }),
    blocks: blocksOf(...texts),
    lang,
  });
  const says = "Opting out does not affect training that has already taken place.";

  test("is the service's own sentence, from the page that says it", () => {
    const texts = [page("Policy", ["We write."]), page("Questions", ["Hello.", `You can refuse. ${says}`])];
    expect(notUndone(texts, lexiconIn("en"))).toEqual({ quote: says, documentTitle: "Questions" });
  });

  test.each([
    ["the formula about consent", "Withdrawing your consent does not affect the lawfulness of earlier processing."],
    ["a question", "Does opting out mean that it does not affect training that has already taken place?"],
    ["another matter", "Closing an account does not affect orders."],
  ])("is not said by %s", (_what, sentence) => {
    expect(notUndone([page("Questions", [sentence])], lexiconIn("en"))).toBeUndefined();
  });

  test("is not read in a language other than the lexicon's", () => {
    expect(notUndone([page("Questions", [says], "fr")], lexiconIn("en"))).toBeUndefined();
  });
});

describe("only elsewhere", () => {
  const help = aDocument({ id: "help", type: "Help Page", title: "Questions" });
  const policy = aDocument({ id: "policy", lastGoodAt: T0 + DAY });
  const terms = aDocument({ id: "terms", type: "Terms of Service", lastGoodAt: T0 + DAY });
  const change = { firstSeenAt: T0 };

  interface Given {
    document?: WatchedDocument;
    dossier?: WatchedDocument[];
    changes?: { documentId: string; firstSeenAt: number }[];
  }
  const elsewhere = ({ document = help, dossier = [help, policy, terms], changes = [] }: Given) =>
    onlyElsewhere(document, change, dossier, changes);

  test("is said of a help page while the policies, looked at since, stood still", () => {
    expect(elsewhere({})).toEqual({ documentTitle: "Questions" });
  });

  test.each<[string, Given]>([
    ["it is the policy that changed", { document: policy }],
    ["no policy is watched", { dossier: [help] }],
    ["a policy was not looked at since", { dossier: [help, policy, { ...terms, lastGoodAt: T0 - 1 }] }],
    ["a policy changed a week before", { changes: [{ documentId: "policy", firstSeenAt: T0 - 7 * DAY }] }],
    ["a policy changed a week after", { changes: [{ documentId: "terms", firstSeenAt: T0 + 7 * DAY }] }],
  ])("is not said when %s", (_what, given) => {
    expect(elsewhere(given)).toBeUndefined();
  });

  test.each<[string, Given]>([
    ["a policy changed three weeks before", { changes: [{ documentId: "policy", firstSeenAt: T0 - 21 * DAY }] }],
    ["another help page changed", { changes: [{ documentId: "other", firstSeenAt: T0 }] }],
  ])("is said although %s", (_what, given) => {
    expect(elsewhere(given)).toEqual({ documentTitle: "Questions" });
  });

  test("is not said when a policy was never read", () => {
    const { lastGoodAt: _never, ...unread } = policy;
    expect(elsewhere({ dossier: [help, unread] })).toBeUndefined();
  });
});
