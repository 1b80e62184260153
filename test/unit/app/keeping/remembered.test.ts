import { expect, test } from "vitest";
import { DAY } from "../../../support/builders.ts";
import { aPolicy, TRAINING } from "../../../support/policies.ts";
import { aWatchedPolicy, PRIVACY } from "../../../support/world.ts";

const extra = (words: string) => aPolicy({ extra: words });

test("a text whose version was let go of is known when it is back: noted, and told of only once it stands", async () => {
  const world = await aWatchedPolicy(extra("One."));
  const { store } = world;
  const look = async (markdown: string) => {
    world.serve(PRIVACY, { markdown });
    await world.check();
    world.wait(DAY);
  };
  const grave = aPolicy({ use: TRAINING, date: "August 4, 2024" });
  for (const text of [grave, grave, extra("Three."), extra("Three.")]) await look(text);
  const [, training] = await store.versions.ofDocument("doc-1");
  const told = world.told.length;
  const changeIds = (await store.changes.ofDocument("doc-1")).map(({ id }) => id);
  await store.commit({ removeAlerts: (await store.alerts.recent(9)).map(({ id }) => id) });
  await store.dropSurplus("doc-1", { versionIds: [training?.id ?? ""], changeIds, snapshotIds: [] });

  await look(grave);
  expect(world.told).toHaveLength(told);
  expect((await store.log.recent(1))[0]).toMatchObject({ kind: "suppressed", suppression: { kind: "returned" } });
  expect((await store.versions.ofDocument("doc-1")).at(-1)?.textHash).toBe(training?.textHash);

  for (let day = 0; day < 8; day += 1) await look(grave);
  expect(world.told.slice(told)).toEqual([expect.stringContaining("train")]);
});
