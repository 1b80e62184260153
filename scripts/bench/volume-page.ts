/** What runs in a page of the extension: fills its database, and times a commit to it. */
import { noteOf } from "../../lib/app/keeping/damage.ts";
import { excerptOfChange } from "../../lib/core/compare/excerpt.ts";
import type { Block } from "../../lib/model.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { type Database, STORES } from "../../lib/storage/schema.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import { aNewVersion } from "../../test/contract/contract-tools.ts";
import { aChange, aDocument, aFinding, aJudgement, anAlert } from "../../test/support/builders.ts";
import { PolicyWriter } from "./synthetic.ts";

/** Documents that are written as any other; all others are copies of them under other names. */
const ORIGINALS = 5;
const PARAGRAPHS = 100;
const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds between the looks at two documents. */
const APART = 1000;
/** In one document's text only. */
const RARE = "Kaleidoscopes are never shared.";
const NAME = /original-(\d)/gu;

interface Wanted {
  documents: number;
  /** Of each document. */
  versions: number;
  /** What a page takes as it is kept. */
  pageBytes: number;
}

/** Histories of a few documents, written by the store itself. */
async function writeOriginals(database: Database, { versions }: Wanted): Promise<void> {
  const store = indexedStore(database);
  const from = Date.now() - versions * DAY;
  for (let number = 0; number < ORIGINALS; number += 1) {
    const id = `original-${number}`;
    const writer = new PolicyWriter(number + 1);
    let blocks: Block[] = Array.from({ length: PARAGRAPHS }, () => writer.paragraph());
    const host = `${id}.example`;
    const at = { serviceId: host, url: `https://${host}/privacy`, addedAt: from, nextCheckAt: Date.now() + DAY };
    const seen = {
      headVersionId: `${id}@${versions}`,
      acknowledgedVersionId: `${id}@${versions}`,
      lastGoodAt: Date.now(),
    };
    await store.commit({
      services: [{ id: host, name: `Service ${id}`, addedAt: from }],
      documents: [aDocument({ id, ...at, ...seen, lastLookAt: Date.now() })],
    });
    for (let sequence = 1; sequence <= versions; sequence += 1) {
      await store.commit(stepOf(id, sequence, blocks, from));
      blocks = writer.edited(blocks, 1 / 70);
    }
  }
}

function stepOf(id: string, sequence: number, blocks: readonly Block[], from: number) {
  const at = from + sequence * DAY;
  const fresh = aNewVersion(sequence, [...blocks], id);
  const finding = aFinding({ after: blocks[3]?.text ?? "", quote: blocks[3]?.text.slice(0, 80) ?? "" });
  const judgement = aJudgement({ outcome: "alert", severity: "worth-knowing", findings: [finding] });
  const change = aChange({
    id: `${id}@${sequence - 1}..${sequence}`,
    documentId: id,
    serviceId: `${id}.example`,
    fromVersionId: `${id}@${sequence - 1}`,
    toVersionId: `${id}@${sequence}`,
    lastSeenBeforeAt: at - DAY,
    firstSeenAt: at,
    confirmedAt: at,
    judgement,
    excerpt: excerptOfChange(judgement, "en"),
  });
  const alert = anAlert({
    id: `alert ${change.id}`,
    documentId: id,
    changeId: change.id,
    serviceId: `${id}.example`,
    createdAt: at,
    // Whatever a check finds is told at its end; what was not would be told, and its evidence renewed, at every start.
    notifiedAt: at,
  });
  return {
    version: { ...fresh, version: { ...fresh.version, firstSeenAt: at, contentHash: `c${id}${sequence}` } },
    changes: sequence > 1 ? [change] : [],
    // What is older than the last was read.
    alerts: sequence > 1 ? [sequence % 10 === 0 ? alert : { ...alert, readAt: at }] : [],
    log: [{ at, documentId: id, kind: sequence === 1 ? ("seeded" as const) : ("told" as const), changeId: change.id }],
  };
}

/** Whatever is as large is a moment. */
const MOMENTS = Date.parse("2001-09-10T00:00Z");

