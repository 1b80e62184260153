import { describe, expect, test } from "vitest";
import { markRead } from "../../../lib/app/acknowledge.ts";
import { muteFinding, unmuteFinding } from "../../../lib/app/mute-finding.ts";
import { changeView } from "../../../lib/app/views/change-view.ts";
import { foldedEdits } from "../../../lib/app/views/folded-view.ts";
import { mutedViews } from "../../../lib/app/views/muted-view.ts";
import { HOUR } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const OLD = "# Privacy\n\nWe use your data to run the service.\n\nYou can write to us at any time.";
const TRAINING = "We may use your personal data to train our AI models and to improve them.";
const REWORDED = "We may also use your personal data to train our AI models and to improve them.";
const SALE = "We may sell your personal data to data brokers.";

/** A policy in which some sentences came, and were told. */
async function changedBy(...sentences: string[]): Promise<World> {
  const world = await aWatchedPolicy(OLD);
  await serve(world, ...sentences);
  return world;
}

/** The policy with these sentences, looked at twice. */
async function serve(world: World, ...sentences: string[]): Promise<void> {
  world.serve(PRIVACY, { markdown: [OLD, ...sentences].join("\n\n") });
  for (let look = 0; look < 2; look += 1) {
    await world.check();
    world.wait(13 * HOUR);
  }
}

async function latest({ store }: World) {
  const [change] = await store.changes.recent(1);
  if (!change) throw new Error("no change is kept");
  return change;
}

async function mute(world: World, place = 0): Promise<string> {
  const id = await muteFinding({ changeId: (await latest(world)).id, place }, world.deps);
  if (id === null) throw new Error("nothing was muted");
  return id;
}

describe("one press on a wrong finding", () => {
  test("takes its alert and its number on the badge away, and folds it with the reason", async () => {
    const world = await changedBy(TRAINING);
    expect(world.badges.at(-1)).toBe("1");
    const id = await mute(world);
    expect(await world.alerts()).toEqual([]);
    expect(world.badges.at(-1)).toBe("");
    const [folded] = await foldedEdits(wordsFor("en"), world.now(), world.store);
    expect(folded).toMatchObject({ why: "You said that what was found in it is wrong.", muted: [id] });
    const view = await changeView((await latest(world)).id, wordsFor("en"), world.deps);
    expect(view?.findings).toEqual([]);
    expect(view?.headline).not.toContain("train");
    expect(view?.muted).toMatchObject([{ id, finding: { place: 0, after: TRAINING } }]);
  });

  test("leaves what else was found, which takes over the headline and the alert", async () => {
    const world = await changedBy(TRAINING, SALE);
    const before = await latest(world);
    const place = before.judgement.findings.findIndex((finding) => finding.class === "ai_training");
    await mute(world, place);
    const after = await latest(world);
    expect(after.judgement.findings.map((finding) => finding.class)).toEqual(
      before.judgement.findings.map((finding) => finding.class).filter((one) => one !== "ai_training"),
    );
    expect((await world.store.alerts.unread()).map(({ severity }) => severity)).toEqual([after.judgement.severity]);
    expect([before.excerpt, after.excerpt]).toEqual([[["+", TRAINING]], [["+", SALE]]]);
  });

  test("pressed twice it is one mark", async () => {
    const world = await changedBy(TRAINING);
    expect(await mute(world)).toBe(await mute(world));
    expect((await world.store.muted.all()).length).toBe(1);
  });

  test("on nothing it does nothing", async () => {
    const world = await changedBy(TRAINING);
    expect(await muteFinding({ changeId: (await latest(world)).id, place: 99 }, world.deps)).toBeNull();
    expect(await muteFinding({ changeId: "no-such-change", place: 0 }, world.deps)).toBeNull();
    await unmuteFinding("no-such-mark", world.deps);
    expect((await world.alerts()).length).toBe(1);
  });
});

describe("from then on", () => {
  test.each([
    ["the same words", TRAINING],
    ["the same clause re-worded a little", REWORDED],
  ])("%s say nothing when they come again", async (_what, sentence) => {
    const world = await changedBy(TRAINING);
    await mute(world);
    await serve(world);
    const told = world.told.length;
    await serve(world, sentence, "Our office moved to another street.");
    expect((await latest(world)).judgement).toMatchObject({ outcome: "record", findings: [] });
    expect([await world.alerts(), world.told.length]).toEqual([[], told]);
  });

  test("something else is told as ever, and so is something graver in that clause", async () => {
    const world = await changedBy(TRAINING);
    await mute(world);
    await serve(world, TRAINING, SALE);
    expect(await world.alerts()).toHaveLength(1);
    await serve(world);
    await serve(world, "We may use your personal data and private messages to train our AI models.");
    expect((await latest(world)).judgement.findings[0]?.class).toBe("ai_training");
  });

  test("on another document of the service the same finding is told", async () => {
    const world = await changedBy(TRAINING);
    await mute(world);
    const [{ documentId } = { documentId: "" }] = await world.store.muted.all();
    expect(await world.store.muted.ofDocument(`${documentId}-other`)).toEqual([]);
  });
});

describe("taken back", () => {
  test("the alert stands again as it was, read or unread, and nothing is folded", async () => {
    const world = await changedBy(TRAINING);
    const [alert] = await world.store.alerts.unread();
    const judged = (await latest(world)).judgement;
    const id = await mute(world);
    await unmuteFinding(id, world.deps);
    expect(await world.store.alerts.unread()).toEqual([alert]);
    expect((await latest(world)).judgement).toEqual(judged);
    expect(world.badges.at(-1)).toBe("1");
    expect(await foldedEdits(wordsFor("en"), world.now(), world.store)).toEqual([]);

    await markRead([alert?.id ?? ""], true, world.deps);
    await unmuteFinding(await mute(world), world.deps);
    expect(await world.alerts()).toEqual([]);
    expect(await world.store.alerts.recent(5)).toMatchObject([{ readAt: world.now() }]);
  });

  test("a change that was never told because of it is told now, without a notification", async () => {
    const world = await changedBy(TRAINING);
    const id = await mute(world);
    await serve(world);
    await serve(world, TRAINING);
    expect(await world.alerts()).toEqual([]);
    const told = world.told.length;
    await unmuteFinding(id, world.deps);
    await world.check();
    expect((await world.alerts()).length).toBeGreaterThan(0);
    expect(world.told.length).toBe(told);
    expect(await world.store.muted.all()).toEqual([]);
  });
});

test("what was called wrong is listed, newest first, with what it was", async () => {
  const world = await changedBy(TRAINING, SALE);
  await mute(world, 0);
  world.wait(HOUR);
  await mute(world, 1);
  const listed = await mutedViews(wordsFor("en"), world.deps);
  expect(listed.map(({ service, document }) => `${service} ${document}`)).toEqual([
    "Worklane Privacy Policy",
    "Worklane Privacy Policy",
  ]);
  expect(listed.map(({ title }) => title)).toEqual(
    ["Sale of data added", "AI training added"].toSorted((one) => (one === listed[0]?.title ? -1 : 1)),
  );
  expect(listed.every(({ changeId, quote }) => changeId !== null && quote !== "")).toBe(true);
});
