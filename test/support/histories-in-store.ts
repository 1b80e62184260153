/** Stores with some history in them, and everything in them as one value to compare. */
import type { HistoryArchive } from "../../lib/history-port.ts";
import type { Canary, KeptNote, Store } from "../../lib/ports.ts";
import { historyArchive } from "../../lib/storage/archive/index.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { type Database, STORES } from "../../lib/storage/schema.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import { aNewVersion } from "../contract/contract-tools.ts";
import { aChange, aDocument, aJudgement, aMark, anAlert, aSetting, blocksOf, DAY, T0 } from "./builders.ts";

/** A database with both faces of it, and the note beside it. */
export interface TestStore {
  database: Database;
  store: Store;
  archive: HistoryArchive;
  canary: Canary;
  note: () => KeptNote | null;
}

let count = 0;

export async function aStore(): Promise<TestStore> {
  count += 1;
  const database = await openDatabase(`history-${count}`);
  let note: KeptNote | null = null;
  const canary: Canary = {
    read: async () => note,
    write: async (next) => {
      note = next;
    },
  };
  return { database, store: indexedStore(database), archive: historyArchive(database), canary, note: () => note };
}

export const SERVICE = { id: "worklane.example", name: "Worklane", addedAt: T0 };
export const clauses = (version: number) =>
  blocksOf("# Privacy", "We keep what you give us.", `Clause as of ${version}.`, "- One", `- Two ${version % 3}`);

/** A page's versions, each a day after the one before, with a change and an alert for every second one. */
export async function fillPage(store: Store, versions: number, id = "doc-1", url = aDocument().url): Promise<void> {
  const version = (sequence: number) => {
    const fresh = aNewVersion(sequence, clauses(sequence), id);
    return { ...fresh, version: { ...fresh.version, contentHash: `content ${sequence}` } };
  };
  const document = aDocument({ id, url, headVersionId: `${id}@${versions}`, acknowledgedVersionId: `${id}@1` });
  await store.commit({ services: [SERVICE], documents: [document] });
  for (let sequence = 1; sequence <= versions; sequence += 1) {
    const change = aChange({
      id: `${id}@${sequence - 1}..${sequence}`,
      documentId: id,
      fromVersionId: `${id}@${sequence - 1}`,
      toVersionId: `${id}@${sequence}`,
      firstSeenAt: T0 + sequence * DAY,
      judgement: aJudgement({ outcome: "alert", severity: "important" }),
    });
    const alert = anAlert({ id: `alert of ${change.id}`, documentId: id, changeId: change.id });
    await store.commit({
      version: version(sequence),
      changes: sequence > 1 ? [change] : [],
      alerts: sequence > 1 && sequence % 2 === 0 ? [alert] : [],
      log: [{ at: T0 + sequence * DAY, documentId: id, kind: sequence === 1 ? "seeded" : "told" }],
    });
  }
}

/** Two pages of a service, a screen of its settings, and an alert about a switch. */
export async function fillStore(store: Store): Promise<void> {
  await fillPage(store, 6);
  await fillPage(store, 2, "doc-2", "https://worklane.example/legal/terms");
  const screen = "worklane.example/settings";
  const event = {
    kind: "appeared",
    label: "Train",
    section: "",
    description: "",
    from: null,
    to: "on",
    direction: "on-shares",
    evidence: "E1",
    byPerson: false,
    since: null,
    at: T0,
    proof: null,
  } as const;
  await store.commit({
    muted: [aMark()],
    readings: [{ screen, url: `https://${screen}`, serviceId: SERVICE.id, at: T0, lang: "en", settings: [aSetting()] }],
    alerts: [
      {
        kind: "setting",
        id: "switch-1",
        serviceId: SERVICE.id,
        createdAt: T0,
        severity: "important",
        screen,
        url: `https://${screen}`,
        event,
      },
    ],
  });
}

/** Every record of every store; the keys of the diary's lines are given anew by each database. */
export async function everythingIn(database: Database): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const name of STORES) all[name] = await database.getAll(name);
  return structuredClone(all);
}

/** What a person has: each document with the text of each version, and what belongs to services. */
export async function historyIn({ archive, store }: TestStore) {
  const documents = [];
  for (const id of await archive.documentIds()) {
    const history = await archive.document(id);
    if (!history) continue;
    const { blocks, versions, ...rest } = history;
    const texts = versions.map(({ version, blocks: places }) => ({ version, text: places.map((at) => blocks[at]) }));
    documents.push({ ...rest, texts });
  }
  const services = await Promise.all((await archive.serviceIds()).map((id) => archive.service(id)));
  return { documents, services, unread: await store.alerts.unread() };
}
