import { describe, expect, test } from "vitest";
import { diaryOf } from "../../../lib/app/views/diary.ts";
import { foldedEdits } from "../../../lib/app/views/folded-view.ts";
import { isRefusable, strongestFirst } from "../../../lib/app/views/judged.ts";
import { whyNotTold } from "../../../lib/app/views/not-told.ts";
import { WORD_LANGUAGES } from "../../../lib/core/words/language.ts";
import type { LogEntry, LogKind, Severity, Signal, SignalStrength, Silence } from "../../../lib/model.ts";
import { HOUR, T0 } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy, HARMLESS } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";
import { findingsBetween } from "../core/judge/judging.ts";

const english = wordsFor("en");

/** A policy whose text changed without effect, seen twice. */
async function aFoldedChange(): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy({ use: HARMLESS }) });
  await world.check();
  world.wait(13 * HOUR);
  await world.check();
  return world;
}

describe("why a change was not told", () => {
  test("of one in which no rule found anything says just that, with its day and the change", async () => {
    const world = await aFoldedChange();
    const [change] = await world.store.changes.recent(1);
    const [line] = await foldedEdits(english, world.now(), world.store);
    expect(line).toMatchObject({ why: "No rule found anything in it.", changeId: change?.id, at: world.now() });
    expect(line?.date).not.toBe("");
    const diary = await diaryOf(0, english, world.deps);
    expect(diary.at(-1)).toMatchObject({ why: line?.why, date: line?.date, moment: line?.moment, kind: "folded" });
    expect(diary.at(-1)?.changeId).toBe(change?.id);
  });

  test.each([
    ["in a language that is not judged", "pl", "Unquiet cannot judge Polish; read it yourself."],
    ["in a language that is not known", "und", "Its language is not known, so it was not judged; read it yourself."],
  ])("of one %s says so", async (_what, lang, why) => {
    const world = await aFoldedChange();
    const read = world.store.versions.get;
    const versions = {
      ...world.store.versions,
      get: async (id: string) => {
        const version = await read(id);
        return version && { ...version, lang };
      },
    };
    const deps = { ...world.deps, store: { ...world.store, versions } };
    expect((await foldedEdits(english, world.now(), deps.store))[0]?.why).toBe(why);
  });

  test.each([
    ["small", "Only small changes were found in it."],
    ["good", "What was found in it is in your favour."],
  ] as const)("of one that is %s says what was found", async (severity, why) => {
    const world = await aFoldedChange();
    const [change] = await world.store.changes.recent(1);
    if (!change) throw new Error("nothing was folded");
    const changes = {
      ...world.store.changes,
      get: async () => ({ ...change, judgement: { ...change.judgement, severity: severity as Severity } }),
    };
    const deps = { ...world.deps, store: { ...world.store, changes } };
    expect((await foldedEdits(english, world.now(), deps.store))[0]?.why).toBe(why);
  });

  test("of an earlier text that is back, and of a look that was not believed, is their own", async () => {
    const { store } = await aWatchedPolicy(aPolicy());
    const entry = (kind: LogKind, more: Partial<LogEntry> = {}): LogEntry => ({
      at: T0,
      documentId: "doc-1",
      kind,
      ...more,
    });
    const why = (line: LogEntry) => whyNotTold(line, english, store);
    expect(await why(entry("folded"))).toBe("An earlier text is back.");
    expect(await why(entry("withdrawn"))).toBe("A second look no longer showed it.");
    expect(await why(entry("suppressed", { suppression: { kind: "collapsed", why: { id: "collapsed" } } }))).toBe(
      "More than half of the page was missing at this look.",
    );
    expect(await why(entry("failed", { code: "dns" }))).toBe("The address of this page was not found.");
  });

  test("is said in every language of the interface", async () => {
    const world = await aFoldedChange();
    const lines = await Promise.all(
      WORD_LANGUAGES.map(async (language) => (await diaryOf(0, wordsFor(language), world.deps)).at(-1)?.why ?? ""),
    );
    expect(new Set(lines).size).toBe(WORD_LANGUAGES.length);
    expect(lines).not.toContain("");
  });
});

test("what comes at every look for the same reason is one line, at its latest moment", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const whole = aPolicy();
  const half = whole.slice(0, whole.indexOf("\n\n", whole.length * 0.3));
  for (const _look of [1, 2]) {
    world.serve(PRIVACY, { markdown: half });
    world.wait(13 * HOUR);
    await world.check();
  }
  const lines = await diaryOf(0, english, world.deps);
  expect(lines.map(({ kind }) => kind)).toEqual(["collapsed", "collapsed"]);
  const folded = await foldedEdits(english, world.now(), world.store);
  expect(folded.map(({ at, why }) => [at, why])).toEqual([
    [world.now(), "More than half of the page was missing at this look."],
  ]);
});

describe("the evidence of a card", () => {
  const signal = (strength: SignalStrength): Signal => ({ signal: "ahead", strength, params: {} });
  test.each([
    ["quiet", ["strong", "counter", "medium", "weak", "info"]],
    ["announced", ["counter", "strong", "medium", "weak", "info"]],
  ] as const)("of a change that is %s comes with what decides first", (silence: Silence, order) => {
    const announcement = (["info", "weak", "counter", "strong", "medium"] as const).map(signal);
    expect(strongestFirst({ announcement, silence }).map(({ strength }) => strength)).toEqual(order);
    expect(announcement[0]?.strength).toBe("info");
  });
});

test("only what is more than an announcement can be refused", () => {
  const [training] = findingsBetween(null, "We may use your data to train AI models.");
  if (!training) throw new Error("nothing was found");
  const announced = { ...training, class: "policy_change_terms" as const };
  expect(isRefusable({ findings: [training] })).toBe(true);
  expect(isRefusable({ findings: [announced] })).toBe(false);
  expect(isRefusable({ findings: [announced, { ...training, severity: "small" }] })).toBe(false);
  expect(isRefusable({ findings: [announced, training] })).toBe(true);
});
