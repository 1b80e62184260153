import type { DocumentHistory, ServiceHistory } from "../../history-port.ts";
import type { Block, Change, ChangeAlert, SettingAlert } from "../../model.ts";
import { fromStored } from "../alerts.ts";
import { plainLine } from "../log.ts";
import { openPack } from "../packs.ts";
import { type Database, type StoredAlert, type StoredSnapshot, type StoredVersion, within } from "../schema.ts";
import { numbersOf, packsOf } from "../texts.ts";

/** Everything kept of one service beside its documents. */
export async function readService(database: Database, id: string): Promise<ServiceHistory | undefined> {
  const service = await database.get("services", id);
  if (!service) return undefined;
  const readings = await database.getAllFromIndex("readings", "byService", within(id));
  const alerts: SettingAlert[] = [];
  for (const screen of new Set(readings.map((reading) => reading.screen))) {
    const own = (await database.getAllFromIndex("alerts", "byScreen", screen)).map(fromStored);
    alerts.push(...own.filter((alert): alert is SettingAlert => alert.kind === "setting"));
  }
  return { service, readings, alerts };
}

/** Everything kept of one document. */
export async function readDocument(database: Database, id: string): Promise<DocumentHistory | undefined> {
  const document = await database.get("documents", id);
  if (!document) return undefined;
  const [versions, pages, fingerprints, changes, muted, log] = await Promise.all([
    database.getAllFromIndex("versions", "byDocument", within(id)),
    database.getAllFromIndex("snapshots", "byDocument", within(id)),
    database.getAll("fingerprints", within(id)),
    database.getAllFromIndex("changes", "byDocument", within(id)),
    database.getAllFromIndex("muted", "byDocument", id),
    database.getAllFromIndex("log", "byDocument", within(id)),
  ]);
  return {
    document,
    ...(await readTexts(database, id, versions)),
    pages: pages.map(plainPage),
    fingerprints: fingerprints.map(({ documentId: _document, ...fingerprint }) => fingerprint),
    changes,
    alerts: await alertsOf(database, changes),
    muted,
    log: log.map(plainLine),
  };
}

function plainPage({ gzip, bytes: _bytes, ...snapshot }: StoredSnapshot) {
  return { snapshot, gzip };
}

async function alertsOf(database: Database, changes: readonly Change[]): Promise<ChangeAlert[]> {
  const found = await Promise.all(changes.map(({ id }) => database.getFromIndex("alerts", "byChange", id)));
  const stored = found.filter((alert): alert is StoredAlert => alert !== undefined);
  return stored.map(fromStored).filter((alert): alert is ChangeAlert => alert.kind === "change");
}

async function readTexts(database: Database, documentId: string, stored: readonly StoredVersion[]) {
  const blocks: Block[] = [];
  const placeOf = new Map<number, number>();
  for (const pack of await packsOf(database, documentId)) {
    const { start, lines } = await openPack(pack);
    for (const [place, line] of lines.entries()) {
      placeOf.set(start + place, blocks.length);
      blocks.push(JSON.parse(line) as Block);
    }
  }
  const versions = await Promise.all(
    stored.map(async (one) => {
      const { manifest: _manifest, base: _base, ...version } = one;
      const places = (await numbersOf(database, one)).map((number) => placeOf.get(number));
      if (places.includes(undefined)) throw new Error(`Version ${one.id} cannot be rebuilt: a part of it is gone.`);
      return { version, blocks: places as number[] };
    }),
  );
  return { blocks, versions };
}
