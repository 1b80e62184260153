import type { AlertReport, StepReport } from "./player.ts";
import type { Step } from "./story.ts";

const DOES: Readonly<Record<Step["do"], string>> = {
  watch: "You watch",
  unwatch: "You stop watching",
  visit: "You visit",
  check: "Unquiet looks at what you watch",
  "scheduled-look": "Unquiet looks at a settings screen",
  press: "You press",
  read: "You mark everything read",
  told: "You say that you were told",
  restart: "You restart the browser",
  screenshot: "A picture is taken of the",
};
/** Steps after which one would look whether there is something to tell. */
const LOOKS: ReadonlySet<Step["do"]> = new Set(["check", "visit", "scheduled-look"]);
const INDENT = " ".repeat(12);

/**
 * Tells a story step by step in the sentences that the person sees. What was said once and still
 * stands is not said again.
 */
export function storyTeller(): (report: StepReport, step: Step) => string {
  let standing: readonly AlertReport[] = [];
  let onPage: readonly string[] = [];
  let toolbar = "";
  return (report, step) => {
    const { alerts, badge, banner, joined, notShown } = report;
    const news = [
      ...banner.findings.filter((finding) => !onPage.includes(finding)).map((finding) => `On the page: ${finding}`),
      ...alerts.flatMap((alert) => alertLines(alert, standing.find(isAbout(alert)))),
      ...joined.map(({ title, url }) => `joined: ${title} (${url})`),
      ...notShown.map(({ document, why }) => `not told: ${document}. ${why}`),
      ...(badge.text === toolbar ? [] : [badge.text === "" ? "Toolbar: empty again" : `Toolbar: ${badge.text}`]),
    ];
    standing = alerts;
    onPage = banner.findings;
    toolbar = badge.text;
    const quiet = news.length === 0 && LOOKS.has(report.do) ? ["nothing to tell"] : [];
    const notes = report.screenshot === null ? [...news, ...quiet, ...requestLine(report)] : [report.screenshot];
    return [firstLine(report, step), ...notes.map((note) => INDENT + note)].join("\n");
  };
}

function firstLine({ at, do: did }: StepReport, step: Step): string {
  const object = "view" in step ? step.view : "page" in step ? step.page : "label" in step ? `“${step.label}”` : "";
  return `${at.slice(0, 10)}  ${DOES[did]} ${object ?? ""}`.trimEnd();
}

function isAbout({ service, document, headline }: AlertReport) {
  return (other: AlertReport) =>
    other.service === service && other.document === document && other.headline === headline;
}

function alertLines(alert: AlertReport, before: AlertReport | undefined): string[] {
  const { headline, severityWord, silenceWord, evidence, seenOnce } = alert;
  if (before) return before.seenOnce && !seenOnce ? [`A second look agrees: ${headline}`] : [];
  const kind = [severityWord, silenceWord].filter((word) => word !== "").join(", ");
  return [`${kind}: ${headline}`, ...evidence.map((line) => `  - ${line}`)];
}

function requestLine({ do: did, requests }: StepReport): string[] {
  if (did !== "check") return [];
  const cookies = requests.reduce((sum, request) => sum + request.cookies, 0);
  const pages = requests.length === 1 ? "1 page" : `${requests.length} pages`;
  return [`(asked for ${pages}, sent ${cookies === 0 ? "no" : cookies} cookies)`];
}
