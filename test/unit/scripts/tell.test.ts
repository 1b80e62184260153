import { expect, test } from "vitest";
import type { AlertReport, StepReport } from "../../../scripts/story/player.ts";
import { storyTeller } from "../../../scripts/story/tell.ts";

const ALERT: AlertReport = {
  service: "Nordbrief",
  document: "Privacy Policy",
  headline: "Nordbrief may now sell your data",
  severity: "important",
  silence: "no-notice",
  findings: ["sale"],
  announcement: ["same-day", "no-notice"],
  seenOnce: true,
  severityWord: "Important",
  silenceWord: "No notice seen",
  evidence: ["no notice seen on the pages kept here"],
};
const QUIET: StepReport = {
  at: "2024-09-18T17:10Z",
  do: "check",
  badge: { text: "", severity: "none" },
  alerts: [],
  banner: { shown: false, findings: [] },
  joined: [],
  notShown: [],
  requests: [],
  screenshot: null,
};
const CHECK = { at: QUIET.at, do: "check" } as const;
const TOLD: StepReport = { ...QUIET, alerts: [ALERT], badge: { text: "1", severity: "important" } };
const linesOf = (text: string) => text.split("\n").map((line) => line.trim());

test("a look at which nothing differs says that there is nothing to tell", () => {
  expect(linesOf(storyTeller()(QUIET, CHECK))).toEqual([
    "2024-09-18  Unquiet looks at what you watch",
    "nothing to tell",
    "(asked for 0 pages, sent no cookies)",
  ]);
});

test("an alert is told in the sentences of the popup, without the names that programs use", () => {
  const text = storyTeller()(TOLD, CHECK);
  expect(linesOf(text).slice(1, 4)).toEqual([
    "Important, No notice seen: Nordbrief may now sell your data",
    "- no notice seen on the pages kept here",
    "Toolbar: 1",
  ]);
  expect(text).not.toMatch(/same-day|no-notice/u);
});

test("what stands is not told again, but that a second look agrees, and that it was put away", () => {
  const tell = storyTeller();
  tell(TOLD, CHECK);
  expect(linesOf(tell(TOLD, CHECK))).toContain("nothing to tell");
  const confirmed = { ...TOLD, alerts: [{ ...ALERT, seenOnce: false }] };
  expect(linesOf(tell(confirmed, CHECK))[1]).toBe("A second look agrees: Nordbrief may now sell your data");
  const read = tell({ ...QUIET, do: "read" }, { at: QUIET.at, do: "read" });
  expect(linesOf(read)).toEqual(["2024-09-18  You mark everything read", "Toolbar: empty again"]);
});

test("pages that join, and what is not told, are named", () => {
  const report: StepReport = {
    ...QUIET,
    joined: [{ title: "Questions and answers", url: "https://nordbrief.example/help" }],
    notShown: [{ document: "Terms", kind: "moved-only", why: "Text moved, and stayed the same." }],
    requests: [{ url: "https://nordbrief.example/terms", cookies: 2 }],
  };
  expect(linesOf(storyTeller()(report, CHECK)).slice(1)).toEqual([
    "joined: Questions and answers (https://nordbrief.example/help)",
    "not told: Terms. Text moved, and stayed the same.",
    "(asked for 1 page, sent 2 cookies)",
  ]);
});

test("what stands on the page is told with what the person did there", () => {
  const report: StepReport = { ...QUIET, do: "press", banner: { shown: true, findings: ["“Research” is new here"] } };
  const tell = storyTeller();
  expect(linesOf(tell(report, { at: QUIET.at, do: "press", label: "Save" }))).toEqual([
    "2024-09-18  You press “Save”",
    "On the page: “Research” is new here",
  ]);
  expect(tell({ ...report, do: "check" }, CHECK)).toContain("nothing to tell");
});

test("a picture is told by its file", () => {
  const report: StepReport = { ...TOLD, do: "screenshot", screenshot: "out/1-popup-chrome.png" };
  expect(linesOf(storyTeller()(report, { at: QUIET.at, do: "screenshot", view: "popup" }))).toEqual([
    "2024-09-18  A picture is taken of the popup",
    "out/1-popup-chrome.png",
  ]);
});
