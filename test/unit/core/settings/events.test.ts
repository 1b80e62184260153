import { describe, expect, test } from "vitest";
import { readLabel } from "../../../../lib/core/settings/direction.ts";
import { type Compared, compareReading, type EventContext } from "../../../../lib/core/settings/events.ts";
import type { DefaultSource, Reading, Setting, SettingProof } from "../../../../lib/model.ts";
import { aSetting, DAY, T0 } from "../../../support/builders.ts";
import { labelsFor } from "../../../support/packaged.ts";

const OTHERS = ["Large print", "Sound of the bell", "Weekly letter", "Dark mode", "Big buttons"].map((label) =>
  aSetting({ label, section: "Display" }),
);
const TRAIN = aSetting();
const OFF = aSetting({ state: "off" });
const PROOF: SettingProof = { quote: "It is on by default.", documentId: "d", documentTitle: "FAQ", seenAt: T0 };
const SOURCE: DefaultSource = { name: "A newspaper", url: "https://news.example", date: "2024-07", plans: [] };

function aContext(overrides: Partial<EventContext> = {}): EventContext {
  const directionOf = (setting: Setting) => readLabel(setting.label, labelsFor("en")).direction;
  return {
    directionOf,
    sharesWhenOn: (setting) => directionOf(setting) === "on-shares",
    isWider: (before, after) => after.includes("partners") && !before.includes("partners"),
    proofOf: () => null,
    sourceOf: () => null,
    toldOf: () => false,
    age: 60_000,
    ...overrides,
  };
}

/** Visits to one screen, a day apart; each goes on from what the one before left. */
class Screen {
  last: Reading | undefined;
  #days = 0;

  visit(settings: readonly Setting[], reading: Partial<Reading> = {}, context: Partial<EventContext> = {}): string[] {
    this.#days += 1;
    return this.again(settings, { visit: `visit ${this.#days}`, ...reading }, context);
  }

  /** One more reading of the same visit. */
  again(settings: readonly Setting[], reading: Partial<Reading> = {}, context: Partial<EventContext> = {}): string[] {
    const { compared, now } = this.compare(settings, reading, context);
    this.last = { ...now, known: compared.known, differs: compared.differs, pending: compared.pending };
    return compared.events.map(({ kind, label, evidence, byPerson }) =>
      [kind, label, evidence, ...(byPerson ? ["by person"] : [])].join(" "),
    );
  }

  compare(settings: readonly Setting[], reading: Partial<Reading>, context: Partial<EventContext> = {}) {
    const now: Reading = {
      screen: "worklane.example/settings",
      url: "https://worklane.example/settings",
      serviceId: "worklane.example",
      at: T0 + this.#days * DAY,
      lang: "en",
      settings: [...settings],
      ...(this.last?.visit !== undefined && { visit: this.last.visit }),
      ...reading,
    };
    const compared: Compared = compareReading(now, this.last, aContext(context));
    return { now, compared };
  }

  /** The person presses a control. */
  press(): void {
    if (this.last) this.last = { ...this.last, pressed: true };
  }
}

function seenBefore(...visits: (readonly Setting[])[]): Screen {
  const screen = new Screen();
  for (const settings of visits) screen.visit(settings);
  return screen;
}

const APPEARED = [`appeared ${TRAIN.label} E2`];
const with_ = (...settings: Setting[]) => [...OTHERS, ...settings];

