import type { Lexicon } from "./lexicon.ts";
import type { Memory } from "./moves.ts";
import { sight } from "./rules/rule.ts";
import { has, readStatement, type Statement } from "./statement.ts";
import type { Sentence } from "./units.ts";

/** All sentences of both versions. */
interface Versions {
  before: readonly Sentence[];
  after: readonly Sentence[];
}

/** Reads a sentence with the line that leads into it. */
type Reader = (text: string, lead: string) => Statement;

/** Reads each sentence once, though the change and the whole version ask for it. */
export function statementReader(lexicon: Lexicon): Reader {
  const known = new Map<string, Statement>();
  return (text, lead) => {
    const key = `${lead}\n${text}`;
    const statement = known.get(key) ?? readStatement(text, lead, lexicon);
    known.set(key, statement);
    return statement;
  };
}

/** Whether a rule's subject is seen in a whole version; asked once for each rule and stance. */
export function mentions(context: Versions, reader: Reader): Memory {
  const read = new Map<string, Statement[]>();
  const known = new Map<string, boolean>();
  return (side, rule, stance, isPrivate = false) => {
    const statements = read.get(side) ?? context[side].map(({ text, lead }) => reader(text, lead));
    read.set(side, statements);
    const key = `${side} ${rule.class} ${stance} ${isPrivate}`;
    const answer =
      known.get(key) ??
      statements.some((statement) => {
        const sighting = isPrivate && !has(statement, "private") ? null : sight(rule, statement);
        return sighting?.stance === stance && (!sighting.weak || sighting.said || stance === "promise");
      });
    known.set(key, answer);
    return answer;
  };
}
