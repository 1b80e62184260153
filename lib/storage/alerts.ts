import type { Alert } from "../model.ts";
import type { StoredAlert } from "./schema.ts";

/** Adds the keys that indexes need; they stay inside the database. */
export function toStored(alert: Alert): StoredAlert {
  const keys = alert.kind === "change" ? { changeKey: alert.changeId } : { screenKey: alert.screen };
  return alert.readAt === undefined ? { ...alert, ...keys, unread: 1 } : { ...alert, ...keys };
}

/** Takes the keys away again. */
export function fromStored({ unread: _unread, changeKey: _change, screenKey: _screen, ...alert }: StoredAlert): Alert {
  return alert as Alert;
}
