import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLabel } from "../../lib/core/settings/direction.ts";
import { labelsFor } from "../support/packaged.ts";
import { withCorpus } from "./rows.ts";

const CASES = join("..", "lexicon", "label-direction-cases.json");
const GOLD = join("..", "lexicon", "label-direction-gold.json");

interface GoldRow {
  product: string;
  label: string;
  /** How privacy guides recommend to set it. */
  recommended: "on" | "off";
}

function read<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(folder, file), "utf8")) as T;
}

withCorpus(
  "the direction of labels in nine languages",
  CASES,
  (folder) => {
    const cases = read<[string, string, string][]>(folder, CASES);

    test("is never claimed wrongly; abstaining is allowed", () => {
      const wrong = cases.filter(([lang, label, direction]) => {
        const said = readLabel(label, labelsFor(lang)).direction;
        return said !== "unknown" && said !== direction;
      });
      expect(wrong).toEqual([]);
      const answered = cases.filter(
        ([lang, label]) => readLabel(label, labelsFor(lang)).direction !== "unknown",
      ).length;
      console.log(`[note] label directions: 0 wrong of ${cases.length} cases, ${cases.length - answered} abstained`);
    });
  },
  false,
);

/** Products are told apart by a hash of their names: the words were chosen looking at one half only. */
function half(rows: readonly GoldRow[], which: 0 | 1): GoldRow[] {
  return rows.filter(({ product }) => (createHash("sha256").update(product).digest()[0] ?? 0) % 2 === which);
}

interface Score {
  rows: number;
  answered: number;
  shares: { right: number; all: number };
  protects: { right: number; all: number };
}

function scoreOf(rows: readonly GoldRow[]): Score {
  const score: Score = { rows: rows.length, answered: 0, shares: { right: 0, all: 0 }, protects: { right: 0, all: 0 } };
  for (const { label, recommended } of rows) {
    const { direction } = readLabel(label, labelsFor("en"));
    if (direction !== "on-shares" && direction !== "on-protects") continue;
    const claim = direction === "on-shares" ? score.shares : score.protects;
    score.answered += 1;
    claim.all += 1;
    if ((direction === "on-shares") === (recommended === "off")) claim.right += 1;
  }
  return score;
}

withCorpus(
  "the direction of real labels",
  GOLD,
  (folder) => {
    const rows = read<GoldRow[]>(folder, GOLD);

    describe.each([
      ["tuned on", 0],
      ["held out", 1],
    ] as const)("on the half that was %s", (name, which) => {
      const score = scoreOf(half(rows, which));

      test("claims are right, and enough are made", () => {
        const { shares, protects, answered } = score;
        console.log(
          `[note] gold labels, ${name}: ${answered} of ${score.rows} answered, ` +
            `shares ${shares.right}/${shares.all}, protects ${protects.right}/${protects.all}`,
        );
        expect(score.rows).toBeGreaterThan(200);
        expect(shares.right / shares.all).toBeGreaterThanOrEqual(0.97);
        expect(protects.right / protects.all).toBeGreaterThanOrEqual(0.9);
        expect(answered / score.rows).toBeGreaterThanOrEqual(0.25);
      });
    });
  },
  false,
);
