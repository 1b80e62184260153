import { expect, test } from "vitest";
import { judgeRow, type Row, rowsOf, withCorpus } from "./rows.ts";

const MINUTES = 60_000;
const LANGUAGES = ["en", "fr", "nl", "de", "es", "it", "pt", "vi"];

withCorpus("alerts on what changes by itself, and on edits without effect", "dev.jsonl", (folder) => {
  const alertsOn = (rows: readonly Row[]) => rows.filter((row) => judgeRow(folder, row).outcome === "alert");

  test(
    "what changes by itself never alerts",
    () => {
      const rows = rowsOf(folder, "D");
      expect(rows.length).toBeGreaterThan(0);
      expect(alertsOn(rows).map(({ id }) => id)).toEqual([]);
    },
    5 * MINUTES,
  );

  test(
    "edits without effect alert in at most one of twenty",
    () => {
      const rows = rowsOf(folder, "C").filter(({ meaningful }) => meaningful !== "maybe");
      const alerted = alertsOn(rows).map(({ id }) => id);
      console.log(
        `[note] set C: ${alerted.length} of ${rows.length} edits without effect alert (${alerted.join(", ") || "none"})`,
      );
      expect(alerted.length / rows.length).toBeLessThanOrEqual(0.05);
    },
    5 * MINUTES,
  );
});

withCorpus("AI training, found and missed", "dev.jsonl", (folder) => {
  test(
    "is found as often, and as rightly, as the first rules promise",
    () => {
      const rows = rowsOf(folder, "A").filter(({ lang }) => LANGUAGES.includes(lang));
      const counts = { right: 0, wrong: 0, missed: 0 };
      for (const row of rows) {
        const says = row.labels?.includes("ai_training") ?? false;
        const found = judgeRow(folder, row).findings.some(
          (finding) => finding.class === "ai_training" && finding.severity !== "small",
        );
        if (found && says) counts.right += 1;
        else if (found) counts.wrong += 1;
        else if (says) counts.missed += 1;
      }
      const precision = counts.right / (counts.right + counts.wrong);
      const recall = counts.right / (counts.right + counts.missed);
      console.log(
        `[note] set A, ai_training in ${rows.length} changes: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} ` +
          `(${counts.right} right, ${counts.wrong} wrong, ${counts.missed} missed)`,
      );
      expect(precision).toBeGreaterThanOrEqual(0.8);
      expect(recall).toBeGreaterThanOrEqual(0.85);
    },
    5 * MINUTES,
  );
});
