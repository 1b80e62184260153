import { storageFault } from "../core/storage-faults.ts";
import type { StorageFault } from "../model.ts";
import type { FetchOutcome } from "../ports.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { checkDueDocuments, type Progress, type Run } from "./check-documents/index.ts";

type Chosen = Pick<Run, "forced" | "shown">;

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
  /** Reads a document as a tab of the person's own showed it. */
  checkShown: (id: string, outcome: FetchOutcome) => Promise<void>;
  /** Begins no further look in the run that goes on; what was due stays due. */
  stop: () => void;
  /** Waits until no run goes on, and forgets what the last one was kept from. */
  ended: () => Promise<void>;
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
  const turns = createTurns(aroundRun);
  let joined: Promise<void> | null = null;
  let stopped = false;

  const inTurn = (choose: (deps: CheckDependencies) => Promise<Chosen>): Promise<void> =>
    turns.take(async (onProgress) => {
      const deps = await ready();
      const chosen = await choose(deps);
      stopped = false;
      onProgress({ done: 0, total: chosen.forced?.length ?? 0 });
      await checkDueDocuments(deps, { ...chosen, isStopped: () => stopped, onProgress });
    });

  return {
    checkDue() {
      joined ??= inTurn(async () => ({})).finally(() => {
        joined = null;
      });
      return joined;
    },
    checkNow: (ids) => inTurn(async (deps) => ({ forced: ids ?? (await allOf(deps)) })),
    checkShown: (id, outcome) => inTurn(async () => ({ forced: [id], shown: new Map([[id, outcome]]) })),
    checkUnread: (ids) => inTurn(async (deps) => ({ forced: await unreadOf(ids, deps) })),
    stop() {
      stopped = true;
    },
    ended: turns.ended,
    progress: turns.progress,
    fault: turns.fault,
  };
}

/** Lets runs go on one at a time, and knows of all of them. */
function createTurns(aroundRun: (run: () => Promise<void>) => Promise<void>) {
  let last: Promise<unknown> = Promise.resolve();
  /** Those that wait or go on: between two of them nobody may hear that none goes on. */
  let runs = 0;
  let progress: Progress | null = null;
  let fault: StorageFault | null = null;
  const end = (found: StorageFault | null) => {
    fault = found;
    runs -= 1;
    progress = runs > 0 ? { done: 0, total: 0 } : null;
  };
  const onProgress = (now: Progress) => {
    progress = now;
  };
  return {
    take(run: (onProgress: (now: Progress) => void) => Promise<void>): Promise<void> {
      runs += 1;
      progress ??= { done: 0, total: 0 };
      const turn = last.then(() => aroundRun(() => run(onProgress)));
      last = turn.then(
        () => end(null),
        (problem: unknown) => end(storageFault(problem)),
      );
      return turn;
    },
    ended: (): Promise<void> =>
      last.then(() => {
        fault = null;
      }),
    progress: () => progress,
    fault: () => fault,
  };
}

async function allOf({ store }: CheckDependencies): Promise<string[]> {
  return (await store.documents.all()).map(({ id }) => id);
}

/** Those that were never looked at, or that the browser did not let be read. */
async function unreadOf(ids: readonly string[], { store }: CheckDependencies): Promise<string[]> {
  const documents = await Promise.all(ids.map((id) => store.documents.get(id)));
  return documents.flatMap((one) =>
    one && (one.lastLookAt === undefined || one.trouble?.code === "permission-missing") ? [one.id] : [],
  );
}
