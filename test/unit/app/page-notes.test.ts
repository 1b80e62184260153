import { describe, expect, test } from "vitest";
import { markRead } from "../../../lib/app/acknowledge.ts";
import { createHandlers } from "../../../lib/app/handlers.ts";
import { createLifetime } from "../../../lib/app/lifetime.ts";
import { listenForVisits } from "../../../lib/app/own-tabs/choose-capture.ts";
import { answerNote, noteAgain, notedOrigins, pageNote } from "../../../lib/app/page-notes.ts";
import { HOUR } from "../../support/builders.ts";
import { fakeOwnTabs, fakeUnnotedSites } from "../../support/own-tabs.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY } from "../../support/world.ts";

const JOBS = "https://worklane.example/jobs";

/** A world in which the policy has changed so that it matters, or in other words. */
async function aChange(policy = aPolicy({ use: TRAINING })) {
  const world = await aWatchedPolicy(aPolicy());
  const opened: string[] = [];
  const placed: number[] = [];
  const ownTabs = fakeOwnTabs();
  const deps = {
    ...world.deps,
    ownTabs,
    openPort: () => null,
    unnotedSites: fakeUnnotedSites(),
    openPage: async (address: string) => void opened.push(address),
    placeNote: async (tabId: number) => void placed.push(tabId),
    listenAnew: (): Promise<void> => listenForVisits(deps),
  };
  world.serve(PRIVACY, { markdown: policy });
  await world.check();
  world.wait(12 * HOUR);
  await world.check();
  /** One more alert of the same service. */
  const later = async () => {
    const [alert] = await world.store.alerts.unread();
    if (alert?.kind !== "change") throw new Error("Nothing was told.");
    const { noteDismissedAt: _put, ...fresh } = alert;
    await world.store.commit({ alerts: [{ ...fresh, id: "later", createdAt: alert.createdAt + HOUR }] });
  };
  const note = (url = JOBS) => pageNote(url, deps);
  const answer = async (said: "show" | "dismiss" | "never", url = JOBS) =>
    answerNote({ ids: (await note())?.ids ?? [], answer: said }, url, deps);
  const unread = async () => (await world.store.alerts.unread()).map(({ id }) => id);
  return { world, deps, opened, placed, ownTabs, later, note, answer, unread };
}

describe("the note on a watched site's pages", () => {
  test("tells of an important change that is unread, on all pages of the host and of no other", async () => {
    const { note, deps, unread } = await aChange();
    expect(await note()).toEqual({
      ids: await unread(),
      headline: "Worklane may now use your data to train AI models",
      more: 0,
      language: "en",
    });
    expect(await note("https://other.example/")).toBeNull();
    expect(await note("https://help.worklane.example/")).toBeNull();
    expect(await notedOrigins(deps)).toEqual(["https://worklane.example/*"]);
  });

  test("names the newest of several and counts the others", async () => {
    const { note, later, unread } = await aChange();
    const [first] = await unread();
    await later();
    expect(await note()).toMatchObject({ ids: ["later", first], more: 1 });
  });

  test("is none once that is read, and none for what matters less", async () => {
    const { note, deps, unread } = await aChange();
    await markRead(await unread(), true, deps);
    expect([await note(), await notedOrigins(deps)]).toEqual([null, []]);
    const small = await aChange(aPolicy().replace("services", "products"));
    expect(await small.note()).toBeNull();
  });

  test("is none while everything is paused, or where the person wants no word of important changes", async () => {
    const { note, deps, world } = await aChange();
    await deps.pauseNote.write(world.now() + HOUR);
    expect(await note()).toBeNull();
    await deps.pauseNote.write(0);
    world.preferences.telling = { ...world.preferences.telling, important: "off" };
    expect([await note(), await notedOrigins(deps)]).toEqual([null, []]);
  });
});

describe("what is answered to it", () => {
  test("puts it away for these changes, which stay unread; a later one is told", async () => {
    const { note, answer, unread, later } = await aChange();
    const [first] = await unread();
    await answer("dismiss");
    expect([await note(), await unread()]).toEqual([null, [first]]);
    await later();
    expect(await note()).toMatchObject({ ids: ["later"], more: 0 });
  });

  test("opens the change, and puts the note away", async () => {
    const { note, answer, opened, world } = await aChange();
    const [change] = await world.store.changes.ofService("worklane.example");
    await answer("show");
    expect(opened).toEqual([`history.html#/change/${encodeURIComponent(change?.id ?? "")}`]);
    expect(await note()).toBeNull();
  });

  test("keeps it from this site's pages until the person wants it again", async () => {
    const { note, answer, deps, ownTabs } = await aChange();
    await deps.listenAnew();
    await answer("never");
    expect(ownTabs.listens).toEqual([]);
    expect([await note(), await notedOrigins(deps), await deps.unnotedSites.read()]).toEqual([
      null,
      [],
      ["worklane.example"],
    ]);
    await noteAgain("worklane.example", deps);
    expect(await note()).not.toBeNull();
    expect(ownTabs.listens).toEqual(["https://worklane.example/*"]);
  });

  test("holds though the change was read elsewhere meanwhile", async () => {
    const { note, deps, opened, unread } = await aChange();
    const ids = (await note())?.ids ?? [];
    await markRead(await unread(), true, deps);
    await answerNote({ ids, answer: "show" }, JOBS, deps);
    await answerNote({ ids, answer: "never" }, JOBS, deps);
    expect([opened.length, await deps.unnotedSites.read(), await unread()]).toEqual([1, ["worklane.example"], []]);
  });

  test("counts from the site's own pages only, and for its own alerts only", async () => {
    const { note, answer, deps, opened } = await aChange();
    await answer("never", "https://other.example/");
    await answerNote({ ids: ["another"], answer: "show" }, JOBS, deps);
    expect([await deps.unnotedSites.read(), opened]).toEqual([[], []]);
    expect(await note()).not.toBeNull();
  });
});

describe("a visit", () => {
  async function visiting() {
    const made = await aChange();
    const handlers = createHandlers(
      createLifetime(
        async () => ({ deps: made.deps as never, end: () => undefined }),
        () => undefined,
      ),
      {} as never,
    );
    const from = (incognito: boolean) => ({ id: "me", url: JOBS, tab: { id: 3, incognito } });
    return { ...made, handlers, from };
  }

  test("is told of on the pages of that site, and has the note brought", async () => {
    const { handlers, from, placed, deps, ownTabs, answer } = await visiting();
    await deps.listenAnew();
    expect(ownTabs.listens).toEqual(["https://worklane.example/*"]);
    await handlers["page.visited"]({}, from(false));
    expect(placed).toEqual([3]);
    await answer("dismiss");
    await handlers["page.visited"]({}, from(false));
    expect([placed, ownTabs.listens]).toEqual([[3], []]);
  });

  test("in a private window brings none, says none, and leaves none", async () => {
    const { handlers, from, placed, note } = await visiting();
    const ids = (await note())?.ids ?? [];
    await handlers["page.visited"]({}, from(true));
    expect(await handlers["note.get"]({}, from(true))).toBeNull();
    await handlers["note.answer"]({ ids, answer: "dismiss" }, from(true));
    expect([placed, (await note())?.ids]).toEqual([[], ids]);
    expect(await handlers["note.get"]({}, from(false))).not.toBeNull();
  });

  test("of a page that is gone meanwhile brings nothing down", async () => {
    const { handlers, from, deps } = await visiting();
    deps.placeNote = async () => Promise.reject(new Error("gone"));
    expect(await handlers["page.visited"]({}, from(false))).toBeNull();
  });
});