/** The same records under another document's name, and so much later: no two documents are looked at in one millisecond. */
function renamed<T>(value: T, to: string, later: number): T {
  if (typeof value === "string") return value.replace(NAME, to) as T;
  if (typeof value === "number") return (value > MOMENTS ? value + later : value) as T;
  if (Array.isArray(value)) return value.map((inner) => renamed(inner, to, later)) as T;
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, to, later)])) as T;
}

const pageOf = (bytes: number) => {
  const page = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(page.subarray(at, at + 65_536));
  return page;
};

type Records = Map<(typeof STORES)[number], unknown[]>;

/** Which of the originals a record belongs to; NaN for none. */
function numberOf(record: unknown): number {
  const text = JSON.stringify(record, (_key, inner) => (ArrayBuffer.isView(inner) ? 0 : inner));
  return Number(/original-(\d)/u.exec(text)?.[1]);
}

async function recordsOf(database: Database): Promise<Records[]> {
  const originals = Array.from({ length: ORIGINALS }, (): Records => new Map());
  for (const store of STORES) {
    for (const record of await database.getAll(store)) {
      const own = originals[numberOf(record)];
      own?.set(store, [...(own.get(store) ?? []), record]);
    }
  }
  return originals;
}

async function copyAll(database: Database, { documents, pageBytes }: Wanted): Promise<void> {
  const originals = await recordsOf(database);
  for (let index = ORIGINALS; index < documents; index += 1) {
    const copied = originals[index % ORIGINALS] ?? new Map();
    await write(database, copied, { to: `copy-${index}`, later: index * APART }, pageBytes);
  }
  // Of the originals themselves only the pages are made as large as the others'.
  for (const [number, records] of originals.entries()) {
    const pages: Records = new Map([["snapshots", records.get("snapshots") ?? []]]);
    await write(database, pages, { to: `original-${number}`, later: 0 }, pageBytes);
  }
}

async function write(
  database: Database,
  records: Records,
  { to, later }: { to: string; later: number },
  pageBytes: number,
): Promise<void> {
  const transaction = database.transaction(STORES, "readwrite", { durability: "relaxed" });
  for (const [store, own] of records) {
    for (const record of own) {
      const page = store === "snapshots" ? { gzip: pageOf(pageBytes), bytes: pageBytes } : {};
      // A line of the diary has no key of its own: it is given one.
      void transaction
        .objectStore(store as "documents")
        .put({ ...renamed(record as object, to, later), ...page } as never);
    }
  }
  await transaction.done;
}

const bench = {
  /** Fills the database; gives how much is in it. */
  async fill(wanted: Wanted): Promise<{ documents: number; versions: number; megabytes: number }> {
    const database = await openDatabase();
    await writeOriginals(database, wanted);
    await copyAll(database, wanted);
    const store = indexedStore(database);
    const head = `copy-${wanted.documents - 1}`;
    const blocks = await store.versions.blocks(`${head}@${wanted.versions}`);
    await store.commit(
      stepOf(
        head,
        wanted.versions + 1,
        [...blocks, { kind: "paragraph", text: RARE, links: [] }],
        Date.now() - wanted.versions * DAY,
      ),
    );
    // What the background notes of all it keeps, and reads at each start.
    await chrome.storage.local.set({ kept: await noteOf(store), kept$: { v: 1 } });
    const [documents, versions] = [await database.count("documents"), await database.count("versions")];
    const { usage = 0 } = await navigator.storage.estimate();
    database.close();
    return { documents, versions, megabytes: usage / 1e6 };
  },
  /** Milliseconds of some commits, each with a new version of another document. */
  async commits(wanted: Wanted, times: number): Promise<number[]> {
    const database = await openDatabase();
    const store = indexedStore(database);
    const taken: number[] = [];
    for (let index = 0; index < times; index += 1) {
      const id = `copy-${ORIGINALS + index * 7}`;
      const blocks = await store.versions.blocks(`${id}@${wanted.versions}`);
      const step = stepOf(
        id,
        wanted.versions + 1,
        new PolicyWriter(900 + index).edited(blocks, 1 / 70),
        Date.now() - wanted.versions * DAY,
      );
      const from = performance.now();
      await store.commit(step);
      taken.push(performance.now() - from);
    }
    database.close();
    return taken;
  },
};

Object.assign(globalThis, { bench });
export type VolumeBench = typeof bench;
