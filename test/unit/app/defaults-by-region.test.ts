import { describe, expect, test } from "vitest";
import { recordReading } from "../../../lib/app/record-reading.ts";
import { screenRows } from "../../../lib/app/views/screens.ts";
import facts from "../../../lib/catalogue/settings.json" with { type: "json" };
import type { SettingFact } from "../../../lib/core/settings/facts.ts";
import { DEFAULT_TELLING } from "../../../lib/core/telling.ts";
import type { Setting } from "../../../lib/model.ts";
import { aSetting, DAY } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aWorld } from "../../support/world.ts";

const URL_ = "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement";
const [LABEL = ""] = (facts as unknown as SettingFact[]).find(({ id }) => id === "linkedin-genai")?.labels.en ?? [];
const TRAIN = aSetting({ label: LABEL, section: "Data privacy", anchor: "name=train" });

/** A person in a region who opens a watched service's screen for the first time on a day. */
async function aPerson(region: string, day: string, catalogue: readonly SettingFact[] = facts as never) {
  const world = aWorld();
  await world.store.commit({ services: [{ id: "linkedin.com", name: "LinkedIn", addedAt: world.now() }] });
  world.wait(Date.parse(`${day}T12:00Z`) - world.now());
  const deps = {
    ...world.deps,
    openPort: () => null,
    settingFacts: async () => catalogue,
    preferences: { get: async () => ({ region, notifications: true, telling: DEFAULT_TELLING }) },
  };
  const read = (visit: string, ...settings: Setting[]) =>
    recordReading({ url: URL_, lang: "en", settings, visit }, deps);
  const quiet = async () =>
    (await screenRows("linkedin.com", wordsFor("en"), deps)).flatMap((row) => row.quiet.map(({ label }) => label));
  return { world, read, quiet };
}

const EEA = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO".split(" ");
/** Where the switch came later, and was on from that day. */
const LATER = [...EEA, "GB", "CH", "CA", "HK"];

describe("a switch that is on by default from another day on in other regions", () => {
  test.each(LATER)("is called so in %s from its day on, and not before", async (region) => {
    for (const day of ["2024-09-20", "2025-11-02"]) {
      const early = await aPerson(region, day);
      expect((await early.read("first", TRAIN)).events, day).toEqual([]);
      expect(await early.quiet(), day).toEqual([LABEL]);
    }
    const { read, quiet } = await aPerson(region, "2025-11-03");
    const { events, banner } = await read("first", TRAIN);
    expect(events.map(({ kind, evidence }) => [kind, evidence])).toEqual([["on-by-default", "E3"]]);
    expect(banner?.findings[0]?.sentences[0]).toContain("reports that it is on by default.");
    expect(await quiet()).toEqual([]);
  });

  test.each(["US", "US-CA", "BR", "IN", "AU"])("is called so in %s since it came", async (region) => {
    expect((await (await aPerson(region, "2024-09-17")).read("first", TRAIN)).events).toEqual([]);
    expect((await (await aPerson(region, "2024-09-18")).read("first", TRAIN)).events).toHaveLength(1);
    expect((await (await aPerson(region, "2026-06-01")).read("first", TRAIN)).events).toHaveLength(1);
  });

  test.each(["CN", ""])("is never called so in %j, for which no source says so", async (region) => {
    for (const day of ["2024-09-18", "2025-11-03", "2026-11-21"]) {
      const { read, quiet } = await aPerson(region, day);
      expect((await read("first", TRAIN)).events, day).toEqual([]);
      expect(await quiet(), day).toEqual([LABEL]);
    }
  });

  test("is told once on the day it begins, to one who has known the switch before", async () => {
    const { world, read, quiet } = await aPerson("BE", "2025-10-20");
    expect((await read("first", TRAIN)).events).toEqual([]);
    world.wait(14 * DAY);
    expect((await read("second", TRAIN)).events.map(({ evidence }) => evidence)).toEqual(["E3"]);
    expect([await world.alerts(), await quiet()]).toEqual([["worth-knowing on-by-default"], []]);
    world.wait(DAY);
    expect((await read("third", TRAIN)).events).toEqual([]);
  });
});

describe("a switch that was on when it was first seen, of which nothing more is known", () => {
  test("is a quiet row and nothing else: no alert, no banner, no mark on the toolbar, no notification", async () => {
    const { world, read, quiet } = await aPerson("US", "2024-08-10", []);
    for (const visit of ["first", "second", "third"]) {
      const { events, banner } = await read(visit, TRAIN);
      expect([events, banner], visit).toEqual([[], null]);
      world.wait(DAY);
    }
    expect([await world.alerts(), world.told, world.badges]).toEqual([[], [], []]);
    expect(await quiet()).toEqual([LABEL]);
  });

  test.each<[string, Setting]>([
    ["it is off", { ...TRAIN, state: "off" }],
    ["its state is not known", { ...TRAIN, state: "unknown" }],
    ["it protects", aSetting({ label: "Do not use my data to train AI" })],
    ["it shares nothing", aSetting({ label: "Bright colours" })],
  ])("is no row when %s", async (_what, setting) => {
    const { read, quiet } = await aPerson("US", "2024-08-10", []);
    await read("first", setting);
    expect(await quiet()).toEqual([]);
  });

  test("is a row no more once somebody turned it", async () => {
    const { world, read, quiet } = await aPerson("US", "2024-08-10", []);
    await read("first", TRAIN);
    world.wait(DAY);
    await read("second", { ...TRAIN, state: "off" });
    world.wait(DAY);
    await read("third", TRAIN);
    expect(await quiet()).toEqual([]);
  });
});
