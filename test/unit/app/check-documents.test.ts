import { describe, expect, test } from "vitest";
import { checkDueDocuments } from "../../../lib/app/check-documents/index.ts";
import { renderPage } from "../../../scripts/story/render.ts";
import { DAY, HOUR } from "../../support/builders.ts";
import { aPolicy, HARMLESS, SHARING, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const BEFORE = aPolicy();
const GRAVE = aPolicy({ use: TRAINING, date: "August 2, 2024" });
const NOTABLE = aPolicy({ extra: SHARING, date: "August 2, 2024" });

describe("the first look", () => {
  test("is kept as the baseline, and nobody is told anything", async () => {
    const world = await aWatchedPolicy(BEFORE);
    const [document] = await world.store.documents.all();
    expect(document?.headVersionId).toBe("doc-1@1");
    expect(document?.acknowledgedVersionId).toBe("doc-1@1");
    expect([world.told, await world.alerts()]).toEqual([[], []]);
    expect(world.badges.at(-1)).toBe("");
    expect(await world.store.journal.all()).toEqual([]);
  });
});

describe("a look at a page whose text stands", () => {
  /** What a check asks of versions, and what it writes besides its commit. */
  function watching(world: World): string[] {
    const asked: string[] = [];
    const { store } = world.deps;
    const noting =
      <A extends unknown[], R>(what: string, ask: (...given: A) => R) =>
      (...given: A) => {
        asked.push(what);
        return ask(...given);
      };
    const { get, byText, ofDocument, blocks } = store.versions;
    world.deps.store = {
      ...store,
      versions: {
        ...store.versions,
        get: noting("version", get),
        byText: noting("same text", byText),
        ofDocument: noting("all versions", ofDocument),
        blocks: noting("blocks", blocks),
      },
      journal: {
        ...store.journal,
        begin: noting("begin", store.journal.begin),
        stage: noting("stage", store.journal.stage),
      },
    };
    return asked;
  }

  test("asks for the version that stands and for no other, and notes a step only where one follows", async () => {
    const world = await aWatchedPolicy(BEFORE);
    const asked = watching(world);
    await world.check();
    expect(asked.splice(0)).toEqual(["begin", "version"]);
    world.wait(DAY);
    const html = `${renderPage(BEFORE, "Worklane", "en", null)}<!-- another request -->`;
    world.serve(PRIVACY, { html });
    await world.check();
    expect(asked.splice(0)).toEqual(["begin", "version", "stage"]);
  });

  test("knows its text again by the whole of it, words and all", async () => {
    const world = await aWatchedPolicy(BEFORE);
    const [first] = await world.store.documents.all();
    world.serve(PRIVACY, { html: `${renderPage(BEFORE, "Worklane", "en", null)}<!-- another request -->` });
    await world.check();
    const [again] = await world.store.documents.all();
    expect(again?.lastTextHash).toBe(first?.lastTextHash);
    expect(again?.lastContentHash).toBe(first?.lastContentHash);
    expect(again?.lastBytesHash).not.toBe(first?.lastBytesHash);
  });
});

describe("a new text", () => {
  test("that is important is told at once, marked seen once, and confirmed by the second look", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: GRAVE });
    await world.check();
    expect(await world.alerts()).toEqual(["important no-notice ai_training once"]);
    expect(world.told).toEqual(["Worklane may now use your data to train AI models"]);
    expect(world.badges.at(-1)).toBe("1");
    world.wait(13 * HOUR);
    await world.check();
    expect(await world.alerts()).toEqual(["important no-notice ai_training"]);
    expect(world.told).toHaveLength(1);
    const [document] = await world.store.documents.all();
    expect([document?.headVersionId, document?.candidate]).toEqual(["doc-1@2", undefined]);
  });

  test("is notified of by the next run, once, when the run that kept it was stopped before", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: GRAVE });
    const { notify } = world.deps.announcer;
    world.deps.announcer.notify = async () => {
      throw new Error("stopped");
    };
    await expect(world.check()).rejects.toThrow("stopped");
    expect(world.told).toEqual([]);
    world.deps.announcer.notify = notify;
    await checkDueDocuments(world.deps);
    await checkDueDocuments(world.deps);
    expect(world.told).toEqual(["Worklane may now use your data to train AI models"]);
  });

  test("that is worth knowing waits for its second look, then is told once", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: NOTABLE });
    await world.check();
    expect([await world.alerts(), world.told]).toEqual([[], []]);
    world.wait(2 * HOUR);
    await world.check();
    expect(await world.alerts()).toEqual([]);
    world.wait(11 * HOUR);
    await world.check();
    expect(await world.alerts()).toEqual(["worth-knowing none sharing_third_party"]);
    world.wait(DAY);
    await world.check();
    expect(world.told).toHaveLength(1);
  });

  test("is due again for its second look within a day", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: GRAVE });
    await world.check();
    const [document] = await world.store.documents.all();
    const wait = (document?.nextCheckAt ?? 0) - world.now();
    expect(wait).toBeGreaterThanOrEqual(12 * HOUR);
    expect(wait).toBeLessThanOrEqual(24 * HOUR);
  });

  test("without effect is folded after its second look, never told", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: aPolicy({ use: HARMLESS }) });
    await world.check();
    world.wait(13 * HOUR);
    await world.check();
    expect([await world.alerts(), world.told]).toEqual([[], []]);
    expect((await world.store.log.recent(1))[0]?.kind).toBe("folded");
  });

  test("that is gone at the second look is withdrawn, and its alert with it", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: GRAVE });
    await world.check();
    world.serve(PRIVACY, { markdown: BEFORE });
    world.wait(13 * HOUR);
    await world.check();
    expect([await world.alerts(), world.badges.at(-1)]).toEqual([[], ""]);
    const [line] = await world.store.log.recent(1);
    expect([line?.kind, line?.versionIds]).toEqual(["withdrawn", ["doc-1@1", "doc-1@2"]]);
    expect((await world.store.changes.recent(1))[0]?.withdrawnAt).toBe(world.now());
  });

  test("whose typography alone changed is kept without a word", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: BEFORE.replaceAll("e-mail", "E-mail") });
    await world.check();
    const [line] = await world.store.log.recent(1);
    expect([line?.kind, line?.suppression?.kind]).toEqual(["suppressed", "typographic"]);
    expect(await world.store.changes.recent(5)).toEqual([]);
  });

  test("that is replaced by yet another keeps its alert and its time when what matters stands", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: GRAVE });
    await world.check();
    world.wait(13 * HOUR);
    world.serve(PRIVACY, { markdown: GRAVE.replace("every year", "every other year") });
    await world.check();
    expect(await world.alerts()).toEqual(["important no-notice ai_training"]);
    const [document] = await world.store.documents.all();
    expect(document?.headVersionId).toBe("doc-1@3");
  });

  test("that is replaced by one without what mattered is withdrawn", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: GRAVE });
    await world.check();
    world.wait(13 * HOUR);
    world.serve(PRIVACY, { markdown: aPolicy({ use: HARMLESS }) });
    await world.check();
    expect(await world.alerts()).toEqual([]);
  });
});

