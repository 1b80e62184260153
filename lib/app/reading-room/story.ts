import { dayOf } from "../../core/dates/calendar.ts";
import { judgementFor } from "../../core/judge/for-region.ts";
import { exactMoment, shortDate } from "../../core/words/dates.ts";
import { headlineOf, signalLine } from "../../core/words/index.ts";
import { settingHeadline } from "../../core/words/settings.ts";
import type { Alert, Change, EpochMs, Reading, SettingEvent, Severity, Version, WatchedDocument } from "../../model.ts";
import type { StoryEvent, StoryLink, StoryView } from "../../reading-views.ts";
import type { Reader } from "../views/finding-view.ts";
import { stateOf } from "../views/judged.ts";
import { changeAddress, pairAddress } from "./addresses.ts";
import type { ReadingRoomDependencies } from "./dependencies.ts";

/** The lane of all settings screens. */
const SWITCHES = "switches";

/** What moments and severities are called, and for whom. */
interface Naming extends Reader {
  now: EpochMs;
}

/** Draws up what is kept of one service, documents and settings together; null for one that is not kept. */
export async function storyView(serviceId: string, deps: ReadingRoomDependencies): Promise<StoryView | null> {
  const { store, clock } = deps;
  const service = await store.services.get(serviceId);
  if (!service) return null;
  const { region } = await deps.preferences.get();
  const naming: Naming = { words: await deps.words(), region, now: clock.now() };
  const [documents, changes, readings] = await Promise.all([
    store.documents.ofService(serviceId),
    store.changes.ofService(serviceId),
    store.readings.ofService(serviceId),
  ]);
  documents.sort((one, other) => one.title.localeCompare(other.title));
  const versions = await Promise.all(documents.map(({ id }) => store.versions.ofDocument(id)));
  const alerts = await alertsOf(readings, deps);
  const told = changes.flatMap((change) => {
    const document = documents.find(({ id }) => id === change.documentId);
    return document ? [changeEvent(change, document, service.name, naming)] : [];
  });
  const switches = readings.flatMap((reading) => switchEvents(reading, alerts, naming));
  const practice = practiceLinks(changes, readings, switches, naming);
  const quiet = documents.flatMap((document, index) => versionEvents(document, versions[index] ?? [], changes, naming));
  const events = [...told, ...quiet, ...switches, ...practice.sights];
  const lanes = documents.map(({ id, title }) => ({ id, title }));
  const hasSwitches = readings.length > 0;
  return {
    id: serviceId,
    name: service.name,
    language: naming.words.language,
    now: naming.now,
    lanes: hasSwitches ? [...lanes, { id: SWITCHES, title: "" }] : lanes,
    events: events.sort((one, other) => other.at - one.at),
    links: practice.links,
  };
}

/** The alerts about switches on the screens that were read. */
async function alertsOf(readings: readonly Reading[], { store }: ReadingRoomDependencies): Promise<Alert[]> {
  const screens = [...new Set(readings.map(({ screen }) => screen))];
  return (await Promise.all(screens.map((screen) => store.alerts.ofScreen(screen)))).flat();
}

function named(at: EpochMs, severity: Severity, { words, now }: Naming) {
  return {
    at,
    severity,
    severityWord: String(words.severity[severity] ?? ""),
    date: shortDate(at, now, words.language),
    moment: exactMoment(at, words.language),
  };
}

function changeEvent(change: Change, document: WatchedDocument, service: string, naming: Naming): StoryEvent {
  const { words, region } = naming;
  const judgement = judgementFor(change.judgement, region);
  return {
    id: change.id,
    kind: "change",
    lane: document.id,
    ...named(change.firstSeenAt, judgement.severity, naming),
    headline: headlineOf(words, judgement, service, document.title) ?? document.title,
    state: stateOf(change),
    mark: judgement.silence === "none" ? "" : String(words.silence[judgement.silence] ?? ""),
    href: changeAddress(change.id),
  };
}

/** Versions that no change tells of: the first one, and those without new wording. */
function versionEvents(
  document: WatchedDocument,
  versions: readonly Version[],
  changes: readonly Change[],
  naming: Naming,
): StoryEvent[] {
  const told = new Set(changes.map(({ toVersionId }) => toVersionId));
  return versions.flatMap((version, index) => {
    if (told.has(version.id)) return [];
    const before = versions[index - 1];
    return [
      {
        id: version.id,
        kind: before ? ("version" as const) : ("first" as const),
        lane: document.id,
        ...named(version.firstSeenAt, "none", naming),
        headline: document.title,
        state: null,
        mark: "",
        href: before ? pairAddress(before.id, version.id) : null,
      },
    ];
  });
}

function switchEvents(reading: Reading, alerts: readonly Alert[], naming: Naming): StoryEvent[] {
  return (reading.events ?? []).map((event, index) => {
    const alert = alerts.find((one) => one.kind === "setting" && isSame(one.event, event));
    return {
      id: `${reading.screen} ${reading.at} ${index}`,
      kind: "switch",
      lane: SWITCHES,
      ...named(event.at, alert?.severity ?? "small", naming),
      headline: settingHeadline(naming.words, event),
      state: null,
      mark: "",
      href: alert ? `#/switch/${encodeURIComponent(alert.id)}` : null,
    };
  });
}

function isSame(one: SettingEvent, other: SettingEvent): boolean {
  return one.kind === other.kind && one.label === other.label && one.section === other.section && one.at === other.at;
}

/** What was practised before a document said it; a switch that told of nothing itself is put on the timeline for it. */
function practiceLinks(
  changes: readonly Change[],
  readings: readonly Reading[],
  switches: readonly StoryEvent[],
  naming: Naming,
): { links: StoryLink[]; sights: StoryEvent[] } {
  const sights = new Map<string, StoryEvent>();
  const links: StoryLink[] = [];
  for (const change of changes) {
    const signal = change.judgement.announcement.find((one) => one.signal === "practice-first");
    if (!signal || change.withdrawnAt !== undefined) continue;
    const { label, day, days } = signal.params;
    const found = sightOf(String(label), String(day), readings);
    if (!found) continue;
    const id = `sight ${found.reading.screen} ${found.reading.at} ${label}`;
    const event =
      found.index < 0
        ? undefined
        : switches.find((one) => one.id === `${found.reading.screen} ${found.reading.at} ${found.index}`);
    if (!event) sights.set(id, sightEvent(id, String(label), found.reading.at, naming));
    links.push({ from: event?.id ?? id, to: change.id, days: Number(days), words: signalLine(naming.words, signal) });
  }
  return { links, sights: [...sights.values()] };
}

/** The first reading of a day that shows a switch, and which of its events tells of that switch. */
function sightOf(label: string, day: string, readings: readonly Reading[]) {
  const reading = readings.find(
    (one) => dayOf(one.at) === day && one.settings.some((setting) => setting.label === label),
  );
  return reading && { reading, index: (reading.events ?? []).findIndex((event) => event.label === label) };
}

function sightEvent(id: string, label: string, at: EpochMs, naming: Naming): StoryEvent {
  return {
    id,
    kind: "sight",
    lane: SWITCHES,
    ...named(at, "none", naming),
    headline: label,
    state: null,
    mark: "",
    href: null,
  };
}
