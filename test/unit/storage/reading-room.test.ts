import { expect, test } from "vitest";
import type { LogEntry } from "../../../lib/model.ts";
import { readingRoomArchive } from "../../../lib/storage/reading-room.ts";
import { T0 } from "../../support/builders.ts";
import { aStore } from "../../support/histories-in-store.ts";

test("lines of the diary are found by their kind, newest first, however many others lie between", async () => {
  const { store, database } = await aStore();
  const line = (kind: LogEntry["kind"], at: number): LogEntry => ({ at: T0 + at, documentId: "a", kind });
  const quiet = Array.from({ length: 4500 }, (_none, index) => line("unchanged", 10 + index));
  await store.commit({ log: [line("suppressed", 1), line("folded", 2), ...quiet, line("failed", 5000)] });
  // What comes back from a file is written last, whenever it was.
  await store.commit({ log: [line("suppressed", 0)] });
  const archive = readingRoomArchive(database);
  const kinds = new Set(["suppressed", "folded", "failed"] as const);
  const found = await archive.lines(kinds, 10);
  expect(found.map(({ kind, at }) => [kind, at - T0])).toEqual([
    ["failed", 5000],
    ["folded", 2],
    ["suppressed", 1],
    ["suppressed", 0],
  ]);
  expect(await archive.lines(new Set(["folded"]), 10)).toHaveLength(1);
  expect(await archive.lines(kinds, 1)).toHaveLength(1);
  const { database: empty } = await aStore();
  expect(await readingRoomArchive(empty).lines(kinds, 10)).toEqual([]);
});
