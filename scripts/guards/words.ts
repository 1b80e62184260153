import { hasPluralForms } from "../../lib/core/words/plurals.ts";

type Table = Readonly<Record<string, unknown>>;
type Messages = Readonly<Record<string, { message: string }>>;

/** All leaf paths of a table of words: `headline.ai_training.added`. */
function keysOf(table: Table, path = ""): string[] {
  return Object.entries(table).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}/${key}`;
    const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
    return isTable ? keysOf(value as Table, here) : [here];
  });
}

/** Keys that one language has and another lacks; `reference` is the language that must be complete. */
export function missingWords(tables: Readonly<Record<string, Table>>, reference: string): string[] {
  const complete = new Set(keysOf(tables[reference] ?? {}));
  return Object.entries(tables).flatMap(([language, table]) => {
    const own = new Set(keysOf(table));
    return [
      ...[...complete].filter((key) => !own.has(key)).map((key) => `${language} lacks ${key}`),
      ...[...own].filter((key) => !complete.has(key)).map((key) => `${language} has ${key}, which ${reference} lacks`),
    ];
  });
}

/**
 * Words of the interface whose blanks (`$1`) differ from the reference's, or that lack a plural form of their
 * language (`one | many`; where a language has more, one for each of its categories).
 */
export function unevenWords(tables: Readonly<Record<string, Messages>>, reference: string): string[] {
  const blanks = (text: string) => [...new Set(text.match(/\$\d/gu))].sort().join();
  const isEven = (text: string, model: string, language: string) =>
    blanks(text) === blanks(model) && (model.includes(" | ") ? hasPluralForms(text, language) : !text.includes(" | "));
  return Object.entries(tables).flatMap(([language, table]) =>
    Object.entries(table)
      .filter(([key, { message }]) => !isEven(message, tables[reference]?.[key]?.message ?? "", language))
      .map(([key]) => `${language} fills in ${key} otherwise than ${reference}`),
  );
}

/** Words of the interface that no source names: as a string, in the manifest, or by their beginning (`refused_${why}`). */
export function unusedWords(keys: readonly string[], sources: readonly string[]): string[] {
  const named = (key: string) => [`"${key}"`, `__MSG_${key}__`, `\`${key.split("_")[0]}_\${`];
  return keys.filter((key) => !sources.some((text) => named(key).some((name) => text.includes(name))));
}
