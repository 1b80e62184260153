import { siteOf } from "../core/addresses.ts";
import { findDefaultProof } from "../core/settings/default-proof.ts";
import { eventsOf } from "../core/settings/events.ts";
import { screenKey } from "../core/settings/screens.ts";
import { documentLanguage } from "../core/text/language.ts";
import { normalForm } from "../core/text/normal-form.ts";
import { settingHeadline } from "../core/words/settings.ts";
import type { Reading, Setting, SettingAlert, SettingEvent } from "../model.ts";
import type { BannerView } from "../views.ts";
import { bannerOf } from "./banner-view.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { refreshEvidence } from "./check-documents/evidence.ts";
import { keptTexts } from "./dossier.ts";
import { refreshBadge } from "./refresh-badge.ts";

/** What a content script reports: a settled reading of the screen it runs on. */
export interface ReportedReading {
  url: string;
  /** The page's `lang`, or empty. */
  lang: string;
  settings: Setting[];
}

/** What a recorded reading led to. */
export interface RecordedReading {
  events: SettingEvent[];
  banner: BannerView | null;
}

/** An equal reading within this time is the same visit reloaded. */
const SAME_VISIT = 60 * 60 * 1000;

/**
 * Keeps a settled reading of a watched service's settings screen, tells what it says that earlier
 * ones did not, and answers with what the banner on that screen shows.
 */
export async function recordReading(reported: ReportedReading, deps: CheckDependencies): Promise<RecordedReading> {
  const service = await deps.store.services.get(siteOf(new URL(reported.url).hostname));
  if (!service || reported.settings.length === 0) return { events: [], banner: null };
  const text = reported.settings.map((setting) => `${setting.label} ${setting.description}`).join("\n");
  const reading: Reading = {
    ...reported,
    screen: screenKey(reported.url),
    serviceId: service.id,
    at: deps.clock.now(),
    lang: documentLanguage(reported.lang, text),
  };
  const previous = await deps.store.readings.last(reading.screen);
  const events = await findEvents(reading, previous, deps);
  const alerts = events.map((event) => toAlert(event, reading, deps));
  const repeats = previous && reading.at - previous.at < SAME_VISIT && sameSettings(previous, reading);
  if (!repeats || alerts.length > 0) await deps.store.commit({ readings: [reading], alerts });
  if (alerts.length > 0) {
    await refreshEvidence([service.id], deps);
    await refreshBadge(deps);
    await notify(alerts, service.name, deps);
  }
  return { events, banner: await bannerOf(reading, deps) };
}

async function findEvents(
  reading: Reading,
  previous: Reading | undefined,
  deps: CheckDependencies,
): Promise<SettingEvent[]> {
  const lexicon = await deps.lexiconOf(reading.lang);
  const texts = await keptTexts(reading.serviceId, deps.store);
  const told = (await deps.store.alerts.ofScreen(reading.screen)).filter((alert) => alert.kind === "setting");
  return eventsOf(reading, previous, {
    lexicon,
    proofOf: (setting) => (lexicon ? findDefaultProof(setting, texts, lexicon) : null),
    toldOf: (setting) => told.some((alert) => normalForm(alert.event.label) === normalForm(setting.label)),
  });
}

function sameSettings(one: Reading, other: Reading): boolean {
  return JSON.stringify(one.settings) === JSON.stringify(other.settings);
}

function toAlert(event: SettingEvent, reading: Reading, deps: CheckDependencies): SettingAlert {
  return {
    kind: "setting",
    id: deps.chance.newId(),
    serviceId: reading.serviceId,
    createdAt: reading.at,
    severity: "worth-knowing",
    screen: reading.screen,
    url: reading.url,
    event,
  };
}

async function notify(alerts: readonly SettingAlert[], service: string, deps: CheckDependencies): Promise<void> {
  const words = await deps.words();
  await deps.announcer.notify({
    told: alerts.map((alert) => ({
      alertId: alert.id,
      service,
      headline: settingHeadline(words, alert.event),
      url: alert.url,
    })),
  });
}
