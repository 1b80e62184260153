import { expect, test } from "vitest";
import { nowReadable } from "../../../lib/app/now-readable.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWatchedPolicy } from "../../support/world.ts";

const HOST = "worklane.example";

test("a page whose permission came back is looked at again; nothing else is", async () => {
  const world = await aWatchedPolicy(aPolicy());
  expect(await nowReadable(world.deps)).toEqual([]);
  world.allow(HOST, false);
  await world.check();
  expect(await nowReadable(world.deps)).toEqual([]);
  world.allow(HOST, true);
  const [document] = await world.store.documents.all();
  expect(await nowReadable(world.deps)).toEqual([document?.id]);
  await world.check();
  expect(await nowReadable(world.deps)).toEqual([]);
});

test("a page with another trouble waits for its own next try", async () => {
  const world = await aWatchedPolicy(aPolicy());
  const [document] = await world.store.documents.all();
  world.serve(document?.url ?? "", { html: "<h1>Not found</h1>", status: 404 });
  await world.check();
  expect((await world.store.documents.all())[0]?.trouble?.code).toBe("http-4xx");
  expect(await nowReadable(world.deps)).toEqual([]);
});
