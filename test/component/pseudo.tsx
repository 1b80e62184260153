/** Components drawn in a language that nobody speaks, so that words which stand in no table are seen. */
import type { ComponentChildren } from "preact";
import { act } from "preact/test-utils";
import { expect } from "vitest";
import messages from "../../assets/public/_locales/en/messages.json";
import { type Translate, WordsContext } from "../../components/words.ts";
import { fillIn } from "../../lib/core/words/fill-in.ts";
import { lengthen } from "../support/pseudo.ts";
import { draw } from "./drawing.tsx";

/** What no table has to translate: the name, the first letter of a service's, and the names of keys. */
const NO_WORD = /^(?:Unquiet \u00B7|Unquiet|\p{Lu}(?:, \p{Lu})?)$/u;

/** Days and months, which the browser writes. */
const DATE = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/gu;

/** The language that nobody speaks: what is filled in stands outside of its brackets. */
const pseudo: Translate = (key, values) => {
  const blanks = (typeof values === "number" ? [values] : (values ?? [])).map((value) => fillIn(value, "en"));
  const [form = ""] = messages[key].message.split(" | ");
  return lengthen(form).replace(/\$(\d)/gu, (_blank, place) => `⟧${blanks[Number(place) - 1] ?? ""}⟦`);
};

function textsIn(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(node.getAttribute(name) ?? "");
    } else texts.push(node.textContent ?? "");
  }
  return texts;
}

/** Every text that a page was given to draw. */
function given(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value === "string") found.add(value);
  else if (typeof value === "object" && value !== null) for (const inner of Object.values(value)) given(inner, found);
  return found;
}

/** A text without another one, where that stands in it as whole words. */
function without(text: string, other: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(other)}(?![\\p{L}\\p{N}])`, "gu"), " ");
}

/** The texts that stand neither in the tables nor in what was given. */
export async function literals(node: ComponentChildren, data: unknown): Promise<string[]> {
  const root = draw(<WordsContext.Provider value={pseudo}>{node}</WordsContext.Provider>);
  await act(async () => {
    for (const button of root.querySelectorAll<HTMLElement>("[aria-expanded=false]")) button.click();
  });
  // The longest first: a short text may stand inside a long one.
  const known = [...given(data)].filter((text) => text !== "").sort((one, other) => other.length - one.length);
  expect(root.textContent).toContain("⟦");
  return (
    textsIn(root)
      .map((text) => text.replace(/⟦[^⟧]*⟧/gu, " "))
      .map((text) => known.reduce(without, text).trim())
      .filter((text) => /\p{L}/u.test(text.replace(DATE, "")) && !NO_WORD.test(text))
      // A part of a sentence that was given, with its other part marked.
      .filter((text) => !known.some((one) => one.includes(text)))
  );
}
