/**
 * Browsers wipe a damaged database without a word. So that this is never taken for "nothing has
 * changed", a few figures are noted outside of it, and held against it at every start.
 */
import type { Canary, Census, Clock, KeptNote, Store, WishedPage } from "../../ports.ts";

/** Counts what is kept and lists what is watched. */
export async function noteOf(store: Store): Promise<KeptNote> {
  const [census, documents, services] = await Promise.all([
    store.census(),
    store.documents.all(),
    store.services.all(),
  ]);
  const names = new Map(services.map(({ id, name }) => [id, name]));
  const pages = documents.map(({ url, title, type, serviceId }): WishedPage => {
    const serviceName = names.get(serviceId);
    return { url, title, type, ...(serviceName !== undefined && { serviceName }) };
  });
  return { census, pages };
}

/** Whether less is kept than was noted. */
function isLess(found: Census, noted: Census): boolean {
  return found.documents < noted.documents || found.versions < noted.versions || found.changes < noted.changes;
}

/**
 * Holds the database against the note, once at each start, before anything is written. What is missing
 * is added to the note, which then stays as it is until the person has dealt with it.
 */
export async function noticeDamage({
  store,
  canary,
  clock,
}: {
  store: Store;
  canary: Canary;
  clock: Clock;
}): Promise<void> {
  const note = await canary.read();
  if (note?.damage) return;
  const found = await store.census();
  if (!note) await canary.write(await noteOf(store));
  else if (isLess(found, note.census)) await canary.write({ ...note, damage: { noticedAt: clock.now(), found } });
}

/**
 * The store, which reads at once, but keeps and removes nothing and does not say whether anything was lost before that
 * was looked for: counting all that is kept takes long, and who opens a page shall not wait for it.
 *
 * @param noticed - Looks for it once, and again where it could not.
 */
export function afterNotice(store: Store, noticed: () => Promise<void>): Store {
  const then =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await noticed();
      return work(...args);
    };
  return {
    ...store,
    commit: then(store.commit),
    removeDocument: then(store.removeDocument),
    isDamaged: then(store.isDamaged),
  };
}

/** What is kept now is what there is: after the history was brought back, or the person goes on without. */
export async function acceptWhatIsKept(store: Store, canary: Canary): Promise<void> {
  await canary.write(await noteOf(store));
}
