import fc from "fast-check";
import { expect, test } from "vitest";
import { type JoinedRecords, joinHistory, mapIds } from "../../../lib/core/merge-history.ts";
import { aChange, aDocument, aMark, anAlert, aVersion, T0 } from "../../support/builders.ts";

/** A history whose versions have these contents at these moments. */
function aHistory(id: string, texts: readonly (readonly [at: number, content: string])[]): JoinedRecords {
  const versions = texts.map(([at, content], index) =>
    aVersion({
      id: `${id}@${index + 1}`,
      snapshotId: `${id}@${index + 1}`,
      documentId: id,
      sequence: index + 1,
      firstSeenAt: T0 + at,
      contentHash: content,
    }),
  );
  const changes = versions.slice(1).map((version, index) =>
    aChange({
      id: `${id}@${index + 1}..${index + 2}`,
      documentId: id,
      fromVersionId: `${id}@${index + 1}`,
      toVersionId: version.id,
      firstSeenAt: version.firstSeenAt,
    }),
  );
  const alerts = changes.map((change) => anAlert({ id: `a-${change.id}`, documentId: id, changeId: change.id }));
  const log = versions.map(({ firstSeenAt }) => ({ at: firstSeenAt, documentId: id, kind: "told" }) as const);
  const muted = changes.map((change) => aMark({ id: `m-${change.id}`, documentId: id, changeId: change.id }));
  const head = versions.at(-1)?.id;
  return { document: aDocument({ id, ...(head && { headVersionId: head }) }), versions, changes, alerts, muted, log };
}

/** What is kept after joining, as it would be read from the store. */
function joined(kept: JoinedRecords, brought: JoinedRecords): JoinedRecords {
  const { document, versions, fresh } = joinHistory(kept, brought);
  return {
    document,
    versions,
    changes: [...kept.changes, ...fresh.changes],
    alerts: [...kept.alerts, ...fresh.alerts],
    muted: [...kept.muted, ...fresh.muted],
    log: [...kept.log, ...fresh.log],
  };
}

const texts = fc.array(fc.tuple(fc.nat(20), fc.constantFrom("a", "b", "c", "d")), { minLength: 1, maxLength: 12 });

/** Moments that only go on, as a clock that is never set gives them. */
const inTime = (history: readonly (readonly [number, string])[]) =>
  [...new Map(history).entries()].sort(([one], [other]) => one - other);

test("joining again changes nothing", () => {
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (one, other, sameId) => {
      const brought = aHistory(sameId ? "here" : "there", inTime(other));
      const all = joined(aHistory("here", inTime(one)), brought);
      expect(joined(all, brought)).toEqual(all);
    }),
  );
});

test("whatever is joined, even by clocks that were set back: no id of what is kept changes, and no text is lost", () => {
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (one, other, sameId) => {
      const kept = aHistory("here", one);
      const brought = aHistory(sameId ? "here" : "there", other);
      const all = joined(kept, brought);
      const ids = all.versions.map(({ id }) => id);
      expect(ids.filter((id) => kept.versions.some((version) => version.id === id))).toEqual(
        kept.versions.map(({ id }) => id),
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(all.versions.map(({ sequence }) => sequence)).toEqual(ids.map((_, index) => index + 1));
      for (const { contentHash } of brought.versions) {
        expect(all.versions.some((version) => version.contentHash === contentHash)).toBe(true);
      }
      for (const { fromVersionId, toVersionId, documentId } of all.changes) {
        expect([ids.includes(fromVersionId), ids.includes(toVersionId), documentId]).toEqual([true, true, "here"]);
      }
      expect(new Set(all.changes.map(({ id }) => id)).size).toBe(all.changes.length);
      for (const records of [all.alerts, all.muted]) {
        expect(records.every(({ changeId }) => all.changes.some(({ id }) => id === changeId))).toBe(true);
        expect(records.every(({ documentId }) => documentId === "here")).toBe(true);
      }
    }),
  );
});

test("what was told here is not told again by a file, and the record of the page stands", () => {
  const kept = aHistory("here", [
    [0, "a"],
    [5, "b"],
    [9, "c"],
  ]);
  const read = { ...kept, alerts: kept.alerts.map((alert) => ({ ...alert, id: `own ${alert.id}`, readAt: T0 })) };
  const { fresh, document } = joinHistory(
    read,
    aHistory("there", [
      [0, "a"],
      [5, "b"],
      [9, "c"],
    ]),
  );
  expect([fresh.versionIds.size, fresh.changes, fresh.alerts, fresh.log]).toEqual([0, [], [], []]);
  expect(document).toEqual(kept.document);
});

test("ids are replaced where they are whole values, and nowhere inside other texts", () => {
  const value = { id: "doc@1", note: "about doc@1", list: ["doc@1", 1, null], bytes: Uint8Array.of(1) };
  expect(mapIds(value, new Map([["doc@1", "new"]]))).toEqual({ ...value, id: "new", list: ["new", 1, null] });
});
