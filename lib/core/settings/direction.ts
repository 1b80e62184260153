import type { SettingDirection } from "../../model.ts";
import type { Lexicon } from "../judge/lexicon.ts";
import { has, readStatement } from "../judge/statement.ts";

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
  );
  const does = has(words, "use", "share", "train", "develop", "sell", "allow", "collect", "ads");
  if (!about && !does) return "neutral";
  if (has(words, "optout")) return "unknown";
  const denied = has(words, "neg");
  const guarded = has(words, "protect");
  if (denied && guarded) return "unknown";
  if (denied || guarded) return about ? "on-protects" : "unknown";
  return about && does ? "on-shares" : "unknown";
}
