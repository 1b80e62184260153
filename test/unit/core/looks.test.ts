import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBelieved, type KnownVersions, type LookStep, type SeenText, stepOf } from "../../../lib/core/looks.ts";
import type { WatchedDocument } from "../../../lib/model.ts";
import { aDocument, DAY, HOUR, T0 } from "../../support/builders.ts";

const text = (textHash: string, contentHash = textHash): SeenText => ({ textHash, contentHash });
const HEAD = text("old");
const NEW = text("new");

interface Case {
  what: string;
  document?: Partial<WatchedDocument>;
  known?: Partial<KnownVersions>;
  seen: SeenText;
  at?: number;
  is: LookStep;
}

const waits = (since = T0): Partial<WatchedDocument> => ({
  candidate: { versionId: "doc-1@2", changeId: "doc-1@1..2", firstSeenAt: since },
});
const isBack = (looks: number, since = T0, versionId = "doc-1@0"): Partial<WatchedDocument> => ({
  returned: { versionId, since, looks },
});
const earlier = { sameText: { id: "doc-1@0" } };

const CASES: Case[] = [
  { what: "the first look", known: { head: undefined }, seen: NEW, is: { kind: "seed" } },
  { what: "the text that stands", seen: HEAD, is: { kind: "unchanged" } },
  {
    what: "the text that stands, while another waits",
    document: waits(),
    known: { candidate: NEW },
    seen: HEAD,
    is: { kind: "unchanged" },
  },
  { what: "a text never seen", seen: NEW, is: { kind: "new" } },
  {
    what: "a third text, while another waits",
    document: waits(),
    known: { candidate: text("other") },
    seen: NEW,
    is: { kind: "new" },
  },
  {
    what: "the waiting text an hour later",
    document: waits(),
    known: { candidate: NEW },
    seen: NEW,
    at: HOUR,
    is: { kind: "waiting" },
  },
  {
    what: "the waiting text half a day later",
    document: waits(),
    known: { candidate: NEW },
    seen: NEW,
    at: 12 * HOUR,
    is: { kind: "confirmed" },
  },
  {
    what: "the waiting text a little early",
    document: waits(),
    known: { candidate: NEW },
    seen: NEW,
    at: 11 * HOUR,
    is: { kind: "confirmed" },
  },
  {
    what: "the waiting words with other links",
    document: waits(),
    known: { candidate: text("new", "links-1") },
    seen: text("new", "links-2"),
    at: DAY,
    is: { kind: "confirmed" },
  },
  {
    what: "the waiting text is also known as a version",
    document: waits(),
    known: { candidate: NEW, sameText: { id: "doc-1@2" } },
    seen: NEW,
    at: DAY,
    is: { kind: "confirmed" },
  },
  {
    what: "the words that stand with other links",
    known: { sameText: { id: "doc-1@1" } },
    seen: text("old", "links-2"),
    is: { kind: "new" },
  },
  {
    what: "waiting links that changed again",
    document: waits(),
    known: { candidate: text("old", "links-1"), sameText: { id: "doc-1@1" } },
    seen: text("old", "links-2"),
    at: DAY,
    is: { kind: "new" },
  },
  {
    what: "waiting links, again",
    document: waits(),
    known: { candidate: text("old", "links-1"), sameText: { id: "doc-1@1" } },
    seen: text("old", "links-1"),
    at: DAY,
    is: { kind: "confirmed" },
  },
  {
    what: "an earlier text is back",
    known: earlier,
    seen: text("before"),
    is: { kind: "returned", versionId: "doc-1@0" },
  },
  {
    what: "it is back at a second look",
    document: isBack(1),
    known: earlier,
    seen: text("before"),
    at: DAY,
    is: { kind: "returned", versionId: "doc-1@0" },
  },
  {
    what: "it is back at a third look",
    document: isBack(2),
    known: earlier,
    seen: text("before"),
    at: 2 * DAY,
    is: { kind: "return-stands", versionId: "doc-1@0" },
  },
  {
    what: "it has been back for a week",
    document: isBack(1),
    known: earlier,
    seen: text("before"),
    at: 7 * DAY,
    is: { kind: "return-stands", versionId: "doc-1@0" },
  },
  {
    what: "another earlier text is back",
    document: isBack(2, T0, "doc-1@9"),
    known: earlier,
    seen: text("before"),
    at: 9 * DAY,
    is: { kind: "returned", versionId: "doc-1@0" },
  },
  {
    what: "an earlier text is back, while another waits",
    document: waits(),
    known: { ...earlier, candidate: NEW },
    seen: text("before"),
    is: { kind: "returned", versionId: "doc-1@0" },
  },
];

test.each(CASES)("$what: $is.kind", ({ document = {}, known = {}, seen, at = 0, is }) => {
  const versions: KnownVersions = { head: HEAD, candidate: undefined, sameText: undefined, ...known };
  expect(stepOf(aDocument(document), seen, versions, T0 + at)).toEqual(is);
});

const hash = fc.constantFrom("a", "b", "c");
const seenText = fc.record({ textHash: hash, contentHash: hash });

test("the text that stands is never news, whatever else is going on", () => {
  const known = fc.record({
    candidate: fc.option(seenText, { nil: undefined }),
    sameText: fc.option(fc.record({ id: hash }), { nil: undefined }),
  });
  fc.assert(
    fc.property(seenText, known, fc.boolean(), fc.nat(), (head, others, waiting, later) => {
      const document = aDocument(waiting ? waits() : {});
      expect(stepOf(document, head, { head, ...others }, T0 + later)).toEqual({ kind: "unchanged" });
    }),
  );
});

describe("a text that could not be believed", () => {
  test.each([
    [1, 0, false],
    [5, 95 * HOUR, false],
    [4, 96 * HOUR, false],
    [5, 96 * HOUR, true],
    [9, 9 * DAY, true],
  ])("that came %i times over %i ms is believed: %j", (looks, time, believed) => {
    expect(isBelieved({ since: T0, looks }, T0 + time)).toBe(believed);
  });
});
