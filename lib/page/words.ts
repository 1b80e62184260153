import { wordLanguage } from "../core/words/language.ts";
import { pluralForm } from "../core/words/plurals.ts";
import type { BannerWords } from "./banner.ts";
import type { NoteWords } from "./page-note.ts";

/** The part of the extension API that a content script needs for its words. */
interface Messages {
  i18n: { getMessage: (key: string, values?: string[]) => string; getUILanguage: () => string };
}

// Not "browser": where that is no name of the API's, the page may call an element so.
const scope = globalThis as unknown as { chrome?: Messages };

function message(key: string, values?: string[]): string {
  return scope.chrome?.i18n.getMessage(key, values) ?? key;
}

/** A word with a number in it, in the plural form of that. */
const counted = (key: string) => (count: number) =>
  pluralForm(message(key, [String(count)]), count, wordLanguage(scope.chrome?.i18n.getUILanguage() ?? ""));

/** The banner's words from `_locales`. */
export function pageWords(): BannerWords {
  return {
    label: message("bannerLabel"),
    showSwitch: message("showSwitch"),
    whatChanged: message("howToOptOut"),
    later: message("remindLater"),
    dismiss: message("dismiss"),
    more: counted("bannerMore"),
  };
}

/** The words of the note on a watched site's pages. */
export function noteWords(): NoteWords {
  return {
    label: message("bannerLabel"),
    why: message("noteWhy"),
    show: message("noteShow"),
    dismiss: message("dismiss"),
    notHere: message("noteNever"),
    more: counted("noteMore"),
  };
}
