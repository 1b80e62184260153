import type { SettingEvent } from "../../model.ts";
import { dayOf } from "../dates/calendar.ts";
import { clip } from "../text/normal-form.ts";
import { longDate } from "./dates.ts";
import { fill, type Words } from "./index.ts";

const LONGEST_LABEL = 120;
const LONGEST_QUOTE = 200;

/** The line that names a switch and what was seen of it. */
export function settingHeadline(words: Words, event: SettingEvent): string {
  const label = clip(event.label, LONGEST_LABEL);
  return fill(words.setting[`headline.${event.kind}`] ?? "{label}", { label }, words.language);
}

/**
 * What may be said about a switch, by the level of evidence alone: nothing here claims who
 * switched it on, or a default that the service itself does not state.
 */
export function settingSentence(words: Words, event: SettingEvent): string {
  const params: Record<string, string> = { at: longDate(dayOf(event.at), words.language) };
  if (event.since !== null) params.since = longDate(dayOf(event.since), words.language);
  if (event.proof) {
    params.quote = clip(event.proof.quote, LONGEST_QUOTE);
    params.document = event.proof.documentTitle;
    params.seen = longDate(dayOf(event.proof.seenAt), words.language);
  }
  const { setting } = words;
  const known = setting[`${event.kind}.${event.evidence}`] ?? setting[`first.${event.evidence}`] ?? setting["first.E0"];
  const sentence = fill(known, params, words.language);
  if (event.kind !== "appeared" || !event.proof) return sentence;
  return `${sentence} ${fill(words.setting["proof-later"], params, words.language)}`;
}
