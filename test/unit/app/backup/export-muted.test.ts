import { expect, test } from "vitest";
import { exportMuted } from "../../../../lib/app/backup/export-muted.ts";
import { aDocument, aFinding, aMark, DAY, T0 } from "../../../support/builders.ts";
import { memoryStore } from "../../../support/memory-store.ts";

const clock = { now: () => Date.parse("2026-11-21T10:00Z") };

test("what was called wrong is written with its words and reasons, oldest first, and not where the person lives", async () => {
  const store = memoryStore();
  const finding = aFinding({
    applies: "no",
    regions: ["CA"],
    reasons: [{ id: "says", params: { words: "train AI models" } }, { id: "not-where-you-are" }],
  });
  await store.commit({
    services: [{ id: "worklane.example", name: "Worklane", addedAt: T0 }],
    documents: [aDocument()],
    muted: [aMark({ id: "later", markedAt: T0 + DAY }), aMark({ markedAt: T0, finding })],
  });
  const { file, name } = await exportMuted({ store, clock });
  expect([name, file.type]).toEqual(["unquiet-called-wrong-2026-11-21.json", "application/json"]);
  const written = JSON.parse(await file.text());
  expect(written).toMatchObject({ unquiet: "called-wrong", format: 1, exportedAt: "2026-11-21T10:00:00.000Z" });
  expect(written.findings).toHaveLength(2);
  expect(written.findings[0]).toMatchObject({
    service: "Worklane",
    document: "Privacy Policy",
    url: "https://worklane.example/legal/privacy",
    lang: "en",
    markedAt: "2024-08-01T09:00:00.000Z",
    class: "ai_training",
    after: finding.after,
    reasons: [{ id: "says", params: { words: "train AI models" } }],
  });
  expect(written.findings[0]).not.toHaveProperty("applies");
});

test("with nothing called wrong the file is whole, and empty of findings", async () => {
  const { file } = await exportMuted({ store: memoryStore(), clock });
  expect(JSON.parse(await file.text()).findings).toEqual([]);
});
