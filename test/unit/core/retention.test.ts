import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type KeptHistory, surplusOf } from "../../../lib/core/retention.ts";
import type { Change, WatchedDocument } from "../../../lib/model.ts";
import { aChange, aDocument, aJudgement, T0 } from "../../support/builders.ts";

const id = (version: number) => `doc-1@${version}`;
const told = aJudgement({ outcome: "alert", severity: "important" });

/** The change that brought a version. */
function change(version: number, overrides: Partial<Change> = {}): Change {
  return aChange({ id: `c${version}`, fromVersionId: id(version - 1), toVersionId: id(version), ...overrides });
}

function aHistory(count: number, overrides: Partial<KeptHistory> = {}): KeptHistory {
  const versions = Array.from({ length: count }, (_, index) => ({ id: id(index + 1), snapshotId: id(index + 1) }));
  return {
    document: aDocument({ headVersionId: id(count), acknowledgedVersionId: id(count) }),
    versions,
    changes: [],
    unread: new Set(),
    snapshotIds: versions.map(({ snapshotId }) => snapshotId),
    ...overrides,
  };
}

describe("pages as received", () => {
  test("of a hundred versions, ten of them told of, thirteen stay: the first, the newest two and the ten", () => {
    const alerting = [7, 11, 19, 23, 31, 42, 56, 64, 77, 90];
    const history = aHistory(100, { changes: alerting.map((version) => change(version, { judgement: told })) });
    const { snapshotIds } = surplusOf(history);
    const kept = history.snapshotIds.filter((one) => !snapshotIds.includes(one));
    expect(kept).toEqual([1, ...alerting, 99, 100].map(id));
  });

  test("what was told of and taken back again does not hold a page; what is pinned or unread does", () => {
    const changes = [
      change(4, { judgement: told, withdrawnAt: T0 }),
      change(5, { pinnedAt: T0 }),
      change(6),
      change(7),
    ];
    const { snapshotIds } = surplusOf(aHistory(10, { changes, unread: new Set(["c6"]) }));
    expect(snapshotIds).toEqual([2, 3, 4, 7, 8].map(id));
  });

  test("names only pages that are still kept", () => {
    expect(surplusOf(aHistory(10, { snapshotIds: [id(1), id(3), id(10)] })).snapshotIds).toEqual([id(3)]);
  });
});

describe("texts", () => {
  test("all stay while there are not too many", () => {
    expect(surplusOf(aHistory(520)).versionIds).toEqual([]);
    expect(surplusOf(aHistory(521)).versionIds).toHaveLength(21);
  });

  test("the oldest that mattered to nobody go first, with the changes between them", () => {
    const changes = [change(3), change(4), change(40, { judgement: told }), change(120)];
    const { versionIds, changeIds } = surplusOf(aHistory(130, { changes }), 100);
    expect(versionIds).toEqual(Array.from({ length: 30 }, (_, index) => id(index + 2)));
    expect(changeIds).toEqual(["c3", "c4"]);
  });

  test("whatever the document's record names stays", () => {
    const document: WatchedDocument = aDocument({
      headVersionId: id(2),
      acknowledgedVersionId: id(3),
      candidate: { versionId: id(4), changeId: "c4", firstSeenAt: T0 },
      returned: { versionId: id(5), since: T0, looks: 1 },
      editions: [{ versionId: id(6), lastSeenAt: T0, returns: 2 }],
    });
    const { versionIds } = surplusOf(aHistory(60, { document }), 30);
    expect(versionIds.slice(0, 2)).toEqual([id(7), id(8)]);
    expect(versionIds).toHaveLength(30);
  });

  test("never the first, the last, an unread, a pinned or a told one, however many there are", () => {
    const kinds = fc.array(fc.constantFrom("told", "pinned", "unread", "record", "withdrawn"), { maxLength: 80 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 2, max: 40 }), (given, most) => {
        const changes = given.map((kind, index) =>
          change(index + 2, {
            ...((kind === "told" || kind === "withdrawn") && { judgement: told }),
            ...(kind === "withdrawn" && { withdrawnAt: T0 }),
            ...(kind === "pinned" && { pinnedAt: T0 }),
          }),
        );
        const unread = new Set(changes.filter((_, index) => given[index] === "unread").map((one) => one.id));
        const history = aHistory(given.length + 1, { changes, unread });
        const gone = new Set(surplusOf(history, most).versionIds);
        const held = changes.filter((_, index) => ["told", "pinned", "unread"].includes(given[index] ?? ""));
        for (const one of [id(1), id(given.length + 1), ...held.flatMap((c) => [c.fromVersionId, c.toVersionId])]) {
          expect(gone.has(one), one).toBe(false);
        }
        const { changeIds } = surplusOf(history, most);
        expect(held.some((one) => changeIds.includes(one.id))).toBe(false);
      }),
    );
  });
});
