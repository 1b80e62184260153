import { describe, expect, test } from "vitest";
import { markRead } from "../../../../lib/app/acknowledge.ts";
import { muteFinding } from "../../../../lib/app/mute-finding.ts";
import {
  changeReading,
  pairFindings,
  pairReading,
  refusing,
  sinceRead,
} from "../../../../lib/app/reading-room/pair.ts";
import { aDocument } from "../../../support/builders.ts";
import { aPolicy, HARMLESS, SHARING, TRAINING } from "../../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../../support/world.ts";
import { roomOf, seeTwice } from "./room.ts";

/** A policy that changed twice. */
async function aTwiceChanged(): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
  await seeTwice(world);
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, extra: SHARING }) });
  await seeTwice(world);
  return world;
}

const added = (reading: { text: { edits: { after: string | null }[] } } | null) =>
  reading?.text.edits.map(({ after }) => after).join(" ") ?? "";

describe("any version against any other", () => {
  test("has all that lies between, and what it means", async () => {
    const room = roomOf(await aTwiceChanged());
    const pair = await pairReading("doc-1@1", "doc-1@3", room);
    expect(added(pair)).toContain(TRAINING);
    expect(added(pair)).toContain(SHARING);
    expect(pair?.text.rows.filter(({ kind }) => kind === "edit")).toHaveLength(pair?.text.edits.length ?? -1);
    expect(pair?.document.versions.map(({ id, sequence }) => [id, sequence])).toEqual([
      ["doc-1@3", 3],
      ["doc-1@2", 2],
      ["doc-1@1", 1],
    ]);
    const findings = await pairFindings("doc-1@1", "doc-1@3", room);
    const shown = findings.filter(({ severity }) => severity !== "small");
    expect(shown.length).toBeGreaterThanOrEqual(2);
    for (const { edit, quote } of shown) expect(pair?.text.edits[edit]?.after).toContain(quote);
  });

  test("says nothing of what the person called wrong", async () => {
    const world = await aTwiceChanged();
    const titles = async () => (await pairFindings("doc-1@1", "doc-1@3", roomOf(world))).map(({ title }) => title);
    const before = await titles();
    const [change] = await world.store.changes.ofDocument("doc-1");
    await muteFinding({ changeId: change?.id ?? "", place: 0 }, world.deps);
    const after = await titles();
    expect(after.length).toBeLessThan(before.length);
    expect(before).toEqual(expect.arrayContaining(after));
  });

  test("may go back in time", async () => {
    const room = roomOf(await aTwiceChanged());
    const back = await pairReading("doc-1@3", "doc-1@1", room);
    expect(back?.text.edits.map(({ before }) => before).join(" ")).toContain(SHARING);
    expect(back?.from.id).toBe("doc-1@3");
  });

  test("says of a text beside itself that nothing differs", async () => {
    const room = roomOf(await aTwiceChanged());
    const same = await pairReading("doc-1@2", "doc-1@2", room);
    expect(same).toMatchObject({ noise: "equal", text: { edits: [] } });
    expect(same?.noiseWords).not.toBe("");
    expect(await pairFindings("doc-1@2", "doc-1@2", room)).toEqual([]);
  });

  test("is none for versions that are not kept, or of two documents", async () => {
    const world = await aTwiceChanged();
    const other = "https://worklane.example/legal/terms";
    await world.store.commit({ documents: [aDocument({ id: "doc-2", url: other })] });
    world.serve(other, { markdown: aPolicy() });
    await world.check();
    const room = roomOf(world);
    expect(await room.store.versions.get("doc-2@1")).toBeDefined();
    expect(await pairReading("doc-1@1", "doc-2@1", room)).toBeNull();
    expect(await pairReading("doc-1@1", "doc-1@9", room)).toBeNull();
    expect(await pairFindings("doc-1@1", "doc-1@9", room)).toEqual([]);
  });
});

describe("since one last read", () => {
  test("everything is new after the version that was read", async () => {
    const world = await aTwiceChanged();
    const room = roomOf(world);
    expect(await sinceRead("doc-1", room)).toMatchObject({
      from: { id: "doc-1@1" },
      to: { id: "doc-1@3" },
      nothingNew: false,
    });
    const changes = await world.store.changes.ofDocument("doc-1");
    const first = await world.store.alerts.ofChange(changes[0]?.id ?? "");
    await markRead([first?.id ?? ""], true, world.deps);
    const pair = await sinceRead("doc-1", room);
    expect(pair).toMatchObject({ from: { id: "doc-1@2" }, to: { id: "doc-1@3" }, nothingNew: false });
    expect(added(pair)).toContain(SHARING);
    expect(added(pair)).not.toContain(TRAINING);
    expect(pair?.document.acknowledged).toBe("doc-1@2");
  });

  test("nothing is new once all was read: the last step is shown, and that is said", async () => {
    const world = await aTwiceChanged();
    const unread = await world.store.alerts.unread();
    await markRead(
      unread.map(({ id }) => id),
      true,
      world.deps,
    );
    expect(await sinceRead("doc-1", roomOf(world))).toMatchObject({
      from: { id: "doc-1@2" },
      to: { id: "doc-1@3" },
      nothingNew: true,
    });
  });

  test("a text that waits for its second look is the newest", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { markdown: aPolicy({ use: HARMLESS }) });
    await world.check();
    expect(await sinceRead("doc-1", roomOf(world))).toMatchObject({ to: { id: "doc-1@2" }, nothingNew: false });
  });

  test("of a document with one version is that version, beside itself", async () => {
    const room = roomOf(await aWatchedPolicy(aPolicy()));
    expect(await sinceRead("doc-1", room)).toMatchObject({ nothingNew: true, noise: "equal" });
    expect(await sinceRead("gone", room)).toBeNull();
  });
});

describe("a change", () => {
  test("is read with its text and the ways to refuse it", async () => {
    const world = await aTwiceChanged();
    const room = roomOf(world);
    const [change] = await world.store.changes.ofDocument("doc-1");
    const reading = await changeReading(change?.id ?? "", room);
    expect(reading).toMatchObject({ fromId: "doc-1@1", toId: "doc-1@2" });
    expect(reading?.text.edits).toEqual(reading?.change.edits);
    expect(await refusing(change?.id ?? "", room)).toMatchObject({ switches: [] });
  });

  test("that is not kept is none", async () => {
    const room = roomOf(await aWatchedPolicy(aPolicy()));
    expect(await changeReading("gone", room)).toBeNull();
    expect(await refusing("gone", room)).toBeNull();
  });
});
