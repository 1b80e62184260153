import type { Alert, Severity } from "../model.ts";

/** What the toolbar button shows. */
export interface Badge {
  /** Unread alerts and, where a watch is broken, `!`; at most four characters; or empty. */
  text: string;
  severity: Severity;
  /** A watch needs the person's attention. */
  broken: boolean;
  unread: number;
}

/** Severities, the gravest first. */
export const GRAVEST_FIRST: readonly Severity[] = ["important", "worth-knowing", "good", "small", "none"];
const MOST_SHOWN = 999;
const MOST_BESIDE_MARK = 99;

/** Whom an alert counts for, by its id: a document, or a service for what is about its switches. */
export function subjectOf(alert: Alert): string {
  return alert.kind === "change" ? alert.documentId : alert.serviceId;
}

/** The badge for the unread alerts, in the colour of the worst; a broken watch has a mark of its own beside them. */
export function badgeOf(unread: readonly Pick<Alert, "severity">[], broken: boolean): Badge {
  const worst = GRAVEST_FIRST.find((severity) => unread.some((alert) => alert.severity === severity)) ?? "none";
  const most = broken ? MOST_BESIDE_MARK : MOST_SHOWN;
  const count = unread.length > most ? `${most}+` : String(unread.length);
  return {
    text: `${unread.length > 0 ? count : ""}${broken ? "!" : ""}`,
    severity: worst,
    broken,
    unread: unread.length,
  };
}
