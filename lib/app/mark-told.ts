import { dayOf } from "../core/dates/calendar.ts";
import { silenceOf } from "../core/judge/announcement.ts";
import type { Change, Signal } from "../model.ts";
import type { Clock, Store } from "../ports.ts";

/** The person says that they were told of a change by other ways: kept as evidence of notice. */
export async function markTold(alertId: string, deps: { store: Store; clock: Clock }): Promise<void> {
  const alert = await deps.store.alerts.get(alertId);
  if (alert?.kind !== "change") return;
  const change = await deps.store.changes.get(alert.changeId);
  if (!change) return;
  await deps.store.commit({ changes: [withNotice(change, dayOf(deps.clock.now()))] });
}

function withNotice(change: Change, day: string): Change {
  const told: Signal = { signal: "told", strength: "counter", params: { day } };
  const others = change.judgement.announcement.filter(({ signal }) => signal !== "told" && signal !== "no-notice");
  const announcement = [told, ...others];
  const { severity } = change.judgement;
  return { ...change, judgement: { ...change.judgement, announcement, silence: silenceOf(severity, announcement) } };
}
