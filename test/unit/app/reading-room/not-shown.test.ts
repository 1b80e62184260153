import { describe, expect, test } from "vitest";
import { ignoreRegion } from "../../../../lib/app/ignore-region.ts";
import { raiseAlert } from "../../../../lib/app/raise-alert.ts";
import { notShownView } from "../../../../lib/app/reading-room/not-shown.ts";
import { changeReading } from "../../../../lib/app/reading-room/pair.ts";
import { changeToRestore } from "../../../../lib/app/reading-room/restore.ts";
import { DAY, HOUR } from "../../../support/builders.ts";
import { aPolicy, HARMLESS } from "../../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../../support/world.ts";
import { roomOf, seeTwice } from "./room.ts";

/** A policy whose layout changed: kept, and not told. */
async function aQuietChange(): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy().replace("## 2. What we do", "### 2. What we do") });
  await seeTwice(world);
  return world;
}

describe("what was not shown", () => {
  test("has its reason, its moment and where its difference can be read", async () => {
    const world = await aQuietChange();
    const { lines, ignored } = await notShownView(roomOf(world));
    expect(lines).toEqual([
      expect.objectContaining({
        service: "Worklane",
        document: "Privacy Policy",
        why: "Only the layout changed.",
        href: "#/compare/doc-1%401/doc-1%402",
        restore: { changeId: null, fromId: "doc-1@1", toId: "doc-1@2" },
        times: 1,
      }),
    ]);
    expect(ignored).toEqual([]);
  });

  test("of a change that was folded or withdrawn leads to that change", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { markdown: aPolicy({ use: HARMLESS }) });
    await seeTwice(world);
    const [change] = await world.store.changes.recent(1);
    const { lines } = await notShownView(roomOf(world));
    expect(lines.map(({ href }) => href)).toEqual([`#/change/${encodeURIComponent(change?.id ?? "")}`]);
    expect(lines[0]?.restore?.changeId).toBe(change?.id);
  });

  test("of a look that failed or was not believed has nothing to read; what comes again is counted", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { fails: "timeout" });
    await world.check();
    world.wait(DAY);
    await world.check();
    const { lines } = await notShownView(roomOf(world));
    expect(lines.map(({ href, restore, times }) => [href, restore, times])).toEqual([[null, null, 2]]);
  });
});

describe("shown as an alert all the same", () => {
  test("what was no change becomes one, once, and is unread", async () => {
    const world = await aQuietChange();
    const room = roomOf(world);
    const [line] = (await notShownView(room)).lines;
    if (!line?.restore) throw new Error("nothing to restore");
    const id = await changeToRestore(line.restore, room);
    expect(await changeToRestore(line.restore, room)).toBe(id);
    expect(line.alerted).toBe(false);
    await raiseAlert(id ?? "", world.deps);
    await raiseAlert(id ?? "", world.deps);
    expect((await notShownView(room)).lines[0]?.alerted).toBe(true);
    const unread = await world.store.alerts.unread();
    expect(unread).toMatchObject([{ kind: "change", changeId: id, severity: "small", notifiedAt: world.now() }]);
    expect(await world.store.changes.ofDocument("doc-1")).toHaveLength(1);
    expect(world.badges.at(-1)).toBe("1");
    expect(world.told).toEqual([]);
    const reading = await changeReading(id ?? "", room);
    expect(reading?.change.headline).toContain("Worklane");
    expect(reading?.text.edits).toHaveLength(1);
  });

  test("a change that was folded is unread again, as itself", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { markdown: aPolicy({ use: HARMLESS }) });
    await seeTwice(world);
    const [change] = await world.store.changes.recent(1);
    await raiseAlert(change?.id ?? "", world.deps);
    expect((await world.store.alerts.unread()).map((alert) => alert.kind === "change" && alert.changeId)).toEqual([
      change?.id,
    ]);
  });

  test("nothing is made of texts that are gone", async () => {
    const world = await aQuietChange();
    expect(await changeToRestore({ changeId: null, fromId: "doc-1@1", toId: "doc-1@9" }, roomOf(world))).toBeNull();
    await raiseAlert("gone", world.deps);
    expect(await world.store.alerts.unread()).toEqual([]);
  });
});

describe("a part that is ignored", () => {
  const NEWS = (words: string) => aPolicy({ extra: `News of the day: ${words}` });

  /** A page whose news of the day changed, and the person ignores that part from then on. */
  async function anIgnored(): Promise<World> {
    const world = await aWatchedPolicy(NEWS("our hats are blue now, and will be so all summer."));
    world.serve(PRIVACY, { markdown: NEWS("we may use your personal data to train artificial intelligence models.") });
    await seeTwice(world);
    expect(await world.alerts()).toHaveLength(1);
    const [change] = await world.store.changes.recent(1);
    const reading = await changeReading(change?.id ?? "", roomOf(world));
    const chosen = reading?.regions[0];
    expect(chosen?.ignored).toBe(false);
    if (!chosen) throw new Error("no part");
    await ignoreRegion({ id: "doc-1", region: chosen.region, ignored: true }, world.deps);
    return world;
  }

  /** The same part says something else, and then once more what was found in it. */
  async function sayAgain(world: World): Promise<void> {
    world.serve(PRIVACY, { markdown: NEWS("our coats are red now, and will be so all winter.") });
    await seeTwice(world);
    world.serve(PRIVACY, {
      markdown: NEWS("from now on we may use your personal data to train our artificial intelligence models."),
    });
    await seeTwice(world);
  }

  test("is told no more, stands with what was not shown, and its difference is kept", async () => {
    const world = await anIgnored();
    await sayAgain(world);
    expect(await world.alerts()).toHaveLength(1);
    const { lines, ignored } = await notShownView(roomOf(world));
    expect(lines.map(({ why, href }) => [why, href])).toEqual([
      ["Only a part changed that you chose to ignore.", "#/compare/doc-1%403/doc-1%404"],
      ["Only a part changed that you chose to ignore.", "#/compare/doc-1%402/doc-1%403"],
    ]);
    expect(ignored.map(({ region }) => region.sample)).toEqual([expect.stringContaining("News of the day")]);
  });

  test("tells of what matters and was not found in it before", async () => {
    const world = await anIgnored();
    world.serve(PRIVACY, { markdown: NEWS("we may sell your personal data to data brokers.") });
    await seeTwice(world);
    expect(await world.alerts()).toHaveLength(2);
  });

  test("is heeded again once that is taken back, also in the middle of a check", async () => {
    const world = await anIgnored();
    const [region] = (await world.store.documents.get("doc-1"))?.ignored ?? [];
    if (!region) throw new Error("no part");
    const fetch = world.deps.fetcher.fetch;
    const deps = world.deps as { fetcher: typeof world.deps.fetcher };
    deps.fetcher = {
      async fetch(...request) {
        await ignoreRegion({ id: "doc-1", region, ignored: false }, world.deps);
        return fetch(...request);
      },
    };
    await world.check();
    expect((await world.store.documents.get("doc-1"))?.ignored).toBeUndefined();
    deps.fetcher = { fetch };
    world.wait(HOUR);
    await sayAgain(world);
    expect((await world.alerts()).length).toBeGreaterThanOrEqual(2);
  });

  test("of a document that is not kept changes nothing", async () => {
    const world = await aWatchedPolicy(aPolicy());
    const region = { before: "a", after: "b", blocks: 1, classes: [], sample: "" };
    await ignoreRegion({ id: "gone", region, ignored: true }, world.deps);
    expect(await world.store.documents.get("gone")).toBeUndefined();
  });
});
