import { checkAddress } from "../../core/addresses.ts";
import type { WatchedDocument } from "../../model.ts";
import type { PauseNote } from "../../ports.ts";
import { isPaused, pausesNow } from "../pause.ts";
import type { CheckShown, OwnTabDependencies } from "./look-in-tab.ts";
import { outcomeOf } from "./shown-outcome.ts";

/** Of visits within an hour only one is read. In milliseconds. */
const BETWEEN_VISITS = 60 * 60 * 1000;

/**
 * Reads a watched page that the person reads anyway, where they chose that. Nothing is asked of the site.
 *
 * @param url - What the tab shows, as the browser vouches for it.
 */
export async function readVisit(
  { tabId, url }: { tabId: number; url: string },
  deps: OwnTabDependencies & { pauseNote: PauseNote },
  check: CheckShown,
): Promise<void> {
  const address = checkAddress(url, deps.openPort());
  const document = address.ok ? await deps.store.documents.byUrl(address.url) : undefined;
  if (!document || !isWanted(document, deps.clock.now()) || !(await deps.permissions.mayRead(document.url))) return;
  if (isPaused(document, await pausesNow(deps))) return;
  const shown = await deps.ownTabs.read(tabId);
  if (!shown) return;
  const still = checkAddress(shown.url, deps.openPort());
  // Who has gone on to another page visits this one no more.
  if (!still.ok || still.url !== document.url) return;
  // Another tab may have shown it while this one came to rest.
  const now = await deps.store.documents.get(document.id);
  if (now && isWanted(now, deps.clock.now())) await check(now.id, outcomeOf(now.url, shown, deps.openPort()));
}

function isWanted({ capture, lastLookAt = 0 }: WatchedDocument, now: number): boolean {
  return capture === "visit" && now - lastLookAt >= BETWEEN_VISITS;
}