describe("a text that comes back", () => {
  test("is noted and not told, until it stands", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: GRAVE });
    await world.check();
    world.wait(13 * HOUR);
    await world.check();
    world.serve(PRIVACY, { markdown: BEFORE });
    world.wait(DAY);
    await world.check();
    const [line] = await world.store.log.recent(1);
    expect([line?.kind, line?.suppression?.kind]).toEqual(["suppressed", "returned"]);
    world.wait(DAY);
    await world.check();
    expect((await world.store.documents.all())[0]?.returned?.looks).toBe(2);
    world.wait(DAY);
    await world.check();
    const [document] = await world.store.documents.all();
    expect([document?.headVersionId, document?.returned]).toEqual(["doc-1@1", undefined]);
  });

  test("is news once it stands, against the version last acknowledged", async () => {
    const world = await aWatchedPolicy(GRAVE);
    world.serve(PRIVACY, { markdown: BEFORE });
    await world.check();
    world.wait(13 * HOUR);
    await world.check();
    const [document] = await world.store.documents.all();
    await world.store.commit({
      documents: [{ ...(document as NonNullable<typeof document>), acknowledgedVersionId: "doc-1@2" }],
    });
    world.serve(PRIVACY, { markdown: GRAVE });
    for (let day = 0; day < 3; day += 1) {
      world.wait(DAY);
      await world.check();
    }
    expect(await world.alerts()).toEqual([expect.stringMatching(/^important \S+ ai_training$/u)]);
  });

  test("and goes again is forgotten", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: NOTABLE });
    await world.check();
    world.wait(13 * HOUR);
    await world.check();
    world.serve(PRIVACY, { markdown: BEFORE });
    world.wait(DAY);
    await world.check();
    world.serve(PRIVACY, { markdown: NOTABLE });
    world.wait(DAY);
    await world.check();
    const [document] = await world.store.documents.all();
    expect([document?.returned, document?.headVersionId]).toEqual([undefined, "doc-1@2"]);
    expect(world.told).toHaveLength(1);
  });
});

