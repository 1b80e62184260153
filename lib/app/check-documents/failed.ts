import { nextTry } from "../../core/schedule.ts";
import type { EpochMs, LogEntry, LookDetails, LookErrorCode, WatchedDocument } from "../../model.ts";
import type { Commit } from "../../ports.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** What went wrong with a look. */
export interface Fault {
  code: LookErrorCode;
  details: LookDetails;
  /** How long the server asked to be left alone, in milliseconds; null where it asked for nothing. */
  retryAfter: number | null;
}

/** A look that failed: the last good version stands, and it is said why and when the next try is. */
export async function failed(
  document: WatchedDocument,
  { code, details, retryAfter }: Fault,
  deps: CheckDependencies,
): Promise<Commit> {
  const now = deps.clock.now();
  const before = document.trouble;
  // Nobody's page is to blame for a device without a network.
  const failures = (before?.failures ?? 0) + (code === "offline" ? 0 : 1);
  const nextTryAt = nextTry(now, code, failures, retryAfter, deps.chance.roll());
  const goesOn = before?.code === code;
  const trouble = { code, since: goesOn ? before.since : now, failures, nextTryAt, details };
  const line: LogEntry = { at: now, documentId: document.id, kind: "failed", code, details };
  return {
    documents: [
      { ...document, lastLookAt: now, nextCheckAt: nextTryAt, trouble },
      ...(retryAfter === null ? [] : await neighbours(document, nextTryAt, deps)),
    ],
    log: goesOn && code === "offline" ? [] : [line],
  };
}

/** The other pages of a host that asks to be left alone: what it asks holds for them too. */
async function neighbours(
  { id, serviceId, url }: WatchedDocument,
  until: EpochMs,
  deps: CheckDependencies,
): Promise<WatchedDocument[]> {
  const { host } = new URL(url);
  const documents = await deps.store.documents.ofService(serviceId);
  return documents
    .filter((other) => other.id !== id && new URL(other.url).host === host && other.nextCheckAt < until)
    .map((other) => ({ ...other, nextCheckAt: until }));
}
