import type { Block, Reading, Setting, SettingEvent, Version, WatchedDocument } from "../../model.ts";
import type { Hasher } from "../../ports.ts";

/** What the built-in example says, in one language; see `lib/example`. */
export interface ExampleWords {
  title: string;
  /** Of the settings screen and its switches: one that was always there, and the new one. */
  section: string;
  other: string;
  label: string;
  about: string;
  /** The policy, a paragraph each; headings begin with one # or two. */
  text: readonly string[];
  /** What stands in the place of some paragraphs later. */
  instead: Readonly<Record<string, string>>;
}

const SERVICE = "worklane.example";
const at = (moment: string) => Date.parse(`${moment}Z`);

/** An invented service, and what happened there. */
export const EXAMPLE = {
  service: { id: SERVICE, name: "Worklane", addedAt: at("2024-08-01T09:00") },
  document: "example",
  change: "example-change",
  screen: `${SERVICE}/settings/data`,
  screenUrl: `https://${SERVICE}/settings/data`,
  /** First looks; the switch; the policy, by the last look at the old one and the first at the new; now. */
  began: at("2024-08-01T09:00"),
  switched: at("2024-08-20T18:30"),
  before: at("2024-09-17T17:10"),
  changed: at("2024-09-18T17:10"),
  confirmed: at("2024-09-19T05:30"),
  now: at("2024-09-19T07:00"),
} as const;

/** The policy as it is watched. */
export function exampleDocument(title: string): WatchedDocument {
  const { began, changed, now } = EXAMPLE;
  return {
    id: EXAMPLE.document,
    serviceId: SERVICE,
    type: "Privacy Policy",
    title,
    url: `https://${SERVICE}/legal/privacy`,
    addedBy: "person",
    addedAt: began,
    nextCheckAt: now,
    lastLookAt: changed,
    lastGoodAt: changed,
    headVersionId: versionId(2),
    acknowledgedVersionId: versionId(1),
  };
}

export const versionId = (sequence: 1 | 2) => `${EXAMPLE.document}@${sequence}`;

/** The policy before and after. */
export async function exampleVersion(
  sequence: 1 | 2,
  lang: string,
  { title, text, instead }: ExampleWords,
  hasher: Hasher,
) {
  const lines = text.map((line, place) => (sequence === 2 ? (instead[place] ?? line) : line));
  const hash = await hasher.sha256(lines.join("\n"));
  const day = sequence === 1 ? "2024-07-31" : "2024-09-18";
  const version: Version = {
    id: versionId(sequence),
    documentId: EXAMPLE.document,
    snapshotId: "",
    sequence,
    firstSeenAt: sequence === 1 ? EXAMPLE.began : EXAMPLE.changed,
    textHash: hash,
    contentHash: hash,
    title,
    lang,
    statedDates: [{ text: lines[1] ?? "", iso: day, precision: "day", kind: "effective" }],
    extractor: 1,
  };
  return { version, blocks: lines.map(blockOf) };
}

function blockOf(line: string): Block {
  const [, signs = "", text = ""] = /^(#*) ?(.*)$/u.exec(line) ?? [];
  return signs === ""
    ? { kind: "paragraph", text, links: [] }
    : { kind: "heading", level: signs.length, text, links: [] };
}

/** The two visits to the settings screen, and what the second one told of: a switch that is new and already on. */
export function exampleReadings(lang: string, words: ExampleWords): { readings: Reading[]; event: SettingEvent } {
  const { screen, screenUrl: url, began, switched } = EXAMPLE;
  const { label, section, about: description } = words;
  const event: SettingEvent = {
    ...{ kind: "appeared", label, section, description, from: null, to: "on", direction: "on-shares" },
    ...{ evidence: "E1", byPerson: false, since: began, at: switched, proof: null },
  };
  const setting = (name: string, what: string): Setting => ({
    ...{ label: name, section, description: what, control: "switch", state: "on" },
    ...{ disabled: false, reason: null, anchor: null },
  });
  const first = { screen, url, serviceId: SERVICE, at: began, lang, settings: [setting(words.other, "")] };
  const second = {
    ...first,
    at: switched,
    settings: [...first.settings, setting(label, description)],
    events: [event],
  };
  return { readings: [first, second], event };
}
