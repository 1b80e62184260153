import { textAfter } from "./texts.ts";
import { attribute, tagOf, textOf } from "./walk.ts";

/** What one radio button, or one button of a group, is called. */
export function optionText(option: Element): string {
  const input = tagOf(option) === "input" ? (option as HTMLInputElement) : null;
  const shown = input ? input.labels?.[0] : option;
  const text = shown ? textOf(shown).trim() : "";
  return (text || attribute(option, "aria-label") || (input && (textAfter(input) || input.value)) || "")
    .replace(/\s+/gu, " ")
    .slice(0, 200);
}
