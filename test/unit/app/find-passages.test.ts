import { expect, test } from "vitest";
import { findPassages } from "../../../lib/app/search/find-passages.ts";
import { aNewVersion } from "../../contract/contract-tools.ts";
import { aChange, aDocument, blocksOf, DAY, T0 } from "../../support/builders.ts";
import { aStore, SERVICE } from "../../support/histories-in-store.ts";

test("a passage comes with its page, since when it stands or until when it stood, and what brought it", async () => {
  const kept = await aStore();
  await kept.store.commit({ services: [SERVICE], documents: [aDocument()] });
  await kept.store.commit({ version: aNewVersion(1, blocksOf("We never sell your data.")) });
  await kept.store.commit({ version: aNewVersion(2, blocksOf("We may sell it.")), changes: [aChange({ id: "sold" })] });
  const page = { documentId: aDocument().id, service: "Worklane", title: "Privacy Policy", url: aDocument().url };
  expect(await findPassages("SELL", 10, kept)).toEqual([
    {
      ...page,
      runs: [
        { text: "We may ", hit: false },
        { text: "sell", hit: true },
        { text: " it.", hit: false },
      ],
      from: T0 + 2 * DAY,
      until: null,
      changeId: "sold",
    },
    {
      ...page,
      runs: [
        { text: "We never ", hit: false },
        { text: "sell", hit: true },
        { text: " your data.", hit: false },
      ],
      from: T0 + DAY,
      until: T0 + 2 * DAY,
      changeId: null,
    },
  ]);
  expect(await findPassages("", 10, kept)).toEqual([]);
});

test("a long passage is cut around what was looked for, at words", async () => {
  const kept = await aStore();
  const long = `${"Some words that lead nowhere. ".repeat(30)}We sell hats. ${"And more that follow. ".repeat(30)}`;
  await kept.store.commit({ services: [SERVICE], documents: [aDocument()], version: aNewVersion(1, blocksOf(long)) });
  const [found] = await findPassages("sell", 10, kept);
  const text = found?.runs.map((run) => run.text).join("") ?? "";
  expect(text).toMatch(/^\u2026 .*nowhere\. We sell hats\. And more .*\u2026$/u);
  expect(text.length).toBeLessThan(260);
});
