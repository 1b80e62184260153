/** What an entry of the catalogue must be. Checked by a test; the extension trusts its own package. */
import * as v from "valibot";
import type { Catalogue } from "../core/catalogue.ts";
import type { SettingFact } from "../core/settings/facts.ts";

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400));
const DATE = v.pipe(v.string(), v.regex(/^20\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/u));
const DAY = v.pipe(v.string(), v.isoDate());
const ADDRESS = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//u));
const FORM = v.pipe(v.string(), v.url(), v.regex(/^(?:https:\/\/|mailto:)/u));
const REGIONS = v.array(v.pipe(v.string(), v.regex(/^(?:\*|EU|EEA|[A-Z]{2}(?:-[A-Z]{2})?)$/u)));

const SOURCE = v.strictObject({ name: text, url: ADDRESS, date: DATE, dated: v.picklist(["published", "read"]) });
const DEFAULT = v.strictObject({
  state: v.picklist(["on", "off"]),
  regions: v.pipe(REGIONS, v.minLength(1)),
  except: REGIONS,
  plans: v.array(text),
  from: v.nullable(DATE),
  until: v.nullable(DATE),
  source: SOURCE,
});

/** One setting of one service. What was only remembered states no default. */
export const SETTING_FACT = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/u)),
    service: text,
    hosts: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z\d.-]+\.[a-z]+$/u))), v.minLength(1)),
    setting: text,
    labels: v.record(v.pipe(v.string(), v.length(2)), v.pipe(v.array(text), v.minLength(1))),
    url: v.nullable(ADDRESS),
    menu: v.nullable(text),
    surface: v.picklist(["web", "mobile", "tv", "admin", "desktop", "browser"]),
    category: text,
    direction: v.picklist(["on-shares", "on-protects", "neutral", "unknown"]),
    status: v.picklist(["read", "unverified"]),
    defaults: v.array(DEFAULT),
    retroactive: v.picklist(["no", "yes", "unknown"]),
    objection: v.nullable(v.strictObject({ url: FORM, name: text })),
    help: v.array(ADDRESS),
    sources: v.array(SOURCE),
    checked: DAY,
  }),
  v.check((fact) => fact.status === "read" || fact.defaults.length === 0, "What was not read states no default."),
);

type Parsed = v.InferOutput<typeof SETTING_FACT>;
/** The schema and the type of the core say the same. */
export type SameAsCore = Parsed extends SettingFact ? true : never;
true satisfies SameAsCore;

const HTTPS = v.pipe(v.string(), v.url(), v.regex(/^https:\/\//u));
const ENTRY_ID = v.pipe(v.string(), v.regex(/^[a-z\d]+(?:-[a-z\d]+)*$/u));
const SITE = v.pipe(v.string(), v.regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/u));

const LISTED_DOCUMENT = v.strictObject({
  type: v.picklist(["Privacy Policy", "Terms of Service", "Trackers Policy", "Help Page", "Settings Page", "Other"]),
  title: v.exactOptional(text),
  url: HTTPS,
  language: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/u))),
  regions: v.exactOptional(v.pipe(REGIONS, v.minLength(1))),
});

/** One service of the catalogue, with where its documents are. */
const LISTED_SERVICE = v.strictObject({
  id: ENTRY_ID,
  name: v.pipe(text, v.maxLength(60)),
  site: SITE,
  also: v.exactOptional(v.pipe(v.array(text), v.minLength(1))),
  documents: v.pipe(v.array(LISTED_DOCUMENT), v.minLength(1)),
  source: ENTRY_ID,
  listed: DAY,
});

/** The whole catalogue of services, with what its entries are taken from. */
export const CATALOGUE = v.strictObject({
  sources: v.record(ENTRY_ID, v.strictObject({ name: text, url: HTTPS, date: DATE })),
  services: v.array(LISTED_SERVICE),
});

type ParsedCatalogue = v.InferOutput<typeof CATALOGUE>;
export type SameCatalogue = ParsedCatalogue extends Catalogue ? true : never;
true satisfies SameCatalogue;
