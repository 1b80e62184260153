import { beforeAll, describe, expect, test } from "vitest";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import {
  FRESH_STYLE_CASES,
  LATER_STYLE_CASES,
  OLD_STYLE_CASES,
  SETTINGS_CASES,
  STYLE_CASES,
} from "../support/settings-cases/index.ts";
import { type ReadingScore, scoreReading, sumOf } from "../support/settings-cases/score.ts";
import { eventsIn, type SeenScreens, settingsIn, visitAll, visitsOf } from "../support/settings-visits.ts";
import { KINDS } from "../support/stage.ts";

const only = (process.env.SETTINGS_ONLY ?? "").split(",");
const isWanted = ({ id }: { id: string }) => only.some((start) => id.startsWith(start));
const CASES = [
  ...SETTINGS_CASES,
  ...STYLE_CASES,
  ...LATER_STYLE_CASES,
  ...FRESH_STYLE_CASES,
  ...OLD_STYLE_CASES,
].filter(isWanted);

// Most of a visit is waiting for a screen to come to rest: the browsers wait side by side.
const seenIn = new Map<BrowserKind, SeenScreens>();
beforeAll(async () => {
  await Promise.all(KINDS.map(async (kind) => seenIn.set(kind, await visitAll(kind, CASES))));
}, 1_800_000);

describe.each(KINDS)("settings screens in %s", (kind) => {
  test.each(CASES.map((one) => [one.id, one.what, one] as const))("%s: %s", (id, _what, one) => {
    const visits = seenIn.get(kind)?.seen.get(id) ?? [];
    expect(visits).toHaveLength(visitsOf(one).length);
    visits.forEach(({ visit, view, banner }, index) => {
      const where = `${id}, visit ${index + 1}`;
      if (visit.settings) expect(settingsIn(view, visit), where).toEqual(visit.settings);
      expect(eventsIn(view), where).toEqual(visit.events ?? []);
      expect(view?.differs ?? false, where).toBe(visit.differs ?? false);
      expect(banner !== null, `${where}: ${banner?.join()}`).toBe(visit.banner ?? false);
      if (visit.leaveAfter !== undefined) expect(view, where).toBeNull();
    });
  });

  test.each(CASES.filter(({ id }) => id === "S16"))("$id: a frame of another site is a screen of its own", async () => {
    expect(seenIn.get(kind)?.frame.map(({ setting }) => [setting.label, setting.state])).toEqual([
      ["Share my purchases with partners", "off"],
    ]);
  });

  test.each([
    ["the test-bed", SETTINGS_CASES.filter(isWanted)],
    ["the manner of other libraries", STYLE_CASES.filter(isWanted)],
    ["the manner of others, seen later", LATER_STYLE_CASES.filter(isWanted)],
    ["kinds that none before had", FRESH_STYLE_CASES.filter(isWanted)],
    ["kinds that were read wrongly once", OLD_STYLE_CASES.filter(isWanted)],
  ])("reads the controls of %s", (what, cases) => {
    const visits = cases.flatMap(({ id }) => seenIn.get(kind)?.seen.get(id) ?? []);
    const score = sumOf(
      visits
        .filter(({ visit }) => visit.settings)
        .map(({ visit, view }) =>
          scoreReading(
            visit.settings ?? [],
            (view?.settings ?? []).map(({ setting }) => setting),
          ),
        ),
    );
    console.log(`[note] ${kind}, ${what}: ${told(score)}`);
    expect(score.read, score.misses.join("\n")).toBeGreaterThanOrEqual(0.97 * score.there);
    expect(score.labelRight, score.misses.join("\n")).toBeGreaterThanOrEqual(0.97 * score.read);
    expect(score.stateRight, score.misses.join("\n")).toBe(score.stateRead);
    expect(score.extra, score.misses.join("\n")).toBe(0);
  });
});

function told({ there, read, labelRight, stateRead, stateRight, extra, misses }: ReadingScore): string {
  const counts = `${read} of ${there} controls read, ${labelRight} labels right, ${stateRight} of ${stateRead} states right, ${extra} that are none`;
  return misses.length === 0 ? counts : `${counts} (${[...new Set(misses)].join("; ")})`;
}
