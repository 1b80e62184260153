import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { EXAMPLE, EXAMPLE_TALLIES, exampleHistory } from "../../../lib/app/example/index.ts";
import { lateCode } from "../../../lib/app/late-code.ts";
import { alertViews } from "../../../lib/app/views/alert-view.ts";
import { DEFAULT_TELLING } from "../../../lib/core/telling.ts";
import { WORD_LANGUAGES } from "../../../lib/core/words/language.ts";
import { ROOT } from "../../../scripts/build.ts";
import { lexiconFor, readingWords, wordsFor } from "../../support/packaged.ts";
import { talliesIn } from "../../support/tallies.ts";

/** The files of the package that the example asks for, from where they lie in the sources. */
function packaged(path: string): unknown {
  const read = (file: string) => JSON.parse(readFileSync(join(ROOT, file), "utf8")) as unknown;
  if (path !== "data/example.json") return read(path.replace("data/", "lib/core/"));
  const files = readdirSync(join(ROOT, "lib/example"));
  return Object.fromEntries(files.map((file) => [file.slice(0, 2), read(`lib/example/${file}`)]));
}

function deps(language: string) {
  return {
    data: { json: async (path: string) => packaged(path) },
    hasher: { sha256: async (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex") },
    code: lateCode,
    preferences: { get: async () => ({ region: "", notifications: true, telling: DEFAULT_TELLING }) },
    lexiconOf: async (lang: string) => lexiconFor(lang),
    readingWords: async () => readingWords(),
    words: async () => wordsFor(language),
  };
}

describe.each(WORD_LANGUAGES)("the built-in example in %s", (language) => {
  const open = () => exampleHistory(language, deps(language));

  test("is judged as important and quiet, with the switch that came first", async () => {
    const store = await open();
    const change = await store.changes.get(EXAMPLE.change);
    const [top, ...others] = change?.judgement.findings ?? [];
    expect([top?.class, top?.severity, top?.direction]).toEqual(["ai_training", "important", "worse"]);
    // A newcomer meets each meaning once.
    const classes = [top, ...others].map((one) => one?.class);
    expect(classes).toEqual([...new Set(classes)]);
    expect(classes).toContain("opt_out");
    expect([change?.judgement.severity, change?.judgement.silence]).toEqual(["important", "quiet"]);
    const signals = change?.judgement.announcement.map(({ signal }) => signal);
    expect(signals).toContain("practice-first");
  });

  test("tells of the change with marked words, and of the switch", async () => {
    const store = await open();
    const words = wordsFor(language);
    const views = await alertViews(await store.alerts.recent(9), { words, region: "" }, EXAMPLE.now, {
      store,
      lateCode: async () => lateCode,
    });
    expect(views.map(({ kind, severity }) => [kind, severity])).toEqual([
      ["change", "important"],
      ["setting", "worth-knowing"],
    ]);
    const [change] = views;
    if (change?.kind !== "change") throw new Error("no alert of the change");
    expect(change.excerpt.some(([sign]) => sign === "+")).toBe(true);
    expect(change.refusable).toBe(true);
  });

  test("is summed up as it is told", async () => {
    expect(await talliesIn(await open())).toEqual(EXAMPLE_TALLIES);
  });

  test("has a way to refuse: the switch, and the policy's own sentence", async () => {
    const store = await open();
    const room = {
      ...deps(language),
      store,
      clock: { now: () => EXAMPLE.now },
      archive: { tallies: async () => [], lines: async () => [] },
    };
    const ways = await lateCode.readingRoom.refusing(EXAMPLE.change, room);
    expect(ways?.switches).toHaveLength(1);
    expect(ways?.sentences).toHaveLength(1);
    const story = await lateCode.readingRoom.storyView(EXAMPLE.service.id, room);
    expect(story?.events.map(({ kind }) => kind)).toEqual(["change", "switch", "first"]);
    expect(story?.links).toHaveLength(1);
  });
});

test("in a language that it is not told in it is told in English, and nothing can be written to it", async () => {
  const store = await exampleHistory("xx", deps("en"));
  expect((await store.documents.all())[0]?.title).toBe("Privacy Policy");
  await expect(store.commit({})).rejects.toThrow("not written");
  await expect(store.removeDocument(EXAMPLE.document)).rejects.toThrow("not written");
});
