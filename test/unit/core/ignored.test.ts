import { describe, expect, test } from "vitest";
import { compareVersions } from "../../../lib/core/compare/index.ts";
import { changedPlaces, withoutIgnored } from "../../../lib/core/ignored.ts";
import type { Finding, IgnoredRegion, Judgement } from "../../../lib/model.ts";
import { aJudgement, blocksOf } from "../../support/builders.ts";
import { readingWords } from "../../support/packaged.ts";

const { dateCues } = readingWords();
const STAY = ["We keep your letters.", "We sell hats in the town.", "The end of all of this."] as const;
const compare = (before: string[], after: string[]) =>
  compareVersions(blocksOf(...before), blocksOf(...after), "en", dateCues);
const page = (news: string[]) => [STAY[0], ...news, STAY[1], STAY[2]];
const told: Pick<Judgement, "outcome" | "severity"> = { outcome: "alert", severity: "important" };
const finding = (subject: Finding["class"], severity: Finding["severity"] = "important") =>
  ({ class: subject, severity }) as Finding;

/** The part in which two pages differ, as it is chosen. */
function regionOf(before: string[], after: string[], classes: string[] = []): IgnoredRegion {
  const [place] = changedPlaces(compare(before, after));
  if (!place) throw new Error("nothing differs");
  const { changed: _changed, ...region } = place;
  return { ...region, classes, since: 0 };
}

const REGION = regionOf(page(["Today: hats"]), page(["Today: blue coats"]));
const outcome = (before: string[], after: string[], ignored: IgnoredRegion[], findings: Finding[] = []) =>
  withoutIgnored(aJudgement({ ...told, findings }), compare(before, after), ignored).outcome;

describe("a part of a page", () => {
  test("is known by the texts around it, its size and the beginning of what it said", () => {
    expect(REGION).toMatchObject({ before: "We keep your letters.", after: "We sell hats in the town.", blocks: 1 });
    expect(REGION.sample).toBe("Today: blue coats");
  });

  test("at an end of the page has one neighbour", () => {
    const [first] = changedPlaces(compare([...STAY], ["New.", ...STAY]));
    expect(first).toMatchObject({ before: "", after: STAY[0] });
    const [last] = changedPlaces(compare([...STAY], [...STAY, "New."]));
    expect(last).toMatchObject({ before: STAY[2], after: "" });
  });

  test("is one of several where text between them stayed", () => {
    const places = changedPlaces(compare(page(["One."]), [STAY[0], "Two.", STAY[1], "Three.", STAY[2]]));
    expect(places.map(({ blocks }) => blocks)).toEqual([1, 1]);
  });
});

describe("what is ignored", () => {
  test("is whatever stands there next time", () => {
    expect(outcome(page(["Today: blue coats"]), page(["Tomorrow: red shoes"]), [REGION])).toBe("suppressed");
    expect(outcome(page(["Today: blue coats"]), page(["Tomorrow: red shoes"]), [])).toBe("alert");
  });

  test("says why", () => {
    const judged = withoutIgnored(aJudgement(told), compare(page(["A."]), page(["B."])), [REGION]);
    expect(judged.suppressed).toEqual({ kind: "ignored", why: { id: "ignored" } });
  });

  test("is nothing that stands elsewhere, nor what changes there and elsewhere", () => {
    const elsewhere = [STAY[0], "Today: hats", STAY[1], "We may sell your letters.", STAY[2]];
    expect(outcome(page(["Today: hats"]), elsewhere, [REGION])).toBe("alert");
    const both = elsewhere.map((text) => (text === "Today: hats" ? "Today: gloves" : text));
    expect(outcome(page(["Today: hats"]), both, [REGION])).toBe("alert");
  });

  test("does not grow without end: a chapter put in there is told", () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_none, index) => `A new line, number ${index}, of it.`);
    expect(outcome(page([]), page(lines(3)), [REGION])).toBe("suppressed");
    expect(outcome(page([]), page(lines(4)), [REGION])).toBe("alert");
  });

  test("is what was found there before, and never what was not", () => {
    const known = { ...REGION, classes: ["ai_training"] };
    const step = [page(["A."]), page(["B."])] as const;
    expect(outcome(...step, [known], [finding("ai_training")])).toBe("suppressed");
    expect(outcome(...step, [known], [finding("ai_training"), finding("sale_of_data")])).toBe("alert");
    expect(outcome(...step, [REGION], [finding("sale_of_data")])).toBe("alert");
    expect(outcome(...step, [REGION], [finding("sale_of_data", "small")])).toBe("suppressed");
  });

  test("is nothing where nothing differs, and a hold stays one", () => {
    expect(outcome(page(["A."]), page(["A."]), [REGION])).toBe("alert");
    const held = aJudgement({ outcome: "hold" });
    expect(withoutIgnored(held, compare(page(["A."]), page(["B."])), [REGION])).toBe(held);
  });
});
