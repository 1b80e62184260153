import { expect, test } from "vitest";
import { markRead } from "../../../lib/app/acknowledge.ts";
import { markTold } from "../../../lib/app/mark-told.ts";
import { recordReading } from "../../../lib/app/record-reading.ts";
import type { ChangeAlert, Setting } from "../../../lib/model.ts";
import { aSetting, DAY, HOUR } from "../../support/builders.ts";
import { aPolicy, SHARING, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const SCREEN = "https://worklane.example/settings/data";
const FAQ = "https://worklane.example/help/generative-ai";
const QUESTIONS = `# Generative AI: questions and answers

Worklane and its affiliates train models that write drafts. The setting “Use my data to train AI models” is on by default for all members.

Opting out means that we will not use your data for training from then on. It does not affect training that has already taken place.

${"We answer more questions in our help center, and we are glad to hear from you. ".repeat(5)}`;

const RECEIPTS = aSetting({ label: "Read receipts", anchor: "name=receipts" });
const RESEARCH = aSetting({ label: "Take part in research", state: "off", anchor: "name=research" });
const TRAIN = aSetting({ anchor: "name=train" });

const read = (world: World, ...settings: Setting[]) => recordReading({ url: SCREEN, lang: "en", settings }, world.deps);

async function told(world: World): Promise<ChangeAlert> {
  const [alert] = await world.store.alerts.unread();
  if (alert?.kind !== "change") throw new Error("no alert about a change");
  return alert;
}

async function signalsOf(world: World): Promise<string[]> {
  const change = await world.store.changes.get((await told(world)).changeId);
  return change?.judgement.announcement.map(({ signal }) => signal) ?? [];
}

test("a switch that is new since a complete visit and already on is told of and shown on its screen", async () => {
  const world = await aWatchedPolicy(aPolicy());
  expect((await read(world, RECEIPTS, RESEARCH)).events).toEqual([]);
  world.wait(19 * DAY);
  const { events, banner } = await read(world, RECEIPTS, RESEARCH, TRAIN);
  expect(events.map(({ kind, evidence, label }) => [kind, evidence, label])).toEqual([["appeared", "E2", TRAIN.label]]);
  expect(banner?.findings[0]?.headline).toBe(`“${TRAIN.label}” is new here, and already on`);
  expect(banner?.findings[0]?.sentences[0]).toBe("New since your visit on August 2, 2024, and already on.");
  expect(await world.alerts()).toEqual(["worth-knowing appeared"]);
  world.wait(DAY);
  expect((await read(world, RECEIPTS, RESEARCH, TRAIN)).events).toEqual([]);
});

test("the banner goes when the switch is off, when it is read, and when it is put off", async () => {
  const world = await aWatchedPolicy(aPolicy());
  await read(world, RECEIPTS, RESEARCH);
  world.wait(DAY);
  const { banner } = await read(world, RECEIPTS, RESEARCH, TRAIN);
  const id = banner?.findings[0]?.alertId ?? "";
  expect((await read(world, RECEIPTS, RESEARCH, { ...TRAIN, state: "off" })).banner).toBeNull();
  expect((await read(world, RECEIPTS, RESEARCH, TRAIN)).banner).not.toBeNull();
  await markRead([id], true, world.deps);
  expect((await read(world, RECEIPTS, RESEARCH, TRAIN)).banner).toBeNull();
});

test("at first sight a switch is called on by default only when the service itself says so", async () => {
  const world = await aWatchedPolicy(aPolicy());
  expect((await read(world, RECEIPTS, TRAIN)).events).toEqual([]);
  const other = await aWatchedPolicy(aPolicy());
  other.serve(PRIVACY, { markdown: `${aPolicy()}\n\n${QUESTIONS}` });
  await other.check();
  const { events } = await read(other, RECEIPTS, TRAIN);
  expect(events.map(({ kind, evidence }) => [kind, evidence])).toEqual([["on-by-default", "E5"]]);
  expect(events[0]?.proof?.quote).toContain("is on by default");
});

test("nothing is read on screens of a service that is not watched", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const { events, banner } = await recordReading(
    { url: "https://elsewhere.example/settings", lang: "en", settings: [TRAIN] },
    world.deps,
  );
  expect([events, banner]).toEqual([[], null]);
  expect(await world.store.readings.ofService("elsewhere.example")).toEqual([]);
});

