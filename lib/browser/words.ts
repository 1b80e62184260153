import { type Filling, fillIn } from "../core/words/fill-in.ts";
import { directionOf, wordLanguage } from "../core/words/language.ts";
import { pluralForm } from "../core/words/plurals.ts";
import { browser } from "./api.ts";

/**
 * Looks a word of the interface up in `_locales`: a number chooses the plural form and fills in `$1`, an
 * array fills in `$1`, `$2` … A test checks that every key that is used exists.
 */
export function translate(key: string, values: number | readonly Filling[] = []): string {
  const language = wordLanguage(browserLanguage());
  const counts = typeof values === "number";
  const blanks = (counts ? [values] : values).map((value) => fillIn(value, language));
  const text = browser.i18n.getMessage(key, blanks);
  return counts ? pluralForm(text, values, language) : text;
}

/** The language of the person's browser, like `fr-BE`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Says in which language a page of ours is written, and which way that runs. */
export function setPageLanguage(): void {
  const language = wordLanguage(browserLanguage());
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
