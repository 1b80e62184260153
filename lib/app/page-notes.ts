/** The note on a watched site's own pages that an important change of its is unread. */
import { originPattern } from "../core/addresses.ts";
import { judgementFor } from "../core/judge/for-region.ts";
import { headlineOf, type Words } from "../core/words/index.ts";
import type { Query } from "../message-checks.ts";
import type { ChangeAlert } from "../model.ts";
import type { Clock, PauseNote, PreferenceReader, Store, UnnotedSites } from "../ports.ts";
import type { PageNoteView } from "../views.ts";
import { pausesNow } from "./pause.ts";

/** What it takes to know what is to be noted. */
export interface NoteDependencies {
  store: Store;
  clock: Clock;
  preferences: PreferenceReader;
  pauseNote: PauseNote;
  unnotedSites: UnnotedSites;
}

interface AnswerDependencies extends NoteDependencies {
  openPage: (address: string) => Promise<void>;
  listenAnew: () => Promise<void>;
}

/** The alerts that a note may stand for: none where the person wants no word of important changes, or not on this site. */
async function notable({ store, preferences, unnotedSites }: NoteDependencies): Promise<ChangeAlert[]> {
  const { telling } = await preferences.get();
  if (telling.important === "off") return [];
  const [unread, unnoted] = await Promise.all([store.alerts.unread(), unnotedSites.read()]);
  return unread
    .filter((alert): alert is ChangeAlert => alert.kind === "change" && alert.severity === "important")
    .filter(({ noteDismissedAt, serviceId }) => noteDismissedAt === undefined && !unnoted.includes(serviceId))
    .sort((one, other) => other.createdAt - one.createdAt);
}

/** The origins on whose pages a note may be shown. */
export async function notedOrigins(deps: NoteDependencies): Promise<string[]> {
  const services = new Set((await notable(deps)).map(({ serviceId }) => serviceId));
  if (services.size === 0) return [];
  const documents = await deps.store.documents.all();
  return documents.filter(({ serviceId }) => services.has(serviceId)).map(({ url }) => originPattern(url));
}

/** The services that are watched on the host of a page. */
async function servicesOn(url: string, { store }: Pick<NoteDependencies, "store">): Promise<Set<string>> {
  const { host } = new URL(url);
  const documents = await store.documents.all();
  return new Set(documents.filter((one) => new URL(one.url).host === host).map(({ serviceId }) => serviceId));
}

/** The alerts that a note on a page stands for, the newest first: those of a service that is watched on its host. */
export async function notableOn(url: string, deps: NoteDependencies): Promise<ChangeAlert[]> {
  const alerts = await notable(deps);
  if (alerts.length === 0 || (await pausesNow(deps)).until > 0) return [];
  const services = await servicesOn(url, deps);
  return alerts.filter(({ serviceId }) => services.has(serviceId));
}

/** What the note on a page says; null where there is nothing to say. */
export async function pageNote(
  url: string,
  deps: NoteDependencies & { words: () => Promise<Words> },
): Promise<PageNoteView | null> {
  const [alert, ...others] = await notableOn(url, deps);
  if (!alert) return null;
  const [service, change, document] = await Promise.all([
    deps.store.services.get(alert.serviceId),
    deps.store.changes.get(alert.changeId),
    deps.store.documents.get(alert.documentId),
  ]);
  const [words, { region }] = await Promise.all([deps.words(), deps.preferences.get()]);
  const judgement = change && judgementFor(change.judgement, region);
  const headline = judgement && headlineOf(words, judgement, service?.name ?? alert.serviceId, document?.title ?? "");
  if (!headline) return null;
  const ids = [alert, ...others].map(({ id }) => id);
  return { ids, headline, more: others.length, language: words.language };
}

/**
 * Does what the person answered to a note, also where its alerts were read elsewhere meanwhile. One that is shown or put
 * away in it is as unread as before.
 */
export async function answerNote(
  { ids, answer }: Query<"note.answer">,
  url: string,
  deps: AnswerDependencies,
): Promise<void> {
  const services = await servicesOn(url, deps);
  if (answer === "never") {
    await deps.unnotedSites.write([...new Set([...(await deps.unnotedSites.read()), ...services])]);
  } else {
    const alerts = await Promise.all(ids.map((id) => deps.store.alerts.get(id)));
    const own = alerts.filter((one): one is ChangeAlert => one?.kind === "change" && services.has(one.serviceId));
    const now = deps.clock.now();
    await deps.store.commit({ alerts: own.map((alert) => ({ ...alert, noteDismissedAt: now })) });
    const [first] = own;
    if (answer === "show" && first) await deps.openPage(`history.html#/change/${encodeURIComponent(first.changeId)}`);
  }
  await deps.listenAnew();
}

/** Lets a site's pages have notes again. */
export async function noteAgain(
  id: string,
  { unnotedSites, listenAnew }: Pick<AnswerDependencies, "unnotedSites" | "listenAnew">,
): Promise<void> {
  await unnotedSites.write((await unnotedSites.read()).filter((site) => site !== id));
  await listenAnew();
}
