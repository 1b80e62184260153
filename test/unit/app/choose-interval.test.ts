import { expect, test } from "vitest";
import { chooseInterval } from "../../../lib/app/choose-interval.ts";
import { healthOf } from "../../../lib/app/views/health.ts";
import { watchPages } from "../../../lib/app/watch-service.ts";
import { HOUR } from "../../support/builders.ts";
import { wordsFor } from "../../support/packaged.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, aWorld, PRIVACY, watchPrivacy } from "../../support/world.ts";

test("a look that is due by the new interval is due at once; the next ones keep to it", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.wait(-14 * HOUR);
  await chooseInterval({ ids: ["doc-1", "nobody"], hours: 6 }, world.deps);
  const document = () => world.store.documents.get("doc-1");
  expect(await document()).toMatchObject({ everyHours: 6, nextCheckAt: world.now() });
  await world.check();
  expect((await document())?.nextCheckAt).toBe(world.now() + 6 * HOUR);
  await chooseInterval({ ids: ["doc-1"], hours: 168 }, world.deps);
  expect((await document())?.nextCheckAt).toBe(world.now() + 168 * HOUR);
});

test("what waits for its second look, or for trouble to pass, keeps its own time", async () => {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { markdown: aPolicy({ use: TRAINING }) });
  await world.check();
  const waiting = (await world.store.documents.get("doc-1"))?.nextCheckAt;
  await chooseInterval({ ids: ["doc-1"], hours: 168 }, world.deps);
  expect(await world.store.documents.get("doc-1")).toMatchObject({ everyHours: 168, nextCheckAt: waiting });

  const troubled = aWorld();
  await watchPrivacy(troubled);
  troubled.serve(PRIVACY, { fails: "timeout" });
  await troubled.check();
  const retry = (await troubled.store.documents.get("doc-1"))?.nextCheckAt;
  await chooseInterval({ ids: ["doc-1"], hours: 168 }, troubled.deps);
  expect((await troubled.store.documents.get("doc-1"))?.nextCheckAt).toBe(retry);
});

test("a page that is watched later is looked at as often as the others of its service", async () => {
  const world = await aWatchedPolicy(aPolicy());
  await chooseInterval({ ids: ["doc-1"], hours: 72 }, world.deps);
  const page = { url: "https://worklane.example/terms", title: "Terms" };
  const result = await watchPages([page], { ...world.deps, openPort: () => null });
  expect(result.ok && result.documents[0]?.everyHours).toBe(72);
});

test("the last looks are told newest first, each as what it came to", async () => {
  const world = await aWatchedPolicy(aPolicy());
  await world.check();
  world.wait(HOUR);
  world.serve(PRIVACY, { fails: "refused" });
  await world.check();
  const [row] = await healthOf(world.store, wordsFor("en"));
  expect(row?.looks.map(({ said }) => said)).toEqual(["failed", "same", "first"]);
  expect(row?.looks[0]?.trouble).toMatch(/\w/u);
});
