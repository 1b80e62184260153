import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Version, WatchedDocument } from "../../lib/model.ts";
import { aPdf, paragraph } from "../support/pdf.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy.pdf";
const HOUR = 3_600_000;
const REST =
  "We use other companies for payments and hosting. They get only what they need for their task, and they may not keep it. We check them before we work with them, and again every year.";
const USE = "We use the data that we have about you to provide and personalize our services.";
const TRAINING = "We may use your personal data to develop and train artificial intelligence (AI) models.";

const policy = (date: string, use: string) =>
  aPdf(
    [
      [
        { text: "Privacy Policy", top: 70, size: 22 },
        { text: `Last updated: ${date}`, top: 100 },
        { text: "What we do with data", top: 140, size: 15 },
        ...paragraph(use, 165),
        { text: "Who else sees it", top: 240, size: 15 },
        ...paragraph(REST, 265),
        ...paragraph(REST, 340),
        ...paragraph(REST, 415),
      ],
    ],
    "Worklane privacy policy",
  );
const asPdf = (bytes: Uint8Array) => ({ headers: { "content-type": "application/pdf" }, body: Buffer.from(bytes) });

describe.each(KINDS)("in %s", (kind) => {
  let stage: TestStage;

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, asPdf(policy("July 31, 2024", USE)));
    await stage.watch(stage.server.url(PLACE));
  });
  afterAll(async () => stage?.end());

  test("a policy that is a PDF is read, kept, compared and told of", async () => {
    const [version] = await readStore<Version>(await stage.extension.desk(), "versions");
    expect([version?.lang, version?.statedDates[0]?.iso]).toEqual(["en", "2024-07-31"]);
    stage.server.serve(PLACE, asPdf(policy("August 2, 2024", TRAINING)));
    await stage.setClock(START + 26 * HOUR);
    await stage.check();
    const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
    expect(alerts.map(({ headline }) => headline)).toEqual(["Worklane may now use your data to train AI models"]);
  });

  test("a damaged one has its sentence, and the last good text stands", async () => {
    stage.server.serve(PLACE, asPdf(policy("August 9, 2024", USE).slice(0, 400)));
    await stage.setClock(START + 52 * HOUR);
    await stage.check();
    const [document] = await readStore<WatchedDocument>(await stage.extension.desk(), "documents");
    expect(document?.trouble?.code).toBe("decode-failed");
    expect(await readStore(await stage.extension.desk(), "versions")).toHaveLength(2);
  });
});
