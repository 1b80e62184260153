import { siteOf } from "../core/addresses.ts";
import { BELIEVED_AFTER, compareReading } from "../core/settings/events.ts";
import { screenOf } from "../core/settings/screens.ts";
import { isTold } from "../core/settings/telling.ts";
import { documentLanguage } from "../core/text/language.ts";
import type { Reading, Setting, SettingAlert, SettingEvent } from "../model.ts";
import type { BannerView } from "../views.ts";
import { bannerOf, turnedBack } from "./banner-view.ts";
import { isAbout, settingJudge } from "./judge-settings.ts";
import { noteVisit } from "./plan-screens.ts";
import { refreshBadge } from "./refresh-badge.ts";
import { remindOfDue } from "./reminders.ts";
import type { SettingsDependencies } from "./settings-dependencies.ts";

/** What a content script reports of one part of a screen: a settled reading. */
export interface ReportedReading {
  url: string;
  /** The page's `lang`, or empty. */
  lang: string;
  settings: Setting[];
  /** The dialog or frame it was read in; empty or absent for the page itself. */
  panel?: string;
  /** Equal for all readings of one visit. */
  visit?: string;
  /** Milliseconds since the page was opened; absent where the reading is believed at once. */
  age?: number;
  folded?: string[];
  filtered?: boolean;
  /** In a tab that Unquiet opened by itself, and that nobody has in front. */
  unattended?: boolean;
}

/** What a recorded reading led to. */
export interface RecordedReading {
  events: SettingEvent[];
  banner: BannerView | null;
  /** Milliseconds after which a switch that seems to have flipped is looked at again. */
  again: number | null;
  /** It showed controls that were known of the screen. */
  recognised: boolean;
}

const NOTHING: RecordedReading = { events: [], banner: null, again: null, recognised: false };
/** An equal reading within this time is the same visit reloaded. */
const SAME_VISIT = 60 * 60 * 1000;

/**
 * Keeps a settled reading of a watched service's settings screen, tells what it says that earlier
 * ones did not, and answers with what the banner on that screen shows.
 *
 * @param container - The browser's name of the container the page is open in; empty for none.
 */
export async function recordReading(
  reported: ReportedReading,
  deps: SettingsDependencies,
  container = "",
): Promise<RecordedReading> {
  const service = await deps.store.services.get(siteOf(new URL(reported.url).hostname));
  if (!service || reported.settings.length === 0) return NOTHING;
  const taken = readingOf(reported, service.id, container, deps.clock.now());
  const previous = await deps.store.readings.last(taken.screen);
  const now = reported.unattended ? unattended(taken, previous) : taken;
  const judge = await settingJudge(now, deps);
  const kept = (await deps.store.alerts.ofScreen(now.screen)).filter((alert) => alert.kind === "setting");
  const age = reported.age ?? Number.POSITIVE_INFINITY;
  const compared = compareReading(now, previous, {
    ...judge,
    age,
    toldOf: (setting) => kept.some((alert) => alert.event.to === setting.state && isAbout(alert, setting)),
  });
  const { events, pending, differs, recognised } = compared;
  // Signed out, a page of the same address shows something else: nothing can be held against that.
  if (reported.unattended && !recognised) return NOTHING;
  const told = events.filter((event) => isTold(event, judge.concernsPrivacy(event)));
  const alerts = told.map((event) => toAlert(event, now, deps));
  const reading: Reading = {
    ...now,
    known: compared.known,
    ...(events.length > 0 && { events }),
    ...(pending && { pending }),
    ...(differs && { differs }),
  };
  if (events.length > 0 || pending || !repeats(reading, previous)) await keep(reading, previous, alerts, deps);
  if (alerts.length > 0) {
    await (await deps.lateCode()).refreshEvidence([service.id], deps);
    await refreshBadge(deps);
    await remindOfDue(deps);
  }
  if (!reported.unattended) await noteVisit(now, deps);
  const done = await turnedBack([reading], deps);
  const banner = await bannerOf([reading], deps, done);
  return { events, banner, again: pending ? Math.max(0, BELIEVED_AFTER - age) : null, recognised };
}

function readingOf(reported: ReportedReading, serviceId: string, container: string, at: number): Reading {
  const { url, lang, settings, visit, folded, filtered, panel } = reported;
  const text = settings.map((setting) => `${setting.label} ${setting.description}`).join("\n");
  return {
    screen: screenOf(url, panel, container),
    url,
    serviceId,
    at,
    lang: documentLanguage(lang, text),
    settings,
    ...(visit !== undefined && { visit }),
    ...(folded && folded.length > 0 && { folded }),
    ...(filtered && { filtered }),
  };
}

/** What nobody has in front is drawn in part only: what was folded may not even show that it is. */
function unattended(taken: Reading, previous: Reading | undefined): Reading {
  const folded = [...new Set([...(previous?.folded ?? []), ...(taken.folded ?? [])])];
  return { ...taken, unattended: true, ...(folded.length > 0 && { folded }) };
}

/** Whether a reading says just what the last one said, in the same visit or soon after it. */
function repeats(now: Reading, previous: Reading | undefined): boolean {
  if (!previous || previous.pressed || previous.pending || previous.events) return false;
  if (now.visit !== previous.visit && now.at - previous.at >= SAME_VISIT) return false;
  const said = (one: Reading) => JSON.stringify([one.settings, one.folded, one.filtered]);
  return said(now) === said(previous) && !(now.known ?? []).some(({ missed }) => missed);
}

/** What is known of a screen is kept with its latest reading only. */
async function keep(
  reading: Reading,
  previous: Reading | undefined,
  alerts: readonly SettingAlert[],
  deps: SettingsDependencies,
): Promise<void> {
  const readings: Reading[] = [reading];
  if (previous && previous.at !== reading.at) {
    const { known: _known, pressed: _pressed, pending: _pending, ...rest } = previous;
    readings.unshift(rest);
  }
  await deps.store.commit({ readings, alerts });
}

function toAlert(event: SettingEvent, reading: Reading, deps: SettingsDependencies): SettingAlert {
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