test("a policy that speaks of what a switch already did is a quiet change: the practice came first", async () => {
  const world = await aWatchedPolicy(aPolicy());
  await read(world, RECEIPTS, RESEARCH);
  world.wait(19 * DAY);
  await read(world, RECEIPTS, RESEARCH, TRAIN);
  await markRead(
    (await world.store.alerts.unread()).map(({ id }) => id),
    true,
    world.deps,
  );
  world.wait(29 * DAY);
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "September 19, 2024" }) });
  await world.check();
  expect(await world.alerts()).toEqual(["important quiet ai_training once"]);
  const change = await world.store.changes.get((await told(world)).changeId);
  const first = change?.judgement.announcement.find(({ signal }) => signal === "practice-first");
  expect(first?.params).toMatchObject({ days: 29, label: TRAIN.label });
});

test("a help page that the policy newly links joins the dossier in the same run, and its words are evidence", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const linked = `${TRAINING} Read more in our [questions and answers](/help/generative-ai).`;
  world.serve(PRIVACY, { markdown: aPolicy({ use: linked, date: "August 2, 2024" }) });
  world.serve(FAQ, { markdown: QUESTIONS });
  await world.check();
  expect((await world.store.documents.byUrl(FAQ))?.type).toBe("Help Page");
  expect(await signalsOf(world)).toContain("not-undone");
});

test("a promise that an earlier version of the policy gave is held against what it says now", async () => {
  const promise = "We never use your messages to train AI models.";
  const world = await aWatchedPolicy(aPolicy({ extra: promise }));
  const trains = "Your private messages may now be used to train AI models, and so may your other content.";
  world.serve(PRIVACY, { markdown: aPolicy({ extra: trains, date: "August 2, 2024" }) });
  await world.check();
  const change = await world.store.changes.get((await told(world)).changeId);
  const given = change?.judgement.announcement.find(({ signal }) => signal === "promise");
  expect(given?.params).toMatchObject({ quote: promise });
});

test("a help page on a host that may not be read is offered, and not asked for", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.allow("help.worklane.example", false);
  const linked = `${TRAINING} Read more in our [questions and answers](https://help.worklane.example/faq).`;
  world.serve(PRIVACY, { markdown: aPolicy({ use: linked, date: "August 2, 2024" }) });
  await world.check();
  expect(world.asked.some((url) => url.includes("help."))).toBe(false);
  const log = await world.store.log.recent(5);
  expect(log.find(({ kind }) => kind === "offered")?.url).toBe("https://help.worklane.example/faq");
});

test.each([
  ["joins the dossier where its host may be read", true],
  ["is offered, and not asked for, where it may not", false],
])("a help page of another site that the policy newly links %s", async (_what, allowed) => {
  const faq = "https://answers.helpdesk.example/faq";
  const world = await aWatchedPolicy(aPolicy());
  world.allow("answers.helpdesk.example", allowed);
  const linked = `${TRAINING} Read more in our [questions and answers](${faq}).`;
  world.serve(PRIVACY, { markdown: aPolicy({ use: linked, date: "August 2, 2024" }) });
  world.serve(faq, { markdown: QUESTIONS });
  await world.check();
  const document = await world.store.documents.byUrl(faq);
  expect(document?.type).toBe(allowed ? "Help Page" : undefined);
  expect(document?.serviceId).toBe(allowed ? "worklane.example" : undefined);
  expect(world.asked.includes(faq)).toBe(allowed);
  const log = await world.store.log.recent(5);
  expect(log.find(({ url }) => url === faq)?.kind).toBe(allowed ? "joined" : "offered");
});

test("reading a change acknowledges its version, and taking that back does too", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 2, 2024" }) });
  await world.check();
  const alert = await told(world);
  await markRead([alert.id], true, world.deps);
  expect((await world.store.documents.get("doc-1"))?.acknowledgedVersionId).toBe("doc-1@2");
  expect(world.badges.at(-1)).toBe("");
  await markRead([alert.id], false, world.deps);
  expect((await world.store.documents.get("doc-1"))?.acknowledgedVersionId).toBe("doc-1@1");
  expect(world.badges.at(-1)).toBe("1");
});

test("two changes between readings are both kept and both told", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 2, 2024" }) });
  await world.check();
  world.wait(13 * HOUR);
  await world.check();
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, extra: SHARING, date: "August 20, 2024" }) });
  world.wait(18 * DAY);
  await world.check();
  world.wait(13 * HOUR);
  await world.check();
  expect((await world.alerts()).sort()).toEqual([
    "important no-notice ai_training",
    "worth-knowing none sharing_third_party",
  ]);
});

test("whoever was told by e-mail says so once, and the change is announced from then on", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING, date: "August 2, 2024" }) });
  await world.check();
  await markTold((await told(world)).id, world.deps);
  expect(await world.alerts()).toEqual(["important announced ai_training once"]);
  world.wait(13 * HOUR);
  await world.check();
  expect(await world.alerts()).toEqual(["important announced ai_training"]);
});
