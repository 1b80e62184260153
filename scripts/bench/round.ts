import "fake-indexeddb/auto";
import { takeLook } from "../../lib/app/check-documents/look.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import { aDocument, HOUR, T0 } from "../../test/support/builders.ts";
import { aWorld, type World } from "../../test/support/world.ts";
import { loadPages } from "./html-pages.ts";
import { oneWordEdits } from "./one-word-edits.ts";
import type { Figure, Target } from "./report.ts";

const DOCUMENTS = 1000;
const CHANGED = DOCUMENTS / 100;
/** Of what did not change so many in a hundred come byte for byte as they were; of the others a number on the page differs. */
const SAME_BYTES = 46;
const DAY = 24 * HOUR;

/** C1: what a round over a thousand documents costs, with a database in memory in place of the browser's. */
export const round: Target = {
  ids: ["C1"],
  measure: async () => new Map([["C1", await figures()]]),
};

async function figures(): Promise<Figure[]> {
  const { pages, source } = loadPages();
  const html = pages.map(({ after }) => after);
  const edits = oneWordEdits(html, CHANGED, 7);
  const world = aWorld(indexedStore(await openDatabase("bench-round")));
  await world.store.commit({
    services: hosts().map((host) => ({ id: host, name: host, addedAt: T0 })),
    documents: hosts().map((host, index) => aDocument({ id: `doc-${index}`, serviceId: host, url: urlOf(host) })),
  });
  // The pages that will change are those that one word is changed of; the rest is taken in turn.
  const pageOf = (index: number) => edits[index]?.html ?? html[index % html.length] ?? "";
  await roundOf(world, pageOf);
  const bytes = await looksIn(world, pageOf);
  const text = await looksIn(world, (index) => pageOf(index) + nonce(index));
  // Those looks were not kept: what stands is what the first round read, byte for byte.
  const mixed = await roundOf(world, (index) => {
    const page = edits[index]?.edited ?? pageOf(index);
    return index < CHANGED || index % 100 < SAME_BYTES ? page : page + nonce(index);
  });
  const told = (await world.store.documents.all()).filter(({ candidate }) => candidate !== undefined).length;
  const figure = (what: string, value: number, floor: number, aim: number): Figure => ({
    what: `${what} (${source})`,
    value,
    unit: "ms",
    floor,
    aim,
    better: "less",
    gates: false,
  });
  return [
    figure(
      `CPU time of a round over ${DOCUMENTS} documents, ${CHANGED} changed and ${told} of them seen to be`,
      mixed,
      4000,
      2000,
    ),
    figure("CPU time of a look, without keeping it, where the bytes are the same", bytes / DOCUMENTS, 0.5, 0.3),
    figure("CPU time of a look, without keeping it, where the text is the same", text / DOCUMENTS, 5, 3),
  ];
}

function hosts(): string[] {
  return Array.from({ length: DOCUMENTS }, (_, index) => `site-${index}.example`);
}

function urlOf(host: string): string {
  return `https://${host}/legal/privacy`;
}

function nonce(number: number): string {
  return `<!-- request ${number} -->`;
}

/** Sets what each address answers from now on. The bytes stand ready, as they come from the network. */
function serveAll(world: World, pageOf: (index: number) => string): void {
  const bodies = new Map(hosts().map((host, index) => [urlOf(host), new TextEncoder().encode(pageOf(index))]));
  world.deps.fetcher = {
    async fetch(url) {
      const bytes = bodies.get(url);
      if (!bytes) throw new Error(`Nothing is served at ${url}.`);
      const headers = { "content-type": "text/html; charset=utf-8" };
      const page = { bytes, contentType: "text/html", status: 200, headers, finalUrl: url };
      return { kind: "fetched", page };
    },
  };
}

/** The processor time of checking every document once, a day after the last time, in milliseconds. */
async function roundOf(world: World, pageOf: (index: number) => string): Promise<number> {
  world.wait(DAY);
  serveAll(world, pageOf);
  return cpuOf(() => world.check());
}

/** The processor time of looking at every document once: fetched from memory, held against the last answer, read. */
async function looksIn(world: World, pageOf: (index: number) => string): Promise<number> {
  serveAll(world, pageOf);
  const documents = await world.store.documents.all();
  const { journal } = world.store;
  const deps = { ...world.deps, store: { ...world.store, journal: { ...journal, stage: async () => undefined } } };
  return cpuOf(async () => {
    for (const document of documents) await takeLook(document, deps);
  });
}

async function cpuOf(work: () => Promise<void>): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
