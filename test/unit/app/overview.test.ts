import { describe, expect, test } from "vitest";
import { recordReading } from "../../../lib/app/record-reading.ts";
import { overview } from "../../../lib/app/views/overview.ts";
import type { Change } from "../../../lib/model.ts";
import { aSetting, HOUR } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy, HARMLESS } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const TRAINING = "We may use your personal data to train our AI models.";
const SCREEN = "https://worklane.example/settings/data";

/** A site of which a change and a switch were told, an edit was folded, and a switch is all but new. */
async function aWorldWithNews(): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  for (const markdown of [aPolicy({ use: HARMLESS }), `${aPolicy({ use: HARMLESS })}\n\n${TRAINING}`]) {
    world.serve(PRIVACY, { markdown });
    await world.check();
    world.wait(13 * HOUR);
    await world.check();
  }
  const standing = aSetting({ label: "Show me personalized ads", anchor: "name=ads" });
  const read = (visit: string, ...settings: ReturnType<typeof aSetting>[]) =>
    recordReading({ url: SCREEN, lang: "en", settings, visit }, world.deps);
  await read("first", standing);
  world.wait(24 * HOUR);
  await read("second", standing, aSetting({ anchor: "name=train" }));
  return world;
}

/** What the popup shows of a world in which what judges cannot be had. */
function seen(world: World) {
  const deps = {
    ...world.deps,
    lateCode: () => Promise.reject(new Error("the popup does not wait for this")),
    openPort: () => null,
    wishes: { read: async () => [], keep: async () => undefined },
  };
  return overview(SCREEN, wordsFor("en"), deps);
}

/** Puts changes into the store as they were before their excerpts were kept. */
async function withoutExcerpts({ store }: World): Promise<void> {
  const older = (await store.changes.recent(9)).map(({ excerpt: _excerpt, ...change }): Change => change);
  await store.commit({ changes: older });
}

describe("the popup", () => {
  test("is drawn up of what is kept, without what judges", async () => {
    const world = await aWorldWithNews();
    const { alerts, folded, site } = await seen(world);
    expect(alerts.map(({ kind }) => kind).sort()).toEqual(["change", "setting"]);
    const change = alerts.find((alert) => alert.kind === "change");
    expect(change?.excerpt).toEqual([["+", TRAINING]]);
    expect(folded.map(({ why }) => why)).toEqual(["No rule found anything in it."]);
    expect(site?.screens[0]?.quiet.map(({ label }) => label)).toEqual(["Show me personalized ads"]);
  });

  test("reads no version for what is kept with its change", async () => {
    const world = await aWorldWithNews();
    const { get } = world.store.versions;
    const read: string[] = [];
    world.store.versions.get = (id) => {
      read.push(id);
      return get(id);
    };
    const { alerts } = await seen(world);
    const told = alerts.find((alert) => alert.kind === "change");
    const change = await world.store.changes.get(told?.changeId ?? "");
    expect(change?.toVersionId).toBeTruthy();
    expect(read).not.toContain(change?.toVersionId);
  });

  test("shows the excerpt of a change that was judged before excerpts were kept", async () => {
    const world = await aWorldWithNews();
    const [shown] = (await seen(world)).alerts.filter(({ kind }) => kind === "change");
    await withoutExcerpts(world);
    await expect(seen(world)).rejects.toThrow("does not wait");
    const deps = { ...world.deps, openPort: () => null, wishes: { read: async () => [], keep: async () => undefined } };
    const { alerts } = await overview("", wordsFor("en"), deps);
    expect(alerts.find(({ kind }) => kind === "change")).toEqual(shown);
  });
});
