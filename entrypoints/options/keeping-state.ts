import { useEffect, useRef, useState } from "preact/hooks";
import type { DamageView, FileWork, StorageMeterView } from "../../components/Storage.tsx";
import type { WordKey } from "../../components/words.ts";
import type { ExportedHistory, OnProgress } from "../../lib/app/backup/export-history.ts";
import type { ImportResult } from "../../lib/app/backup/import-history.ts";
import type { StorageView } from "../../lib/app/keeping/measure.ts";
import { shortDate } from "../../lib/core/words/dates.ts";
import { fileSize } from "../../lib/core/words/sizes.ts";
import type { KeptNote } from "../../lib/ports.ts";
import { permit, type WatchingWorld } from "../popup/watching.ts";

/** What the part about storage asks of the database and the browser; replaced in tests. */
export interface KeepingWorld extends WatchingWorld {
  measure: () => Promise<StorageView>;
  exportAll: (onProgress: OnProgress) => Promise<ExportedHistory>;
  importFile: (file: Blob, onProgress: OnProgress) => Promise<ImportResult>;
  /** Goes on with what is left of a damaged history. */
  accept: () => Promise<void>;
  /** Offers a file for saving. */
  save: (file: Blob, name: string) => void;
  now: () => number;
  language: string;
}

export interface KeepingState {
  meter: StorageMeterView | null;
  damage: DamageView | null;
  work: FileWork;
}

/** Pages that are watched by one request. */
const AT_ONCE = 50;
const START: KeepingState = { meter: null, damage: null, work: { kind: "idle" } };

/** What is kept, and how taking it out or bringing it back goes. */
export function useKeeping(world: KeepingWorld) {
  const [state, setState] = useState(START);
  const chosen = useRef<File | null>(null);
  const lost = useRef<KeptNote | null>(null);
  const set = (change: Partial<KeepingState>) => setState((old) => ({ ...old, ...change }));
  const load = async () => {
    const view = await world.measure();
    lost.current = view.damage;
    set({ meter: meterView(view, world.language), damage: damageView(view.damage, world) });
  };
  /** What a press began and could not end is said. */
  const telling = (work: () => Promise<void>) =>
    work().catch(() => set({ work: { kind: "refused", why: "file_failed" } }));
  useEffect(() => void load().catch(() => undefined), []);
  return {
    state,
    save: () => telling(async () => set({ work: await saved(world, (work) => set({ work })) })),
    choose(file: File) {
      chosen.current = file;
      set({ work: { kind: "chosen", name: file.name, size: fileSize(file.size, world.language) } });
    },
    cancel: () => set({ work: { kind: "idle" } }),
    bringBack: () =>
      telling(async () => {
        if (!chosen.current) return;
        set({ work: await broughtBack(world, chosen.current, (work) => set({ work })) });
        await load();
      }),
    accept: () => telling(() => world.accept().then(load)),
    watchAgain: () => telling(() => watchAgain(world, lost.current).then(load)),
  };
}

async function saved(world: KeepingWorld, show: (work: FileWork) => void): Promise<FileWork> {
  show({ kind: "saving", done: 0, of: 0 });
  const { file, name, documents, leftOut } = await world.exportAll((done, of) => show({ kind: "saving", done, of }));
  world.save(file, name);
  return { kind: "saved", pages: documents, leftOut: leftOut.length };
}

async function broughtBack(world: KeepingWorld, file: File, show: (work: FileWork) => void): Promise<FileWork> {
  show({ kind: "reading", done: 0 });
  const result = await world.importFile(file, (done) => show({ kind: "reading", done }));
  if (!result.ok) return { kind: "refused", why: `file_${result.reason}` as WordKey };
  // The background shows on the toolbar what came back; it checks what is due by itself.
  await world.ask("check.start", { ids: [] });
  const { documents, versions, changes } = result.came;
  return { kind: "back", pages: documents, texts: versions, changes };
}

async function watchAgain({ ask, askFor, accept }: KeepingWorld, note: KeptNote | null): Promise<void> {
  const pages = [...(note?.pages ?? [])];
  const granted = await permit(
    askFor,
    pages.map(({ url }) => url),
  );
  if (granted === false) return;
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const reply = await ask("pages.watch", { pages: pages.slice(at, at + AT_ONCE) });
    if (!reply.ok) throw new Error(reply.reason);
  }
  await accept();
}

function meterView({ pages, bytes, browser }: StorageView, language: string): StorageMeterView {
  return {
    pages: pages.map(({ documentId, title, service, versions, pages: received, bytes: own }) => ({
      id: documentId,
      title,
      service,
      texts: versions,
      pages: received,
      size: fileSize(own, language),
    })),
    size: fileSize(bytes, language),
    allowed: browser ? fileSize(browser.quota, language) : "",
    share: browser && browser.quota > 0 ? browser.usage / browser.quota : null,
  };
}

function damageView(note: KeptNote | null, { now, language }: KeepingWorld): DamageView | null {
  if (!note?.damage) return null;
  const { noticedAt, found } = note.damage;
  return {
    noticed: shortDate(noticedAt, now(), language),
    texts: { noted: note.census.versions, left: found.versions },
    pages: { noted: note.census.documents, left: found.documents },
  };
}
