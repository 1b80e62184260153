import type { EpochMs, Version, WatchedDocument } from "../model.ts";
import { isEdition } from "./editions.ts";
import { DAY, isSecondLook, returnStands } from "./schedule.ts";

/** The hashes of what a look read. */
export interface SeenText {
  textHash: string;
  contentHash: string;
}

/** The versions that a look is held against. */
export interface KnownVersions {
  head: SeenText | undefined;
  candidate: SeenText | undefined;
  /** The earliest version of the document with the text now seen. */
  sameText: Pick<Version, "id"> | undefined;
}

/**
 * What a good look means for a document:
 * - `seed`: the first one; nobody is told.
 * - `unchanged`: the text that stands; a text that waited for its second look is withdrawn.
 * - `waiting` / `confirmed`: the waiting text again, too early to prove anything, or proven.
 * - `returned` / `return-stands`: an earlier text is back, for now or for good.
 * - `new`: a text never seen before.
 */
export type LookStep =
  | { kind: "seed" | "unchanged" | "waiting" | "confirmed" | "new" }
  | { kind: "returned" | "return-stands"; versionId: string };

/** Decides what a look means. The document's own record is all the memory it needs. */
export function stepOf(document: WatchedDocument, seen: SeenText, known: KnownVersions, now: EpochMs): LookStep {
  const { head, candidate, sameText } = known;
  if (!head) return { kind: "seed" };
  if (head.contentHash === seen.contentHash) return { kind: "unchanged" };
  if (candidate && document.candidate && isSame(candidate, seen, head)) {
    return { kind: isSecondLook(document.candidate.firstSeenAt, now) ? "confirmed" : "waiting" };
  }
  // The same words with other links or another layout: compared, but no return to anything.
  if (head.textHash === seen.textHash || !sameText) return { kind: "new" };
  const { returned } = document;
  const again = returned?.versionId === sameText.id ? returned : { since: now, looks: 0 };
  const inTurn = isEdition(document.editions, sameText.id);
  const stands = returnStands(again.since, again.looks + 1, now, inTurn);
  return { kind: stands ? "return-stands" : "returned", versionId: sameText.id };
}

function isSame(candidate: SeenText, seen: SeenText, head: SeenText): boolean {
  const otherWords = candidate.textHash !== head.textHash;
  return candidate.contentHash === seen.contentHash || (otherWords && candidate.textHash === seen.textHash);
}

/** Looks after which, and the time over which, even a collapsed or foreign text is believed. */
const BELIEVED_AFTER_LOOKS = 5;
const BELIEVED_AFTER = 4 * DAY;

/** Whether a text that could not be believed has come so often that it must be what the page now is. */
export function isBelieved(held: { since: EpochMs; looks: number }, now: EpochMs): boolean {
  return held.looks >= BELIEVED_AFTER_LOOKS && now - held.since >= BELIEVED_AFTER;
}
