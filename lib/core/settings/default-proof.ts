import type { Setting, SettingProof } from "../../model.ts";
import type { Lexicon } from "../judge/lexicon.ts";
import { RULES } from "../judge/rules/index.ts";
import { has, isNegated, readStatement, spansOf } from "../judge/statement.ts";
import { type Sentence, sentencesIn } from "../judge/units.ts";
import { graveSubjects, type KeptText } from "../story.ts";
import { normalForm } from "../text/normal-form.ts";

/** Shorter names of switches stand in too many sentences to prove anything. */
const SHORTEST_NAME = 12;

/**
 * The sentence in which a kept page of the service says that a switch is on by default: it names
 * the switch, or speaks of the same subject.
 */
export function findDefaultProof(setting: Setting, texts: readonly KeptText[], lexicon: Lexicon): SettingProof | null {
  const names = [setting.label, setting.section].filter((name) => name.length >= SHORTEST_NAME).map(normalForm);
  const subjects = new Set<string>(graveSubjects(setting, lexicon));
  for (const { document, blocks, lang } of texts) {
    if (lang !== lexicon.language) continue;
    for (const block of blocks) {
      const named = names.some((name) => normalForm(block.text).includes(name));
      const sentence = sentencesIn([block], lang).find((candidate) =>
        saysDefaultOn(candidate, named, subjects, lexicon),
      );
      if (!sentence) continue;
      const seenAt = document.lastGoodAt ?? document.addedAt;
      return { quote: sentence.text, documentId: document.id, documentTitle: document.title, seenAt };
    }
  }
  return null;
}

function saysDefaultOn(sentence: Sentence, named: boolean, subjects: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const statement = readStatement(sentence.text, sentence.lead, lexicon);
  const spans = spansOf(statement, "default_on");
  if (spans.length === 0 || spans.some((span) => isNegated(statement, span)) || has(statement, "user_prohib")) {
    return false;
  }
  return named || RULES.some((rule) => subjects.has(rule.class) && rule.find(statement) !== null);
}
