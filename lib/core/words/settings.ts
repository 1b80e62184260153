import type { Setting, SettingEvent, SettingState } from "../../model.ts";
import { dayOf } from "../dates/calendar.ts";
import { asSwitch } from "../settings/flips.ts";
import { clip } from "../text/normal-form.ts";
import { longDate } from "./dates.ts";
import type { Filling } from "./fill-in.ts";
import { fill, type Words } from "./index.ts";

const LONGEST_LABEL = 120;
const LONGEST_QUOTE = 200;

/** The line that names a switch and what was seen of it. */
export function settingHeadline(words: Words, event: SettingEvent): string {
  const { setting } = words;
  const params = {
    label: clip(event.label, LONGEST_LABEL),
    from: stateWord(words, event.from),
    to: stateWord(words, event.to),
  };
  return fill(setting[`headline.${event.kind}`] ?? "{label}", params, words.language);
}

/**
 * What may be said about a switch, by the level of evidence alone: nothing here claims who
 * switched it on, or a default that neither the service nor a dated source states.
 */
export function settingSentence(words: Words, event: SettingEvent): string {
  return settingSentences(words, event).join(" ");
}

/** The same, sentence by sentence. */
export function settingSentences(words: Words, event: SettingEvent): string[] {
  const { setting, language } = words;
  const params = paramsOf(words, event);
  // A level without what it rests on says no more than that the switch is on.
  const level =
    (event.evidence === "E3" && !event.source) || (event.evidence === "E5" && !event.proof) ? "E0" : event.evidence;
  const known = setting[`${event.kind}.${level}`] ?? setting[`first.${level}`] ?? setting["first.E0"];
  const sentences = [fill(known, params, language)];
  if (event.kind === "appeared" && event.proof) sentences.push(fill(setting["proof-later"], params, language));
  if (event.kind === "on-by-default" && event.evidence === "E3" && (event.source?.plans.length ?? 0) > 0) {
    sentences.push(fill(setting.plans, params, language));
  }
  if (event.direction === "unknown" && event.kind !== "disappeared")
    sentences.push(fill(setting["read-it"], params, language));
  return sentences;
}

/** How a switch stands now, after the person turned it. */
export function stateSentence(words: Words, { label, state }: Setting): string {
  const params = { label: clip(label, LONGEST_LABEL), to: stateWord(words, state) };
  return fill(words.setting["stands-now"], params, words.language);
}

function paramsOf(words: Words, event: SettingEvent): Record<string, Filling> {
  const { language } = words;
  const date = (at: number) => longDate(dayOf(at), language);
  return {
    at: date(event.at),
    from: stateWord(words, event.from),
    to: stateWord(words, event.to),
    was: clip(event.was ?? "", LONGEST_QUOTE),
    ...(event.since !== null && { since: date(event.since) }),
    ...(event.proof && {
      quote: clip(event.proof.quote, LONGEST_QUOTE),
      document: event.proof.documentTitle,
      seen: date(event.proof.seenAt),
    }),
    ...(event.source && {
      source: event.source.name,
      written: longDate(event.source.date, language),
      plans: event.source.plans,
    }),
  };
}

/** "on", "off", or the words of the choice itself. */
function stateWord(words: Words, state: SettingState | null): string {
  const plain = asSwitch(state);
  if (plain === "on" || plain === "off") return fill(words.setting[`state.${plain}`], {}, words.language);
  return state?.startsWith("choice:") ? `\u201C${clip(state.slice("choice:".length), LONGEST_LABEL)}\u201D` : "";
}