describe("a look that cannot be believed", () => {
  test("stores no version, keeps the last good one, and says so", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: BEFORE.slice(0, 600) });
    await world.check();
    const [document] = await world.store.documents.all();
    expect(document?.headVersionId).toBe("doc-1@1");
    expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(1);
    expect((await world.store.log.recent(1))[0]?.suppression?.kind).toBe("collapsed");
  });

  test("is believed when it comes again and again", async () => {
    const world = await aWatchedPolicy(BEFORE);
    world.serve(PRIVACY, { markdown: BEFORE.slice(0, 600) });
    for (let day = 0; day < 6; day += 1) {
      await world.check();
      world.wait(DAY);
    }
    expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(2);
  });

  test("in another language is held, whatever it says", async () => {
    const world = await aWatchedPolicy(BEFORE);
    const dutch =
      "Wij gebruiken de gegevens die wij van u hebben om onze diensten te verbeteren en te leveren, en wij bewaren ze niet langer dan nodig is voor u.";
    world.serve(PRIVACY, { html: `<main><h1>Privacy</h1>${`<p>${dutch}</p>`.repeat(20)}</main>` });
    await world.check();
    expect((await world.store.log.recent(1))[0]?.suppression?.kind).toBe("language");
  });
});

describe("a page that is not the same for everybody", () => {
  const OTHER = BEFORE.replace("## 5. Other things", "## Anything else");
  const look = async (world: World, markdown: string) => {
    world.serve(PRIVACY, { markdown });
    await world.check();
    world.wait(DAY);
  };

  test("is known by its editions: a clause new in one is held against that one, and told once", async () => {
    const world = await aWatchedPolicy(BEFORE);
    for (const text of [OTHER, BEFORE, OTHER, BEFORE, OTHER, BEFORE]) await look(world, text);
    expect(world.told).toEqual([]);
    const grave = OTHER.replace(/We use the data[^\n]+/u, TRAINING);
    await look(world, grave);
    const [change] = await world.store.changes.recent(1);
    expect(change?.editCount).toBe(1);
    await look(world, BEFORE);
    await look(world, grave);
    await look(world, BEFORE);
    await look(world, grave);
    expect(world.told).toEqual(["Worklane may now use your data to train AI models"]);
    expect(await world.alerts()).toEqual(["important quiet ai_training"]);
  });

  test("that shows a text again after it was taken back has proven it, and no second notice is given", async () => {
    const world = await aWatchedPolicy(BEFORE);
    await look(world, GRAVE);
    await look(world, BEFORE);
    expect(await world.alerts()).toEqual([]);
    await look(world, GRAVE);
    expect(await world.alerts()).toEqual(["important no-notice ai_training"]);
    expect(world.told).toHaveLength(1);
    expect((await world.store.documents.all())[0]?.headVersionId).toBe("doc-1@2");
  });

  test("with a counter in its text: stored a few times, then no more, and a clause beside it is told", async () => {
    const world = await aWatchedPolicy(BEFORE);
    const counting = (count: number, text = BEFORE) =>
      text.replace("## 2. What", `${count} people use Worklane now.\n\n## 2. What`);
    for (let day = 0; day < 12; day += 1) await look(world, counting(1000 + day * 7));
    const versions = await world.store.versions.ofDocument("doc-1");
    expect(versions.length).toBeLessThanOrEqual(5);
    const [line] = await world.store.log.recent(1);
    expect(line?.suppression?.kind).toBe("volatile");
    expect(line?.notCounted?.[0]?.seen).toBe("1077 people use Worklane now.");
    await look(world, counting(2000, GRAVE));
    await look(world, counting(2100, GRAVE));
    expect(world.told).toEqual(["Worklane may now use your data to train AI models"]);
    expect(await world.alerts()).toEqual(["important quiet ai_training"]);
  });
});
