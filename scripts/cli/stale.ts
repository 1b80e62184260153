import { readFileSync } from "node:fs";
import { dayOf, daysBetween } from "../../lib/core/dates/calendar.ts";
import type { SettingFact } from "../../lib/core/settings/facts.ts";
import { misused, readArguments } from "./arguments.ts";

export const help = `unquiet stale [--days 90]

Lists the entries of the settings catalogue that nobody has held against their sources for so many
days, the oldest first; those that were only remembered are listed whatever their age.`;

const PATIENCE_DAYS = 90;

/** An entry that wants to be looked at again. */
export interface StaleFact {
  id: string;
  service: string;
  checked: string;
  days: number;
  status: SettingFact["status"];
  sources: string[];
}

/** `unquiet stale`: one JSON array. */
export function run(args: readonly string[]): StaleFact[] {
  const { value } = readArguments(args, { values: ["days"], words: { least: 0, most: 0, called: "no plain words" } });
  const days = Number(value("days") ?? PATIENCE_DAYS);
  if (!Number.isInteger(days) || days < 0) throw misused("--days is a whole number.");
  const file = new URL("../../lib/catalogue/settings.json", import.meta.url);
  return staleFacts(JSON.parse(readFileSync(file, "utf8")) as SettingFact[], dayOf(Date.now()), days);
}

/** Entries that were last checked at least `patience` days before a day, and all that were never read. */
export function staleFacts(facts: readonly SettingFact[], today: string, patience: number): StaleFact[] {
  return facts
    .map(({ id, service, checked, status, sources }) => ({
      id,
      service,
      checked,
      days: daysBetween(checked, today),
      status,
      sources: sources.map(({ url }) => url),
    }))
    .filter(({ days, status }) => days >= patience || status === "unverified")
    .sort((one, other) => other.days - one.days || one.id.localeCompare(other.id));
}
