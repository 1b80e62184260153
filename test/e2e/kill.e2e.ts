import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Alert, Change, CheckStage, JournalEntry, Version } from "../../lib/model.ts";
import { waitForIdle } from "../../scripts/story/watch-address.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { aStage, countIn, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const HOUR = 3_600_000;
const STAGES: readonly CheckStage[] = ["fetch", "extract", "judge", "commit"];
const KILLS_EACH = 4;
const MOST_TRIES = 60;

/** Paragraphs so many that each step of a check takes long enough to be interrupted. */
function rooms(round: number): string {
  const each = Array.from({ length: 500 }, (_, index) => {
    const kept = index % 3 === round % 3 ? `${round + 2} years, and we tell you when we tidy it` : "one year";
    return `## Room ${index}\n\nWe keep what you leave in room ${index} for ${kept}; you can ask for it back.`;
  });
  return each.join("\n\n");
}

/** A long policy that says something grave. */
function longPolicy(round: number): string {
  return aPolicy({ use: TRAINING, date: "September 18, 2024", extra: rooms(round) });
}

describe.each(KINDS)("the background of %s, killed in the middle of a check", (kind) => {
  let stage: TestStage;
  const killed = new Map<CheckStage, number>(STAGES.map((name) => [name, 0]));
  let now = START;
  let round = 0;

  beforeAll(async () => {
    stage = await aStage(kind);
    // As long from the start: a page that grows fifty times over is not believed at once.
    stage.server.serve(PLACE, { markdown: aPolicy({ extra: rooms(0) }) });
    await stage.watch(stage.server.url(PLACE));
  });
  afterAll(async () => stage?.end());

  const journal = async () => (await readStore<JournalEntry>(await stage.extension.desk(), "journal"))[0];

  /** Begins a check, kills the background as soon as a step has begun and a moment passed, and says where it was. */
  async function killIn(wanted: CheckStage, moment: number): Promise<CheckStage | null> {
    await stage.extension.ask("check.start", { ids: null });
    await reached(wanted);
    if (moment > 0) await new Promise((resolve) => setTimeout(resolve, moment));
    await stage.opened.killBackground();
    return (await journal())?.stage ?? null;
  }

  /** Resolves when the running check is at a step or past it: looked for within the page, for steps are short. */
  async function reached(wanted: CheckStage): Promise<void> {
    const desk = await stage.extension.desk();
    const past = STAGES.slice(STAGES.indexOf(wanted));
    await desk.evaluate(async (reachedBy: readonly string[]) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open("unquiet"));
      const until = Date.now() + 15_000;
      let begun = false;
      while (Date.now() < until) {
        const [entry] = await done<{ stage: string }[]>(
          database.transaction("journal").objectStore("journal").getAll(),
        );
        begun ||= entry !== undefined;
        if (begun && (!entry || reachedBy.includes(entry.stage))) break;
      }
      database.close();
    }, past);
  }

  test(`${KILLS_EACH} times in each of ${STAGES.join(", ")}: nothing lost, nothing doubled`, async () => {
    const left = () => STAGES.find((name) => (killed.get(name) ?? 0) < KILLS_EACH);
    for (let tries = 0, wanted = left(); wanted && tries < MOST_TRIES; tries += 1, wanted = left()) {
      round += 1;
      now += 30 * HOUR;
      stage.server.serve(PLACE, { markdown: longPolicy(round), delay: wanted === "fetch" ? 60 : 0 });
      await stage.setClock(now);
      // The steps that last are cut at several moments; the short ones as soon as they are seen.
      const lasts = wanted === "fetch" || wanted === "judge";
      const where = await killIn(wanted, lasts ? 8 * (killed.get(wanted) ?? 0) : 0);
      if (where) killed.set(where, (killed.get(where) ?? 0) + 1);
      // The first question wakes it; it goes on by itself with what it was stopped in.
      await waitForIdle(stage.extension);
      expect(await journal()).toBeUndefined();
      const kept = await countIn(await stage.extension.desk(), ["versions", "changes"]);
      expect(kept).toEqual([round + 1, round]);
    }
    await expectWhole();
    const points = [...killed].map(([name, count]) => `${count} times in ${name}`);
    console.log(`[note] ${kind}: background killed ${points.join(", ")}`);
    for (const [name, count] of killed) expect(count, name).toBeGreaterThanOrEqual(KILLS_EACH);
  }, 300_000);

  /** Each round made one version and one change, whatever was killed, and what was grave is told once. */
  async function expectWhole(): Promise<void> {
    const desk = await stage.extension.desk();
    const versions = await readStore<Version>(desk, "versions");
    const changes = await readStore<Change>(desk, "changes");
    const alerts = await readStore<Alert>(desk, "alerts");
    expect(versions.map(({ sequence }) => sequence).sort((one, other) => one - other)).toEqual(
      Array.from({ length: round + 1 }, (_, index) => index + 1),
    );
    expect(new Set(versions.map(({ textHash }) => textHash)).size).toBe(round + 1);
    expect(changes).toHaveLength(round);
    expect(new Set(changes.map(({ toVersionId }) => toVersionId)).size).toBe(round);
    const told = alerts.map((alert) => (alert.kind === "change" ? alert.changeId : ""));
    expect(new Set(told).size).toBe(told.length);
    expect(alerts.every(({ notifiedAt }) => notifiedAt !== undefined)).toBe(true);
  }

  test("the grave change that stood through all of it is told, and every version can be read", async () => {
    now += 30 * HOUR;
    await stage.setClock(now);
    await stage.check();
    const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
    const grave = alerts.filter(({ headline }) => headline.includes("train AI models"));
    expect(grave).toHaveLength(1);
    for (const { id } of await readStore<Change>(await stage.extension.desk(), "changes")) {
      const change = await stage.extension.ask("change.get", { id });
      expect(change?.edits.length).toBeGreaterThan(20);
    }
  });
});
