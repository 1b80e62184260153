import type { BannerWords } from "./banner.ts";

/** The part of the extension API that a content script needs for its words. */
interface Messages {
  i18n: { getMessage: (key: string) => string };
}

/** The banner's words from `_locales`. The number is filled in when it is known. */
export function pageWords(): BannerWords {
  const scope = globalThis as unknown as { browser?: Messages; chrome?: Messages };
  const message = (key: string) => (scope.browser ?? scope.chrome)?.i18n.getMessage(key) ?? key;
  return {
    label: message("bannerLabel"),
    showSwitch: message("showSwitch"),
    whatChanged: message("howToOptOut"),
    later: message("remindLater"),
    dismiss: message("dismiss"),
    more: message("bannerMore"),
  };
}
