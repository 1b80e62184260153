import { describe, expect, test } from "vitest";
import { type AnnouncementInput, announcementOf, silenceOf } from "../../../../lib/core/judge/announcement.ts";
import { dateVerdict } from "../../../../lib/core/judge/dates.ts";
import type { Finding, Severity, Signal, SignalId, StatedDate } from "../../../../lib/model.ts";
import { aDate, DAY } from "../../../support/builders.ts";
import { findingOf, findingsBetween, judgeSides } from "./judging.ts";

const SEEN = Date.parse("2024-09-19T06:10Z");
const grave = findingOf(findingsBetween(null, "We may use your data to train AI models."), "ai_training");

interface Given extends Partial<Omit<AnnouncementInput, "dates">> {
  before?: StatedDate[];
  after?: StatedDate[];
  finding?: Partial<Finding>;
}

function signalsOf({ before = [], after = [], finding = {}, ...given }: Given): Signal[] {
  const seenAfter = given.seenAfter === undefined ? SEEN : given.seenAfter;
  return announcementOf({
    findings: [{ ...grave, ...finding }],
    severity: "important",
    dates: dateVerdict({ before, after, noise: null, seenAfter }),
    earlier: [],
    seenBefore: null,
    dossier: {},
    ...given,
    seenAfter,
  });
}

const july = aDate("2024-07-31");
const september = aDate("2024-09-18");

function strengthOf(signals: readonly Signal[], id: SignalId): string | null {
  return signals.find(({ signal }) => signal === id)?.strength ?? null;
}

