import type { EvidenceLevel, Reading, Setting, SettingDirection, SettingEvent, SettingProof } from "../../model.ts";
import type { Lexicon } from "../judge/lexicon.ts";
import { graveSubjects } from "../story.ts";
import { directionOf, isPlain } from "./direction.ts";
import { matchSettings } from "./identity.ts";

export { graveSubjects } from "../story.ts";

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
    if (setting.state !== "on" || setting.disabled) return [];
    const direction = directionOf(setting.label, context.lexicon);
    if (!sharesData(setting, direction, context.lexicon) || context.toldOf(setting)) return [];
    const proof = context.proofOf(setting);
    const seen = { setting, direction, proof, at: current.at };
    if (previous && fresh.includes(setting)) return [toEvent("appeared", "E2", seen, previous)];
    return proof ? [toEvent("on-by-default", "E5", seen, null)] : [];
  });
}

/** Switches that an earlier complete visit in the same language did not show. */
function appeared(current: Reading, previous: Reading): Setting[] {
  if (current.lang !== previous.lang || previous.settings.length === 0) return [];
  const { added, missing } = matchSettings(previous.settings, current.settings);
  const readAgain = previous.settings.length - missing.length;
  return readAgain >= previous.settings.length * COMPLETE ? added : [];
}

/**
 * Whether being on gives something away. Labels that name no act ("AI improvement") count where they
 * speak of a rule's subject; those that may mean the opposite ("Opt out of …") never do.
 */
function sharesData(setting: Setting, direction: SettingDirection, lexicon: Lexicon | null): boolean {
  if (direction !== "unknown") return direction === "on-shares";
  return lexicon !== null && isPlain(setting.label, lexicon) && graveSubjects(setting, lexicon).length > 0;
}

function toEvent(
  kind: SettingEvent["kind"],
  evidence: EvidenceLevel,
  { setting, ...seen }: { setting: Setting } & Pick<SettingEvent, "direction" | "proof" | "at">,
  previous: Reading | null,
): SettingEvent {
  return {
    kind,
    label: setting.label,
    section: setting.section,
    description: setting.description,
    from: null,
    to: setting.state,
    evidence,
    byPerson: false,
    since: previous?.at ?? null,
    ...seen,
  };
}
