import { dayOf, daysBetween } from "../core/dates/calendar.ts";
import { graveSubjects } from "../core/settings/events.ts";
import { asSwitch } from "../core/settings/flips.ts";
import { notUndone } from "../core/story.ts";
import { fill, type Words } from "../core/words/index.ts";
import { settingHeadline, settingSentences, stateSentence } from "../core/words/settings.ts";
import type { Reading, Setting, SettingAlert } from "../model.ts";
import type { BannerFinding, BannerView } from "../views.ts";
import { markRead } from "./acknowledge.ts";
import { keptTexts } from "./dossier.ts";
import { isAbout } from "./judge-settings.ts";
import type { SettingsDependencies } from "./settings-dependencies.ts";

const MOST_SHOWN = 3;

/** An unread finding that still holds, with the switch it is about; a switch that is gone has none. */
interface Standing {
  alert: SettingAlert;
  setting: Setting | null;
  reading: Reading;
}

/**
 * The unread findings that still hold on the parts of a screen; null when there is nothing to show.
 *
 * @param done - Sentences about what the person has just turned.
 */
export async function bannerOf(
  readings: readonly Reading[],
  deps: SettingsDependencies,
  done: readonly string[] = [],
): Promise<BannerView | null> {
  const now = deps.clock.now();
  const standing = (await Promise.all(readings.map((reading) => unreadOn(reading, deps))))
    .flat()
    .filter(({ alert, setting }) => (alert.snoozedUntil ?? 0) <= now && stillHolds(alert, setting));
  if (standing.length === 0 && done.length === 0) return null;
  const words = await deps.words();
  const findings = await Promise.all(standing.slice(0, MOST_SHOWN).map((one) => findingOf(one, words, deps)));
  return { findings, more: standing.length - findings.length, done: [...done], language: words.language };
}

async function unreadOn(reading: Reading, deps: SettingsDependencies): Promise<Standing[]> {
  const alerts = await deps.store.alerts.ofScreen(reading.screen);
  const unread = alerts.flatMap((alert) => {
    if (alert.kind !== "setting" || alert.readAt !== undefined) return [];
    const setting = reading.settings.find((one) => isAbout(alert, one)) ?? null;
    return [{ alert, setting, reading }];
  });
  // In the order of the screen; what is gone from it stands first.
  const placeOf = ({ setting }: Standing) => (setting ? reading.settings.indexOf(setting) : -1);
  return unread.sort((one, other) => placeOf(one) - placeOf(other));
}

function stillHolds({ event }: SettingAlert, setting: Setting | null): boolean {
  if (event.kind === "disappeared") return setting === null;
  if (setting === null) return false;
  if (event.kind === "appeared" || event.kind === "on-by-default") return asSwitch(setting.state) === "on";
  return event.kind === "flipped" ? setting.state === event.to : asSwitch(setting.state) !== "off";
}

/**
 * Puts away the findings that the person has just answered by turning the switch, and says how it
 * stands now.
 */
export async function turnedBack(readings: readonly Reading[], deps: SettingsDependencies): Promise<string[]> {
  const said: string[] = [];
  const ids: string[] = [];
  for (const reading of readings) {
    const turned = (reading.events ?? []).filter((event) => event.kind === "flipped" && event.byPerson);
    if (turned.length === 0) continue;
    for (const { alert, setting } of await unreadOn(reading, deps)) {
      if (!setting || stillHolds(alert, setting) || !turned.some((event) => event.label === setting.label)) continue;
      ids.push(alert.id);
      said.push(stateSentence(await deps.words(), setting));
    }
  }
  if (ids.length > 0) await markRead(ids, true, deps);
  return said;
}

async function findingOf(
  { alert, setting, reading }: Standing,
  words: Words,
  deps: SettingsDependencies,
): Promise<BannerFinding> {
  const sentences = settingSentences(words, alert.event);
  const lexicon = await deps.lexiconOf(reading.lang);
  if (lexicon) {
    const later = await policyLater(alert, new Set(graveSubjects(setting ?? alert.event, lexicon)), words, deps);
    if (later) sentences.push(later);
    const lasting = notUndone(await keptTexts(reading.serviceId, deps.store), lexicon);
    if (lasting) {
      sentences.push(fill(words.setting["not-undone"], { document: lasting.documentTitle }, words.language));
    }
  }
  return { alertId: alert.id, label: alert.event.label, headline: settingHeadline(words, alert.event), sentences };
}

/** "The policy said so 29 days later", where a change of the dossier speaks of the same subject. */
async function policyLater(
  alert: SettingAlert,
  subjects: ReadonlySet<string>,
  words: Words,
  deps: SettingsDependencies,
): Promise<string | null> {
  const changes = await deps.store.changes.ofService(alert.serviceId);
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
