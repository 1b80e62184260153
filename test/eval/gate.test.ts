import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { archiveFolder } from "../../scripts/bench/pages-archive.ts";
import { readPage } from "../../scripts/cli/documents.ts";
import { type GatePage, judgePage, otherPages, robotChecks, spokenPages } from "../support/gate-pages.ts";
import { withCorpus } from "./rows.ts";

/** Names of the pages whose verdict is another than the one expected, and the share of those that are right. */
function judged(pages: readonly GatePage[], expected: string) {
  const wrong = pages.flatMap(({ name, answer }) => {
    const { verdict } = judgePage(answer);
    return verdict === expected ? [] : [`${name}: ${verdict}`];
  });
  return { wrong, share: 1 - wrong.length / pages.length };
}

describe("pages that are no documents", () => {
  const KINDS: readonly [string, string][] = [
    ["missing", "error-page"],
    ["outOfOrder", "error-page"],
    ["signIn", "login"],
    ["consent", "consent-wall"],
    ["robots", "bot-wall"],
    ["scripts", "needs-browser"],
  ];

  test.each(KINDS)("%s", (kind, expected) => {
    const pages = spokenPages(kind);
    const { wrong, share } = judged(pages, expected);
    console.log(
      `[note] gate, ${kind}: ${(share * 100).toFixed(1)} % of ${pages.length} (${wrong.join("; ") || "none missed"})`,
    );
    expect(share).toBeGreaterThanOrEqual(0.99);
  });
});

describe("pages that are no documents, in other words", () => {
  const KINDS: readonly [string, string][] = [
    ["missing", "error-page"],
    ["signIn", "login"],
    ["consent", "consent-wall"],
    ["robots", "bot-wall"],
  ];

  test.each(KINDS)("%s", (kind, expected) => {
    const pages = otherPages(kind);
    const { wrong, share } = judged(pages, expected);
    console.log(
      `[note] gate, ${kind} in other words: ${(share * 100).toFixed(1)} % of ${pages.length} (${wrong.join("; ") || "none missed"})`,
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
    const kept = judged(pages, "document").share;
    expect(kept, "none of them may become a version").toBe(0);
  });
});

test("checks for robots, by vendor", () => {
  const checks = robotChecks();
  const { wrong } = judged(checks, "bot-wall");
  console.log(
    `[note] gate, robot checks: ${checks.length - wrong.length} of ${checks.length} (${wrong.join("; ") || "none missed"})`,
  );
  expect(wrong).toEqual([]);
});

test("true documents that look like them", () => {
  const { wrong } = judged([...spokenPages("documents"), ...otherPages("documents")], "document");
  console.log(`[note] gate, short documents taken for something else: ${wrong.length} (${wrong.join("; ") || "none"})`);
  expect(wrong).toEqual([]);
});

const MINUTES = 60_000;

/** Pages and texts of the corpus that were looked at by a person: what stands there is no document. */
const NO_DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  "only leads elsewhere": ["n0542", "n0547", "C-58481"],
  "breaks off in the middle of a sentence, its markup open": ["t0129"],
  "says that it does not exist": ["t0195"],
  "says that the service is out of order": ["C-13455"],
  "shows a title without any text": ["C-13822", "C-18800", "C-56561", "C-56677", "C-62938"],
  "shows that it is loading": ["C-37009", "C-37278"],
};
const KNOWN = new Set(Object.values(NO_DOCUMENTS).flat());

function falseAlarms(files: readonly { id: string; path: string }[]): string[] {
  // What came after one change often stood before the next: a file that is named again is judged once.
  const verdicts = new Map<string, string>();
  for (const { path } of files) {
    if (!verdicts.has(path)) verdicts.set(path, judgePage({ page: readPage(path).text }).verdict);
  }
  return files.flatMap(({ id, path }) => {
    const verdict = verdicts.get(path);
    return verdict === "document" || KNOWN.has(id) ? [] : [`${id}: ${verdict}`];
  });
}

withCorpus("real pages and the gate", "pages.tar.xz", () => {
  test(
    "no real page is taken for something else",
    () => {
      const folder = archiveFolder();
      expect(folder).not.toBeNull();
      const files = ["html", "pairs"].flatMap((kind) =>
        readdirSync(join(folder ?? "", kind)).map((name) => ({
          id: name.split(".")[0] ?? "",
          path: join(folder ?? "", kind, name),
        })),
      );
      const wrong = falseAlarms(files);
      console.log(`[note] gate, real pages taken for something else: ${wrong.length} of ${files.length}`);
      expect(files.length).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
    },
    5 * MINUTES,
  );
});

withCorpus("real texts and the gate", "dev.jsonl", (folder) => {
  test(
    "no recorded text is taken for something else",
    () => {
      const rows = readFileSync(join(folder, "dev.jsonl"), "utf8")
        .split("\n")
        .filter((line) => line !== "");
      const files = rows
        .map((line) => JSON.parse(line) as { id: string; text: string | null })
        .flatMap(({ id, text }) =>
          text === null ? [] : ["before", "after"].map((side) => ({ id, path: join(folder, `${text}.${side}.md`) })),
        );
      const wrong = falseAlarms(files);
      console.log(`[note] gate, recorded texts taken for something else: ${wrong.length} of ${files.length}`);
      expect(wrong).toEqual([]);
    },
    5 * MINUTES,
  );
});