describe("a switch has appeared", () => {
  test("when a complete earlier visit did not show it, and it is on", () => {
    expect(seenBefore(OTHERS).visit(with_(TRAIN))).toEqual(APPEARED);
  });

  test("even when some others were not read again", () => {
    expect(seenBefore(OTHERS).visit([...OTHERS.slice(1), aSetting({ section: "AI" })])).toEqual(APPEARED);
  });

  test("when others on the screen cannot be told apart", () => {
    const alike = [aSetting({ label: "Allow" }), aSetting({ label: "Allow" }), aSetting({ label: "Allow" })];
    expect(seenBefore([...alike, ...OTHERS]).visit([...alike, ...OTHERS, aSetting({ section: "AI" })])).toEqual(
      APPEARED,
    );
  });

  test("in a part that was folded at the last visit, but not at the one before", () => {
    const part = [aSetting({ label: "Share my location", section: "Privacy", state: "off" })];
    const screen = seenBefore(with_(...part));
    screen.visit(OTHERS, { folded: ["Privacy"] });
    const now = [...part, aSetting({ section: "Privacy" })];
    expect(screen.visit(with_(...now))).toEqual(APPEARED);
  });

  test.each<[string, Setting[], Partial<Reading>, Setting[], Partial<Reading>]>([
    ["the earlier visit showed nothing", [], {}, with_(TRAIN), {}],
    ["the earlier visit showed other controls", OTHERS, {}, [TRAIN], {}],
    ["the earlier visit was in another language", OTHERS, { lang: "fr" }, with_(TRAIN), {}],
    ["the earlier visit showed it, too", with_(TRAIN), {}, with_(TRAIN), {}],
    ["something was folded then that is open now", OTHERS, { folded: ["Privacy"] }, with_(TRAIN), {}],
    ["a search hid some then", OTHERS, { filtered: true }, with_(TRAIN), {}],
    ["a search hides some now", OTHERS, {}, with_(TRAIN), { filtered: true }],
    ["it is off", OTHERS, {}, with_(OFF), {}],
    ["its state is not known", OTHERS, {}, with_(aSetting({ state: "unknown" })), {}],
    ["it cannot be pressed", OTHERS, {}, with_(aSetting({ disabled: true })), {}],
    ["it protects", OTHERS, {}, with_(aSetting({ label: "Do not use my data to train AI" })), {}],
    ["it shares nothing", OTHERS, {}, with_(aSetting({ label: "Bright colours" })), {}],
    [
      "it may be an old one under another name",
      OTHERS,
      {},
      [...OTHERS.slice(0, 4), aSetting({ section: "Display" })],
      {},
    ],
  ])("but not when %s", (_what, before, then, now, reading) => {
    const screen = new Screen();
    screen.visit(before, then);
    expect(screen.visit(now, reading)).toEqual([]);
  });

  test("but not in a list of which another stretch is drawn", () => {
    const rows = Array.from({ length: 14 }, (_, index) =>
      aSetting({ label: `Share with partner ${"abcdefghijklmn"[index]}`, section: "" }),
    );
    expect(seenBefore(rows.slice(0, 10)).visit(rows.slice(1, 11))).toEqual([]);
    expect(seenBefore(rows.slice(0, 10)).visit(rows.slice(2, 12))).toEqual([]);
  });

  test("but not late in a visit that showed its part without it: it was opened, or scrolled to", () => {
    const screen = seenBefore(OTHERS);
    screen.visit(OTHERS);
    expect(screen.again(with_(aSetting({ section: "Display" })))).toEqual([]);
    expect(screen.again(with_(aSetting({ section: "AI" })))).toEqual([]);
  });

  test("and says since which visit, and with which proof", () => {
    const screen = seenBefore(OTHERS);
    const { compared } = screen.compare(with_(TRAIN), { visit: "next", at: T0 + 9 * DAY }, { proofOf: () => PROOF });
    expect(compared.events[0]).toMatchObject({
      since: T0 + DAY,
      at: T0 + 9 * DAY,
      from: null,
      to: "on",
      direction: "on-shares",
      proof: PROOF,
    });
  });
});

