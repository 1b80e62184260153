import { expect, test } from "vitest";
import type { Alert, ChangeAlert, Severity } from "../../../lib/model.ts";
import type { Commit } from "../../../lib/ports.ts";
import { readingRoomArchive } from "../../../lib/storage/reading-room.ts";
import { aChange, aDocument, anAlert, T0 } from "../../support/builders.ts";
import { aStore, fillStore, SERVICE, type TestStore } from "../../support/histories-in-store.ts";
import { talliesIn } from "../../support/tallies.ts";

const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);

/** Holds what is kept against what is counted by reading everything. */
async function expectTrue({ database, store }: TestStore): Promise<void> {
  const kept = await readingRoomArchive(database).tallies();
  expect(kept.toSorted(byId)).toEqual((await talliesIn(store)).toSorted(byId));
}

/** The same numbers at each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

const DOCUMENTS = ["a", "b", "c"].map((id) =>
  aDocument({ id, url: `https://${id}.example/`, serviceId: id === "c" ? "c.example" : "ab.example" }),
);
const SERVICES = ["ab.example", "c.example"].map((id) => ({ id, name: id, addedAt: T0 }));
const SEVERITIES: readonly Severity[] = ["important", "worth-knowing", "good", "small"];

/** One of the things that can happen to what is kept. */
function aStep(roll: (below: number) => number, number: number): Commit {
  const { id: documentId, serviceId } = DOCUMENTS[roll(DOCUMENTS.length)] ?? aDocument();
  const id = `change-${roll(number + 1)}-${documentId}`;
  const severity = SEVERITIES[roll(SEVERITIES.length)] ?? "small";
  const change = anAlert({ id: `of ${id}`, documentId, serviceId, changeId: id, severity });
  const marks: Partial<ChangeAlert>[] = [{}, { readAt: T0 }, { mutedAt: T0 }];
  const own = {
    kind: "setting",
    id: `switch-${roll(3)}-${serviceId}`,
    screen: "s",
    url: "https://s.example/",
    event: {},
  };
  const setting = { ...own, serviceId, createdAt: T0, severity, ...(roll(2) === 0 && { readAt: T0 }) } as Alert;
  const steps: Commit[] = [
    { changes: [aChange({ id, documentId, serviceId })], alerts: [change] },
    { changes: [aChange({ id, documentId, serviceId })] },
    { alerts: [{ ...change, ...marks[roll(marks.length)] }] },
    { alerts: [setting] },
    { removeAlerts: [`of ${id}`, `switch-${roll(3)}-${serviceId}`] },
  ];
  return steps[roll(steps.length)] ?? {};
}

test.each([1, 2, 3, 4])("what is summed up is what is kept, whatever happens (%i)", async (seed) => {
  const kept = await aStore();
  const { store } = kept;
  const roll = numbers(seed);
  await store.commit({ documents: DOCUMENTS, services: SERVICES });
  for (let number = 0; number < 60; number += 1) {
    await store.commit(aStep(roll, number));
    if (number % 9 === 8) {
      const { id } = DOCUMENTS[roll(DOCUMENTS.length)] ?? aDocument();
      const changeIds = (await store.changes.ofDocument(id)).slice(0, 2).map((change) => change.id);
      await store.dropSurplus(id, { versionIds: [], changeIds, snapshotIds: [] });
    }
    await expectTrue(kept);
  }
  for (const { id } of DOCUMENTS) {
    await store.removeDocument(id);
    await expectTrue(kept);
  }
});

test("a commit that fails leaves the sums as they were, and a service that is forgotten has none", async () => {
  const kept = await aStore();
  const { store, database } = kept;
  await fillStore(store);
  const before = await readingRoomArchive(database).tallies();
  const twice = aDocument({ id: "elsewhere" });
  await expect(store.commit({ changes: [aChange({ id: "new" })], documents: [twice] })).rejects.toThrow();
  expect(await readingRoomArchive(database).tallies()).toEqual(before);
  expect(before.map(({ id }) => id)).toContain(SERVICE.id);
  for (const { id } of await store.documents.all()) await store.removeDocument(id);
  expect(await readingRoomArchive(database).tallies()).toEqual([]);
});

test("what is brought back from elsewhere is summed up with what was there", async () => {
  const [from, to] = [await aStore(), await aStore()];
  await fillStore(from.store);
  await to.store.commit({
    services: [SERVICE],
    documents: [aDocument()],
    changes: [aChange({ id: "own" })],
  });
  const documents = await Promise.all((await from.archive.documentIds()).map((id) => from.archive.document(id)));
  const service = await from.archive.service(SERVICE.id);
  await to.archive.restore(async ({ addService, addDocument }) => {
    if (service) await addService(service);
    for (const history of documents) if (history) await addDocument(history);
  });
  await expectTrue(to);
  expect((await readingRoomArchive(to.database).tallies()).length).toBe(3);
});
