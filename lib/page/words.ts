import { wordLanguage } from "../core/words/language.ts";
import { pluralForm } from "../core/words/plurals.ts";
import type { BannerWords } from "./banner.ts";

/** The part of the extension API that a content script needs for its words. */
interface Messages {
  i18n: { getMessage: (key: string, values?: string[]) => string; getUILanguage: () => string };
}

/** The banner's words from `_locales`. */
export function pageWords(): BannerWords {
  // Not "browser": where that is no name of the API's, the page may call an element so.
  const scope = globalThis as unknown as { chrome?: Messages };
  const message = (key: string, values?: string[]) => scope.chrome?.i18n.getMessage(key, values) ?? key;
  return {
    label: message("bannerLabel"),
    showSwitch: message("showSwitch"),
    whatChanged: message("howToOptOut"),
    later: message("remindLater"),
    dismiss: message("dismiss"),
    more(count) {
      const language = wordLanguage(scope.chrome?.i18n.getUILanguage() ?? "");
      return pluralForm(message("bannerMore", [String(count)]), count, language);
    },
  };
}
