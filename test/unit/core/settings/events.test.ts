import { describe, expect, test } from "vitest";
import { type EventContext, eventsOf } from "../../../../lib/core/settings/events.ts";
import type { Reading, Setting, SettingProof } from "../../../../lib/model.ts";
import { aSetting, DAY, T0 } from "../../../support/builders.ts";
import { lexiconFor } from "../../../support/packaged.ts";

const OTHERS = ["Large print", "Sound of the bell", "Weekly letter", "Dark mode", "Big buttons"].map((label) =>
  aSetting({ label, section: "Display" }),
);
const TRAIN = aSetting();
const PROOF: SettingProof = { quote: "It is on by default.", documentId: "d", documentTitle: "FAQ", seenAt: T0 };

function aReading(settings: Setting[], overrides: Partial<Reading> = {}): Reading {
  return {
    screen: "worklane.example/settings",
    url: "https://worklane.example/settings",
    serviceId: "worklane.example",
    at: T0,
    lang: "en",
    settings,
    ...overrides,
  };
}

interface Given {
  before?: Reading;
  proof?: SettingProof | null;
  told?: boolean;
  lang?: string;
}

function events(after: Setting[], { before, proof = null, told = false, lang = "en" }: Given = {}) {
  const context: EventContext = { lexicon: lexiconFor(lang), proofOf: () => proof, toldOf: () => told };
  const found = eventsOf(aReading(after, { at: T0 + 28 * DAY, lang }), before, context);
  return found.map(({ kind, label, evidence }) => [kind, label, evidence]);
}

const APPEARED = [["appeared", TRAIN.label, "E2"]];
const BY_DEFAULT = [["on-by-default", TRAIN.label, "E5"]];

describe("a switch has appeared", () => {
  test("when a complete earlier visit did not show it, and it is on", () => {
    expect(events([...OTHERS, TRAIN], { before: aReading(OTHERS) })).toEqual(APPEARED);
  });

  test("even when some others were not read again", () => {
    expect(events([...OTHERS.slice(1), TRAIN], { before: aReading(OTHERS) })).toEqual(APPEARED);
  });

  test("when others on the screen cannot be told apart", () => {
    const alike = [aSetting({ label: "Allow" }), aSetting({ label: "Allow" }), aSetting({ label: "Allow" })];
    const before = aReading([...alike, ...OTHERS]);
    expect(events([...alike, ...OTHERS, aSetting({ section: "AI" })], { before })).toEqual(APPEARED);
  });

  test.each<[string, Setting[], Given]>([
    ["there was no earlier visit", [...OTHERS, TRAIN], {}],
    ["the earlier visit showed nothing", [...OTHERS, TRAIN], { before: aReading([]) }],
    ["the earlier visit showed other controls", [TRAIN], { before: aReading(OTHERS) }],
    ["the earlier visit was in another language", [...OTHERS, TRAIN], { before: aReading(OTHERS, { lang: "fr" }) }],
    ["the earlier visit showed it, too", [...OTHERS, TRAIN], { before: aReading([...OTHERS, TRAIN]) }],
    [
      "the earlier visit showed it off",
      [...OTHERS, TRAIN],
      { before: aReading([...OTHERS, aSetting({ state: "off" })]) },
    ],
    ["it is off", [...OTHERS, aSetting({ state: "off" })], { before: aReading(OTHERS) }],
    ["its state is not known", [...OTHERS, aSetting({ state: "unknown" })], { before: aReading(OTHERS) }],
    ["it cannot be pressed", [...OTHERS, aSetting({ disabled: true })], { before: aReading(OTHERS) }],
    ["it protects", [...OTHERS, aSetting({ label: "Do not use my data to train AI" })], { before: aReading(OTHERS) }],
    ["it shares nothing", [...OTHERS, aSetting({ label: "Bright colours" })], { before: aReading(OTHERS) }],
    [
      "its label may mean the opposite",
      [...OTHERS, aSetting({ label: "Opt out of AI training with my data" })],
      { before: aReading(OTHERS) },
    ],
    ["the person was told of it", [...OTHERS, TRAIN], { before: aReading(OTHERS), told: true }],
    [
      "it may be an old one under another name",
      [...OTHERS.slice(0, 4), aSetting({ section: "Display" })],
      { before: aReading(OTHERS) },
    ],
  ])("but not when %s", (_what, after, given) => {
    expect(events(after, given)).toEqual([]);
  });

  test("also when its label names no act but what it is about", () => {
    const label = "Artificial intelligence: training of models";
    expect(events([...OTHERS, aSetting({ label })], { before: aReading(OTHERS) })).toEqual([["appeared", label, "E2"]]);
  });

  test("and says since which visit, and with which proof", () => {
    const context: EventContext = { lexicon: lexiconFor("en"), proofOf: () => PROOF, toldOf: () => false };
    const [event] = eventsOf(aReading([...OTHERS, TRAIN], { at: T0 + DAY }), aReading(OTHERS), context);
    expect(event).toMatchObject({
      kind: "appeared",
      since: T0,
      at: T0 + DAY,
      from: null,
      to: "on",
      direction: "on-shares",
      byPerson: false,
      proof: PROOF,
    });
  });
});

describe("a switch is on by default", () => {
  test("when the service itself says so, at the first visit", () => {
    expect(events([...OTHERS, TRAIN], { proof: PROOF })).toEqual(BY_DEFAULT);
  });

  test("and at a later one, when the proof came later", () => {
    const before = aReading([...OTHERS, TRAIN]);
    expect(events([...OTHERS, TRAIN], { before, proof: PROOF })).toEqual(BY_DEFAULT);
  });

  test.each<[string, Setting, Given]>([
    ["nothing proves it", TRAIN, {}],
    ["it is off", aSetting({ state: "off" }), { proof: PROOF }],
    ["it cannot be pressed", aSetting({ disabled: true }), { proof: PROOF }],
    ["it protects", aSetting({ label: "Block AI training" }), { proof: PROOF }],
    ["it shares nothing", aSetting({ label: "Dark mode" }), { proof: PROOF }],
    ["the person was told of it", TRAIN, { proof: PROOF, told: true }],
  ])("but not when %s", (_what, setting, given) => {
    expect(events([...OTHERS, setting], given)).toEqual([]);
  });
});

test("in a language without words nothing is claimed", () => {
  expect(events([...OTHERS, TRAIN], { before: aReading(OTHERS, { lang: "vi" }), lang: "vi", proof: PROOF })).toEqual(
    [],
  );
});

test.each([
  ["fr", "Utiliser mes données pour entraîner l'IA"],
  ["nl", "Mijn gegevens gebruiken om AI te trainen"],
])("in %s, too", (lang, label) => {
  expect(events([...OTHERS, aSetting({ label })], { before: aReading(OTHERS, { lang }), lang })).toEqual([
    ["appeared", label, "E2"],
  ]);
});
