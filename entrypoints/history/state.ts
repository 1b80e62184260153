import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { HistoryState } from "../../components/HistoryPage.tsx";
import type { ReaderView } from "../../components/reader/Reader.tsx";
import { storageFault } from "../../lib/core/storage-faults.ts";
import type { request } from "../../lib/messaging.ts";
import type { ChangeProof } from "../../lib/proof.ts";
import type {
  ChangeReading,
  NotShownLine,
  NotShownView,
  PairFindings,
  PairReading,
  RegionChoice,
  ShelvesView,
  StoryView,
} from "../../lib/reading-views.ts";
import type { OptOutView } from "../../lib/views.ts";
import { addMeaning, lookUp } from "./look-up.ts";
import { isWayIn, routeOf } from "./routes.ts";

/** What the page draws up itself, from the database. Null for what is not kept. */
export interface ReadingRoom {
  shelves: () => Promise<ShelvesView>;
  story: (serviceId: string) => Promise<StoryView | null>;
  change: (id: string) => Promise<ChangeReading | null>;
  /** Everything that speaks for a change. */
  proof: (changeId: string) => Promise<ChangeProof | null>;
  refusing: (changeId: string) => Promise<OptOutView | null>;
  pair: (fromId: string, toId: string) => Promise<PairReading | null>;
  /** What is new in a document since the person read it. */
  sinceRead: (documentId: string) => Promise<PairReading | null>;
  findings: (fromId: string, toId: string) => Promise<PairFindings>;
  notShown: () => Promise<NotShownView>;
  /** The change that stands for what was not shown; null where its texts are gone. */
  toRestore: (what: NonNullable<NotShownLine["restore"]>) => Promise<string | null>;
}

/** What the history page asks of the browser and the background; replaced in tests. */
export interface HistoryWorld {
  ask: typeof request;
  read: ReadingRoom;
  copy: (text: string) => Promise<void>;
  /** Writes a change as a file, and gives it to the person. */
  save: (proof: ChangeProof) => void;
}

const NOTHING_YET = { story: null, optOut: null, findings: null, copied: null } as const;
const START: HistoryState = {
  shelves: null,
  address: "",
  shown: null,
  ...NOTHING_YET,
  view: "changed",
  failed: false,
  health: null,
};

/** The page's state: the dossiers, and what the address names. */
export function useHistory({ ask, read, copy, save }: HistoryWorld) {
  const [state, setState] = useState(START);
  /** Which address is looked up; what comes for an earlier one is dropped. */
  const turn = useRef(0);
  const set = (change: Partial<HistoryState>) => setState((old) => ({ ...old, ...change }));
  const orFail = (work: Promise<void>) =>
    work.catch((problem: unknown) => set({ failed: storageFault(problem) ?? true }));
  const refresh = async () => {
    const mine = turn.current;
    const put = (change: Partial<HistoryState>) => {
      if (mine === turn.current) set(change);
    };
    const shown = await lookUp(routeOf(location.hash), { ask, read });
    if (mine !== turn.current) return;
    // A list that could not be loaded is still missing.
    setState((old) => ({ ...old, shown, failed: old.failed && old.shelves === null }));
    await addMeaning(shown, read, put);
  };
  const open = () => {
    turn.current += 1;
    const shown = isWayIn(routeOf(location.hash)) ? null : "loading";
    set({ address: location.hash, shown, ...NOTHING_YET });
    return refresh();
  };
  const load = () => {
    const listed = read.shelves().then((shelves) => set({ shelves, failed: false }));
    // A background that it wakes would read at the same time.
    void listed.catch(() => undefined).then(async () => set(await healthOf(ask)));
    return orFail(listed.then(open));
  };
  useAddress(load, () => void orFail(open()));
  const reshelve = async () => set({ shelves: await read.shelves() });
  return {
    state,
    load,
    setView: (view: ReaderView) => set({ view }),
    ...actionsOf({ ask, read, copy, save }, { refresh, reshelve, orFail, set }),
  };
}

/** What follows when something is done: what is shown is drawn up anew, or the dossiers too. */
interface Following {
  refresh: () => Promise<void>;
  reshelve: () => Promise<void>;
  orFail: (work: Promise<void>) => Promise<void>;
  set: (change: Partial<HistoryState>) => void;
}

function actionsOf({ ask, read, copy, save }: HistoryWorld, { refresh, reshelve, orFail, set }: Following) {
  const anew = (work: Promise<unknown>) => orFail(work.then(reshelve).then(refresh));
  return {
    mark: (id: string, read: boolean) => anew(ask("alerts.mark", { ids: [id], read })),
    pin: (id: string, pinned: boolean) => orFail(ask("change.pin", { id, pinned }).then(refresh)),
    wrong: (changeId: string, place: number) => anew(ask("finding.mute", { changeId, place })),
    right: (id: string) => anew(ask("finding.unmute", { id })),
    restore: (line: NotShownLine) => anew(restore(line, { ask, read })),
    ignore: (id: string, { classes, ...region }: RegionChoice, ignored: boolean) =>
      orFail(ask("region.ignore", { id, region: { ...region, classes: [...classes] }, ignored }).then(refresh)),
    told: (id: string) => orFail(ask("alerts.told", { id }).then(refresh)),
    save: (id: string) => orFail(read.proof(id).then((proof) => (proof ? save(proof) : refresh()))),
    copy: (text: string, copied: number | "whole") => orFail(copy(text).then(() => set({ copied }))),
  };
}

/** Makes what was not shown a change, and shows that as an alert. */
async function restore(
  { restore: what }: NotShownLine,
  { ask, read }: Pick<HistoryWorld, "ask" | "read">,
): Promise<void> {
  const id = what && (await read.toRestore(what));
  if (id !== null) await ask("alerts.raise", { id });
}

/** Asks how it stands with what is kept; where nobody answers nothing is said of it. */
async function healthOf(ask: HistoryWorld["ask"]): Promise<Partial<HistoryState>> {
  return ask("health.get", {}).then(
    (health) => ({ health }),
    () => ({}),
  );
}

/** Loads once, and follows the address from then on. The database opens while the empty page is drawn, not after it. */
function useAddress(load: () => Promise<void>, follow: () => void): void {
  useLayoutEffect(() => {
    window.addEventListener("hashchange", follow);
    void load();
    return () => window.removeEventListener("hashchange", follow);
  }, []);
}
