import { describe, expect, test } from "vitest";
import { checkDueDocuments } from "../../../lib/app/check-documents/index.ts";
import { createChecker } from "../../../lib/app/checker.ts";
import { pauseAll, pauseService } from "../../../lib/app/pause.ts";
import { overview } from "../../../lib/app/views/overview.ts";
import { DAY, HOUR } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const TRAINING = "We may use your personal data to train our AI models.";
const SERVICE = "worklane.example";

async function aWorldWithNews(): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: `${aPolicy()}\n\n${TRAINING}` });
  return world;
}

const due = (world: World) => checkDueDocuments(world.deps);
const minuteOf = (world: World) => {
  const local = new Date(world.now());
  return local.getHours() * 60 + local.getMinutes();
};

describe("a notification", () => {
  test("waits for the end of the quiet hours, and is given once", async () => {
    const world = await aWorldWithNews();
    const from = minuteOf(world);
    world.preferences.telling = { ...world.preferences.telling, quiet: { from, to: (from + 120) % 1440 } };
    await world.check();
    expect([world.told.length, (await world.alerts()).length, world.badges.at(-1)]).toEqual([0, 1, "1"]);
    world.wait(3 * HOUR);
    await due(world);
    await due(world);
    expect(world.told).toEqual([expect.stringContaining("Worklane")]);
  });

  test("of a kind that is never to be told is not given later either", async () => {
    const world = await aWorldWithNews();
    const { telling } = world.preferences;
    world.preferences.telling = { ...telling, important: "off" };
    await world.check();
    world.preferences.telling = telling;
    await due(world);
    expect([world.told.length, (await world.alerts()).length]).toEqual([0, 1]);
  });

  test("waits for the digest where that was chosen", async () => {
    const world = await aWorldWithNews();
    world.preferences.telling = { ...world.preferences.telling, important: "digest" };
    await world.check();
    expect(world.told).toEqual([]);
    world.wait(25 * HOUR);
    await due(world);
    expect(world.told.length).toBe(1);
  });

  test("that waits costs the runs in between nothing: what it tells is read again when it is told", async () => {
    const world = await aWorldWithNews();
    world.preferences.telling = { ...world.preferences.telling, important: "digest" };
    await world.check();
    const late = await world.deps.lateCode();
    const renewed: string[] = [];
    world.deps.lateCode = async () => ({
      ...late,
      refreshEvidence: async (services) => void renewed.push(...services),
    });
    await due(world);
    expect(renewed).toEqual([]);
    world.wait(25 * HOUR);
    // Nothing is due but the digest.
    const documents = await world.store.documents.all();
    await world.store.commit({ documents: documents.map((one) => ({ ...one, nextCheckAt: world.now() + DAY })) });
    await due(world);
    expect([renewed, world.told.length]).toEqual([[SERVICE], 1]);
  });

  test("is none where the person wants none, now or later", async () => {
    const world = await aWorldWithNews();
    world.preferences.notifications = false;
    await world.check();
    world.preferences.notifications = true;
    await due(world);
    expect(world.told).toEqual([]);
  });

  test("of what the person has read meanwhile is not given", async () => {
    const world = await aWorldWithNews();
    world.preferences.telling = { ...world.preferences.telling, important: "digest" };
    await world.check();
    const [alert] = await world.store.alerts.unread();
    if (alert) await world.store.commit({ alerts: [{ ...alert, readAt: world.now() }] });
    world.wait(25 * HOUR);
    await due(world);
    expect(world.told).toEqual([]);
  });
});

describe("a pause", () => {
  test.each([
    ["hour", HOUR],
    ["day", DAY],
  ] as const)("of an %s stops looks that are due and ends by itself", async (length, lasts) => {
    const world = await aWorldWithNews();
    const looks = world.asked.length;
    await pauseAll(length, world.deps);
    await due(world);
    world.wait(lasts - 1);
    await due(world);
    expect(world.asked.length).toBe(looks);
    world.wait(1);
    await due(world);
    expect(world.asked.length).toBe(looks + 1);
  });

  test("can be ended at once, and does not keep from looking what the person asks for", async () => {
    const world = await aWorldWithNews();
    const looks = world.asked.length;
    await pauseAll("day", world.deps);
    await world.check();
    expect([world.asked.length, world.told.length]).toEqual([looks + 1, 0]);
    await pauseAll("none", world.deps);
    await due(world);
    expect(world.told.length).toBe(1);
  });

  test("is seen in the popup, with when it ends", async () => {
    const world = await aWorldWithNews();
    const seen = async () => (await overview("", wordsFor("en"), viewDeps(world))).health.pausedUntil;
    expect(await seen()).toBe("");
    await pauseAll("hour", world.deps);
    world.wait(10 * 60_000);
    expect(await seen()).toBe("in 50 minutes");
  });

  test("written by a clock that was set back since does not last for years", async () => {
    const world = await aWorldWithNews();
    await world.deps.pauseNote.write(world.now() + 400 * DAY);
    const looks = world.asked.length;
    await due(world);
    expect(world.asked.length).toBe(looks + 1);
  });
});

describe("a service that is paused", () => {
  test("is not looked at until the person goes on, and is not called late", async () => {
    const world = await aWorldWithNews();
    const looks = world.asked.length;
    await pauseService({ id: SERVICE, paused: true }, world.deps);
    world.wait(9 * DAY);
    await due(world);
    expect(world.asked.length).toBe(looks);
    const view = await overview(PRIVACY, wordsFor("en"), viewDeps(world));
    expect([view.site?.paused, view.site?.id, view.health.attention]).toEqual([true, SERVICE, []]);
    await pauseService({ id: SERVICE, paused: false }, world.deps);
    await due(world);
    expect(world.asked.length).toBe(looks + 1);
    expect(await world.store.services.get(SERVICE)).not.toHaveProperty("pausedAt");
  });

  test("that is not there is nothing to pause", async () => {
    const world = await aWorldWithNews();
    await pauseService({ id: "other.example", paused: true }, world.deps);
    expect((await world.store.services.all()).map(({ id }) => id)).toEqual([SERVICE]);
  });
});

test("a run that is stopped begins no further look, and the next one takes what was left", async () => {
  const world = await aWorldWithNews();
  const [document] = await world.store.documents.all();
  if (!document) throw new Error("nothing is watched");
  const others = Array.from({ length: 5 }, (_, index) => ({
    ...document,
    id: `doc-${index + 10}`,
    url: `https://worklane.example/${index}`,
  }));
  await world.store.commit({ documents: others });
  const checker = createChecker(
    async () => ({ ...world.deps, pause: async () => checker.stop() }),
    (run) => run(),
  );
  const before = world.asked.length;
  await checker.checkNow(null);
  expect(world.asked.length).toBe(before + 1);
  await due(world);
  expect(world.asked.length).toBe(before + 6);
});

function viewDeps({ deps }: World) {
  return { ...deps, openPort: () => null, wishes: { keep: async () => undefined, read: async () => [] } };
}
