import { browser } from "./api.ts";
import { translate } from "./words.ts";

/** A line of the address bar's list. */
export interface Suggestion {
  /** One of our pages, as `history.html#/change/…`. */
  page: string;
  /** Its words, with those that were looked for. */
  runs: readonly { text: string; hit: boolean }[];
  /** "Worklane · Privacy Policy". */
  where: string;
}

/** What is typed without choosing a line is looked for on the history page. */
const SEARCH = "history.html#/search/";

/**
 * Answers what the person types into the address bar after our keyword, and opens what they choose. Must be
 * called in the first turn.
 */
export function onSearch(find: (typed: string) => Promise<Suggestion[]>): void {
  // Phones have no keywords.
  const { omnibox } = browser;
  if (!omnibox) return;
  let latest = "";
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: asDescription([{ text: translate("searchTexts"), hit: false }]) });
  });
  omnibox.onInputChanged.addListener((typed, suggest) => {
    latest = typed;
    void find(typed).then(
      (found) => typed === latest && suggest(found.map(asSuggestion)),
      () => undefined,
    );
  });
  omnibox.onInputEntered.addListener((chosen, disposition) => {
    const own = browser.runtime.getURL("history.html#/");
    // What else looks like an address is text like any other.
    const url = chosen.startsWith(own) ? chosen : browser.runtime.getURL(SEARCH + encodeURIComponent(chosen));
    if (disposition === "currentTab") void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === "newForegroundTab" });
  });
}

function asSuggestion({ page, runs, where }: Suggestion) {
  return { content: browser.runtime.getURL(page), description: asDescription(runs, where) };
}

/** One line: in Chrome a piece of XML, in Firefox plain text, which would show marks as they are. */
function asDescription(runs: Suggestion["runs"], where = ""): string {
  const isPlain = browser.runtime.getBrowserInfo !== undefined;
  const words = runs.map(({ text, hit }) => (isPlain ? oneLine(text) : mark(text, hit ? "match" : "")));
  const place = where === "" ? [] : [isPlain ? ` \u2013 ${oneLine(where)}` : ` ${mark(where, "dim")}`];
  return [...words, ...place].join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function mark(text: string, element: string): string {
  const escaped = oneLine(text).replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? "");
  return element === "" ? escaped : `<${element}>${escaped}</${element}>`;
}

/** Without what XML may not hold, nor a list show: control characters and halves of a pair. */
function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Cn}\uFFFE\uFFFF]+/gu, " ");
}
