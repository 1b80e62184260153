import { expect, test } from "vitest";
import { followMove } from "../../../lib/app/follow-move.ts";
import { aDocument } from "../../support/builders.ts";
import { aPolicy, TRAINING } from "../../support/policies.ts";
import { aWatchedPolicy, PRIVACY, type World } from "../../support/world.ts";

const NEW_HOME = "https://worklane-legal.example/privacy";

async function moved(target = NEW_HOME): Promise<World> {
  const world = await aWatchedPolicy(aPolicy());
  world.serve(PRIVACY, { fails: "moved-elsewhere", details: { target } });
  await world.check();
  return world;
}
const follow = (world: World, id = "doc-1") =>
  followMove(id, { store: world.store, clock: world.deps.clock, openPort: () => null });

test("a page that moved is watched at its new place, with its history", async () => {
  const world = await moved();
  expect(await follow(world)).toEqual({ ok: true, ids: ["doc-1"] });
  world.serve(NEW_HOME, { markdown: aPolicy({ use: TRAINING }) });
  await world.check();
  const [document] = await world.store.documents.all();
  expect([document?.url, document?.trouble]).toEqual([NEW_HOME, undefined]);
  expect(await world.store.versions.ofDocument("doc-1")).toHaveLength(2);
  expect(world.told).toEqual(["Worklane may now use your data to train AI models"]);
});

test("without the permission nothing is asked of the new place, and it is said", async () => {
  const world = await moved();
  world.allow("worklane-legal.example", false);
  await follow(world);
  await world.check();
  expect((await world.store.documents.all())[0]?.trouble?.code).toBe("permission-missing");
  expect(world.asked).not.toContain(NEW_HOME);
});

test("what did not move, is not watched, or may not be asked stays where it is", async () => {
  const world = await aWatchedPolicy(aPolicy());
  expect(await follow(world)).toEqual({ ok: false, reason: "not-moved" });
  expect(await follow(world, "nobody")).toEqual({ ok: false, reason: "not-moved" });
  const inside = await moved("https://10.0.0.8/privacy");
  expect(await follow(inside)).toEqual({ ok: false, reason: "private-network" });
  expect((await inside.store.documents.all())[0]?.url).toBe(PRIVACY);
});

test("a place that is watched already is not watched twice", async () => {
  const world = await moved();
  await world.store.commit({ documents: [aDocument({ id: "doc-2", url: NEW_HOME })] });
  expect(await follow(world)).toEqual({ ok: false, reason: "watched-already" });
});
