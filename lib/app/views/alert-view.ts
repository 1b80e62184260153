import { judgementFor } from "../../core/judge/for-region.ts";
import { exactMoment, shortDate } from "../../core/words/dates.ts";
import { headlineOf, signalLine, type Words } from "../../core/words/index.ts";
import { settingHeadline, settingSentence } from "../../core/words/settings.ts";
import type { Alert, ChangeAlert, EpochMs, Judgement, SettingAlert, Severity } from "../../model.ts";
import type { Store } from "../../ports.ts";
import type { AlertView, ChangeAlertView, SettingAlertView } from "../../views.ts";
import type { LateCode } from "../late-code.ts";
import { alertFindingView, placed, type Reader } from "./finding-view.ts";
import { isRefusable, strongestFirst } from "./judged.ts";

const MOST_FINDINGS = 3;

/** What drawing up alerts needs. */
export interface AlertDependencies {
  store: Store;
  /** Asked for changes only that were judged before their excerpts were kept. */
  lateCode: () => Promise<Pick<LateCode, "excerptOfChange">>;
}

/** Draws up alerts for showing. One whose change is gone is left out. */
export async function alertViews(
  alerts: readonly Alert[],
  reader: Reader,
  now: EpochMs,
  deps: AlertDependencies,
): Promise<AlertView[]> {
  const { store } = deps;
  const views = await Promise.all(
    alerts.map(async (alert) => {
      const service = (await store.services.get(alert.serviceId))?.name ?? alert.serviceId;
      return alert.kind === "change"
        ? changeView(alert, service, reader, now, deps)
        : settingView(alert, service, reader.words, now);
    }),
  );
  return views.filter((view) => view !== null);
}

function base(alert: Alert, severity: Severity, service: string, at: EpochMs, words: Words, now: EpochMs) {
  return {
    id: alert.id,
    service,
    severity,
    severityWord: String(words.severity[severity] ?? ""),
    date: shortDate(at, now, words.language),
    moment: exactMoment(at, words.language),
    at,
    unread: alert.readAt === undefined,
  };
}

function settingView(alert: SettingAlert, service: string, words: Words, now: EpochMs): SettingAlertView {
  const { event, url } = alert;
  return {
    kind: "setting",
    ...base(alert, alert.severity, service, event.at, words, now),
    isNew: event.kind === "appeared",
    isOn: event.kind === "on-by-default",
    headline: settingHeadline(words, event),
    label: event.label,
    section: event.section,
    sentence: settingSentence(words, event),
    url,
    later: alert.snoozedUntil === undefined ? "" : shortDate(alert.snoozedUntil, now, words.language),
  };
}

async function changeView(
  alert: ChangeAlert,
  service: string,
  reader: Reader,
  now: EpochMs,
  { store, lateCode }: AlertDependencies,
): Promise<ChangeAlertView | null> {
  const { words, region } = reader;
  const [change, document] = await Promise.all([
    store.changes.get(alert.changeId),
    store.documents.get(alert.documentId),
  ]);
  if (!change || !document) return null;
  const judgement = judgementFor(change.judgement, region);
  // The kept one is of what was gravest where the person lived then.
  const kept = judgement.findings[0]?.after === change.judgement.findings[0]?.after ? change.excerpt : undefined;
  return {
    kind: "change",
    ...base(alert, judgement.severity, service, change.firstSeenAt, words, now),
    changeId: change.id,
    document: document.title,
    headline: headlineOf(words, judgement, service, document.title) ?? document.title,
    silence: judgement.silence,
    silenceWord: String(words.silence[judgement.silence] ?? ""),
    excerpt: kept ?? (await excerptNow(change.toVersionId, judgement, { store, lateCode })),
    evidence: strongestFirst(judgement).map((signal) => signalLine(words, signal)),
    // What is small for this person only is named all the same, with the reason: it is what they were told of.
    findings: placed(change.judgement, reader)
      .filter(({ finding, judged }) => finding.severity !== "small" || judged.severity !== "small")
      .slice(0, MOST_FINDINGS)
      .map((one) => alertFindingView(one, reader)),
    signals: judgement.announcement.map(({ signal }) => signal),
    seenOnce: alert.seenOnce,
    told: judgement.announcement.some(({ signal }) => signal === "told"),
    refusable: isRefusable(judgement),
  };
}

/** The decisive words of a change for which none are kept; all others are shown without reading a version. */
async function excerptNow(versionId: string, judgement: Judgement, { store, lateCode }: AlertDependencies) {
  const [{ excerptOfChange }, to] = await Promise.all([lateCode(), store.versions.get(versionId)]);
  return excerptOfChange(judgement, to?.lang ?? "und");
}
