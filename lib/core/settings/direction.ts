import type { SettingDirection } from "../../model.ts";
import type { Lexicon } from "../judge/lexicon.ts";
import { has, readStatement, type Statement } from "../judge/statement.ts";

/** What a label says of its switch. */
export interface LabelReading {
  direction: SettingDirection;
  /** Nothing in the words may turn their sense round. */
  plain: boolean;
}

/** Says the opposite of what it names, may do so, or does not. */
type Turn = "round" | "not" | "unclear";

const UNKNOWN: LabelReading = { direction: "unknown", plain: false };

/**
 * Whether a switch shares data when it is on, or protects it, by its words alone. It abstains where
 * they do not tell ("Opt out of data access", a double negative): a wrong claim would send the
 * reader the wrong way.
 *
 * @param labels - The cues of the label's language (settings/labels), or null where there are none.
 */
export function readLabel(label: string, labels: Lexicon | null): LabelReading {
  if (!labels) return UNKNOWN;
  const words = readStatement(label, "", labels);
  const speaks = spokenOf(words);
  if (!speaks.any) return { direction: "neutral", plain: true };
  // A sound, a colour or a letter by mail gives nothing away, whatever it is about.
  if (has(words, "plain") && !speaks.gives) return { direction: "neutral", plain: true };
  if (has(words, "unclear")) return UNKNOWN;
  const turn = turnOf(words);
  if (turn === "not") return straight(speaks);
  if (turn === "unclear" || speaks.guarded || !speaks.data) return UNKNOWN;
  return { direction: "on-protects", plain: false };
}

interface Spoken {
  any: boolean;
  /** Somebody is given something. */
  gives: boolean;
  /** Something of the person's own is named. */
  data: boolean;
  /** A way of being private is named. */
  guarded: boolean;
}

function spokenOf(words: Statement): Spoken {
  const topic = has(words, "topic");
  const data = topic || has(words, "data");
  const guarded = has(words, "private");
  const act = has(words, "give");
  const turned = has(words, "neg", "protect");
  return { any: data || act || guarded || turned, gives: topic || (act && data), data, guarded };
}

/** What a label says in which no word turns the sense round. */
function straight({ gives, guarded }: Spoken): LabelReading {
  if (guarded) return { direction: "on-protects", plain: false };
  return { direction: gives ? "on-shares" : "unknown", plain: true };
}

/** Whether a label says the opposite of what it names: "Do not share", "Block sharing". */
function turnOf(words: Statement): Turn {
  const denied = has(words, "neg");
  const hindered = has(words, "protect");
  // "Don't stop sharing", "Block cookies, but allow …": two words that pull in two directions.
  if (hindered && (denied || has(words, "permit"))) return "unclear";
  return denied || hindered ? "round" : "not";
}
