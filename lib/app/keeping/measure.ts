import type { DocumentSize, HistoryArchive, StorageEstimate } from "../../history-port.ts";
import type { Canary, KeptNote, Store } from "../../ports.ts";

/** What one page takes, with its name. */
export interface PageSize extends DocumentSize {
  title: string;
  service: string;
  bytes: number;
}

/** What is kept on this device. In bytes. */
export interface StorageView {
  /** Largest first. */
  pages: PageSize[];
  /** Texts and pages as received. */
  bytes: number;
  /** What the browser says: all of the extension's storage, and what it may take; null where it does not. */
  browser: { usage: number; quota: number } | null;
  /** What was lost, where something was. */
  damage: KeptNote | null;
}

interface MeasureDependencies {
  store: Store;
  archive: HistoryArchive;
  canary: Canary;
  estimate: StorageEstimate;
}

/** Measures what is kept, page by page, and asks the browser for its own figures. */
export async function measureStorage({ store, archive, canary, estimate }: MeasureDependencies): Promise<StorageView> {
  const [sizes, documents, services, browser, note] = await Promise.all([
    archive.sizes(),
    store.documents.all(),
    store.services.all(),
    estimate(),
    canary.read(),
  ]);
  const known = new Map(documents.map((document) => [document.id, document]));
  const names = new Map(services.map(({ id, name }) => [id, name]));
  const pages = sizes
    .map((size): PageSize => {
      const { title = "", serviceId = "" } = known.get(size.documentId) ?? {};
      const bytes = size.textBytes + size.pageBytes;
      return { ...size, title, service: names.get(serviceId) ?? serviceId, bytes };
    })
    .sort((one, other) => other.bytes - one.bytes);
  const bytes = pages.reduce((sum, page) => sum + page.bytes, 0);
  return { pages, bytes, browser, damage: note?.damage ? note : null };
}
