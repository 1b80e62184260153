import { PERMISSIONS_MOVED } from "../messaging.ts";
import { browser } from "./api.ts";
import { grantedOrigins } from "./permissions.ts";

const ID = "settings-gate";
const GATE = "settings-gate.js";
const READER = "settings-reader.js";
const NOTE = "page-note.js";
/** Stands in the storage that the browser empties whenever the extension is loaded anew. */
const PLACED = "gatesPlaced";
const { session } = browser.storage;

/**
 * Registers the gate of the settings reader for exactly the hosts that the person granted, and for none
 * when there is none. Browsers forget the registration with every update of the extension, so this runs at
 * every start. On pages that are open it is placed where the host is new, and on all of them once the
 * extension was installed, updated or switched on again.
 */
export async function ensureContentScripts(): Promise<void> {
  const matches = await grantedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const before = registered?.matches ?? [];
  const added = matches.filter((origin) => !before.includes(origin));
  if (!registered) {
    // Before the page: Chrome gives its API to the first script, and to an element instead where one is called "chrome".
    await browser.scripting.registerContentScripts([
      { id: ID, js: [GATE], matches, runAt: "document_start", allFrames: true, persistAcrossSessions: true },
    ]);
  } else if (added.length > 0 || before.length !== matches.length) {
    await browser.scripting.updateContentScripts([{ id: ID, matches }]);
  }
  const wasPlaced = (await session.get(PLACED))[PLACED] === true;
  await session.set({ [PLACED]: true });
  const due = wasPlaced ? added : matches;
  if (due.length > 0) await placeGates(due);
}

/** A registration is for pages that are opened later. Those that stand open have none, or one of an extension that is gone. */
async function placeGates(matches: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  for (const { id: tabId = -1 } of tabs) {
    void browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [GATE] }).catch(() => null);
  }
}

/** Runs the reader of settings screens in a frame of a tab. Rejects where the tab or the permission is gone. */
export async function placeReader(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [READER] });
}

/** Shows in a tab that an important change of its site's is unread. Rejects where the tab or the permission is gone. */
export async function placeNote(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [NOTE] });
}

/** Has the readers that run in open pages ask whether they still may: which page is where cannot be seen any more. */
export async function tellReaders(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) void browser.tabs.sendMessage(id, { type: PERMISSIONS_MOVED }).catch(() => null);
  }
}
