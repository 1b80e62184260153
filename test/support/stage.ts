import type { Page } from "puppeteer-core";
import type { Change, WatchedDocument } from "../../lib/model.ts";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import { type OpenBrowser, type OpenOptions, openBrowser } from "../../scripts/browser/open-browser.ts";
import { builtFolder } from "../../scripts/build.ts";
import { type Extension, extensionIn } from "../../scripts/story/extension.ts";
import { waitForIdle, watchAddress } from "../../scripts/story/watch-address.ts";
import { type FaultServer, startFaultServer } from "./fault-server.ts";
import { type RequestAudit, requestAudit } from "./requests.ts";

/** The browsers that the end-to-end tests run in; BROWSERS names fewer. */
export const KINDS = (process.env.BROWSERS ?? "chrome,firefox").split(",") as BrowserKind[];

/** A browser with the build for tests, and a server that answers as told. */
export interface TestStage {
  opened: OpenBrowser;
  extension: Extension;
  server: FaultServer;
  /** What was asked for; whoever watches a page otherwise than by `watch` adds it to `watched`. */
  audit: RequestAudit;
  /** Watches an address as a person does. */
  watch: (url: string, title?: string) => Promise<void>;
  /** Checks all that is watched, and waits until that is done. */
  check: () => Promise<void>;
  /** Moves the extension's clock. */
  setClock: (moment: string | number) => Promise<void>;
  /** Closes the browser and expects that it asked for watched pages only, without cookies or referrers. */
  end: () => Promise<void>;
}

export const START = Date.parse("2024-08-01T09:00Z");

export async function aStage(kind: BrowserKind, options: Partial<OpenOptions> = {}): Promise<TestStage> {
  const server = await startFaultServer();
  const opened = await openBrowser(kind, {
    extension: builtFolder(kind, "e2e"),
    grant: true,
    headless: true,
    recordRequests: true,
    ...options,
  });
  return stageOn(opened, server);
}

/** The same for a browser that is already open, and that records its requests. */
export async function stageOn(
  opened: OpenBrowser,
  server: FaultServer,
  moment: string | number = START,
  audit: RequestAudit = requestAudit(server),
): Promise<TestStage> {
  const extension = extensionIn(opened);
  audit.browsers.add(opened);
  const stage: TestStage = {
    opened,
    extension,
    server,
    audit,
    watch(url, title = "Privacy Policy") {
      audit.watched.add(url);
      return watchAddress(extension, { url, kind: "Privacy Policy", title, service: "Worklane" });
    },
    async check() {
      await waitForIdle(extension);
      await extension.ask("check.start", { ids: null });
      await waitForIdle(extension);
    },
    setClock: (at) => extension.setSeams(typeof at === "number" ? at : Date.parse(at), server.port),
    async end() {
      await opened.close();
      await server.close();
      audit.expectQuiet();
    },
  };
  await stage.setClock(moment);
  return stage;
}

/** Reads a whole object store of the extension's database, from one of its pages. */
export async function readStore<T>(page: Page, store: string): Promise<T[]> {
  return JSON.parse((await askStores(page, [store], "getAll"))[0] ?? "");
}

/** How much lies in each of some object stores, which is read faster than all of it. */
export async function countIn(page: Page, stores: readonly string[]): Promise<number[]> {
  return (await askStores(page, stores, "count")).map(Number);
}

/** The answers as text: Firefox's protocol wraps each single value, and a change has thousands. */
function askStores(page: Page, stores: readonly string[], method: "count" | "getAll"): Promise<string[]> {
  return page.evaluate(
    async (names, asked) => {
      const done = (request: IDBRequest) =>
        new Promise<unknown>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const opening = indexedDB.open("unquiet");
      await done(opening);
      const database = opening.result;
      const transaction = database.transaction(names);
      const answers = names.map((name) => done(transaction.objectStore(name)[asked]()));
      const texts = (await Promise.all(answers)).map((answer) => JSON.stringify(answer));
      database.close();
      return texts;
    },
    [...stores],
    method,
  );
}

/** Every change that is kept, the latest first, with the title of its document. */
export async function keptChanges(extension: TestStage["extension"]): Promise<{ id: string; document: string }[]> {
  const desk = await extension.desk();
  const titles = new Map((await readStore<WatchedDocument>(desk, "documents")).map(({ id, title }) => [id, title]));
  return (await readStore<Change>(desk, "changes"))
    .sort((one, other) => other.firstSeenAt - one.firstSeenAt)
    .map(({ id, documentId }) => ({ id, document: titles.get(documentId) ?? "" }));
}
