import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "../../scripts/build.ts";
import type { LoadedStory, PageEntry, Step } from "../../scripts/story/story.ts";

/** What one recorded change must lead to (the corpus says so). */
export interface ExpectedChange {
  n: number;
  recorded: string;
  file: string;
  alert: boolean;
  severity?: string[];
  anyClass?: string[];
  importantExactly?: string[];
  first?: string;
  date?: string;
  days?: number;
  silence?: string[];
  why: string;
}

const HOUR = 60 * 60 * 1000;
const SECOND_LOOK = 13 * HOUR;
const SITE = "www.linkedin.localhost";
const POLICY = `${SITE}/legal/privacy-policy`;
const SCREEN = `${SITE}/mypreferences/d/data-privacy`;
const QUESTIONS = "help.linkedin.localhost/answer/generative-ai";
export const POLICY_TITLE = "Privacy Policy";

/** When a change is played: in the order of n, one that bears an older date the day after the one before. */
export function playedAt(changes: readonly ExpectedChange[]): Map<number, number> {
  const moments = new Map<number, number>();
  let last = 0;
  for (const { n, recorded } of changes) {
    const moment = Math.max(Date.parse(recorded), last + 24 * HOUR * Number(Date.parse(recorded) < last));
    moments.set(n, moment);
    last = moment;
  }
  return moments;
}

export function expectedChanges(corpus: string): ExpectedChange[] {
  return JSON.parse(readFileSync(join(corpus, "linkedin", "expected.json"), "utf8")).changes;
}

/**
 * LinkedIn's 28 recorded policies at their dates, with a settings screen and a page of questions of
 * our own for August and September 2024. Each change is looked at when it was recorded and once more.
 */
export function linkedinStory(corpus: string): LoadedStory {
  const folder = join(corpus, "linkedin");
  const changes = expectedChanges(corpus);
  const moments = playedAt(changes);
  const first = readdirSync(folder).find((name) => name.startsWith("01_")) ?? "";
  const fixture = (name: string) => relative(folder, join(ROOT, "test", "fixtures", "linkedin", name));
  const policy: PageEntry[] = [
    { from: "2021-10-01", file: first },
    ...changes.map(({ n, file }) => ({ from: iso(moments.get(n) ?? 0), file })),
  ];
  const steps: Step[] = [
    { at: iso(Date.parse("2021-10-07T17:30Z")), do: "watch", page: POLICY, document: POLICY_TITLE },
  ];
  for (const [index, change] of changes.entries()) {
    const moment = moments.get(change.n) ?? 0;
    const next = moments.get(changes[index + 1]?.n ?? -1) ?? Number.POSITIVE_INFINITY;
    if (change.n === 17)
      steps.push(
        { at: "2024-08-02T08:00Z", do: "visit", page: SCREEN },
        { at: "2024-08-29T08:00Z", do: "visit", page: SCREEN },
      );
    if (change.n === 17)
      steps.push({ at: "2024-08-29T08:01Z", do: "screenshot", view: "page" }, { at: "2024-08-29T08:02Z", do: "read" });
    steps.push({ at: iso(moment), do: "check" });
    if (change.n === 17) {
      steps.push({ at: iso(moment + HOUR), do: "watch", page: QUESTIONS, document: "FAQ: generative AI" });
      steps.push(
        { at: iso(moment + 2 * HOUR), do: "screenshot", view: "popup" },
        { at: iso(moment + 2 * HOUR), do: "screenshot", view: "history" },
      );
    }
    if (moment + SECOND_LOOK < next) steps.push({ at: iso(moment + SECOND_LOOK), do: "check" });
    if (change.alert) steps.push({ at: iso(moment + SECOND_LOOK + 1000), do: "read" });
  }
  return {
    folder,
    story: {
      name: "LinkedIn, 2021 to 2026",
      language: "en",
      region: "US",
      services: [
        { name: "LinkedIn", host: SITE },
        { name: "LinkedIn", host: "help.linkedin.localhost" },
      ],
      pages: {
        [POLICY]: policy,
        [SCREEN]: [
          { from: "2024-07-01", file: fixture("settings-before.html") },
          { from: "2024-08-20", file: fixture("settings-after.html") },
        ],
        [QUESTIONS]: [{ from: "2024-09-18", file: fixture("faq.md") }],
      },
      steps,
    },
  };
}

function iso(moment: number): string {
  return new Date(moment).toISOString();
}
