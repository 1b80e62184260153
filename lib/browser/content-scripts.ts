import { browser } from "./api.ts";
import { grantedOrigins } from "./permissions.ts";

const ID = "settings-banner";
const FILE = "content-scripts/settings-banner.js";

/**
 * Registers the settings reader for exactly the hosts that the person granted, and for none when
 * there is none. Browsers forget the registration with every update of the extension, so this runs
 * at every start.
 */
export async function ensureContentScripts(): Promise<void> {
  const matches = await grantedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: [FILE],
    matches,
    runAt: "document_idle",
    allFrames: true,
    persistAcrossSessions: true,
  } as const;
  if (!registered) await browser.scripting.registerContentScripts([{ ...script, js: [FILE] }]);
  else if (!sameSet(registered.matches ?? [], matches)) {
    await browser.scripting.updateContentScripts([{ id: ID, matches }]);
  }
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
