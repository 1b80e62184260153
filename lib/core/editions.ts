/**
 * Some pages have several texts at once: by region, by language, or to try out which one does
 * better. Each look meets one of them. They are told apart by what comes back, and a new text is
 * held against the one it continues; else every look would find the difference of two editions.
 */
import type { Edition, EpochMs } from "../model.ts";
import { DAY } from "./schedule.ts";

/** An edition that was not served for so long is history. */
const FORGOTTEN_AFTER = 60 * DAY;
const MOST_EDITIONS = 6;
/** Times that a text comes back after which it is an edition and not a page put back. */
const RETURNS_OF_EDITION = 2;

/** Notes that a text was served again, for the first time since another one was. */
export function noteEdition(editions: readonly Edition[], versionId: string, now: EpochMs): Edition[] {
  const known = editions.find((edition) => edition.versionId === versionId);
  const noted = { versionId, lastSeenAt: now, returns: (known?.returns ?? 0) + 1 };
  const others = editions.filter(
    (edition) => edition.versionId !== versionId && now - edition.lastSeenAt < FORGOTTEN_AFTER,
  );
  return [noted, ...others].slice(0, MOST_EDITIONS);
}

/** Whether a text is served in turn with others. */
export function isEdition(editions: readonly Edition[] | undefined, versionId: string): boolean {
  const returns = editions?.find((edition) => edition.versionId === versionId)?.returns ?? 0;
  return returns >= RETURNS_OF_EDITION;
}

/** A text that a new one may continue. */
export interface Predecessor {
  id: string;
  lang: string;
  /** Its blocks' texts, in normal form. */
  texts: readonly string[];
}

/**
 * The text that a new one continues: of those in its language the one that shares most blocks with
 * it; the first wins a tie. Null for no predecessors.
 */
export function nearest<T extends Predecessor>(predecessors: readonly T[], text: Omit<Predecessor, "id">): T | null {
  const inLanguage = predecessors.filter(({ lang }) => lang === text.lang);
  const words = new Set(text.texts);
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const predecessor of inLanguage.length > 0 ? inLanguage : predecessors) {
    const shared = new Set(predecessor.texts.filter((part) => words.has(part)));
    const different = predecessor.texts.length + text.texts.length - 2 * shared.size;
    if (different < least) [best, least] = [predecessor, different];
  }
  return best;
}
