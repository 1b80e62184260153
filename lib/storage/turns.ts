/** Waiting writers within this context, where the browser has no locks between contexts. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Lets one writer at a time prepare and write. Packing a text reads what is kept, takes its time, and
 * then writes what follows from it; another writer in between would make it wrong. The background is
 * not the only one: a page of our own writes when a history is brought back from a file. The browser
 * gives the turn on when a writer is killed.
 */
export function inTurn<T>(name: string, write: () => Promise<T>): Promise<T> {
  if (typeof navigator === "object" && "locks" in navigator) return navigator.locks.request(name, write) as Promise<T>;
  const turn = last.then(write, write);
  last = turn.catch(() => undefined);
  return turn;
}