describe("a switch is on by default", () => {
  const proven = { proofOf: () => PROOF };

  test("when the service itself says so, or a dated source, at the first visit", () => {
    expect(new Screen().visit(with_(TRAIN), {}, proven)[0]).toBe(`on-by-default ${TRAIN.label} E5`);
    const screen = new Screen();
    const { compared } = screen.compare(with_(TRAIN), {}, { sourceOf: () => SOURCE });
    expect(compared.events[0]).toMatchObject({ kind: "on-by-default", evidence: "E3", source: SOURCE, since: null });
  });

  test("and at a later one, when the proof came later", () => {
    expect(seenBefore(with_(TRAIN)).visit(with_(TRAIN), {}, proven)).toEqual([`on-by-default ${TRAIN.label} E5`]);
  });

  test("once: not again in another language or under another name", () => {
    const anchored = aSetting({ anchor: "name=train" });
    const screen = new Screen();
    expect(screen.visit([anchored], {}, proven)).toHaveLength(1);
    const french = { ...anchored, label: "Utiliser mes données pour entraîner des modèles" };
    const shares = { ...proven, sharesWhenOn: () => true };
    expect(screen.visit([french], { lang: "fr" }, shares)).toEqual([]);
    expect(screen.visit([french], { lang: "fr" }, shares)).toEqual([]);
  });

  test("but not when the person was seen to turn it", () => {
    const screen = seenBefore([OFF]);
    screen.visit([OFF]);
    screen.press();
    expect(screen.again([TRAIN], {}, proven)).toEqual([`flipped ${TRAIN.label} E2 by person`]);
    expect(screen.visit([TRAIN], {}, proven)).toEqual([]);
  });

  test.each<[string, Setting, Partial<EventContext>]>([
    ["nothing proves it", TRAIN, {}],
    ["it is off", OFF, proven],
    ["it cannot be pressed", aSetting({ disabled: true }), proven],
    ["it protects", aSetting({ label: "Block AI training" }), proven],
    ["the person was told of it", TRAIN, { ...proven, toldOf: () => true }],
  ])("but not when %s", (_what, setting, context) => {
    expect(new Screen().visit([setting], {}, context)).toEqual([]);
  });
});

describe("a switch has flipped", () => {
  const FLIPPED = [`flipped ${TRAIN.label} E2`];

  test("when it stands otherwise than at the last visit, though that is long ago", () => {
    const screen = seenBefore(with_(OFF));
    screen.visit(OTHERS, { folded: ["Data privacy"] });
    expect(screen.visit(with_(TRAIN))).toEqual(FLIPPED);
    expect(screen.visit(with_(TRAIN))).toEqual([]);
  });

  test("but waits to be seen again while the page may still be filling itself in", () => {
    const screen = seenBefore(with_(OFF));
    expect(screen.visit(with_(TRAIN), {}, { age: 3000 })).toEqual([]);
    expect(screen.last?.pending).toBe(true);
    const late = screen.last;
    expect(screen.again(with_(TRAIN), {}, { age: 7000 })).toEqual(FLIPPED);
    screen.last = late;
    expect(screen.again(with_(OFF), {}, { age: 7000 })).toEqual([]);
    expect(screen.visit(with_(OFF))).toEqual([]);
  });

  test("and the person did it where a press was seen, before or after the page was left", () => {
    const screen = seenBefore(with_(OFF));
    screen.visit(with_(OFF));
    screen.press();
    expect(screen.visit(with_(TRAIN))).toEqual([`${FLIPPED[0]} by person`]);
  });

  test("and the person did it where what they turned was not saved", () => {
    const screen = seenBefore(with_(OFF));
    screen.visit(with_(OFF));
    screen.press();
    expect(screen.again(with_(TRAIN))).toEqual([`${FLIPPED[0]} by person`]);
    expect(screen.visit(with_(OFF))).toEqual([`${FLIPPED[0]} by person`]);
    expect(screen.visit(with_(TRAIN))).toEqual(FLIPPED);
  });

  test("but not within a visit: pages correct themselves", () => {
    const screen = seenBefore(with_(OFF));
    screen.visit(with_(OFF));
    expect(screen.again(with_(TRAIN))).toEqual([]);
    expect(screen.visit(with_(TRAIN))).toEqual([]);
  });

  test.each<Setting["state"]>(["unknown", "mixed", "choice:"])("but not when it reads %s now", (state) => {
    expect(seenBefore(with_(OFF)).visit(with_(aSetting({ state })))).toEqual([]);
  });

  test("but not when so many did that it is another account", () => {
    const many = (state: "on" | "off") =>
      ["a", "b", "c", "d"].map((name) =>
        aSetting({ label: `Share with partner ${name}`, anchor: `name=${name}`, state }),
      );
    const screen = seenBefore([...many("on"), ...OTHERS]);
    expect(screen.visit([...many("off"), ...OTHERS])).toEqual([]);
    expect(screen.last?.differs).toBe(true);
    expect(screen.visit([...many("off"), ...OTHERS])).toEqual([]);
    expect(screen.last?.differs).toBe(false);
  });

  test("also when the page speaks another language now and its anchor knows it", () => {
    const screen = seenBefore([aSetting({ anchor: "name=train", state: "off" })]);
    const french = aSetting({ anchor: "name=train", label: "Utiliser mes données", state: "on" });
    expect(screen.visit([french], { lang: "fr" })).toEqual(["flipped Utiliser mes données E2"]);
  });
});

