/** Marks that change the direction of what follows, that are not seen, or that no text has. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u200B\u2028-\u202E\u2060-\u206F\uFEFF]/gu;
const SPECIAL = /[&<>"']/gu;

const numberOf = (char: string) => (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");

/** A text as HTML that shows it and is nothing else; what would not be seen in it is named. */
export function escaped(text: string): string {
  return text.replace(UNSEEN, (char) => `[U+${numberOf(char)}]`).replace(SPECIAL, (char) => `&#${char.charCodeAt(0)};`);
}

/** A value as JSON that may stand in an element of a page: nothing in it ends the element or goes unseen. */
export function jsonInPage(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/[<>&]/gu, inJson).replace(UNSEEN, inJson);
}

const inJson = (char: string) => `\\u${numberOf(char)}`;
