import { describe, expect, test } from "vitest";
import { notePress } from "../../../lib/app/note-press.ts";
import { recordReading } from "../../../lib/app/record-reading.ts";
import type { Setting } from "../../../lib/model.ts";
import { aSetting, DAY } from "../../support/builders.ts";
import { aWorld, type World } from "../../support/world.ts";

const URL_ = "https://harbour.example/account/privacy";
const OTHERS = ["Compact view", "Start week on Monday", "Spell check", "Larger buttons"].map((label) =>
  aSetting({ label, section: "General", anchor: `name=${label}` }),
);
const row = (label: string, changes: Partial<Setting> = {}) =>
  aSetting({ label, section: "Privacy", anchor: "name=the-one", ...changes });

const SHARES = "Share my purchase history with advertisers";
const PROTECTS = "Do not sell my personal data";
const off = { state: "off" } as const;

async function aScreen(): Promise<{ world: World; visit: (...settings: Setting[]) => Promise<string[]> }> {
  const world = aWorld();
  await world.store.commit({ services: [{ id: "harbour.example", name: "Harbour", addedAt: world.now() }] });
  let count = 0;
  return {
    world,
    async visit(...settings) {
      world.wait(DAY);
      count += 1;
      const all = [...OTHERS, ...settings];
      const { events } = await recordReading({ url: URL_, lang: "en", settings: all, visit: `${count}` }, world.deps);
      return events.map(({ kind, byPerson }) => (byPerson ? `${kind} by person` : kind));
    },
  };
}

describe("the person is told", () => {
  test.each<[string, string, Setting, Setting]>([
    ["when a switch that shares was turned on", "flipped", row(SHARES, off), row(SHARES)],
    ["when a switch that protects was turned off", "flipped", row(PROTECTS), row(PROTECTS, off)],
    [
      "when what shares and is on can no longer be pressed",
      "locked",
      row(SHARES),
      row(SHARES, { disabled: true, reason: "Managed by your plan." }),
    ],
    [
      "when the words beside what is on reach further",
      "relabelled",
      row("Improve our assistant with my notes", { description: "We look at how notes are formatted." }),
      row("Improve our assistant with my notes", { description: "We train AI models with your notes." }),
    ],
  ])("%s", async (_what, kind, before, after) => {
    const { world, visit } = await aScreen();
    expect(await visit(before)).toEqual([]);
    expect(await visit(after)).toEqual([kind]);
    expect(await world.alerts()).toEqual([`worth-knowing ${kind}`]);
    expect(await visit(after)).toEqual([]);
    expect(await world.alerts()).toHaveLength(1);
  });

  test("when a switch is gone at two complete visits, and not before", async () => {
    const { world, visit } = await aScreen();
    await visit(row(SHARES));
    expect([await visit(), await world.alerts()]).toEqual([[], []]);
    expect([await visit(), await world.alerts()]).toEqual([["disappeared"], ["worth-knowing disappeared"]]);
  });
});

describe("what happens is kept, and the person is not told", () => {
  test.each<[string, string, Setting, Setting]>([
    ["when a switch that shares was turned off", "flipped", row(SHARES), row(SHARES, off)],
    ["when a switch that protects was turned on", "flipped", row(PROTECTS, off), row(PROTECTS)],
    ["when a switch that shares nothing flipped", "flipped", row("Bright colours", off), row("Bright colours")],
    ["when what is off can no longer be pressed", "locked", row(SHARES, off), row(SHARES, { ...off, disabled: true })],
    [
      "when the words beside what is off reach further",
      "relabelled",
      row("Improve our assistant with my notes", { ...off, description: "We look at how notes are formatted." }),
      row("Improve our assistant with my notes", { ...off, description: "We train AI models with your notes." }),
    ],
    [
      "when a switch got a name that says no more",
      "relabelled",
      row("Share my purchase history with advertisers"),
      row("Let advertisers see my purchase history"),
    ],
  ])("%s", async (_what, kind, before, after) => {
    const { world, visit } = await aScreen();
    await visit(before);
    expect(await visit(after)).toEqual([kind]);
    expect([await world.alerts(), world.told, world.badges]).toEqual([[], [], []]);
  });

  test("when the person did it, with the page left at once", async () => {
    const { world, visit } = await aScreen();
    await visit(row(SHARES, off));
    await notePress({ url: URL_, panel: "" }, world.deps);
    expect([await visit(row(SHARES)), await world.alerts()]).toEqual([["flipped by person"], []]);
  });

  test("when a switch of the screen's looks is gone", async () => {
    const { world, visit } = await aScreen();
    await visit(row("Bright colours"));
    await visit();
    expect(await visit()).toEqual(["disappeared"]);
    expect(await world.alerts()).toEqual([]);
  });
});