describe("each signal has its exact condition", () => {
  test.each<[SignalId, string | null, string, Given]>([
    ["untouched", "strong", "the date of long ago still stands", { before: [july], after: [july] }],
    [
      "untouched",
      "weak",
      "the date that stands is a week old",
      { before: [aDate("2024-09-12")], after: [aDate("2024-09-12")] },
    ],
    ["untouched", "strong", "it is older than a week", { before: [aDate("2024-09-11")], after: [aDate("2024-09-11")] }],
    [
      "untouched",
      "weak",
      "the month that stands is this one",
      { before: [aDate("2024-09")], after: [aDate("2024-09")] },
    ],
    [
      "untouched",
      "strong",
      "the month that stands is long gone",
      { before: [aDate("2024-05")], after: [aDate("2024-05")] },
    ],
    ["untouched", null, "the date moved", { before: [july], after: [september] }],
    ["untouched", null, "nothing was found", { before: [july], after: [july], findings: [] }],
    ["undated", "weak", "no date was ever stated", {}],
    ["undated", "weak", "the date was taken out", { before: [july] }],
    ["undated", null, "a date is stated", { before: [july], after: [september] }],
    ["undated", null, "the date went back", { before: [july], after: [aDate("2024-05-01")] }],
    ["same-day", "weak", "the date is that of the day", { before: [july], after: [september] }],
    ["same-day", "weak", "the month is that of the day", { before: [july], after: [aDate("2024-09")] }],
    ["same-day", "weak", "a date was put in for the day", { after: [september] }],
    ["same-day", null, "the date lies ahead", { before: [july], after: [aDate("2024-10-01")] }],
    ["late", "medium", "the date is two days old", { before: [july], after: [aDate("2024-09-17")] }],
    ["late", "medium", "a date was put in for long ago", { after: [aDate("2024-09-01")] }],
    ["late", "medium", "the date went back", { before: [july], after: [aDate("2024-05-01")] }],
    ["late", "medium", "the month is gone", { before: [aDate("2024-05")], after: [aDate("2024-08")] }],
    ["late", null, "the date is a day old", { before: [july], after: [september] }],
    [
      "backdated",
      "strong",
      "the old text stood two days after the date",
      { before: [july], after: [aDate("2024-09-10")], seenBefore: Date.parse("2024-09-12T00:00Z") },
    ],
    [
      "backdated",
      null,
      "the old text was last seen within a day of the date",
      { before: [july], after: [aDate("2024-09-10")], seenBefore: Date.parse("2024-09-11T23:59Z") },
    ],
    ["backdated", null, "it is not known when the old text was seen", { before: [july], after: [aDate("2024-09-10")] }],
    ["backdated", null, "the date did not move", { before: [july], after: [july], seenBefore: SEEN - DAY }],
    [
      "backdated",
      null,
      "only a month is stated",
      { before: [july], after: [aDate("2024-08")], seenBefore: SEEN - DAY },
    ],
    [
      "backdated",
      "strong",
      "the date went back, to a day that the old text outlived",
      { before: [july], after: [aDate("2024-05-01")], seenBefore: SEEN - DAY },
    ],
    [
      "backdated",
      "strong",
      "a date was put in that the old text outlived",
      { after: [aDate("2024-09-01")], seenBefore: SEEN - DAY },
    ],
    ["ahead", "counter", "the date lies ahead", { before: [july], after: [aDate("2024-11-03")] }],
    [
      "ahead",
      "counter",
      "a banner names a day to come",
      { before: [july], after: [july, aDate("2024-11-03", "announced")] },
    ],
    [
      "ahead",
      "counter",
      "a date to come had stood before and still does",
      { before: [aDate("2024-11-03")], after: [aDate("2024-11-03")] },
    ],
    [
      "ahead",
      "counter",
      "an earlier version announced the day",
      {
        before: [july],
        after: [september],
        earlier: [{ seenAt: SEEN - 40 * DAY, statedDates: [aDate("2024-09-18", "announced")] }],
      },
    ],
    [
      "ahead",
      "counter",
      "an earlier version stated the day before it came",
      { before: [july], after: [september], earlier: [{ seenAt: SEEN - 40 * DAY, statedDates: [september] }] },
    ],
    [
      "ahead",
      "counter",
      "a version seen at an unknown time announced the day",
      {
        before: [july],
        after: [september],
        earlier: [{ seenAt: null, statedDates: [aDate("2024-09-18", "announced")] }],
      },
    ],
    [
      "ahead",
      null,
      "the earlier version came on the day itself",
      {
        before: [july],
        after: [september],
        earlier: [{ seenAt: Date.parse("2024-09-18T01:00Z"), statedDates: [september] }],
      },
    ],
    [
      "ahead",
      null,
      "a version seen at an unknown time stated the day as its own",
      { before: [july], after: [september], earlier: [{ seenAt: null, statedDates: [september] }] },
    ],
    [
      "ahead",
      null,
      "earlier versions named other days",
      { before: [july], after: [september], earlier: [{ seenAt: SEEN - 40 * DAY, statedDates: [july] }] },
    ],
    ["no-notice", "weak", "nothing announced it", { before: [july], after: [september] }],
    ["no-notice", null, "the page announced it", { before: [july], after: [aDate("2024-11-03")] }],
    ["no-notice", null, "the person was told", { before: [july], after: [september], dossier: { toldAt: SEEN } }],
    ["no-notice", null, "there is nothing to tell", { findings: [], severity: "none" }],
    ["told", "counter", "the person says so", { dossier: { toldAt: SEEN } }],
    [
      "practice-first",
      "strong",
      "its switch was seen before",
      { dossier: { practiceFirst: { label: "Train AI", seenAt: SEEN - 20 * DAY, days: 20 } } },
    ],
    ["elsewhere", "strong", "only a linked page changed", { dossier: { elsewhere: { documentTitle: "FAQ" } } }],
    [
      "not-undone",
      "info",
      "a kept page says that it is not undone",
      { dossier: { notUndone: { quote: "It is not undone.", documentTitle: "FAQ" } } },
    ],
    ["region", "info", "the finding names regions", { finding: { regions: ["EU"], applies: "no" } }],
    ["region", null, "only a small finding does", { finding: { regions: ["EU"], applies: "no", severity: "small" } }],
    ["region", null, "it names none", { finding: { regions: [] } }],
  ])("%s is %s when %s", (id, strength, _what, given) => {
    expect(strengthOf(signalsOf(given), id)).toBe(strength);
  });
});

