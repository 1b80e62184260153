import type { Block, Change, EpochMs, Finding, FindingClass, Reading, Setting, WatchedDocument } from "../model.ts";
import { dayOf, daysBetween } from "./dates/calendar.ts";
import type { DossierEvidence } from "./judge/announcement.ts";
import type { Lexicon } from "./judge/lexicon.ts";
import { RULES } from "./judge/rules/index.ts";
import type { Found } from "./judge/rules/rule.ts";
import { readStatement } from "./judge/statement.ts";
import { sentencesIn } from "./judge/units.ts";
import { DAY } from "./schedule.ts";

/** The rules' subjects that a switch's own words speak of. */
export function subjectsOf(
  setting: Pick<Setting, "label" | "description" | "section">,
  lexicon: Lexicon,
): FindingClass[] {
  const text = [setting.section, setting.label, setting.description].filter((part) => part !== "").join(". ");
  const statement = readStatement(text, "", lexicon);
  // A hint is enough to show a small finding, not to say that a switch did something first.
  const speaksOf = (found: Found | null) => found !== null && found.weak !== true;
  return RULES.filter((rule) => speaksOf(rule.find(statement))).map((rule) => rule.class);
}

/** What is said of every subject, and is none of its own. */
export const NOT_GRAVE: ReadonlySet<FindingClass> = new Set([
  "opt_out",
  "default_on",
  "policy_change_terms",
  "new_data",
  "consent",
  "legal_basis",
  "region_scope",
  "children",
  "controller_identity",
  "reader_rights",
  "use_limits",
]);

/** What a switch is about, without what is said of every switch. */
export function graveSubjects(
  setting: Pick<Setting, "label" | "description" | "section">,
  lexicon: Lexicon,
): FindingClass[] {
  return subjectsOf(setting, lexicon).filter((subject) => !NOT_GRAVE.has(subject));
}

/**
 * The first sight of a switch that speaks of what a finding says, before the document did.
 *
 * @param readings - All settled readings of the service's screens, oldest first.
 */
export function practiceFirst(
  findings: readonly Finding[],
  readings: readonly Reading[],
  changeSeenAt: EpochMs,
  lexiconOf: (lang: string) => Lexicon | null,
): DossierEvidence["practiceFirst"] {
  const subjects = new Set(
    findings
      .filter(({ direction, firstMention, severity }) => direction === "worse" && firstMention && severity !== "small")
      .map((finding) => finding.class),
  );
  for (const reading of readings) {
    const lexicon = lexiconOf(reading.lang);
    const days = daysBetween(dayOf(reading.at), dayOf(changeSeenAt));
    if (days < 1 || !lexicon) continue;
    const setting = reading.settings.find((candidate) =>
      graveSubjects(candidate, lexicon).some((subject) => subjects.has(subject)),
    );
    if (setting) return { label: setting.label, seenAt: reading.at, days };
  }
  return undefined;
}

/** A kept document of the dossier, with the text that stands. */
export interface KeptText {
  document: WatchedDocument;
  blocks: readonly Block[];
  lang: string;
}

/** The service's own words that refusing does not undo what was done, from any kept document. */
export function notUndone(texts: readonly KeptText[], lexicon: Lexicon): DossierEvidence["notUndone"] {
  const rule = RULES.find((candidate) => candidate.class === "not_retroactive");
  for (const { document, blocks, lang } of texts) {
    if (lang !== lexicon.language) continue;
    for (const { text, lead } of sentencesIn(blocks, lang)) {
      if (!text.endsWith("?") && rule?.find(readStatement(text, lead, lexicon)))
        return { quote: text, documentTitle: document.title };
    }
  }
  return undefined;
}

/** How long around a change of a help page the policy must have stood still. */
const ELSEWHERE_WINDOW = 14 * DAY;

/**
 * Whether a change stands in a help page only: the service's policies were looked at after it and
 * had not changed for two weeks.
 */
export function onlyElsewhere(
  document: WatchedDocument,
  change: Pick<Change, "firstSeenAt">,
  dossier: readonly WatchedDocument[],
  changes: readonly Pick<Change, "documentId" | "firstSeenAt">[],
): DossierEvidence["elsewhere"] {
  if (document.type !== "Help Page") return undefined;
  const policies = dossier.filter(({ type }) => type === "Privacy Policy" || type === "Terms of Service");
  const looked = policies.length > 0 && policies.every(({ lastGoodAt }) => (lastGoodAt ?? 0) >= change.firstSeenAt);
  const moved = changes.some(
    (other) =>
      policies.some((policy) => policy.id === other.documentId) &&
      Math.abs(other.firstSeenAt - change.firstSeenAt) <= ELSEWHERE_WINDOW,
  );
  return looked && !moved ? { documentTitle: document.title } : undefined;
}
