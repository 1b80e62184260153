import { expect, test } from "vitest";
import { markRead, snooze } from "../../../lib/app/acknowledge.ts";
import { pauseAll } from "../../../lib/app/pause.ts";
import { dueReminders, planScreen, skipReminder } from "../../../lib/app/plan-screens.ts";
import { recordReading } from "../../../lib/app/record-reading.ts";
import { remindOfDue } from "../../../lib/app/reminders.ts";
import { DEFAULT_TELLING } from "../../../lib/core/telling.ts";
import type { Setting } from "../../../lib/model.ts";
import { aSetting, DAY } from "../../support/builders.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWatchedPolicy, type World } from "../../support/world.ts";

const URL_ = "https://worklane.example/settings/data";
const SCREEN = "worklane.example/settings/data";
const RECEIPTS = aSetting({ label: "Read receipts", anchor: "name=receipts" });
const RESEARCH = aSetting({ label: "Take part in research", state: "off", anchor: "name=research" });
const TRAIN = aSetting({ anchor: "name=train" });

const read = (world: World, visit: string, ...settings: Setting[]) =>
  recordReading({ url: URL_, lang: "en", settings, visit }, world.deps);

/** A screen of which the person wants to be reminded every week. */
async function aReminder(): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  await read(world, "first", RECEIPTS, RESEARCH);
  const deps = { ...world.deps, openPort: () => null };
  await planScreen({ screen: SCREEN, url: URL_, act: "remind", everyDays: 7 }, deps);
  return world;
}

test("a reminder comes when it is due, is told once, and stays until the screen was seen", async () => {
  const world = await aReminder();
  world.wait(6 * DAY);
  await remindOfDue(world.deps);
  expect([world.told, await dueReminders(world.store, world.now())]).toEqual([[], []]);
  world.wait(DAY);
  for (let times = 0; times < 3; times += 1) await remindOfDue(world.deps);
  expect(world.told).toEqual(["You wanted to look at these settings again"]);
  expect(await dueReminders(world.store, world.now())).toHaveLength(1);
  await read(world, "second", RECEIPTS, RESEARCH);
  expect(await dueReminders(world.store, world.now())).toEqual([]);
  world.wait(7 * DAY);
  await remindOfDue(world.deps);
  expect(world.told).toHaveLength(2);
});

test("a reminder that is skipped comes again at its next turn", async () => {
  const world = await aReminder();
  world.wait(7 * DAY);
  await remindOfDue(world.deps);
  await skipReminder(SCREEN, world.deps);
  expect(await dueReminders(world.store, world.now())).toEqual([]);
  world.wait(7 * DAY);
  await remindOfDue(world.deps);
  expect(world.told).toHaveLength(2);
});

/** A switch that was told of and put off for a week. */
async function putOff(): Promise<{ world: World; id: string }> {
  const world = await aWatchedPolicy(aPolicy());
  await read(world, "first", RECEIPTS, RESEARCH);
  world.wait(DAY);
  const { banner } = await read(world, "second", RECEIPTS, RESEARCH, TRAIN);
  const id = banner?.findings[0]?.alertId ?? "";
  expect(world.badges.at(-1)).toBe("1");
  await snooze(id, 7 * DAY, world.deps);
  return { world, id };
}

const again = (world: World, visit: string) => read(world, visit, RECEIPTS, RESEARCH, TRAIN);

test("what is put off is quiet until its day, and then comes back to toolbar, screen and notifications", async () => {
  const { world } = await putOff();
  expect(world.badges.at(-1)).toBe("");
  world.wait(7 * DAY - 1);
  await remindOfDue(world.deps);
  expect((await again(world, "third")).banner).toBeNull();
  expect(world.told).toHaveLength(1);
  world.wait(1);
  for (let times = 0; times < 3; times += 1) await remindOfDue(world.deps);
  expect(world.told).toEqual(Array.from({ length: 2 }, () => `“${TRAIN.label}” is new here, and already on`));
  expect(world.badges.at(-1)).toBe("1");
  expect((await again(world, "fourth")).banner?.findings).toHaveLength(1);
});

test("what was read meanwhile does not come back", async () => {
  const { world, id } = await putOff();
  await markRead([id], true, world.deps);
  world.wait(8 * DAY);
  await remindOfDue(world.deps);
  expect(world.told).toHaveLength(1);
  expect((await again(world, "third")).banner).toBeNull();
});

test("a switch found at night is told of in the morning, and one that nobody wants to hear of never", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const zone = -new Date(world.now()).getTimezoneOffset();
  const minute = (((world.now() / 60_000 + zone) % 1440) + 1440) % 1440;
  const telling = { ...DEFAULT_TELLING, quiet: { from: minute, to: (minute + 600) % 1440 } };
  const quiet = { ...world.deps, preferences: { get: async () => ({ region: "US", notifications: true, telling }) } };
  const off = { ...world.deps, preferences: { get: async () => ({ region: "US", notifications: false, telling }) } };
  await read(world, "first", RECEIPTS, RESEARCH);
  world.wait(DAY);
  await recordReading({ url: URL_, lang: "en", settings: [RECEIPTS, RESEARCH, TRAIN], visit: "second" }, quiet);
  expect([world.told, world.badges.at(-1)]).toEqual([[], "1"]);
  world.wait(601 * 60_000);
  await remindOfDue(quiet);
  expect(world.told).toHaveLength(1);
  const more = aSetting({ label: "Share my data with partners", anchor: "name=partners" });
  world.wait(DAY);
  await recordReading({ url: URL_, lang: "en", settings: [RECEIPTS, RESEARCH, TRAIN, more], visit: "third" }, off);
  await remindOfDue(world.deps);
  expect([world.told.length, world.badges.at(-1)]).toEqual([1, "2"]);
});

test("while everything is paused nothing is told; after that it is", async () => {
  const world = await aReminder();
  world.wait(7 * DAY);
  await pauseAll("day", world.deps);
  await remindOfDue(world.deps);
  expect(world.told).toEqual([]);
  await pauseAll("none", world.deps);
  await remindOfDue(world.deps);
  expect(world.told).toHaveLength(1);
});

test("two that remind at the same moment tell once", async () => {
  const world = await aReminder();
  world.wait(7 * DAY);
  await Promise.all([remindOfDue(world.deps), remindOfDue(world.deps)]);
  expect(world.told).toHaveLength(1);
});

test("a switch that flips while it is put off is told of all the same", async () => {
  const { world } = await putOff();
  world.wait(DAY);
  await read(world, "third", RECEIPTS, RESEARCH, { ...TRAIN, state: "off" });
  world.wait(DAY);
  const { banner } = await again(world, "fourth");
  expect(banner?.findings.map(({ headline }) => headline)).toEqual([`“${TRAIN.label}” was off and is on now`]);
});
