import type { EpochMs, WatchedDocument } from "../model.ts";
import type { Clock, PauseNote, Store } from "../ports.ts";

/** For how long everything may be paused, in milliseconds. */
const LASTS = { hour: 60 * 60 * 1000, day: 24 * 60 * 60 * 1000, none: 0 } as const;

export type PauseLength = keyof typeof LASTS;

interface PauseDependencies {
  store: Pick<Store, "services">;
  clock: Clock;
  pauseNote: PauseNote;
}

/** Pauses all looks and notifications for an hour or a day, or goes on at once. What the person asks for is done all the same. */
export async function pauseAll(length: PauseLength, { clock, pauseNote }: PauseDependencies): Promise<void> {
  await pauseNote.write(length === "none" ? 0 : clock.now() + LASTS[length]);
}

/** Pauses the looks at a service until the person goes on with it. */
export async function pauseService(
  { id, paused }: { id: string; paused: boolean },
  { store, clock }: { store: Store; clock: Clock },
): Promise<void> {
  const service = await store.services.get(id);
  if (!service) return;
  const { pausedAt: _pausedAt, ...rest } = service;
  await store.commit({ services: [paused ? { ...rest, pausedAt: clock.now() } : rest] });
}

/** What is paused now. */
export interface Pauses {
  /** Until when everything is; 0 where nothing is. */
  until: EpochMs;
  services: ReadonlySet<string>;
}

/** What is paused now. A note from a clock that was set back since does not pause for longer than a day. */
export async function pausesNow({ store, clock, pauseNote }: PauseDependencies): Promise<Pauses> {
  const [until, services] = await Promise.all([pauseNote.read(), store.services.all()]);
  const left = until - clock.now();
  return {
    until: left > 0 && left <= LASTS.day ? until : 0,
    services: new Set(services.filter(({ pausedAt }) => pausedAt !== undefined).map(({ id }) => id)),
  };
}

/** Whether nobody looks at a document by itself now. */
export function isPaused({ serviceId }: Pick<WatchedDocument, "serviceId">, { until, services }: Pauses): boolean {
  return until > 0 || services.has(serviceId);
}
