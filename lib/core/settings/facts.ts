import type { DefaultSource, IsoDate, Setting, SettingDirection } from "../../model.ts";
import { appliesIn } from "../judge/regions.ts";
import { letterForm } from "../text/normal-form.ts";
import { areAlike, gramsOf } from "./likeness.ts";

/** What is known of one setting of one service, with where it was read. Data: lib/catalogue. */
export interface SettingFact {
  id: string;
  service: string;
  /** Sites whose screens show it; subdomains count. */
  hosts: readonly string[];
  setting: string;
  /** Wordings by language; those that only a translation gives are left out. */
  labels: Readonly<Record<string, readonly string[]>>;
  /** The screen itself, where it has an address. */
  url: string | null;
  menu: string | null;
  surface: string;
  category: string;
  direction: SettingDirection;
  /** `unverified` was remembered, not read: it proves nothing. */
  status: "read" | "unverified";
  defaults: readonly DefaultFact[];
  /** Whether refusing undoes what was done before. */
  retroactive: "no" | "yes" | "unknown";
  objection: { url: string; name: string } | null;
  help: readonly string[];
  sources: readonly FactSource[];
  /** The day an editor last held the entry against its sources. */
  checked: IsoDate;
}

/** How a setting stands unless somebody turns it, where, for whom, and since when. */
export interface DefaultFact {
  state: "on" | "off";
  /** Codes of countries and unions, or `*`. */
  regions: readonly string[];
  except: readonly string[];
  /** Empty for all. */
  plans: readonly string[];
  /** First and last day or month; null where no source says. */
  from: IsoDate | null;
  until: IsoDate | null;
  source: FactSource;
}

/** A public text that was read for a fact. */
export interface FactSource {
  name: string;
  url: string;
  date: IsoDate;
  /** Whether the date is the text's own, or the day on which it was read because it bears none. */
  dated: "published" | "read";
}

/** The fact about a control on a site, by its label; null where none or several fit. */
export function factOf(
  setting: Pick<Setting, "label" | "section">,
  host: string,
  facts: readonly SettingFact[],
): SettingFact | null {
  const own = facts.filter(({ hosts }) => hosts.some((site) => host === site || host.endsWith(`.${site}`)));
  const form = letterForm(setting.label);
  const grams = gramsOf(form);
  const equal = own.filter((fact) => namesOf(fact).some((name) => letterForm(name) === form));
  const found =
    equal.length > 0
      ? equal
      : own.filter((fact) => namesOf(fact).some((name) => areAlike(gramsOf(letterForm(name)), grams)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function namesOf(fact: SettingFact): string[] {
  return [fact.setting, ...Object.values(fact.labels).flat()];
}

/**
 * The dated source that says a setting is on by default where the person lives; null where none
 * does. A person who did not say where they live is told only what holds everywhere.
 *
 * @param region - The person's region, or empty.
 * @param today - The day on which it must hold.
 */
export function defaultSource(fact: SettingFact, region: string, today: IsoDate): DefaultSource | null {
  if (fact.status !== "read") return null;
  const found = fact.defaults.find((one) => one.state === "on" && holdsIn(one, region) && holdsOn(one, today));
  if (!found) return null;
  const { name, url, date } = found.source;
  return { name, url, date, plans: found.plans };
}

function holdsIn({ regions, except }: DefaultFact, region: string): boolean {
  const outside = except.length === 0 || within(except, region) === "no";
  return outside && (regions.includes("*") || within(regions, region) === "yes");
}

function within(regions: readonly string[], region: string): "yes" | "no" | "unknown" {
  return appliesIn({ regions: [...regions], outside: false }, region);
}

function holdsOn({ from, until }: DefaultFact, today: IsoDate): boolean {
  // A month holds from its first day to its last; texts of dates compare as dates do.
  return (from === null || from <= today) && (until === null || today.slice(0, until.length) <= until);
}
