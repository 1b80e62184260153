import { exactMoment, shortDate } from "../../core/words/dates.ts";
import type { Words } from "../../core/words/index.ts";
import type { Change, EpochMs, LogEntry, LogKind } from "../../model.ts";
import type { Store } from "../../ports.ts";
import type { FoldedView } from "../../views.ts";
import { whyNotTold } from "./not-told.ts";

const MOST_FOLDED = 10;
/** Lines of the diary that are looked through for them. */
const LINES_READ = 100;
const FOLDED: ReadonlySet<LogKind> = new Set(["folded", "suppressed", "withdrawn"]);

/** The newest lines of the diary, for `foldedEdits`. */
export const newestLines = ({ log }: Pick<Store, "log">): Promise<LogEntry[]> => log.recent(LINES_READ);

/**
 * What was seen lately and not told, newest first: edits in which nothing was found, what could not
 * be judged, and looks that were not believed. What comes again for the same reason is one line.
 *
 * @param lines - What `newestLines` gives, where it was read already.
 */
export async function foldedEdits(
  words: Words,
  now: EpochMs,
  store: Store,
  lines?: readonly LogEntry[],
): Promise<FoldedView[]> {
  const entries = (lines ?? (await newestLines(store))).filter(({ kind }) => FOLDED.has(kind));
  const latest = new Map(entries.toReversed().map((entry) => [sameness(entry), entry]));
  const shown = [...latest.values()].sort((one, other) => other.at - one.at).slice(0, MOST_FOLDED);
  const views = await Promise.all(shown.map((entry) => foldedView(entry, words, now, store)));
  return views.filter((view) => view !== null);
}

function sameness({ documentId, kind, suppression, changeId }: LogEntry): string {
  return JSON.stringify([documentId, kind, suppression?.kind, changeId]);
}

async function foldedView(entry: LogEntry, words: Words, now: EpochMs, store: Store): Promise<FoldedView | null> {
  const { at, changeId } = entry;
  const document = await store.documents.get(entry.documentId);
  if (!document) return null;
  const service = (await store.services.get(document.serviceId))?.name ?? document.serviceId;
  const change = changeId === undefined ? undefined : await store.changes.get(changeId);
  if (change && (await isToldNow(change, store))) return null;
  return {
    service: `${service} \u00B7 ${document.title}`,
    date: shortDate(at, now, words.language),
    moment: exactMoment(at, words.language),
    at,
    why: await whyNotTold(entry, words, store),
    changeId: change?.id ?? null,
    muted: change ? marksOf(change) : [],
  };
}

/** Folded because of what the person called wrong, and told since they took that back. */
async function isToldNow({ id, judgement }: Change, store: Store): Promise<boolean> {
  if (judgement.outcome !== "alert") return false;
  const alert = await store.alerts.ofChange(id);
  return alert !== undefined;
}

/** The marks without which a change would be told. */
function marksOf({ judgement: { outcome, muted = [] } }: Change): string[] {
  return outcome === "alert" ? [] : [...new Set(muted.map(({ by }) => by))];
}
