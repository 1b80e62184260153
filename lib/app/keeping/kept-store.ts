import type { Canary, Census, Clock, Commit, Store } from "../../ports.ts";
import { noteOf } from "./damage.ts";
import { tidyDiary, tidyDocument } from "./tidy.ts";

interface KeepingDependencies {
  canary: Canary;
  clock: Clock;
}

/**
 * The store with what keeping for years takes: after each commit, what has become surplus goes, and
 * the note outside the database follows (see damage.ts). The note is raised after something was
 * kept and lowered before something goes: a kill in between never makes it say too much.
 */
export function keptStore(store: Store, { canary, clock }: KeepingDependencies): Store {
  let last: Promise<unknown> = Promise.resolve();
  // Whoever reads the note writes it before the next one reads.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const { raise, lower } = noteKeeper(store, canary);
  const dropSurplus: Store["dropSurplus"] = async (id, surplus) => {
    const { versionIds, changeIds } = surplus;
    await inTurn(async () => {
      if (versionIds.length + changeIds.length > 0) {
        await lower({ documents: 0, versions: versionIds.length, changes: changeIds.length });
      }
      await store.dropSurplus(id, surplus);
    });
  };
  return {
    ...store,
    dropSurplus,
    isDamaged: async () => (await canary.read())?.damage !== undefined,
    async commit(commit: Commit) {
      await store.commit(commit);
      if (addsToCensus(commit)) await inTurn(raise);
      if (commit.version) await tidyDocument(commit.version.version.documentId, { ...store, dropSurplus });
      if (commit.endOfCheck !== undefined) await tidyDiary(clock.now(), store);
    },
    removeDocument: (id) =>
      inTurn(async () => {
        const [versions, changes] = await Promise.all([store.versions.ofDocument(id), store.changes.ofDocument(id)]);
        await lower({ documents: 1, versions: versions.length, changes: changes.length });
        await store.removeDocument(id);
        await raise();
      }),
  };
}

/** Counting reads every key: a look that found nothing new must not pay for it. */
function addsToCensus({ version, changes, services, documents = [] }: Commit): boolean {
  return version !== undefined || changes !== undefined || services !== undefined || documents.length > 1;
}

/** Writes the note after something was kept, and before something goes. */
function noteKeeper(store: Store, canary: Canary) {
  return {
    async raise() {
      const note = await canary.read();
      if (!note || note.damage) return;
      const census = await store.census();
      const listed = note.pages.length === census.documents;
      if (listed && isSame(census, note.census)) return;
      await canary.write(listed ? { ...note, census } : await noteOf(store));
    },
    async lower(less: Census) {
      const note = await canary.read();
      if (!note || note.damage) return;
      const { documents, versions, changes } = await store.census();
      const census = {
        documents: documents - less.documents,
        versions: versions - less.versions,
        changes: changes - less.changes,
      };
      await canary.write({ ...note, census });
    },
  };
}

function isSame(one: Census, other: Census): boolean {
  return one.documents === other.documents && one.versions === other.versions && one.changes === other.changes;
}
