import type { SettingDirection } from "../../model.ts";
import type { Lexicon } from "../judge/lexicon.ts";
import { has, readStatement, type Statement } from "../judge/statement.ts";

/**
 * Whether a switch shares data when it is on, or protects it, by its label alone. It abstains where
 * the words do not tell ("Opt out of data access", a double negative): a wrong claim would send
 * the reader the wrong way.
 */
export function directionOf(label: string, lexicon: Lexicon | null): SettingDirection {
  if (!lexicon) return "unknown";
  const words = readStatement(label, "", lexicon);
  const about = has(
    words,
    "data_user",
    "data_any",
    "ai",
    "models",
    "third",
    "affiliates",
    "ads",
    "location",
    "messages",
    "privacy_phrase",
  );
  const does = has(words, "use", "share", "train", "develop", "sell", "allow", "collect", "ads");
  if (!about && !does) return "neutral";
  if (has(words, "optout")) return "unknown";
  const turned = turnOf(words);
  if (turned === "round") return about ? "on-protects" : "unknown";
  return turned === "not" && about && does ? "on-shares" : "unknown";
}

/** Whether a label says the opposite of what it names: "Do not share", "Block sharing". */
function turnOf(words: Statement): "round" | "not" | "unclear" {
  const denied = has(words, "neg");
  const guarded = has(words, "protect");
  // "Block cookies, but allow …", "without asking": two words that pull in two directions.
  if (guarded && (denied || has(words, "permit"))) return "unclear";
  if (denied || guarded) return "round";
  return has(words, "without") ? "unclear" : "not";
}

/** Whether being on gives something away as far as the label tells, with nothing in it that may turn it round. */
export function isPlain(label: string, lexicon: Lexicon): boolean {
  return !has(readStatement(label, "", lexicon), "optout", "neg", "protect", "without");
}
