import { storageFault } from "../core/storage-faults.ts";
import type { StorageFault } from "../model.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { checkDueDocuments, type Progress } from "./check-documents/index.ts";

/** Runs checks, one run at a time. */
export interface Checker {
  /** Checks what is due. While such a run is waiting or going on, another call joins it. */
  checkDue: () => Promise<void>;
  /** Checks these documents now; null checks all. */
  checkNow: (ids: readonly string[] | null) => Promise<void>;
  /**
   * Checks those of these documents that could not be read so far. Who has just said yes is answered from two sides, by
   * the page that asked and by the browser's own event: whichever run comes second finds nothing left to do.
   */
  checkUnread: (ids: readonly string[]) => Promise<void>;
  /** Begins no further look in the run that goes on; what was due stays due. */
  stop: () => void;
  /** How far the run that goes on has come; null when none does. */
  progress: () => Progress | null;
  /** Why the last run could keep nothing; null where it could. */
  fault: () => StorageFault | null;
}

/**
 * @param ready - The dependencies, once the database is open.
 * @param aroundRun - Wraps each run; keeps the background awake.
 */
export function createChecker(
  ready: () => Promise<CheckDependencies>,
  aroundRun: (run: () => Promise<void>) => Promise<void>,
): Checker {
  let last: Promise<unknown> = Promise.resolve();
  let joined: Promise<void> | null = null;
  let progress: Progress | null = null;
  let stopped = false;
  let fault: StorageFault | null = null;

  const inTurn = (forced: (deps: CheckDependencies) => Promise<readonly string[] | undefined>): Promise<void> => {
    progress ??= { done: 0, total: 0 };
    const turn = last.then(() =>
      aroundRun(async () => {
        const deps = await ready();
        const ids = await forced(deps);
        stopped = false;
        progress = { done: 0, total: ids?.length ?? 0 };
        await checkDueDocuments(deps, {
          ...(ids && { forced: ids }),
          isStopped: () => stopped,
          onProgress: (now) => {
            progress = now;
          },
        });
      }),
    );
    last = turn
      .then(() => {
        fault = null;
      })
      .catch((problem: unknown) => {
        fault = storageFault(problem);
      })
      .then(() => {
        progress = null;
      });
    return turn;
  };

  return {
    checkDue() {
      joined ??= inTurn(async () => undefined).finally(() => {
        joined = null;
      });
      return joined;
    },
    checkNow: (ids) => inTurn(async (deps) => ids ?? (await deps.store.documents.all()).map((document) => document.id)),
    checkUnread: (ids) => inTurn((deps) => unreadOf(ids, deps)),
    stop() {
      stopped = true;
    },
    progress: () => progress,
    fault: () => fault,
  };
}

/** Those that were never looked at, or that the browser did not let be read. */
async function unreadOf(ids: readonly string[], { store }: CheckDependencies): Promise<string[]> {
  const documents = await Promise.all(ids.map((id) => store.documents.get(id)));
  return documents.flatMap((one) =>
    one && (one.lastLookAt === undefined || one.trouble?.code === "permission-missing") ? [one.id] : [],
  );
}
