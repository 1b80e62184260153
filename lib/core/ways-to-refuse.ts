import type { Block, FindingClass } from "../model.ts";
import { headingsOver } from "./compare/sections.ts";
import type { Lexicon } from "./judge/lexicon.ts";
import { optOut } from "./judge/rules/choice.ts";
import { RULES } from "./judge/rules/index.ts";
import type { Rule } from "./judge/rules/rule.ts";
import { isNegated, readStatement, type Statement } from "./judge/statement.ts";
import { sentencesIn } from "./judge/units.ts";
import { NOT_GRAVE } from "./story.ts";

/** Classes that are refused together: who may stop the one may stop the other. */
const TOGETHER: readonly (readonly FindingClass[])[] = [
  ["sale_of_data", "sharing_third_party", "sharing_own_purposes", "affiliates"],
  ["sale_of_data", "ads_profiling"],
  ["ai_training", "ai_training_limit", "ai_interactions"],
  ["not_retroactive", "retroactive_use"],
];

/** A sentence that says how to refuse something, and the block it stands in. */
export interface WayToRefuse {
  sentence: string;
  block: Block;
}

/**
 * The sentences of a text that say how to refuse what the classes stand for. A sentence that names
 * no subject ("You can opt out in your settings") is asked by what its paragraph and headings say.
 * Classes that are no subject of their own (a way to refuse, what is on by default) ask for nothing.
 */
export function waysToRefuse(
  blocks: readonly Block[],
  lang: string,
  classes: readonly FindingClass[],
  lexicon: Lexicon,
): WayToRefuse[] {
  const wanted = subjectsFor(classes);
  const headings = headingsOver(blocks);
  return blocks.flatMap((block, index) => {
    // A heading or a question only asks.
    if (block.kind === "heading") return [];
    const statements = sentencesIn([block], lang).map(({ text, lead }) => readStatement(text, lead, lexicon));
    const around = () => [...statements, ...(headings[index] ?? []).map((text) => readStatement(text, "", lexicon))];
    return statements
      .filter((statement) => saysHow(statement) && concerns(statement, around, wanted))
      .map(({ text }) => ({ sentence: text, block }));
  });
}

function subjectsFor(classes: readonly FindingClass[]): ReadonlySet<FindingClass> {
  const asked = classes.filter((one) => !NOT_GRAVE.has(one));
  return new Set(asked.flatMap((one) => [one, ...TOGETHER.filter((group) => group.includes(one)).flat()]));
}

function saysHow(statement: Statement): boolean {
  const found = statement.text.endsWith("?") ? null : optOut.find(statement);
  return found !== null && !found.weak && (found.affirmed === true || !isNegated(statement, found.span));
}

function concerns(
  statement: Statement,
  around: () => readonly Statement[],
  wanted: ReadonlySet<FindingClass>,
): boolean {
  const own = SUBJECTS.filter((rule) => rule.find(statement));
  if (own.length > 0) return own.some((rule) => wanted.has(rule.class));
  return around().some((other) => SUBJECTS.some((rule) => wanted.has(rule.class) && rule.find(other)));
}

const SUBJECTS: readonly Rule[] = RULES.filter((rule) => !NOT_GRAVE.has(rule.class));
