import { PERMISSIONS_MOVED } from "../messaging.ts";
import { browser } from "./api.ts";
import { grantedOrigins } from "./permissions.ts";

const ID = "settings-gate";
const GATE = "settings-gate.js";
const READER = "settings-reader.js";

/**
 * Registers the gate of the settings reader for exactly the hosts that the person granted, and for none
 * when there is none, and places it on the pages of new ones that are open. Browsers forget the
 * registration with every update of the extension, so this runs at every start.
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
    await browser.scripting.registerContentScripts([
      { id: ID, js: [GATE], matches, runAt: "document_idle", allFrames: true, persistAcrossSessions: true },
    ]);
  } else if (added.length > 0 || before.length !== matches.length) {
    await browser.scripting.updateContentScripts([{ id: ID, matches }]);
  }
  if (added.length > 0) await placeGates(added);
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

/** Has the readers that run in open pages ask whether they still may: which page is where cannot be seen any more. */
export async function tellReaders(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id !== undefined) void browser.tabs.sendMessage(id, { type: PERMISSIONS_MOVED }).catch(() => null);
  }
}
