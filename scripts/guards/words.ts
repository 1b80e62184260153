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

/** Words of the interface whose blanks (`$1`) or plural forms (`one | many`) differ from the reference's. */
export function unevenWords(tables: Readonly<Record<string, Messages>>, reference: string): string[] {
  const shape = (text = "") => `${text.split(" | ").length}:${[...new Set(text.match(/\$\d/gu))].sort().join()}`;
  return Object.entries(tables).flatMap(([language, table]) =>
    Object.entries(table)
      .filter(([key, { message }]) => shape(message) !== shape(tables[reference]?.[key]?.message))
      .map(([key]) => `${language} fills in ${key} otherwise than ${reference}`),
  );
}

/** Words of the interface that no source names: as a string, in the manifest, or by their beginning (`refused_${why}`). */
export function unusedWords(keys: readonly string[], sources: readonly string[]): string[] {
  const named = (key: string) => [`"${key}"`, `__MSG_${key}__`, `\`${key.split("_")[0]}_\${`];
  return keys.filter((key) => !sources.some((text) => named(key).some((name) => text.includes(name))));
}
