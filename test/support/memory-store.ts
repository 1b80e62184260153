import type {
  Alert,
  Block,
  Change,
  JournalEntry,
  LogEntry,
  MutedFinding,
  Reading,
  ScreenPlan,
  Service,
  Snapshot,
  Version,
  WatchedDocument,
} from "../../lib/model.ts";
import type { Commit, Fingerprint, NewVersion, Store } from "../../lib/ports.ts";

/** The store in memory: the same promises as the one on IndexedDB, held to them by one contract. */
export function memoryStore(): Store {
  const services = new Map<string, Service>();
  const documents = new Map<string, WatchedDocument>();
  const versions = new Map<string, { version: Version; blocks: readonly Block[] }>();
  const snapshots = new Map<string, { snapshot: Snapshot; bytes: Uint8Array }>();
  const fingerprints = new Map<string, Fingerprint>();
  const changes = new Map<string, Change>();
  const alerts = new Map<string, Alert>();
  const muted = new Map<string, MutedFinding>();
  const readings: Reading[] = [];
  const plans = new Map<string, ScreenPlan>();
  const journal = new Map<string, JournalEntry>();
  const log: LogEntry[] = [];
  const copy = <T>(value: T): T => structuredClone(value);
  /** Copies of what is kept, so that nobody can change it from outside; only of what is asked for. */
  const all = <T>(map: ReadonlyMap<string, T>, which: (value: T) => boolean = () => true): T[] =>
    [...map.values()].filter(which).map(copy);
  const found = <T>(value: T | undefined): T | undefined => (value === undefined ? undefined : copy(value));
  const newestFirst = <T>(list: readonly T[], at: (item: T) => number, limit?: number): T[] =>
    list
      .toSorted((one, other) => at(other) - at(one))
      .slice(0, limit)
      .map(copy);
  const ofDocument = (id: string) =>
    all(versions, ({ version }) => version.documentId === id)
      .map(({ version }) => version)
      .sort((one, other) => one.sequence - other.sequence);

  const write = <T>(
    map: Map<string, T>,
    put: readonly T[] = [],
    key: (value: T) => string,
    gone: readonly string[] = [],
  ) => {
    for (const id of gone) map.delete(id);
    for (const value of put) map.set(key(value), copy(value));
  };

  const keepVersion = ({ version, blocks, snapshot, bytes }: NewVersion) => {
    const { documentId, textHash, lang, firstSeenAt } = version;
    versions.set(version.id, { version, blocks });
    if (snapshot) snapshots.set(snapshot.id, { snapshot, bytes });
    const known = fingerprints.get(`${documentId} ${textHash}`);
    if (known && known.firstSeenAt <= firstSeenAt) return;
    fingerprints.set(`${documentId} ${textHash}`, { textHash, lang, firstSeenAt });
  };
  const forgetVersions = (id: string) => {
    for (const version of ofDocument(id)) versions.delete(version.id);
    for (const [key, { snapshot }] of snapshots) if (snapshot.documentId === id) snapshots.delete(key);
    for (const key of fingerprints.keys()) if (key.startsWith(`${id} `)) fingerprints.delete(key);
  };

  return {
    services: { get: async (id) => found(services.get(id)), all: async () => all(services) },
    documents: {
      get: async (id) => found(documents.get(id)),
      byUrl: async (url) => all(documents, (document) => document.url === url)[0],
      ofService: async (id) => all(documents, (document) => document.serviceId === id),
      all: async () => all(documents),
      due: async (now, limit) =>
        all(documents, (document) => document.nextCheckAt <= now)
          .sort((one, other) => one.nextCheckAt - other.nextCheckAt)
          .slice(0, limit),
      nextDueAt: async () =>
        [...documents.values()].map((document) => document.nextCheckAt).sort((one, other) => one - other)[0],
    },
    versions: {
      get: async (id) => found(versions.get(id)?.version),
      blocks: async (id) => copy([...(versions.get(id)?.blocks ?? [])]),
      ofDocument: async (id) => ofDocument(id),
      byText: async (id, textHash) => ofDocument(id).find((version) => version.textHash === textHash),
      fingerprint: async (id, textHash) => found(fingerprints.get(`${id} ${textHash}`)),
    },
    snapshots: {
      idsOf: async (id) =>
        all(snapshots)
          .filter(({ snapshot }) => snapshot.documentId === id)
          .sort((one, other) => one.snapshot.fetchedAt - other.snapshot.fetchedAt)
          .map(({ snapshot }) => snapshot.id),
      get: async (id) => found(snapshots.get(id)),
    },
    changes: {
      get: async (id) => found(changes.get(id)),
      ofDocument: async (id) => byTime(all(changes).filter((change) => change.documentId === id)),
      ofService: async (id) => byTime(all(changes, (change) => change.serviceId === id)),
      ofServices: async (ids, since) =>
        ids.flatMap((id) => byTime(all(changes, (change) => change.serviceId === id && change.firstSeenAt >= since))),
      recent: async (limit) => newestFirst([...changes.values()], (change) => change.firstSeenAt, limit),
    },
    alerts: {
      get: async (id) => found(alerts.get(id)),
      recent: async (limit) => newestFirst([...alerts.values()], (alert) => alert.createdAt, limit),
      unread: async () =>
        all(alerts).filter(
          (alert) => alert.readAt === undefined && !(alert.kind === "change" && alert.mutedAt !== undefined),
        ),
      ofChange: async (id) => all(alerts).find((alert) => alert.kind === "change" && alert.changeId === id),
      ofScreen: async (screen) => all(alerts).filter((alert) => alert.kind === "setting" && alert.screen === screen),
    },
    muted: {
      get: async (id) => found(muted.get(id)),
      all: async () => all(muted),
      ofDocument: async (id) => all(muted, (one) => one.documentId === id),
    },
    readings: {
      last: async (screen) =>
        newestFirst(readings, (reading) => reading.at).find((reading) => reading.screen === screen),
      ofService: async (id) =>
        newestFirst(readings, (reading) => reading.at)
          .filter((reading) => reading.serviceId === id)
          .reverse(),
    },
    plans: {
      get: async (screen) => found(plans.get(screen)),
      all: async () => all(plans),
      due: async (now) => all(plans, ({ dueAt }) => dueAt <= now).sort((one, other) => one.dueAt - other.dueAt),
    },
    journal: {
      get: async (id) => found(journal.get(id)),
      all: async () => all(journal),
      begin: async (documentId, startedAt) => {
        const attempts = (journal.get(documentId)?.attempts ?? 0) + 1;
        const entry: JournalEntry = { documentId, startedAt, stage: "fetch", attempts };
        journal.set(documentId, entry);
        return copy(entry);
      },
      stage: async (id, stage) => {
        const entry = journal.get(id);
        if (entry) journal.set(id, { ...entry, stage });
      },
    },
    log: {
      ofDocument: async (id, limit) =>
        newestFirst(
          log.filter((entry) => entry.documentId === id),
          (entry) => entry.at,
          limit,
        ),
      recent: async (limit) => newestFirst(log, (entry) => entry.at, limit),
    },
    async commit(commit: Commit) {
      const { services: put = [], documents: docs = [] } = copy({ ...commit, version: undefined });
      const taken = docs.find((document) =>
        [...documents.values()].some((other) => other.url === document.url && other.id !== document.id),
      );
      if (taken) throw new Error(`ConstraintError: ${taken.url} is watched already`);
      for (const service of put) services.set(service.id, service);
      for (const document of docs) documents.set(document.id, document);
      write(changes, commit.changes, ({ id }) => id);
      write(alerts, commit.alerts, ({ id }) => id, commit.removeAlerts);
      write(plans, commit.plans, ({ screen }) => screen, commit.removePlans);
      keepMarks(muted, commit);
      for (const reading of commit.readings ?? []) {
        const same = readings.findIndex((other) => other.screen === reading.screen && other.at === reading.at);
        if (same >= 0) readings.splice(same, 1);
        readings.push(copy(reading));
      }
      log.push(...copy([...(commit.log ?? [])]));
      if (commit.version) keepVersion(copy(commit.version));
      if (commit.endOfCheck !== undefined) journal.delete(commit.endOfCheck);
    },
    async removeDocument(id) {
      const document = documents.get(id);
      if (!document) return;
      documents.delete(id);
      journal.delete(id);
      for (const change of all(changes).filter((one) => one.documentId === id)) changes.delete(change.id);
      for (const alert of all(alerts)) if (alert.kind === "change" && alert.documentId === id) alerts.delete(alert.id);
      for (const one of all(muted, ({ documentId }) => documentId === id)) muted.delete(one.id);
      forgetVersions(id);
      log.splice(0, log.length, ...log.filter((entry) => entry.documentId !== id));
      if ([...documents.values()].some((other) => other.serviceId === document.serviceId)) return;
      services.delete(document.serviceId);
      readings.splice(0, readings.length, ...readings.filter((reading) => reading.serviceId !== document.serviceId));
      for (const alert of all(alerts)) if (alert.serviceId === document.serviceId) alerts.delete(alert.id);
      for (const { screen } of all(plans, (plan) => plan.serviceId === document.serviceId)) plans.delete(screen);
    },
    async dropSurplus(_documentId, { versionIds, changeIds, snapshotIds }) {
      for (const id of versionIds) versions.delete(id);
      for (const id of changeIds) changes.delete(id);
      for (const id of snapshotIds) snapshots.delete(id);
    },
    async trimDiary(before, limit) {
      const old = log.filter((entry) => entry.kind === "unchanged" && entry.at < before).slice(0, limit);
      log.splice(0, log.length, ...log.filter((entry) => !old.includes(entry)));
      return old.length;
    },
    isDamaged: async () => false,
    census: async () => ({ documents: documents.size, versions: versions.size, changes: changes.size }),
  };
}

function byTime(changes: readonly Change[]): Change[] {
  return [...changes].sort((one, other) => one.firstSeenAt - other.firstSeenAt);
}

function keepMarks(muted: Map<string, MutedFinding>, { muted: put = [], removeMuted = [] }: Commit): void {
  for (const id of removeMuted) muted.delete(id);
  for (const one of put) muted.set(one.id, structuredClone(one));
}
