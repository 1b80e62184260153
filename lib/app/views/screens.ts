import { dayOf } from "../../core/dates/calendar.ts";
import { pageOf } from "../../core/settings/screens.ts";
import { longDate, relativeTime } from "../../core/words/dates.ts";
import { fill, type Words } from "../../core/words/index.ts";
import type { Reading, ScreenPlan } from "../../model.ts";
import type { Clock, Store } from "../../ports.ts";
import type { QuietSwitch, ReminderView, ScreenRow } from "../../views.ts";
import { dueReminders, mayLook } from "../plan-screens.ts";

/** What drawing up screens needs. */
export interface ScreensDependencies {
  store: Store;
  clock: Clock;
  openPort: () => number | null;
}

/** Draws up the settings screens of a service that were read, each with its dialogs and frames. */
export async function screenRows(serviceId: string, words: Words, deps: ScreensDependencies): Promise<ScreenRow[]> {
  const latest = new Map((await deps.store.readings.ofService(serviceId)).map((reading) => [reading.screen, reading]));
  const pages = Map.groupBy(latest.values(), ({ screen, url }) => pageOf(screen, url));
  return Promise.all([...pages].map(([screen, parts]) => rowOf(screen, parts, words, deps)));
}

/** Draws up the settings screens of all services. */
export async function allScreenRows(words: Words, deps: ScreensDependencies): Promise<ScreenRow[]> {
  const services = await deps.store.services.all();
  return (await Promise.all(services.map(({ id }) => screenRows(id, words, deps)))).flat();
}

async function rowOf(
  screen: string,
  parts: readonly Reading[],
  words: Words,
  deps: ScreensDependencies,
): Promise<ScreenRow> {
  const now = deps.clock.now();
  const last = parts.reduce((one, other) => (other.at > one.at ? other : one));
  const plan = (await deps.store.plans.get(screen)) ?? null;
  return {
    screen,
    url: last.url,
    name: nameOf(last.url),
    switches: parts.reduce((sum, { settings }) => sum + settings.length, 0),
    lastRead: relativeTime(last.at, now, words.language),
    quiet: parts.flatMap((part) => quietSwitches(part, words)),
    plan: plan && { act: plan.act, everyDays: plan.everyDays },
    mayLook: mayLook(last, deps.openPort()),
    status: plan ? statusOf(plan, now, words) : [],
  };
}

/** An address as one reads it. */
function nameOf(url: string): string {
  const { host, pathname, hash } = new URL(url);
  return `${host}${pathname}${hash}`;
}

/** Switches that share and have been on since they were first read: that is all that is known of them. */
function quietSwitches(part: Reading, words: Words): QuietSwitch[] {
  const known = (part.known ?? []).filter(({ unchanged, told, shares }) => unchanged && !told && shares);
  return known.map(({ label, section, firstSeenAt = part.at }) => ({
    label,
    section,
    sentence: fill(words.setting["first.E1"], { at: longDate(dayOf(firstSeenAt), words.language) }, words.language),
  }));
}

/** When the next turn is, and what the last look came to. */
function statusOf({ act, dueAt, begunAt, last }: ScreenPlan, now: number, words: Words): string[] {
  const { setting, language } = words;
  const next = fill(setting[`plan.${act}`], { when: relativeTime(Math.max(dueAt, now), now, language) }, language);
  if (act === "remind" || begunAt === undefined) return [next];
  // A look that began and never ended was cut off with the browser.
  const outcome = last && last.at >= begunAt ? last.outcome : "stopped";
  const said = fill(setting[`look.${outcome}`], { when: relativeTime(begunAt, now, language) }, language);
  return [said, next];
}

/** Screens that the person wanted to be reminded of by now. */
export async function reminderViews(deps: ScreensDependencies): Promise<ReminderView[]> {
  const due = await dueReminders(deps.store, deps.clock.now());
  return Promise.all(
    due.map(async ({ screen, url, serviceId }) => ({
      screen,
      url,
      name: nameOf(url),
      service: (await deps.store.services.get(serviceId))?.name ?? serviceId,
    })),
  );
}
