import { readFileSync } from "node:fs";
import type { Catalogue } from "../../lib/core/catalogue.ts";
import { dayOf, daysBetween } from "../../lib/core/dates/calendar.ts";
import type { SettingFact } from "../../lib/core/settings/facts.ts";
import { misused, readArguments } from "./arguments.ts";

export const help = `unquiet stale [--days 90] [--services]

Lists the entries of the settings catalogue that nobody has held against their sources for so many
days, the oldest first; those that were only remembered are listed whatever their age. With --services
the services whose addresses nobody has listed anew for so long.`;

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

/** A service whose addresses want to be looked at again. */
export interface StaleService {
  id: string;
  name: string;
  listed: string;
  days: number;
  addresses: string[];
}

/** `unquiet stale`: one JSON array. */
export function run(args: readonly string[]): StaleFact[] | StaleService[] {
  const { value, flag } = readArguments(args, {
    values: ["days"],
    flags: ["services"],
    words: { least: 0, most: 0, called: "no plain words" },
  });
  const days = Number(value("days") ?? PATIENCE_DAYS);
  if (!Number.isInteger(days) || days < 0) throw misused("--days is a whole number.");
  const today = dayOf(Date.now());
  if (flag("services")) return staleServices(catalogueFile<Catalogue>("services"), today, days);
  return staleFacts(catalogueFile<SettingFact[]>("settings"), today, days);
}

function catalogueFile<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../lib/catalogue/${name}.json`, import.meta.url), "utf8")) as T;
}

/** Services that were listed at least `patience` days before a day, the oldest first. */
export function staleServices({ services }: Catalogue, today: string, patience: number): StaleService[] {
  return services
    .map(({ id, name, listed, documents }) => ({
      id,
      name,
      listed,
      days: daysBetween(listed, today),
      addresses: documents.map(({ url }) => url),
    }))
    .filter(({ days }) => days >= patience)
    .sort((one, other) => other.days - one.days || one.id.localeCompare(other.id));
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