describe("a signal carries what its sentence needs", () => {
  test.each<[SignalId, Given, Signal["params"]]>([
    ["ahead", { before: [july], after: [aDate("2024-11-03")] }, { stated: "2024-11-03", days: 45, iso: "2024-11-03" }],
    ["late", { before: [july], after: [aDate("2024-09-09")] }, { stated: "2024-09-09", iso: "2024-09-09", days: 10 }],
    ["late", { before: [aDate("2024-05")], after: [aDate("2024-08")] }, { stated: "2024-08", iso: "2024-08", days: 0 }],
    ["untouched", { before: [july], after: [july] }, { stated: "2024-07-31" }],
    [
      "backdated",
      { before: [july], after: [aDate("2024-09-10")], seenBefore: SEEN - DAY },
      { stated: "2024-09-10", day: "2024-09-18" },
    ],
    [
      "practice-first",
      { dossier: { practiceFirst: { label: "Train AI", seenAt: SEEN - 20 * DAY, days: 20 } } },
      { label: "Train AI", day: "2024-08-30", days: 20 },
    ],
    ["told", { dossier: { toldAt: SEEN } }, { day: "2024-09-19" }],
    ["region", { finding: { regions: ["EU", "GB"], applies: "no" } }, { regions: "EU GB", applies: "no" }],
  ])("%s", (id, given, params) => {
    expect(signalsOf(given).find(({ signal }) => signal === id)?.params).toEqual(params);
  });
});

function aSignal(signal: SignalId, strength: Signal["strength"]): Signal {
  return { signal, strength, params: {} };
}

describe("the two marks", () => {
  const noNotice = aSignal("no-notice", "weak");
  test.each<[string, Severity, Signal[], string]>([
    ["material, one strong signal, no notice", "worth-knowing", [aSignal("untouched", "strong"), noNotice], "quiet"],
    ["backdated", "important", [aSignal("backdated", "strong"), aSignal("late", "medium"), noNotice], "quiet"],
    ["practice first", "important", [aSignal("practice-first", "strong"), aSignal("same-day", "weak")], "quiet"],
    ["elsewhere only", "worth-knowing", [aSignal("elsewhere", "strong")], "quiet"],
    [
      "a strong signal, but announced",
      "important",
      [aSignal("untouched", "strong"), aSignal("ahead", "counter")],
      "announced",
    ],
    [
      "a strong signal, but the person was told",
      "important",
      [aSignal("backdated", "strong"), aSignal("told", "counter")],
      "announced",
    ],
    ["a strong signal, but small", "small", [aSignal("untouched", "strong")], "none"],
    ["a strong signal, but good", "good", [aSignal("untouched", "strong")], "none"],
    ["important, in force at once", "important", [aSignal("same-day", "weak"), noNotice], "no-notice"],
    ["important and late", "important", [aSignal("late", "medium"), noNotice], "no-notice"],
    ["important and undated", "important", [aSignal("undated", "weak"), noNotice], "no-notice"],
    ["worth knowing, in force at once", "worth-knowing", [aSignal("same-day", "weak"), noNotice], "none"],
    ["important, its date freshly moved before", "important", [aSignal("untouched", "weak"), noNotice], "none"],
    ["important and announced", "important", [aSignal("same-day", "weak"), aSignal("ahead", "counter")], "announced"],
  ])("%s", (_what, severity, signals, mark) => {
    expect(silenceOf(severity, signals)).toBe(mark);
  });
});

describe("a whole change", () => {
  const before = ["Meadowbook is a place to share recipes."];
  const after = [...before, "We may use your data to train AI models."];

  test("of the day itself, without a notice, carries the mark of no notice", () => {
    const { judgement } = judgeSides(
      { texts: before, dates: [july] },
      { texts: after, dates: [september] },
      { seenAfter: SEEN },
    );
    expect(judgement.silence).toBe("no-notice");
  });

  test("whose switch was seen before is quiet", () => {
    const dossier = { practiceFirst: { label: "Train AI", seenAt: SEEN - 20 * DAY, days: 20 } };
    const { judgement } = judgeSides(
      { texts: before, dates: [july] },
      { texts: after, dates: [september] },
      { seenAfter: SEEN, dossier },
    );
    expect(judgement.silence).toBe("quiet");
  });

  test("that an earlier version announced is not silent", () => {
    const history = [{ seenAt: SEEN - 46 * DAY, statedDates: [july, aDate("2024-09-18", "announced")] }];
    const { judgement } = judgeSides(
      { texts: before, dates: [july] },
      { texts: after, dates: [september] },
      { seenAfter: SEEN, history },
    );
    expect(judgement.silence).toBe("announced");
    expect(judgement.announcement.map(({ signal }) => signal)).toContain("ahead");
  });

  test("without effect is never called silent", () => {
    const { judgement } = judgeSides(
      { texts: before, dates: [july] },
      { texts: [...before, "We like soup."], dates: [july] },
      { seenAfter: SEEN },
    );
    expect([judgement.silence, judgement.announcement]).toEqual(["none", []]);
  });
});
