type Table = Readonly<Record<string, unknown>>;

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

/** Words of the interface that no source names. */
export function unusedWords(keys: readonly string[], sources: readonly string[]): string[] {
  return keys.filter((key) => !sources.some((text) => text.includes(`"${key}"`) || text.includes(`__MSG_${key}__`)));
}
