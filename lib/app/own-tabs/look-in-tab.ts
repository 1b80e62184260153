import { checkAddress } from "../../core/addresses.ts";
import type { LogKind, WatchedDocument } from "../../model.ts";
import type { Clock, FetchOutcome, OwnTabs, Permissions, ShownPage, Store } from "../../ports.ts";
import type { OwnLook } from "../../views.ts";
import { chooseCapture } from "./choose-capture.ts";
import { outcomeOf } from "./shown-outcome.ts";

/** What looks in the person's own tabs need. */
export interface OwnTabDependencies {
  store: Store;
  clock: Clock;
  permissions: Permissions;
  ownTabs: OwnTabs;
  /** Has pages tell of visits as is chosen now. */
  listenAnew: () => Promise<void>;
  openPort: () => number | null;
  pause: (ms: number) => Promise<void>;
}

/** Gates, compares and keeps what a tab showed of a document, as with any look. */
export type CheckShown = (id: string, outcome: FetchOutcome) => Promise<void>;

/** How long a page has until it can be read, in turns of half a second; reading itself waits for it to settle. */
const MOST_TURNS = 40;
const TURN = 500;

/** What is said of a look, by what the diary says of it. */
const SAID: Partial<Record<LogKind, OwnLook>> = { seeded: "first", "new-text": "new", told: "told" };

/**
 * Looks at a document in a tab, at the person's press: uses the tab that shows it, or opens one and closes it
 * once it was read. From then on the document is read in this way only.
 *
 * @param check - Called with what the tab showed; ends when all of it is kept.
 * @returns What came of it.
 */
export async function lookInTab(id: string, deps: OwnTabDependencies, check: CheckShown): Promise<OwnLook> {
  const document = await deps.store.documents.get(id);
  if (!document) return "closed";
  if (!checkAddress(document.url, deps.openPort()).ok || !(await deps.permissions.mayRead(document.url))) {
    return "not-allowed";
  }
  if (!document.capture) await chooseCapture({ id, mode: "tab" }, deps);
  const tab = await deps.ownTabs.show(document.url);
  if (!tab) return "no-window";
  const shown = await readTab(tab.tabId, deps);
  if (shown === "closed") return shown;
  const said = await checkAndSay(document, outcomeFor(document, shown, deps), deps, check);
  // Where it was not read the person sees why, and may sign in there.
  if (tab.isNew && said !== "failed") await deps.ownTabs.close(tab.tabId);
  return said;
}

async function readTab(tabId: number, { ownTabs, pause }: OwnTabDependencies): Promise<ShownPage | "closed" | null> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const shown = await ownTabs.read(tabId);
    if (shown) return shown;
    if (!(await ownTabs.isOpen(tabId))) return "closed";
    await pause(TURN);
  }
  return null;
}

function outcomeFor({ url }: WatchedDocument, shown: ShownPage | null, { openPort }: OwnTabDependencies): FetchOutcome {
  return shown ? outcomeOf(url, shown, openPort()) : { kind: "failed", code: "network", details: {} };
}

async function checkAndSay(
  { id }: WatchedDocument,
  outcome: FetchOutcome,
  { store, clock }: OwnTabDependencies,
  check: CheckShown,
): Promise<OwnLook> {
  const begunAt = clock.now();
  await check(id, outcome);
  if ((await store.documents.get(id))?.trouble) return "failed";
  const lines = (await store.log.ofDocument(id, 5)).filter(({ at }) => at >= begunAt);
  return lines.map(({ kind }) => SAID[kind]).find((said) => said !== undefined) ?? "same";
}
