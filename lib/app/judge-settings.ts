import { dayOf } from "../core/dates/calendar.ts";
import { findCues, type Lexicon, tokensOf } from "../core/judge/lexicon.ts";
import { findDefaultProof } from "../core/settings/default-proof.ts";
import { readLabel } from "../core/settings/direction.ts";
import { defaultSource, factOf, type SettingFact } from "../core/settings/facts.ts";
import { graveSubjects } from "../core/story.ts";
import { normalForm } from "../core/text/normal-form.ts";
import type { DefaultSource, Reading, Setting, SettingAlert, SettingDirection, SettingProof } from "../model.ts";
import { keptTexts } from "./dossier.ts";
import type { SettingsDependencies } from "./settings-dependencies.ts";

/** What is known of the switches on a screen besides how they stand. */
export interface SettingJudge {
  directionOf: (setting: Setting) => SettingDirection;
  sharesWhenOn: (setting: Setting) => boolean;
  concernsPrivacy: (setting: Pick<Setting, "label" | "section" | "description">) => boolean;
  isWider: (before: string, after: string) => boolean;
  proofOf: (setting: Setting) => SettingProof | null;
  sourceOf: (setting: Setting) => DefaultSource | null;
  factOf: (setting: Pick<Setting, "label" | "section">) => SettingFact | null;
}

/** Gathers what is known for the switches of a reading: the catalogue first, then the words, then the kept pages. */
export async function settingJudge(reading: Reading, deps: SettingsDependencies): Promise<SettingJudge> {
  const [lexicon, labels, facts, texts, { region }] = await Promise.all([
    deps.lexiconOf(reading.lang),
    deps.labelsOf(reading.lang),
    deps.settingFacts(),
    keptTexts(reading.serviceId, deps.store),
    deps.preferences.get(),
  ]);
  const host = new URL(reading.url).hostname;
  const proofs = new Map<string, SettingProof | null>();
  const fact = (setting: Pick<Setting, "label" | "section">) => factOf(setting, host, facts);
  const directionOf = (setting: Setting): SettingDirection => {
    const known = fact(setting)?.direction ?? "unknown";
    return known === "unknown" ? readLabel(setting.label, labels).direction : known;
  };
  const subjects = (setting: Pick<Setting, "label" | "section" | "description">) =>
    lexicon ? graveSubjects(setting, lexicon) : [];
  return {
    directionOf,
    factOf: fact,
    sharesWhenOn(setting) {
      const direction = directionOf(setting);
      if (direction !== "unknown") return direction === "on-shares";
      return readLabel(setting.label, labels).plain && subjects(setting).length > 0;
    },
    concernsPrivacy(setting) {
      return readLabel(setting.label, labels).direction !== "neutral" || subjects(setting).length > 0;
    },
    isWider: (before, after) => reaches(after, lexicon).some((subject) => !reaches(before, lexicon).includes(subject)),
    proofOf(setting) {
      if (!lexicon) return null;
      const key = `${setting.section}\n${setting.label}`;
      const known = proofs.get(key);
      if (known !== undefined) return known;
      const found = findDefaultProof(setting, texts, lexicon);
      proofs.set(key, found);
      return found;
    },
    sourceOf(setting) {
      const found = fact(setting);
      return found ? defaultSource(found, region, dayOf(reading.at)) : null;
    },
  };
}

/** Whom and what a text speaks of; words for more of these reach further. */
function reaches(text: string, lexicon: Lexicon | null): string[] {
  return lexicon
    ? [...graveSubjects({ label: text, section: "", description: "" }, lexicon), ...scope(text, lexicon)]
    : [];
}

const SCOPES = ["third", "affiliates", "ai", "models", "ads", "location", "messages", "data_any", "sell"] as const;

function scope(text: string, lexicon: Lexicon): string[] {
  const found = findCues(tokensOf(text, lexicon.language), lexicon);
  return SCOPES.filter((cue) => (found.get(cue) ?? []).length > 0);
}

/** Whether an alert is about a control: one of several with the same label has its own section. */
export function isAbout(alert: SettingAlert, setting: Pick<Setting, "label" | "section">): boolean {
  return (
    normalForm(alert.event.label) === normalForm(setting.label) &&
    normalForm(alert.event.section) === normalForm(setting.section)
  );
}
