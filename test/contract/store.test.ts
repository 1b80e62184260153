import { describe, expect, test } from "vitest";
import type { Store } from "../../lib/ports.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { indexedStore } from "../../lib/storage/store.ts";
import { memoryStore } from "../support/memory-store.ts";
import { PROMISES } from "./store-contract.ts";

let count = 0;
const nextName = () => {
  count += 1;
  return `contract-${count}`;
};
const implementations: Record<string, () => Promise<Store>> = {
  memory: async () => memoryStore(),
  IndexedDB: async () => indexedStore(await openDatabase(nextName())),
};

describe.each(Object.entries(implementations))("the store (%s)", (_name, open) => {
  test.each(PROMISES.map((promised) => [promised.name, promised] as const))("%s", async (_promise, { run }) => {
    await expect(open().then(run)).resolves.toBeUndefined();
  });
});
