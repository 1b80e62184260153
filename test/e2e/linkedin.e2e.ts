import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChangeView } from "../../lib/views.ts";
import { builtFolder, ROOT } from "../../scripts/build.ts";
import { type Played, playStory, type StepReport } from "../../scripts/story/player.ts";
import { corpusOrNote } from "../support/corpus.ts";
import { type ExpectedChange, expectedChanges, linkedinStory, POLICY_TITLE, playedAt } from "../support/linkedin.ts";
import { expectQuietStory } from "../support/requests.ts";
import { keptChanges } from "../support/stage.ts";

const corpus = corpusOrNote("LinkedIn's real history, end to end");
const KINDS = (process.env.BROWSERS ?? "chrome,firefox").split(",") as ("chrome" | "firefox")[];

if (!corpus) test("the real history was left out: there is no corpus here", () => expect(corpus).toBeNull());

describe.each(corpus ? KINDS : [])("LinkedIn's real history in %s", (kind) => {
  const changes = corpus ? expectedChanges(corpus) : [];
  const moments = playedAt(changes);
  let played: Played;
  const views = new Map<number, ChangeView>();

  beforeAll(async () => {
    played = await playStory(linkedinStory(corpus ?? ""), {
      kind,
      extension: builtFolder(kind, "e2e"),
      out: join(ROOT, "out", "linkedin"),
      headless: true,
      recordRequests: true,
    });
    const { extension } = played.stage;
    for (const { id, document } of await keptChanges(extension)) {
      const view = document === POLICY_TITLE ? await extension.ask("change.get", { id }) : null;
      if (view) views.set(Date.parse(`${view.to.firstSeen.replace(/ UTC$/u, "")} UTC`), view);
    }
  }, 400_000);
  afterAll(async () => played?.end());

  /** The reports from a change's first look until the next change. */
  const reportsOf = ({ n }: ExpectedChange): StepReport[] => {
    const from = moments.get(n) ?? 0;
    const to = moments.get(changes.find((other) => other.n > n)?.n ?? -1) ?? Number.POSITIVE_INFINITY;
    return played.reports.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to);
  };
  const alertsOf = (change: ExpectedChange) =>
    reportsOf(change).flatMap(({ alerts }) => alerts.filter(({ document }) => document === POLICY_TITLE));

  test.each(changes.map((change) => [change.n, change.why, change] as const))("change %i: %s", (_n, _why, change) => {
    const alerts = alertsOf(change);
    expect(alerts.length > 0).toBe(change.alert);
    if (!change.alert) {
      expect(reportsOf(change).every(({ badge }) => badge.text === "")).toBe(true);
      return;
    }
    const alert = alerts.at(-1);
    expect(change.severity).toContain(alert?.severity);
    if (change.anyClass) expect(change.anyClass.some((one) => alert?.findings.includes(one))).toBe(true);
    if (change.silence) expect(change.silence).toContain(alert?.silence);
    if (change.date) expect(alert?.announcement).toContain(change.date);
  });

  test("the change of 18 September 2024 has exactly two important findings, AI training first", () => {
    const change = changes.find(({ n }) => n === 17);
    const view = [...views.values()].find(({ headline }) => headline.includes("train AI models"));
    const important = view?.findings.filter(({ severity }) => severity === "important").map(({ title }) => title);
    expect(important).toEqual(["AI training added", "Others may use it for themselves"]);
    expect(change?.first).toBe("ai_training");
  });

  test("it says that the switch came first, how many days, and that opting out does not undo", () => {
    const view = [...views.values()].find(({ headline }) => headline.includes("train AI models"));
    expect(view?.evidence.join("\n")).toContain(
      "“Use my data for training content creation AI models” was there 21 days before",
    );
    expect(view?.evidence.join("\n")).toContain("Opting out does not affect training that has already taken place.");
    expect(alertsOf(changes.find(({ n }) => n === 17) as ExpectedChange).at(-1)?.silence).toBe("quiet");
  });

  test("in August the banner stood on the settings screen", () => {
    const visit = played.reports.find(({ at }) => at.startsWith("2024-08-29"));
    expect(visit?.banner.findings.join()).toContain(
      "“Use my data for training content creation AI models” is new here, and already on",
    );
  });

  test("the change of November 2025 is announced, 46 days ahead when its banner came", () => {
    const banner = [...views.values()].find(({ headline }) => headline.includes("announces a coming change"));
    expect(banner?.evidence.join()).toContain("46 days ahead");
  });

  test("only watched pages were asked for, without a cookie or a referrer", async () => {
    await played.end();
    expectQuietStory(played);
  });
});
