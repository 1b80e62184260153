import type { EvidenceLevel, FindingClass, Reading, Setting, SettingEvent, SettingProof } from "../../model.ts";
import type { Lexicon } from "../judge/lexicon.ts";
import { subjectsOf } from "../story.ts";
import { directionOf } from "./direction.ts";
import { matchSettings } from "./identity.ts";

/** What is known besides the readings. */
export interface EventContext {
  lexicon: Lexicon | null;
  /** The service's own words that a switch is on by default, from a kept page. */
  proofOf: (setting: Setting) => SettingProof | null;
  /** Whether the person has been told of this switch before. */
  toldOf: (setting: Setting) => boolean;
}

/** An earlier visit counts as complete when at least this share of its controls is read again. */
const COMPLETE = 0.8;

/**
 * What a settled reading says that the one before it did not: a switch that is new and already on,
 * or, at first sight, one that the service itself calls on by default.
 *
 * @param previous - The last settled reading of the same screen; undefined at the first.
 */
export function eventsOf(current: Reading, previous: Reading | undefined, context: EventContext): SettingEvent[] {
  const fresh = previous ? appeared(current, previous) : [];
  return current.settings.flatMap((setting) => {
    const matters = setting.state === "on" && !setting.disabled && sharesData(setting, context.lexicon);
    if (!matters || context.toldOf(setting)) return [];
    const proof = context.proofOf(setting);
    if (previous && fresh.includes(setting)) return [toEvent(setting, "appeared", "E2", current, previous, proof)];
    return proof ? [toEvent(setting, "on-by-default", "E5", current, null, proof)] : [];
  });
}

/** Switches that an earlier complete visit in the same language did not show. */
function appeared(current: Reading, previous: Reading): Setting[] {
  if (current.lang !== previous.lang || previous.settings.length === 0) return [];
  const { pairs, added } = matchSettings(previous.settings, current.settings);
  return pairs.length >= previous.settings.length * COMPLETE ? added : [];
}

/** Whether being on gives something away; unclear labels count where they speak of a rule's subject. */
export function sharesData(setting: Setting, lexicon: Lexicon | null): boolean {
  const direction = directionOf(setting.label, lexicon);
  if (direction !== "unknown") return direction === "on-shares";
  return lexicon !== null && graveSubjects(setting, lexicon).length > 0;
}

const NOT_GRAVE: ReadonlySet<FindingClass> = new Set(["opt_out", "default_on", "policy_change_terms", "new_data"]);

/** What a switch is about, without what is said of every switch. */
export function graveSubjects(setting: Setting, lexicon: Lexicon): FindingClass[] {
  return subjectsOf(setting, lexicon).filter((subject) => !NOT_GRAVE.has(subject));
}

function toEvent(
  setting: Setting,
  kind: SettingEvent["kind"],
  evidence: EvidenceLevel,
  current: Reading,
  previous: Reading | null,
  proof: SettingProof | null,
): SettingEvent {
  return {
    kind,
    label: setting.label,
    section: setting.section,
    description: setting.description,
    from: null,
    to: setting.state,
    direction: "on-shares",
    evidence,
    byPerson: false,
    since: previous?.at ?? null,
    at: current.at,
    proof,
  };
}
