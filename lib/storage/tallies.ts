import { GRAVEST_FIRST } from "../core/badge.ts";
import type { Tally } from "../history-port.ts";
import type { Writing } from "./commit.ts";
import { within } from "./schema.ts";

/**
 * Sums up again what is kept of some documents and services, in the transaction that changes it: to be called when all of
 * that is asked for. Nothing is added to an earlier sum, so that none can go wrong for good.
 */
export async function sumUp(transaction: Writing, subjects: Iterable<string>): Promise<void> {
  await Promise.all(Array.from(new Set(subjects), (id) => sumUpOne(transaction, id)));
}

async function sumUpOne(transaction: Writing, id: string): Promise<void> {
  const [changes, alerts] = await Promise.all([
    transaction.objectStore("changes").index("byDocument").count(within(id)),
    transaction.objectStore("alerts").index("byUnreadOf").getAll(id),
  ]);
  const unread = GRAVEST_FIRST.find((severity) => alerts.some((alert) => alert.severity === severity));
  const tally: Tally = { id, changes, ...(unread && { unread }) };
  const store = transaction.objectStore("tallies");
  await (changes + alerts.length > 0 ? store.put(tally) : store.delete(id));
}
