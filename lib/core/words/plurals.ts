/** Unicode's plural categories, in the order in which tables of words write them. */
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"] as const;
/** What stands between the forms of a word. */
const BETWEEN = " | ";

/** The plural categories that a language has (Unicode CLDR, as the engine knows it), in the order of the tables. */
export function pluralCategories(language: string): string[] {
  const own: ReadonlySet<string> = new Set(new Intl.PluralRules(language).resolvedOptions().pluralCategories);
  return CATEGORIES.filter((category) => own.has(category));
}

/**
 * The form of a word that fits a number. A word with one form has no others; with two, the first is for
 * the category "one"; with more, there is one for each category of its language.
 *
 * @param text - All forms, as they stand in a table: "page | pages".
 */
export function pluralForm(text: string, count: number, language: string): string {
  const forms = text.split(BETWEEN);
  const categories = forms.length > 2 ? pluralCategories(language) : ["one", "other"];
  const place = categories.indexOf(new Intl.PluralRules(language).select(count));
  return forms[place] ?? forms.at(-1) ?? "";
}

/** Whether a table may write a word with so many forms in a language. */
export function hasPluralForms(text: string, language: string): boolean {
  const forms = text.split(BETWEEN).length;
  const own = pluralCategories(language);
  // Two are enough where what lies between them is for millions only, or there is but one.
  const few = !own.some((category) => ["zero", "two", "few"].includes(category));
  return forms === own.length || (few && forms === 2);
}
