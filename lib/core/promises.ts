import type { Block, EpochMs, Finding } from "../model.ts";
import type { DossierEvidence } from "./judge/announcement.ts";
import type { Lexicon } from "./judge/lexicon.ts";
import { RULES } from "./judge/rules/index.ts";
import { type Rule, type Sighting, sight } from "./judge/rules/rule.ts";
import { readStatement } from "./judge/statement.ts";
import { sentencesIn } from "./judge/units.ts";

/** A version of any document of a service, in which promises can stand. */
export interface PromisingText {
  documentTitle: string;
  /** When it was first seen. */
  seenAt: EpochMs;
  blocks: readonly Block[];
  lang: string;
}

/**
 * The promise that a change contradicts: "we do not …" in any document of the service, in a version
 * that stands or stood, against what the change now says is done.
 *
 * @param findings - The change's; gravest first. What only gets better breaks no promise.
 * @param texts - In the order in which they are to be asked; the changed version itself is none of them.
 * @returns The first promise found for the gravest finding that has one, or undefined.
 */
export function brokenPromise(
  findings: readonly Finding[],
  texts: readonly PromisingText[],
  lexiconOf: (lang: string) => Lexicon | null,
): DossierEvidence["promise"] {
  for (const finding of findings.filter(isDone)) {
    const rule = RULES.find((candidate) => candidate.class === finding.class);
    if (!rule) continue;
    for (const text of texts) {
      const quote = promiseIn(text, rule, finding, lexiconOf(text.lang));
      if (quote !== null) return { quote, documentTitle: text.documentTitle, seenAt: text.seenAt };
    }
  }
  return undefined;
}

/** Whether a finding says that something is done to the reader, and that it matters. */
function isDone({ direction, action, severity, condition }: Finding): boolean {
  const matters = severity === "important" || severity === "worth-knowing";
  const stands = action === "added" || action === "flipped" || action === "detail-edited";
  return matters && stands && direction === "worse" && condition !== "consent";
}

function promiseIn(
  { blocks, lang }: PromisingText,
  rule: Rule,
  finding: Finding,
  lexicon: Lexicon | null,
): string | null {
  if (rule.kind !== "harm" || lexicon === null) return null;
  for (const { text, lead } of sentencesIn(blocks, lang)) {
    const sighting = sight(rule, readStatement(text, lead, lexicon));
    if (sighting && contradicts(sighting, finding)) return text;
  }
  return null;
}

/** A promise about private messages is not broken by what is done with public posts. */
function contradicts({ stance, weak, condition, data }: Sighting, finding: Finding): boolean {
  if (stance !== "promise" || weak || condition !== "none") return false;
  return !data.includes("private") || finding.data.includes("private");
}
