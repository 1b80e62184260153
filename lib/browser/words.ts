import { createI18n } from "@wxt-dev/i18n";
import { browser } from "./api.ts";

/** The interface's own words, from `_locales`. A test checks that every key that is used exists. */
export const i18n = createI18n();

/** Looks a word up for a component: a number chooses the plural form, an array fills in `$1`, `$2`. */
export function translate(key: string, values?: number | readonly string[]): string {
  if (values === undefined) return i18n.t(key);
  return typeof values === "number" ? i18n.t(key, values) : i18n.t(key, [...values]);
}

/** The language of the person's browser, like `fr-BE`. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
