import { subjectOf } from "../core/badge.ts";
import type { Alert } from "../model.ts";
import type { StoredAlert } from "./schema.ts";

/** Adds the keys that indexes need; they stay inside the database. */
export function toStored(alert: Alert): StoredAlert {
  const keys = alert.kind === "change" ? { changeKey: alert.changeId } : { screenKey: alert.screen };
  return counts(alert) ? { ...alert, ...keys, unreadOf: subjectOf(alert) } : { ...alert, ...keys };
}

/** Whether an alert waits to be read: not once it was, nor where the person called wrong what it tells. */
function counts(alert: Alert): boolean {
  return alert.readAt === undefined && !(alert.kind === "change" && alert.mutedAt !== undefined);
}

/** Takes the keys away again. */
export function fromStored({
  unreadOf: _unread,
  changeKey: _change,
  screenKey: _screen,
  ...alert
}: StoredAlert): Alert {
  return alert as Alert;
}
