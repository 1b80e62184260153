import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type messages from "../assets/public/_locales/en/messages.json";
import type { Filling } from "../lib/core/words/fill-in.ts";

/** The keys of the interface's words; a word that is not written in English is a type error. */
export type WordKey = keyof typeof messages;

/**
 * Gives an interface word: with a number, the right plural form; with an array, `$1`, `$2` … filled
 * in. Pages pass the browser's own lookup, tests a table.
 */
export type Translate = (key: WordKey, values?: number | readonly Filling[]) => string;

export const WordsContext = createContext<Translate>((key) => key);

/** The interface's words, inside a component. */
export function useWords(): Translate {
  return useContext(WordsContext);
}
