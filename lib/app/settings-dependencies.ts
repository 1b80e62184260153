import type { Lexicon } from "../core/judge/lexicon.ts";
import type { SettingFact } from "../core/settings/facts.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";

/** What the use cases about settings need besides what checks need. */
export interface SettingsDependencies extends CheckDependencies {
  /** The words that labels of switches are read by, or null where Unquiet does not know the language. */
  labelsOf: (lang: string) => Promise<Lexicon | null>;
  /** What is known of real services' settings. */
  settingFacts: () => Promise<readonly SettingFact[]>;
}
