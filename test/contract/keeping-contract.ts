/** What every store promises of texts, pages and lines that are kept for long, and let go of. */
import type { Block } from "../../lib/model.ts";
import { aChange, aDocument, blocksOf, DAY, T0 } from "../support/builders.ts";
import { aNewVersion, equal, type Promised } from "./contract-tools.ts";

const room = (index: number, version: number) =>
  `Room ${index}: what you leave here is kept for ${index % 7 === version % 7 ? version : 1} years, and then given back to you.`;
/** A text of which every seventh paragraph differs from the version before. */
const text = (version: number, rooms = 60): Block[] =>
  blocksOf(...Array.from({ length: rooms }, (_, index) => room(index, version)));

export const KEEPING_PROMISES: readonly Promised[] = [
  {
    name: "rebuilds a hundred versions that grow out of each other, and texts larger than a pack",
    async run(store) {
      for (let version = 1; version <= 100; version += 1) {
        await store.commit({ version: aNewVersion(version, text(version)) });
      }
      const large = Array.from({ length: 4000 }, (_, index) => room(index, index + 200));
      await store.commit({ version: aNewVersion(101, blocksOf(...large)) });
      await store.commit({
        version: aNewVersion(102, blocksOf("One more.", ...large.slice(2000), ...large.slice(0, 9))),
      });
      for (const version of [1, 2, 50, 99, 100]) equal(await store.versions.blocks(`doc-1@${version}`), text(version));
      equal(await store.versions.blocks("doc-1@101"), blocksOf(...large));
      equal((await store.versions.blocks("doc-1@102")).length, 2010);
    },
  },
  {
    name: "keeps every field of a block, in whatever order they were set, and signs that break encodings",
    async run(store) {
      const odd: Block[] = [
        { text: "line\u2028separator \uD800 \0 nul", links: [], kind: "paragraph" },
        { links: [], kind: "paragraph", text: "line\u2028separator \uD800 \0 nul" },
        { kind: "item", level: 7, text: "", links: [{ text: "\n", href: "https://a.example/?a=1&b=2" }], hidden: true },
      ];
      await store.commit({ version: aNewVersion(1, odd) });
      equal(await store.versions.blocks("doc-1@1"), odd);
    },
  },
  {
    name: "knows the earliest of many versions with a text, and remembers the text when they are gone",
    async run(store) {
      for (let version = 1; version <= 12; version += 1) {
        const fresh = aNewVersion(version, text(version));
        const textHash = version >= 2 ? "again" : "first";
        await store.commit({ version: { ...fresh, version: { ...fresh.version, textHash, lang: "fr" } } });
      }
      equal((await store.versions.byText("doc-1", "again"))?.sequence, 2);
      const known = { textHash: "again", lang: "fr", firstSeenAt: T0 + 2 * DAY };
      equal(await store.versions.fingerprint("doc-1", "again"), known);
      const versionIds = Array.from({ length: 11 }, (_, index) => `doc-1@${index + 2}`);
      await store.dropSurplus("doc-1", { versionIds, changeIds: [], snapshotIds: [] });
      equal(await store.versions.byText("doc-1", "again"), undefined);
      equal(await store.versions.fingerprint("doc-1", "again"), known);
      equal(await store.versions.fingerprint("doc-2", "again"), undefined);
    },
  },
  {
    name: "lets go of surplus and rebuilds the rest as before, also after more has come",
    async run(store) {
      for (let version = 1; version <= 40; version += 1) {
        await store.commit({ version: aNewVersion(version, text(version)) });
      }
      await store.commit({ version: aNewVersion(1, text(7), "doc-2"), changes: [aChange({ id: "c" })] });
      const gone = [1, 2, 3, 5, 8, 13, 21, 34].map((version) => `doc-1@${version}`);
      await store.dropSurplus("doc-1", { versionIds: gone, changeIds: ["c"], snapshotIds: [...gone, "doc-1@40"] });
      await store.commit({ version: aNewVersion(41, text(3)) });
      for (const { id, sequence } of await store.versions.ofDocument("doc-1")) {
        equal(await store.versions.blocks(id), text(sequence === 41 ? 3 : sequence));
      }
      equal((await store.versions.ofDocument("doc-1")).length, 33);
      equal([await store.versions.get("doc-1@5"), await store.versions.blocks("doc-1@5")], [undefined, []]);
      equal(await store.changes.get("c"), undefined);
      equal((await store.snapshots.idsOf("doc-1")).length, 32);
      equal(await store.versions.blocks("doc-2@1"), text(7));
    },
  },
  {
    name: "gives a page back byte for byte, for as long as it is kept",
    async run(store) {
      const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
      const fresh = aNewVersion(1, text(1));
      await store.commit({ version: { ...fresh, bytes } });
      await store.commit({ version: aNewVersion(2, text(1)) });
      const kept = await store.snapshots.get("doc-1@1");
      equal([...(kept?.bytes ?? [])], [...bytes]);
      equal(kept?.snapshot, fresh.snapshot);
      equal(await store.snapshots.idsOf("doc-1"), ["doc-1@1", "doc-1@2"]);
      await store.dropSurplus("doc-1", { versionIds: [], changeIds: [], snapshotIds: ["doc-1@1"] });
      equal(await store.snapshots.get("doc-1@1"), undefined);
      equal(await store.versions.blocks("doc-1@1"), text(1));
    },
  },
  {
    name: "lets go of old lines that say unchanged, a few at a time, and of no others",
    async run(store) {
      const line = (day: number, kind: "unchanged" | "told") => ({ at: T0 + day * DAY, documentId: "doc-1", kind });
      const days = [1, 2, 3, 4, 5];
      await store.commit({ log: [...days.map((day) => line(day, "unchanged")), line(1, "told")] });
      equal([await store.trimDiary(T0 + 4 * DAY, 2), await store.trimDiary(T0 + 4 * DAY, 9)], [2, 1]);
      equal(await store.log.recent(9), [line(5, "unchanged"), line(4, "unchanged"), line(1, "told")]);
    },
  },
  {
    name: "counts what is kept",
    async run(store) {
      equal(await store.census(), { documents: 0, versions: 0, changes: 0 });
      await store.commit({ documents: [aDocument()], version: aNewVersion(1, text(1)), changes: [aChange()] });
      await store.commit({ version: aNewVersion(2, text(2)) });
      equal(await store.census(), { documents: 1, versions: 2, changes: 1 });
      await store.removeDocument("doc-1");
      equal(await store.census(), { documents: 0, versions: 0, changes: 0 });
    },
  },
];
