/** Whether what a person reads is in their language: every text that is shown is held against the tables. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { ROOT } from "../../scripts/build.ts";

type Table = { readonly [key: string]: Table | string | readonly string[] };

/** An English sentence with fewer letters of its own than these might be anything. */
const TELLING_LETTERS = 4;

/** All sentences of a language, the interface's and the core's, by where they stand. */
function sentencesOf(language: string): Map<string, string> {
  const messages = readTable(`assets/public/_locales/${language}/messages.json`) as Record<string, { message: string }>;
  const interfaceWords = Object.entries(messages).flatMap(([key, { message }]) =>
    message.split(" | ").map((form, index) => [`${key} ${index}`, form] as const),
  );
  return new Map([...interfaceWords, ...leavesOf(readTable(`lib/core/words/${language}.json`))]);
}

function readTable(path: string): Table {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
}

function leavesOf(table: Table, path = ""): (readonly [string, string])[] {
  return Object.entries(table).flatMap(([key, value]) => {
    if (typeof value === "string") return [[`${path}/${key}`, value] as const];
    return leavesOf(value as Table, `${path}/${key}`);
  });
}

/** What a sentence looks like when its blanks are filled in; null for one that has no words of its own. */
export function patternOf(sentence: string, leastLetters = 1): RegExp | null {
  const parts = sentence.split(/\{\w+\}|\$\d/u);
  if (parts.join("").replace(/[^\p{L}]/gu, "").length < leastLetters) return null;
  return new RegExp(`^${parts.map((part) => RegExp.escape(part)).join(".+")}$`, "su");
}

/** The texts that are an English sentence of ours, and not one in the language at the same time. */
export function untranslated(texts: readonly string[], language: string): string[] {
  const patternsOf = (one: string, leastLetters: number) =>
    [...sentencesOf(one).values()].flatMap((sentence) => patternOf(sentence, leastLetters) ?? []);
  const english = patternsOf("en", TELLING_LETTERS);
  const own = patternsOf(language, 1);
  const matches = (patterns: readonly RegExp[], text: string) => patterns.some((pattern) => pattern.test(text));
  return texts.filter((text) => matches(english, text) && !matches(own, text));
}

/** Every text that a page shows or says, piece by piece, without what it quotes from a document. */
export function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(node.getAttribute(name) ?? "");
      } else if (!node.parentElement?.closest("blockquote, script, style")) texts.push(node.textContent ?? "");
    }
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  });
}
