import { dayOf, daysBetween } from "../core/dates/calendar.ts";
import { graveSubjects } from "../core/settings/events.ts";
import { notUndone } from "../core/story.ts";
import { normalForm } from "../core/text/normal-form.ts";
import { fill, type Words } from "../core/words/index.ts";
import { settingHeadline, settingSentence } from "../core/words/settings.ts";
import type { Reading, Setting, SettingAlert } from "../model.ts";
import type { BannerView } from "../views.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { keptTexts } from "./dossier.ts";

const MOST_SHOWN = 3;

/** The unread findings about switches that are still on; null when there is nothing to show. */
export async function bannerOf(reading: Reading, deps: CheckDependencies): Promise<BannerView | null> {
  const now = deps.clock.now();
  const alerts = (await deps.store.alerts.ofScreen(reading.screen)).filter(
    (alert): alert is SettingAlert =>
      alert.kind === "setting" && alert.readAt === undefined && (alert.snoozedUntil ?? 0) <= now,
  );
  const shown = alerts.flatMap((alert) => {
    const setting = reading.settings.find(({ label }) => normalForm(label) === normalForm(alert.event.label));
    return setting?.state === "on" ? [{ alert, setting }] : [];
  });
  if (shown.length === 0) return null;
  const words = await deps.words();
  const findings = await Promise.all(
    shown.slice(0, MOST_SHOWN).map(async ({ alert, setting }) => ({
      alertId: alert.id,
      label: setting.label,
      headline: settingHeadline(words, alert.event),
      sentences: await sentencesFor(alert, setting, reading, words, deps),
    })),
  );
  return { findings, more: shown.length - findings.length, language: words.language };
}

async function sentencesFor(
  alert: SettingAlert,
  setting: Setting,
  reading: Reading,
  words: Words,
  deps: CheckDependencies,
): Promise<string[]> {
  const sentences = [settingSentence(words, alert.event)];
  const lexicon = await deps.lexiconOf(reading.lang);
  if (!lexicon) return sentences;
  const later = await policyLater(alert, setting, reading, words, deps);
  if (later) sentences.push(later);
  const lasting = notUndone(await keptTexts(reading.serviceId, deps.store), lexicon);
  if (lasting) {
    sentences.push(fill(words.setting["not-undone"], { document: lasting.documentTitle }, words.language));
  }
  return sentences;
}

/** "The policy said so 29 days later", where a change of the dossier speaks of the same subject. */
async function policyLater(
  alert: SettingAlert,
  setting: Setting,
  reading: Reading,
  words: Words,
  deps: CheckDependencies,
): Promise<string | null> {
  const lexicon = await deps.lexiconOf(reading.lang);
  const subjects = new Set<string>(lexicon ? graveSubjects(setting, lexicon) : []);
  const changes = await deps.store.changes.ofService(reading.serviceId);
  const change = changes.find(
    ({ judgement, firstSeenAt, withdrawnAt }) =>
      withdrawnAt === undefined &&
      firstSeenAt > alert.event.at &&
      judgement.findings.some((finding) => finding.direction === "worse" && subjects.has(finding.class)),
  );
  if (!change) return null;
  const days = daysBetween(dayOf(alert.event.at), dayOf(change.firstSeenAt));
  return days < 1 ? null : fill(words.setting["policy-later"], { days }, words.language);
}
