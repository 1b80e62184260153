import type { Lexicon } from "./lexicon.ts";
import type { Memory } from "./moves.ts";
import { type Rule, type Sighting, sight } from "./rules/rule.ts";
import { has, readStatement, type Statement } from "./statement.ts";
import type { Sentence } from "./units.ts";

/** All sentences of both versions. */
interface Versions {
  before: readonly Sentence[];
  after: readonly Sentence[];
}

/** Sentences as they are read, each once, though the change and the whole version ask for it. */
export class Readings {
  private readonly lexicon: Lexicon;
  private readonly byLead = new Map<string, Map<string, Statement>>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The statement that a sentence makes with the line that leads into it. */
  read({ text, lead }: Sentence): Statement {
    const known = this.byLead.get(lead) ?? new Map<string, Statement>();
    this.byLead.set(lead, known);
    const statement = known.get(text) ?? readStatement(text, lead, this.lexicon);
    known.set(text, statement);
    return statement;
  }
}

/** The stances in which a rule's subject was seen in a version so far, those on private content apart, and how far that is. */
interface Seen {
  stances: Set<string>;
  next: number;
}

/** Sentences of a version that are asked what it says: twice as many as the longest documents have. */
const MOST_SENTENCES = 8_000;

const stanceOf = (stance: Sighting["stance"], isPrivate: boolean) => (isPrivate ? `${stance} private` : stance);

/** Whether a rule's subject is seen in a whole version, which is read no further than needed, and once for each rule. */
export function mentions(context: Versions, readings: Readings): Memory {
  const seen = { before: new Map<Rule, Seen>(), after: new Map<Rule, Seen>() };
  return (side, rule, stance, isPrivate = false) => {
    const known = seen[side].get(rule) ?? { stances: new Set(), next: 0 };
    seen[side].set(rule, known);
    const wanted = stanceOf(stance, isPrivate);
    const sentences = context[side];
    const last = Math.min(sentences.length, MOST_SENTENCES);
    while (!known.stances.has(wanted) && known.next < last) {
      const statement = readings.read(sentences[known.next++] as Sentence);
      const sighting = sight(rule, statement);
      if (!sighting || !counts(sighting)) continue;
      known.stances.add(sighting.stance);
      if (has(statement, "private")) known.stances.add(stanceOf(sighting.stance, true));
    }
    return known.stances.has(wanted);
  };
}

function counts({ weak, said, stance }: Sighting): boolean {
  return !weak || said || stance === "promise";
}
