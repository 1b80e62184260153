import type { Block, DateKind, StatedDate } from "../../model.ts";
import { guessLanguage } from "../text/language.ts";
import { type DayMonthOrder, findDates, orderIn, type WrittenDate } from "./find-dates.ts";

/** A document dates itself at its head or at its foot. */
const HEAD_BLOCKS = 40;
const HEAD_CHARS = 6000;
const FOOT_BLOCKS = 6;
const LONGEST_READ = 500;
/** How far before a date, and after it, the word may stand that makes it the document's own. */
const CUE_BEFORE = 90;
const CUE_AFTER = 40;

/** In the order in which they are tried: what is still to come, what is in force, what was edited. */
const CUES: readonly (readonly [DateKind, RegExp])[] = [
  [
    "announced",
    /we(?:'|’)?(?:re| are| will be) (?:updat|chang|mak|revis|amend)\w*|will (?:be updated|change|take effect|come into (?:effect|force))|(?:up)?coming (?:changes?|updates?)|(?:changes?|updates?) (?:to|of|in) (?:our|these|this|the)\b.{0,60}\bon\b|nous (?:mettons|mettrons|modifions|modifierons)|entrer(?:a|ont) en vigueur|(?:wij|we) (?:passen|wijzigen|werken)\b|(?:gaan|gaat|treden|treedt) (?:in|van kracht)|wir (?:aktualisieren|ändern)|tritt am|treten am|actualizaremos|entrarán? en vigor|aggiorneremo|entrer(?:à|anno) in vigore|atualizaremos|entrarão? em vigor/iu,
  ],
  [
    "effective",
    /\beffective\b|\b(?:in|into) (?:effect|force)\b|takes? effect|\bas of\b|valid (?:from|as)|en vigueur|à compter du|applicable (?:à|depuis|dès)|ingangsdatum|van kracht|geldig vanaf|met ingang van|in werking|gültig (?:ab|seit)|gilt ab|in kraft|wirksam|vigente|en vigor|vigencia|in vigore|efficac[ei]|em vigor|vigência|hiệu lực|obowiązuj|发布|生效|施行|시행/iu,
  ],
  [
    "updated",
    /last (?:updated?|modified|revised|changed|reviewed|edited|amended)|\b(?:updated|revised|modified|amended)\b|date of (?:last )?(?:revision|update)|(?:revision|version|publication) date|\bversion\b|\bposted\b|\bpublished\b|mis(?:e)? à jour|dernière (?:modification|mise|révision|version)|modifiée? le|laatst(?:e)? (?:bijgewerkt|gewijzigd|aangepast|wijziging|update)|bijgewerkt|gewijzigd op|versie|zuletzt|aktualisiert|letzte (?:aktualisierung|änderung)|\bstand\b|fassung|última (?:actualización|modificación|revisión|atualização)|actualizad[ao]|atualizad[ao]|ultim[ao] (?:aggiornamento|modifica|revisione)|aggiornat[ao]|cập nhật|ostatnia|更新|修订|改定|개정/iu,
  ],
];

/**
 * The dates a document gives for itself, in reading order. A date counts only where a word beside
 * it says so ("last updated", "effective", "Stand"), or where it stands alone under the title: the
 * date of a law or of an event in the text is not the document's.
 */
export function findStatedDates(blocks: readonly Block[]): StatedDate[] {
  const places = datePlaces(blocks);
  const order = dayMonthOrder(blocks, places);
  const found: StatedDate[] = [];
  for (const index of places) {
    const text = (blocks[index]?.text ?? "").slice(0, LONGEST_READ);
    const previous = blocks[index - 1]?.text ?? "";
    for (const date of findDates(text, order)) {
      const kind = kindOf(text, date, previous, index);
      if (kind && !found.some((other) => other.iso === date.iso && other.kind === kind)) {
        found.push({ text: date.text, iso: date.iso, precision: date.precision, kind });
      }
    }
  }
  return found;
}

function datePlaces(blocks: readonly Block[]): number[] {
  const places: number[] = [];
  let chars = 0;
  for (let index = 0; index < Math.min(blocks.length, HEAD_BLOCKS) && chars < HEAD_CHARS; index += 1) {
    places.push(index);
    chars += blocks[index]?.text.length ?? 0;
  }
  for (let index = Math.max(blocks.length - FOOT_BLOCKS, 0); index < blocks.length; index += 1) {
    if (!places.includes(index)) places.push(index);
  }
  return places;
}

function dayMonthOrder(blocks: readonly Block[], places: readonly number[]): DayMonthOrder {
  const text = places.map((index) => blocks[index]?.text ?? "").join("\n");
  return orderIn(text) ?? (guessLanguage(text) === "en" ? "month-first" : "day-first");
}

function kindOf(text: string, date: WrittenDate, previous: string, index: number): DateKind | null {
  const before = text.slice(Math.max(0, date.at - CUE_BEFORE), date.at);
  const after = text.slice(date.at + date.text.length, date.at + date.text.length + CUE_AFTER);
  const own = cueIn(sentenceTail(before)) ?? cueIn(sentenceHead(after));
  if (own) return own;
  const standsAlone = text.length <= date.text.length + 12;
  if (!standsAlone) return null;
  const above = previous.length <= 60 ? cueIn(previous) : null;
  return above ?? (index < 6 ? "updated" : null);
}

function cueIn(text: string): DateKind | null {
  for (const [kind, cue] of CUES) if (cue.test(text)) return kind;
  return null;
}

/** What follows the last full stop: a cue in an earlier sentence belongs to another date. */
function sentenceTail(text: string): string {
  return text.slice(text.search(/[^.!?]*$/u));
}

function sentenceHead(text: string): string {
  return /^[^.!?]*/u.exec(text)?.[0] ?? "";
}
