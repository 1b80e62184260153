import type { Block, NoiseKind } from "../../model.ts";
import { findDates } from "../dates/find-dates.ts";
import { letterForm } from "../text/normal-form.ts";
import { tokenize } from "../text/tokens.ts";

/** What comparing two versions left different, before anybody asks whether it matters. */
export interface Differences {
  /** Blocks whose text differs, as pairs; one side is null for a block added or removed. */
  texts: readonly (readonly [Block | null, Block | null])[];
  moved: number;
  links: number;
  /** Kind, level or visibility of a block whose text stayed. */
  markup: number;
}

const MAIL = /\[email[\s\u00A0]?protected\]|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/giu;
const OBFUSCATED = /\[email[\s\u00A0]?protected\]/iu;
/** What numbers a list or a section at its beginning: "3.", "(b)", "iv)", "2.1". */
const NUMBERING = /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-z]|[ivxlc]{1,6})[.):]?\)?)(?=\s)\s*/iu;

/**
 * Names the kind of difference that carries no new wording, or null when the wording changed.
 * Order matters: the quietest kind that explains everything is the one named.
 */
export function noiseOf({ texts, moved, links, markup }: Differences): NoiseKind | null {
  if (texts.length === 0) {
    if (links > 0) return "links-only";
    if (moved > 0) return "moved-only";
    return markup > 0 ? "markup-only" : "equal";
  }
  if (explains(texts, letterForm)) return "typographic";
  if (explains(texts, (text) => letterForm(text.replace(NUMBERING, "")))) return "renumbered";
  if (explains(texts, withoutDates)) return "date-only";
  const obfuscated = texts.some(([before, after]) => hidesMail(before) || hidesMail(after));
  if (obfuscated && explains(texts, (text) => letterForm(text.replace(MAIL, "@")))) {
    return "contact-obfuscation";
  }
  return null;
}

/** Whether nothing is different any more once each text is reduced to `form`. */
function explains(texts: Differences["texts"], form: (text: string) => string): boolean {
  const join = (side: 0 | 1) => texts.map((pair) => (pair[side] ? form(pair[side].text) : "")).join("");
  return (
    texts.every(([before, after]) => (before ? form(before.text) : "") === (after ? form(after.text) : "")) ||
    join(0) === join(1)
  );
}

function hidesMail(block: Block | null): boolean {
  return block !== null && OBFUSCATED.test(block.text);
}

/** A short line without the dates in it. Dates inside prose are left: they can be part of a rule. */
function withoutDates(text: string): string {
  let rest = text;
  for (const date of findDates(text, "day-first")) rest = rest.replace(date.text, " ");
  return rest === text || tokenize(rest).length > 60 ? letterForm(text) : letterForm(rest);
}