describe("words that change", () => {
  const keyed = (changes: Partial<Setting>) => aSetting({ anchor: "name=train", ...changes });

  test("of a label are a new name for the same switch", () => {
    const screen = seenBefore(with_(keyed({})));
    const { compared } = screen.compare(with_(keyed({ label: "Improve our assistant" })), { visit: "next" });
    expect(compared.events.map(({ kind, was, wider }) => [kind, was, wider])).toEqual([
      ["relabelled", TRAIN.label, false],
    ]);
  });

  test("beside it count when they reach further", () => {
    const screen = seenBefore(with_(keyed({ description: "Your posts are used." })));
    expect(screen.visit(with_(keyed({ description: "Your posts are used. Thank you." })))).toEqual([]);
    const wider = keyed({ description: "Your posts are shared with partners." });
    const { compared } = screen.compare(with_(wider), { visit: "next" });
    expect(compared.events).toMatchObject([
      { kind: "relabelled", wider: true, was: "Your posts are used. Thank you." },
    ]);
  });

  test("of many labels at once are another way of speaking", () => {
    const four = (words: string) =>
      ["a", "b", "c", "d"].map((name) => aSetting({ anchor: `name=${name}`, label: `${words} ${name}` }));
    expect(seenBefore(four("Show the parts of")).visit(four("Offer a whole view upon"))).toEqual([]);
  });
});

describe("a switch that is gone", () => {
  test("is told after two complete visits a day apart, and then no more", () => {
    const screen = seenBefore(with_(TRAIN));
    expect(screen.visit(OTHERS)).toEqual([]);
    expect(screen.again(OTHERS)).toEqual([]);
    expect(screen.visit(OTHERS)).toEqual([`disappeared ${TRAIN.label} E2`]);
    expect(screen.visit(OTHERS)).toEqual([]);
  });

  test.each<[string, readonly Setting[], Partial<Reading>]>([
    ["a part was folded", OTHERS, { folded: ["Data privacy"] }],
    ["a search hid it", OTHERS, { filtered: true }],
    ["most of the screen was missing", OTHERS.slice(3), {}],
  ])("is not when %s", (_what, settings, reading) => {
    const screen = seenBefore(with_(TRAIN));
    for (let visit = 0; visit < 3; visit += 1) expect(screen.visit(settings, reading)).toEqual([]);
    expect(screen.visit(with_(TRAIN))).toEqual([]);
  });

  test("is not when it came back in between", () => {
    const screen = seenBefore(with_(TRAIN));
    for (const settings of [OTHERS, with_(TRAIN), OTHERS]) expect(screen.visit(settings)).toEqual([]);
  });
});

test("a switch that is locked from one visit to the next is told with its reason", () => {
  const locked = aSetting({ disabled: true, reason: "Set by your employer." });
  expect(seenBefore(with_(TRAIN)).visit(with_(locked))).toEqual([`locked ${TRAIN.label} E2`]);
  expect(seenBefore(with_(locked)).visit(with_(locked))).toEqual([]);
});

test("reading a screen again says nothing, in whatever order and however often", () => {
  const screen = seenBefore(with_(TRAIN));
  for (const settings of [with_(TRAIN), [TRAIN, ...OTHERS], [...OTHERS].reverse().concat(TRAIN)]) {
    expect(screen.visit(settings)).toEqual([]);
    expect(screen.again(settings)).toEqual([]);
  }
});
