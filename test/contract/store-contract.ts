/**
 * What every store promises. Written without a test framework, so that it runs in memory, on a stand-in
 * for IndexedDB, and inside the extension of a real browser.
 */
import type { Block } from "../../lib/model.ts";
import { aChange, aDocument, aMark, anAlert, aSetting, blocksOf, DAY, HOUR, T0 } from "../support/builders.ts";
import { aNewVersion, equal, type Promised } from "./contract-tools.ts";
import { KEEPING_PROMISES } from "./keeping-contract.ts";

const long = Array.from({ length: 120 }, (_, index) => `Paragraph ${index}: we keep what you give us, and say why.`);

export const PROMISES: readonly Promised[] = [
  {
    name: "gives due documents longest overdue first and leaves later ones",
    async run(store) {
      await store.commit({
        documents: [
          aDocument({ id: "b", url: "https://b.example/", nextCheckAt: T0 - 1 }),
          aDocument({ id: "a", url: "https://a.example/", nextCheckAt: T0 - DAY }),
          aDocument({ id: "later", url: "https://c.example/", nextCheckAt: T0 + 1 }),
        ],
      });
      equal(
        (await store.documents.due(T0, 10)).map(({ id }) => id),
        ["a", "b"],
      );
      equal(
        (await store.documents.due(T0, 1)).map(({ id }) => id),
        ["a"],
      );
      equal(await store.documents.nextDueAt(), T0 - DAY);
    },
  },
  {
    name: "finds a document by its address and by its service",
    async run(store) {
      await store.commit({
        documents: [aDocument()],
        services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
      });
      equal((await store.documents.byUrl("https://worklane.example/legal/privacy"))?.id, "doc-1");
      equal(await store.documents.byUrl("https://worklane.example/other"), undefined);
      equal((await store.documents.ofService("worklane.example")).length, 1);
      equal((await store.services.get("worklane.example"))?.name, "Worklane");
    },
  },
  {
    name: "refuses a second document at one address, and keeps nothing of that commit",
    async run(store) {
      await store.commit({ documents: [aDocument()] });
      const refused = await store
        .commit({ documents: [aDocument({ id: "doc-2" })], log: [{ at: T0, documentId: "doc-2", kind: "seeded" }] })
        .then(() => false)
        .catch(() => true);
      equal(refused, true);
      equal(await store.documents.get("doc-2"), undefined);
      equal(await store.log.recent(10), []);
    },
  },
  {
    name: "rebuilds every version's text, block for block",
    async run(store) {
      const texts = [
        blocksOf(...long),
        blocksOf(...long.slice(0, 40), "A new clause.", ...long.slice(40)),
        blocksOf(...long.slice(60), ...long.slice(0, 60)),
        blocksOf("# Only this", "is left."),
        blocksOf(...long),
        [],
      ];
      for (const [index, blocks] of texts.entries()) await store.commit({ version: aNewVersion(index + 1, blocks) });
      for (const [index, blocks] of texts.entries()) equal(await store.versions.blocks(`doc-1@${index + 1}`), blocks);
      equal(
        (await store.versions.ofDocument("doc-1")).map(({ sequence }) => sequence),
        [1, 2, 3, 4, 5, 6],
      );
      equal(await store.versions.blocks("doc-9@1"), []);
    },
  },
  {
    name: "keeps links, levels and hidden marks of blocks, and texts in any script",
    async run(store) {
      const blocks: Block[] = [
        { kind: "heading", level: 3, text: "个人信息 \u{1F512} ‏עברית", links: [] },
        {
          kind: "paragraph",
          text: "See here.",
          links: [{ text: "here", href: "https://worklane.example/help" }],
          hidden: true,
        },
        { kind: "row", text: "a | b", links: [] },
      ];
      await store.commit({ version: aNewVersion(1, blocks) });
      equal(await store.versions.blocks("doc-1@1"), blocks);
    },
  },
  {
    name: "knows the earliest version with a text, of that document only",
    async run(store) {
      await store.commit({ version: aNewVersion(1, blocksOf("One.")) });
      const again = aNewVersion(3, blocksOf("One."));
      await store.commit({ version: { ...again, version: { ...again.version, textHash: "t1" } } });
      await store.commit({ version: aNewVersion(1, blocksOf("One."), "doc-2") });
      equal((await store.versions.byText("doc-1", "t1"))?.id, "doc-1@1");
      equal((await store.versions.byText("doc-2", "t1"))?.id, "doc-2@1");
      equal(await store.versions.byText("doc-1", "t9"), undefined);
    },
  },
  {
    name: "keeps versions of two documents apart",
    async run(store) {
      await store.commit({ version: aNewVersion(1, blocksOf("Same.", "One.")) });
      await store.commit({ version: aNewVersion(1, blocksOf("Same.", "Two."), "doc-2") });
      equal(
        (await store.versions.blocks("doc-1@1")).map(({ text }) => text),
        ["Same.", "One."],
      );
      equal(
        (await store.versions.blocks("doc-2@1")).map(({ text }) => text),
        ["Same.", "Two."],
      );
    },
  },
  {
    name: "lists changes by document and service in time, and the newest first",
    async run(store) {
      const at = (id: string, day: number) => aChange({ id, firstSeenAt: T0 + day * DAY });
      await store.commit({
        changes: [
          at("c3", 3),
          at("c1", 1),
          aChange({ id: "other", documentId: "doc-2", serviceId: "else.example", firstSeenAt: T0 }),
        ],
      });
      await store.commit({ changes: [at("c2", 2)] });
      equal(
        (await store.changes.ofDocument("doc-1")).map(({ id }) => id),
        ["c1", "c2", "c3"],
      );
      equal(
        (await store.changes.ofService("else.example")).map(({ id }) => id),
        ["other"],
      );
      equal(
        (await store.changes.ofServices(["worklane.example", "nobody.example", "else.example"], T0)).map(
          ({ id }) => id,
        ),
        ["c1", "c2", "c3", "other"],
      );
      equal(
        (await store.changes.ofServices(["worklane.example", "else.example"], T0 + 2 * DAY)).map(({ id }) => id),
        ["c2", "c3"],
      );
      equal(
        (await store.changes.recent(2)).map(({ id }) => id),
        ["c3", "c2"],
      );
    },
  },
  {
    name: "keeps what was called wrong with its document, and lets go of it with it",
    async run(store) {
      const other = aDocument({ id: "doc-2", url: "https://worklane.example/terms" });
      const marks = [aMark(), aMark({ id: "mark-2", documentId: "doc-2" }), aMark({ id: "mark-3" })];
      await store.commit({ documents: [aDocument(), other], muted: marks });
      equal(await store.muted.get("mark-2"), marks[1]);
      equal((await store.muted.ofDocument("doc-1")).map(({ id }) => id).sort(), ["mark-1", "mark-3"]);
      await store.commit({ removeMuted: ["mark-3"] });
      equal((await store.muted.all()).map(({ id }) => id).sort(), ["mark-1", "mark-2"]);
      await store.removeDocument("doc-1");
      equal(await store.muted.all(), [marks[1]]);
    },
  },
  {
    name: "does not count an alert as unread of which everything was called wrong",
    async run(store) {
      await store.commit({ alerts: [anAlert(), anAlert({ id: "alert-2", changeId: "doc-1@2..3", mutedAt: T0 })] });
      equal(
        (await store.alerts.unread()).map(({ id }) => id),
        ["alert-1"],
      );
      equal((await store.alerts.recent(5)).length, 2);
    },
  },
  {
    name: "counts an alert as unread until it is read, and again when that is undone",
    async run(store) {
      const alert = anAlert();
      await store.commit({ alerts: [alert] });
      equal(
        (await store.alerts.unread()).map(({ id }) => id),
        ["alert-1"],
      );
      equal(await store.alerts.get("alert-1"), alert);
      await store.commit({ alerts: [{ ...alert, readAt: T0 + 2 * DAY }] });
      equal(await store.alerts.unread(), []);
      await store.commit({ alerts: [alert] });
      equal((await store.alerts.unread()).length, 1);
      equal((await store.alerts.ofChange("doc-1@1..2"))?.id, "alert-1");
      await store.commit({ removeAlerts: ["alert-1"] });
      equal(await store.alerts.recent(5), []);
    },
  },
  {
    name: "remembers readings by screen and service, the last one first asked for",
    async run(store) {
      const reading = {
        screen: "worklane.example/settings",
        url: "https://worklane.example/settings",
        serviceId: "worklane.example",
        lang: "en",
      };
      await store.commit({ readings: [{ ...reading, at: T0, settings: [aSetting({ state: "off" })] }] });
      await store.commit({ readings: [{ ...reading, at: T0 + DAY, settings: [aSetting()] }] });
      equal((await store.readings.last(reading.screen))?.settings[0]?.state, "on");
      equal(
        (await store.readings.ofService("worklane.example")).map(({ at }) => at),
        [T0, T0 + DAY],
      );
      equal(await store.readings.last("elsewhere"), undefined);
    },
  },
  {
    name: "keeps a check in the journal until the commit that ends it",
    async run(store) {
      await store.journal.begin("doc-1", T0);
      await store.journal.stage("doc-1", "judge");
      await store.journal.stage("unknown", "judge");
      equal(
        (await store.journal.all()).map(({ stage }) => stage),
        ["judge"],
      );
      await store.commit({ documents: [aDocument()], endOfCheck: "doc-1" });
      equal(await store.journal.get("doc-1"), undefined);
    },
  },
  {
    name: "counts how often a check was begun without ending",
    async run(store) {
      await store.journal.begin("doc-1", T0);
      const again = await store.journal.begin("doc-1", T0 + HOUR);
      equal(again, { documentId: "doc-1", startedAt: T0 + HOUR, stage: "fetch", attempts: 2 });
      equal(await store.journal.get("doc-1"), again);
      await store.commit({ endOfCheck: "doc-1" });
      equal((await store.journal.begin("doc-1", T0)).attempts, 1);
    },
  },
  {
    name: "gives as many of the newest as are asked for, also where several are of one moment",
    async run(store) {
      const ids = ["c1", "c2", "c3", "c4"];
      await store.commit({ changes: [...ids, "c5"].map((id) => aChange({ id, firstSeenAt: T0 })) });
      await store.commit({ changes: [aChange({ id: "c0", firstSeenAt: T0 + DAY })] });
      const newest = async (limit: number) => (await store.changes.recent(limit)).map(({ id }) => id);
      equal(await newest(1), ["c0"]);
      const [first, ...others] = await newest(3);
      equal([first, new Set(others).size], ["c0", 2]);
      equal((await newest(6)).sort(), ["c0", ...ids, "c5"]);
      equal(await newest(7), await newest(6));
    },
  },
  {
    name: "gives the diary newest first, whole or of one document",
    async run(store) {
      const line = (documentId: string, hours: number) =>
        ({ at: T0 + hours * HOUR, documentId, kind: "unchanged" }) as const;
      await store.commit({ log: [line("doc-1", 1), line("doc-2", 2)] });
      await store.commit({ log: [line("doc-1", 3)] });
      equal(
        (await store.log.recent(2)).map(({ at }) => at),
        [T0 + 3 * HOUR, T0 + 2 * HOUR],
      );
      equal(
        (await store.log.ofDocument("doc-1", 9)).map(({ at }) => at),
        [T0 + 3 * HOUR, T0 + HOUR],
      );
    },
  },
  {
    name: "forgets a document with all that was kept of it, and its service with the last one",
    async run(store) {
      await store.commit({
        services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
        documents: [aDocument(), aDocument({ id: "doc-2", url: "https://worklane.example/terms" })],
        version: aNewVersion(1, blocksOf("One.")),
        changes: [aChange()],
        alerts: [anAlert()],
        log: [{ at: T0, documentId: "doc-1", kind: "seeded" }],
      });
      await store.removeDocument("doc-1");
      equal(await store.documents.get("doc-1"), undefined);
      equal(await store.versions.ofDocument("doc-1"), []);
      equal(await store.versions.blocks("doc-1@1"), []);
      equal([await store.changes.recent(5), await store.alerts.recent(5), await store.log.recent(5)], [[], [], []]);
      equal((await store.services.get("worklane.example"))?.name, "Worklane");
      await store.removeDocument("doc-2");
      equal(await store.services.all(), []);
      await store.removeDocument("doc-2");
    },
  },
  {
    name: "gives due plans longest overdue first, and forgets them with their service",
    async run(store) {
      const own = { url: "https://worklane.example/settings", serviceId: "worklane.example", act: "look" } as const;
      const plan = (screen: string, dueAt: number) => ({ ...own, screen, dueAt, everyDays: 7 });
      await store.commit({
        services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
        documents: [aDocument()],
        plans: [
          plan("b", T0),
          plan("a", T0 - DAY),
          plan("later", T0 + 1),
          { ...plan("other", T0), serviceId: "other" },
        ],
      });
      equal(
        (await store.plans.due(T0)).map(({ screen }) => screen).filter((screen) => screen !== "other"),
        ["a", "b"],
      );
      await store.commit({ plans: [{ ...plan("a", T0 + DAY), begunAt: T0 }], removePlans: ["b"] });
      equal(await store.plans.get("a"), { ...plan("a", T0 + DAY), begunAt: T0 });
      equal((await store.plans.all()).map(({ screen }) => screen).sort(), ["a", "later", "other"]);
      await store.removeDocument("doc-1");
      equal(
        (await store.plans.all()).map(({ screen }) => screen),
        ["other"],
      );
    },
  },
  {
    name: "takes a hundred commits at once, one after the other",
    async run(store) {
      const commits = Array.from({ length: 100 }, (_, index) =>
        store.commit({ version: aNewVersion(index + 1, blocksOf(...long.slice(0, 20), `Clause ${index}.`)) }),
      );
      await Promise.all(commits);
      equal((await store.versions.ofDocument("doc-1")).length, 100);
      for (const index of [0, 50, 99]) {
        equal((await store.versions.blocks(`doc-1@${index + 1}`)).at(-1)?.text, `Clause ${index}.`);
      }
    },
  },
  ...KEEPING_PROMISES,
];
