import { expect, test } from "vitest";
import { choosePreferences } from "../../../lib/app/choose-preferences.ts";
import { alertViews } from "../../../lib/app/views/alert-view.ts";
import { changeView } from "../../../lib/app/views/change-view.ts";
import { entryOf } from "../../../lib/app/views/history-entry.ts";
import type { ChangeAlertView } from "../../../lib/views.ts";
import { HOUR } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const words = wordsFor("en");
const IN_CANADA = "If you live in Canada, we use your data to train AI models.";

/** Somebody in a region who has an unread alert of what holds in Canada only, and then lives elsewhere. */
async function aPerson(region: string, use = IN_CANADA) {
  const world = await aWatchedPolicy(aPolicy());
  world.preferences.region = region;
  world.serve(PRIVACY, { markdown: aPolicy({ use }) });
  await world.check();
  world.wait(13 * HOUR);
  await world.check();
  let heard = 0;
  const choose = (next: string) =>
    choosePreferences(
      { ...world.preferences, region: next },
      {
        ...world.deps,
        writePreferences: async (chosen) => void Object.assign(world.preferences, chosen),
        listenAnew: async () => {
          heard += 1;
        },
      },
    );
  return { world, choose, heard: () => heard };
}

/** How grave it is called, and for whom it is said to hold, wherever it is shown. */
async function shown({ store, deps, preferences, now }: World) {
  const [view] = (await alertViews(await store.alerts.recent(1), { words, ...preferences }, now(), deps)) as [
    ChangeAlertView,
  ];
  const [change] = await store.changes.recent(1);
  if (!change) throw new Error("no change");
  const read = await changeView(change.id, words, deps);
  const entry = entryOf(change, await store.documents.get(change.documentId), "Worklane", { words, ...preferences }, 0);
  const [alert] = await store.alerts.unread();
  const [top] = read?.findings ?? [];
  return {
    severities: [view.severity, read?.severity, entry?.severity, alert?.severity, top?.severity],
    applies: [view.findings[0]?.word, top?.word],
    excerpt: view.excerpt.map(([, text]) => text).join(""),
    reasons: top?.reasons.filter((reason) => reason.includes("where you live")),
  };
}

const all = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

test("an unread change weighs as it does where the person says that they live, and back", async () => {
  const { world, choose, heard } = await aPerson("");
  expect((await shown(world)).severities).toEqual(all(5, "important"));
  await choose("FR");
  expect(await shown(world)).toMatchObject({
    severities: all(5, "worth-knowing"),
    applies: all(2, "Not where you are"),
    reasons: ["It does not apply where you live."],
  });
  await choose("CA");
  expect(await shown(world)).toMatchObject({
    severities: all(5, "important"),
    applies: all(2, "Applies to you"),
    reasons: [],
  });
  expect(heard()).toBe(2);
  expect(world.badges.length).toBeGreaterThan(2);
});

test("what was told weighs nothing in another region, and is named with the reason", async () => {
  const { world, choose } = await aPerson("", "If you live in Canada, we share your data with our partners.");
  expect((await shown(world)).severities).toEqual(all(5, "worth-knowing"));
  await choose("FR");
  const { severities, applies } = await shown(world);
  expect([severities, applies[0]]).toEqual([all(5, "small"), "Not where you are"]);
});

test("what holds where the person lives is told first, and its words are those that are shown", async () => {
  const { world, choose } = await aPerson("", `${IN_CANADA} We sell your personal data to advertisers.`);
  await choose("FR");
  const { excerpt, severities } = await shown(world);
  expect(severities).toEqual(all(5, "important"));
  expect(excerpt).toContain("sell");
  await choose("CA");
  expect((await shown(world)).severities).toEqual(all(5, "important"));
});

test("what is kept stays as it was judged", async () => {
  const { world, choose } = await aPerson("");
  const before = await world.store.changes.recent(1);
  await choose("FR");
  expect(await world.store.changes.recent(1)).toEqual(before);
});

test("another choice than the region weighs nothing anew", async () => {
  const { world, choose, heard } = await aPerson("US");
  const badges = world.badges.length;
  await choose("US");
  expect([heard(), world.badges.length]).toEqual([0, badges]);
});
