import type { Alert, Block, Change, Reading, Service, Version, WatchedDocument } from "../../model.ts";
import type { Store } from "../../ports.ts";

/** A small history of one service, in memory. */
export interface SmallHistory {
  service: Service;
  document: WatchedDocument;
  /** Oldest first. */
  versions: readonly { version: Version; blocks: readonly Block[] }[];
  changes: Change[];
  alerts: Alert[];
  /** Oldest first. */
  readings: readonly Reading[];
}

const none = async () => [];
const nothing = async () => undefined;
const refuse = async () => {
  throw new Error("A history that is only shown is not written to.");
};

/** What such a history has none of, and what cannot be done to it. */
const ABSENT = {
  snapshots: { idsOf: none, get: nothing },
  muted: { get: nothing, all: none, ofDocument: none },
  plans: { get: nothing, all: none, due: none },
  journal: { get: nothing, all: none, begin: refuse, stage: refuse },
  log: { ofDocument: none, recent: none },
  commit: refuse,
  removeDocument: refuse,
  dropSurplus: refuse,
  trimDiary: refuse,
  isDamaged: async () => false,
} satisfies Partial<Store>;

/** A store that reads a small history, and that nothing can be written to. */
export function storeOf(history: SmallHistory): Store {
  const { service, document, versions, changes, alerts, readings } = history;
  const find = <T extends { id: string }>(list: readonly T[], id: string) => list.find((one) => one.id === id);
  const version = (id: string) => versions.find((one) => one.version.id === id);
  const byDocument = async () => versions.map((one) => one.version);
  return {
    ...ABSENT,
    services: { get: async (id) => find([service], id), all: async () => [service] },
    documents: {
      get: async (id) => find([document], id),
      byUrl: async (url) => [document].find((one) => one.url === url),
      ofService: async () => [document],
      all: async () => [document],
      due: none,
      nextDueAt: nothing,
    },
    versions: {
      get: async (id) => version(id)?.version,
      blocks: async (id) => [...(version(id)?.blocks ?? [])],
      ofDocument: byDocument,
      byText: async (_id, hash) => (await byDocument()).find(({ textHash }) => textHash === hash),
      fingerprint: nothing,
    },
    changes: {
      get: async (id) => find(changes, id),
      ofDocument: async () => changes,
      ofService: async () => changes,
      ofServices: async () => changes,
      recent: async () => changes,
    },
    alerts: {
      get: async (id) => find(alerts, id),
      recent: async () => alerts.toSorted((one, other) => other.createdAt - one.createdAt),
      unread: async () => alerts.filter(({ readAt }) => readAt === undefined),
      ofChange: async (id) => alerts.find((one) => one.kind === "change" && one.changeId === id),
      ofScreen: async (screen) => alerts.filter((one) => one.kind === "setting" && one.screen === screen),
    },
    readings: { last: async () => readings.at(-1), ofService: async () => [...readings] },
    census: async () => ({ documents: 1, versions: versions.length, changes: changes.length }),
  };
}
