import { describe, expect, test } from "vitest";
import { shelvesView } from "../../../../lib/app/reading-room/shelves.ts";
import { storyView } from "../../../../lib/app/reading-room/story.ts";
import { recordReading } from "../../../../lib/app/record-reading.ts";
import { aDocument, aSetting, DAY } from "../../../support/builders.ts";
import { aPolicy, HARMLESS, TRAINING } from "../../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../../support/world.ts";
import { roomOf, seeTwice } from "./room.ts";

const SCREEN = "https://worklane.example/settings/data";
const RECEIPTS = aSetting({ label: "Read receipts", anchor: "name=receipts" });
const TRAIN = aSetting({ anchor: "name=train" });
const read = (world: World, ...settings: (typeof TRAIN)[]) =>
  recordReading({ url: SCREEN, lang: "en", settings }, world.deps);

/** A switch that appears, and a policy that says the same 29 days later. */
async function aPracticeFirst(): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  await read(world, RECEIPTS);
  world.wait(DAY);
  await read(world, RECEIPTS, TRAIN);
  world.wait(29 * DAY);
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
  await seeTwice(world);
  return world;
}

describe("the story of a service", () => {
  test("has documents and settings on one line, newest first, each where it can be read", async () => {
    const world = await aPracticeFirst();
    const story = await storyView("worklane.example", roomOf(world));
    expect(story?.lanes).toEqual([
      { id: "doc-1", title: "Privacy Policy" },
      { id: "switches", title: "" },
    ]);
    expect(story?.events.map(({ kind, lane, severity }) => [kind, lane, severity])).toEqual([
      ["change", "doc-1", "important"],
      ["switch", "switches", "worth-knowing"],
      ["first", "doc-1", "none"],
    ]);
    const [change, toggle, first] = story?.events ?? [];
    expect(change).toMatchObject({ headline: "Worklane may now use your data to train AI models", state: "confirmed" });
    expect(change?.href).toMatch(/^#\/change\/doc-1%401\.\.2/u);
    expect(toggle?.headline).toBe(`“${TRAIN.label}” is new here, and already on`);
    expect(toggle?.href).toMatch(/^#\/switch\//u);
    expect(first?.href).toBeNull();
  });

  test("leads from the switch to the change that says the same later, with the days between", async () => {
    const story = await storyView("worklane.example", roomOf(await aPracticeFirst()));
    const [change, toggle] = story?.events ?? [];
    expect(story?.links).toEqual([
      { from: toggle?.id, to: change?.id, days: 29, words: expect.stringContaining("29 days") },
    ]);
  });

  test("puts a switch on the line that told of nothing itself, where a document says the same later", async () => {
    const world = await aWatchedPolicy(aPolicy());
    await read(world, RECEIPTS, TRAIN);
    world.wait(10 * DAY);
    world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
    await seeTwice(world);
    const story = await storyView("worklane.example", roomOf(world));
    const sight = story?.events.find(({ kind }) => kind === "sight");
    expect(sight).toMatchObject({ headline: TRAIN.label, lane: "switches", href: null });
    expect(story?.links.map(({ from, days }) => [from, days])).toEqual([[sight?.id, 10]]);
  });

  test("has a version without new wording as one, with its own address", async () => {
    const world = await aWatchedPolicy(aPolicy());
    world.serve(PRIVACY, { markdown: aPolicy().replace("## 2. What we do", "### 2. What we do") });
    await seeTwice(world);
    const story = await storyView("worklane.example", roomOf(world));
    expect(story?.events[0]).toMatchObject({
      kind: "version",
      href: "#/compare/doc-1%401/doc-1%402",
      severity: "none",
    });
  });

  test("of a service that is not kept is none", async () => {
    expect(await storyView("gone.example", roomOf(await aWatchedPolicy(aPolicy())))).toBeNull();
  });
});

describe("the dossiers", () => {
  test("say what is unread, and what changed last", async () => {
    const world = await aPracticeFirst();
    await world.store.commit({
      services: [{ id: "another.example", name: "Another", addedAt: 0 }],
      documents: [
        aDocument({ id: "doc-2", serviceId: "another.example", url: "https://another.example/", title: "Terms" }),
      ],
    });
    const { shelves, latest } = await shelvesView(roomOf(world));
    expect(shelves).toEqual([
      {
        id: "another.example",
        name: "Another",
        documents: [{ id: "doc-2", title: "Terms", changes: 0, unread: null, trouble: "" }],
        switches: null,
      },
      {
        id: "worklane.example",
        name: "Worklane",
        documents: [{ id: "doc-1", title: "Privacy Policy", changes: 1, unread: "important", trouble: "" }],
        switches: "worth-knowing",
      },
    ]);
    expect(latest.map(({ service, document, severity }) => [service, document, severity])).toEqual([
      ["Worklane", "Privacy Policy", "important"],
    ]);
  });

  test("say why a document could not be read", async () => {
    const world = await aWatchedPolicy(aPolicy({ use: HARMLESS }));
    world.serve(PRIVACY, { html: "<h1>Gone</h1>", status: 410 });
    await world.check();
    expect((await shelvesView(roomOf(world))).shelves[0]?.documents[0]?.trouble).not.toBe("");
  });
});
