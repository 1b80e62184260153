import { expect, test } from "vitest";
import { pinChange } from "../../../../lib/app/keeping/pin.ts";
import { tidyDocument } from "../../../../lib/app/keeping/tidy.ts";
import { aNewVersion } from "../../../contract/contract-tools.ts";
import { aChange, aDocument, blocksOf, T0 } from "../../../support/builders.ts";
import { memoryStore } from "../../../support/memory-store.ts";

test("a change that is kept for good keeps its page, and loses it when it no longer is", async () => {
  const store = memoryStore();
  const deps = { store, clock: { now: () => T0 } };
  await store.commit({ documents: [aDocument()], changes: [aChange()] });
  for (let sequence = 1; sequence <= 5; sequence += 1) {
    await store.commit({ version: aNewVersion(sequence, blocksOf(`Text ${sequence}.`)) });
  }
  const kept = async () => {
    await tidyDocument("doc-1", store);
    return (await store.snapshots.idsOf("doc-1")).map((id) => id.split("@")[1]);
  };
  await pinChange({ id: "doc-1@1..2", pinned: true }, deps);
  expect((await store.changes.get("doc-1@1..2"))?.pinnedAt).toBe(T0);
  expect(await kept()).toEqual(["1", "2", "4", "5"]);
  await pinChange({ id: "doc-1@1..2", pinned: false }, deps);
  expect(await store.changes.get("doc-1@1..2")).toEqual(aChange());
  expect(await kept()).toEqual(["1", "4", "5"]);
  await pinChange({ id: "unknown", pinned: true }, deps);
  expect(await store.changes.get("unknown")).toBeUndefined();
});
