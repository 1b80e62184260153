import { expect, test } from "vitest";
import { checkDueDocuments } from "../../../lib/app/check-documents/index.ts";
import { aDocument, DAY, T0 } from "../../support/builders.ts";
import { aPolicy } from "../../support/policies.ts";
import { aWorld } from "../../support/world.ts";

const DOCUMENTS = 1000;
/** Half as often as the alarm rings. */
const HALF_HOUR = 30 * 60 * 1000;

test("of 1,000 documents none waits for long, not even beside a host of which 300 fail at every look", async () => {
  const world = aWorld();
  const failing = (index: number) => index % 10 < 3;
  const documents = Array.from({ length: DOCUMENTS }, (_, index) => {
    const host = failing(index) ? "down.example" : `site-${index % 97}.example`;
    return aDocument({ id: `doc-${index}`, url: `https://${host}/privacy/${index}` });
  });
  await world.store.commit({
    services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
    documents,
  });
  for (const [index, { url }] of documents.entries()) {
    world.serve(
      url,
      failing(index) ? { fails: "timeout" } : { markdown: `${aPolicy()}\n\nNumber ${index}.`, etag: `"${index}"` },
    );
  }
  const runs = Math.ceil((2 * DAY) / HALF_HOUR);
  for (let run = 0; run < runs; run += 1) {
    await checkDueDocuments(world.deps);
    // Read once, a page answers briefly from then on: this is about turns, not about texts.
    for (const { id, url, headVersionId } of run % 4 === 3 ? await world.store.documents.all() : []) {
      if (headVersionId !== undefined && !failing(Number(id.slice(4)))) world.serve(url, "not-modified");
    }
    world.wait(HALF_HOUR);
  }
  const kept = await world.store.documents.all();
  const oldest = Math.min(...kept.map((document) => document.lastLookAt ?? 0));
  expect(world.now() - oldest).toBeLessThanOrEqual(1.5 * DAY);
  expect(kept.filter((document) => document.lastGoodAt === undefined)).toHaveLength(DOCUMENTS * 0.3);
}, 120_000);
