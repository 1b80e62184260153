import type { Block, EpochMs, Finding } from "../model.ts";
import type { DossierEvidence } from "./judge/announcement.ts";
import type { Lexicon } from "./judge/lexicon.ts";
import { RULES } from "./judge/rules/index.ts";
import { sight } from "./judge/rules/rule.ts";
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

/** A promise as a document says it. */
export interface SaidPromise {
  class: Finding["class"];
  quote: string;
  documentTitle: string;
  seenAt: EpochMs;
  /** It is about private things only. */
  isPrivate: boolean;
}

const HARMS = RULES.filter((rule) => rule.kind === "harm");

/** All promises in a text ("we do not …"), in reading order. Read once, they answer for every finding. */
export function promisesIn(text: PromisingText, lexicon: Lexicon | null): SaidPromise[] {
  if (lexicon === null) return [];
  const { documentTitle, seenAt } = text;
  return sentencesIn(text.blocks, text.lang).flatMap(({ text: quote, lead }) => {
    const statement = readStatement(quote, lead, lexicon);
    return HARMS.flatMap((rule) => {
      const sighting = sight(rule, statement);
      if (sighting?.stance !== "promise" || sighting.weak || sighting.condition !== "none") return [];
      return [{ class: rule.class, quote, documentTitle, seenAt, isPrivate: sighting.data.includes("private") }];
    });
  });
}

/**
 * The promise that a change contradicts: one in any document of the service, in a version that
 * stands or stood, against what the change now says is done.
 *
 * @param findings - The change's; gravest first. What only gets better breaks no promise.
 * @param promises - In the order in which they are to be asked; those of the changed version itself are not among them.
 * @returns The first promise found for the gravest finding that has one, or undefined.
 */
export function brokenPromise(
  findings: readonly Finding[],
  promises: readonly SaidPromise[],
): DossierEvidence["promise"] {
  for (const finding of findings.filter(isDone)) {
    // A promise about private messages is not broken by what is done with public posts.
    const broken = promises.find(
      (said) => said.class === finding.class && (!said.isPrivate || finding.data.includes("private")),
    );
    if (broken) return { quote: broken.quote, documentTitle: broken.documentTitle, seenAt: broken.seenAt };
  }
  return undefined;
}

/** Whether a finding says that something is done to the reader, and that it matters. */
export function isDone({ direction, action, severity, condition }: Finding): boolean {
  const matters = severity === "important" || severity === "worth-knowing";
  const stands = action === "added" || action === "flipped" || action === "detail-edited";
  return matters && stands && direction === "worse" && condition !== "consent";
}
