import type { Finding, Judgement, LookErrorCode, Reason, Signal, Trouble } from "../../model.ts";
import { clip } from "../text/normal-form.ts";
import { longDate } from "./dates.ts";
import { type Filling, fillIn } from "./fill-in.ts";

/** A sentence with `{names}` in it, or one for each plural form of `{days}`. */
export type Sentence = string | Readonly<Record<string, string>>;
type Table = Readonly<Record<string, Sentence>>;

/** The core's sentences for people in one language, as data (see the JSON files beside this one). */
export interface Words {
  language: string;
  headline: Table;
  finding: Table;
  /** What a finding is about, for the sentences that serve every class. */
  subject: Table;
  severity: Table;
  silence: Table;
  signal: Table;
  reason: Table;
  /** Whether a finding applies to the person, and the regions that say so. */
  applies: Table;
  suppressed: Table;
  /** Why a change was kept and not told. */
  folded: Readonly<Record<FoldedReason, Sentence>>;
  /** What a page was instead of the document; see core/capture-quality. */
  gate: Table;
  /** What happened, and what follows or can be done. */
  trouble: Readonly<Record<string, readonly [string, string]>>;
  setting: Table;
}

/** What is known of a change that was kept and not told. */
export type FoldedReason = "called-wrong" | "no-finding" | "small" | "in-favour" | "not-judged" | "language-unknown";

type Params = Readonly<Record<string, Filling>>;

const LONGEST_HEADLINE = 140;
const LONGEST_NAME = 44;
const LONGEST_QUOTE = 160;

/** Fills a sentence in. A name without a value stays visible, so that a test can find it. */
export function fill(sentence: Sentence | undefined, params: Params, language: string): string {
  if (sentence === undefined) return "";
  const text = typeof sentence === "string" ? sentence : pluralForm(sentence, params, language);
  return text.replace(/\{(\w+)\}/gu, (name, key: string) => {
    const value = params[key];
    return value === undefined ? name : fillIn(value, language);
  });
}

function pluralForm(forms: Readonly<Record<string, string>>, params: Params, language: string): string {
  const days = Number(params.days ?? 0);
  if (days === 0 && forms.zero !== undefined) return forms.zero;
  return forms[new Intl.PluralRules(language).select(days)] ?? forms.other ?? "";
}

/** How a finding's words are looked up: worse ones by what happened, better ones and news as such. */
function formOf(finding: Finding): string {
  if (finding.direction === "neutral") return "news";
  if (finding.direction === "better") return "better";
  if (finding.action === "flipped") return "added";
  return finding.action === "detail-edited" ? "detail" : finding.action;
}

/** The class's own sentence for what happened, or the one that serves every class. */
function lookUp(table: Table, finding: Finding): Sentence | undefined {
  const form = formOf(finding);
  const said = table[`${finding.class}.${form}`] ?? table[`any.${form}`];
  // What others do is not told as the service's own deed, where there are words for it.
  return finding.actor === "third-party" || finding.actor === "affiliates"
    ? (table[`${finding.class}.${form}.others`] ?? said)
    : said;
}

/** The few words that name a finding. */
export function findingTitle(words: Words, finding: Finding): string {
  const title = fill(lookUp(words.finding, finding), subjectOf(words, finding), words.language);
  return title.charAt(0).toLocaleUpperCase(words.language) + title.slice(1);
}

function subjectOf(words: Words, finding: Finding): Params {
  return { subject: fill(words.subject[finding.class], {}, words.language) };
}

/**
 * One line for a change: the service first, present tense, neutral, at most 140 characters.
 * Null where nothing is shown (suppressed or held).
 */
export function headlineOf(words: Words, judgement: Judgement, service: string, document: string): string | null {
  const { outcome, findings, dates, noise } = judgement;
  if (outcome === "suppressed" || outcome === "hold") return null;
  const [top] = findings;
  const told = top && top.severity !== "small" ? top : null;
  const quietly = dates.class === "date-only" ? "date" : noise === "links-only" ? "links" : "any.record";
  const sentence = told ? lookUp(words.headline, told) : words.headline[quietly];
  // Names are cut before the sentence is: what happened must stay readable.
  const names = { service: clip(service, LONGEST_NAME), document: clip(document, LONGEST_NAME) };
  const subject = told ? subjectOf(words, told) : {};
  return clip(fill(sentence, { ...names, ...subject }, words.language), LONGEST_HEADLINE);
}

/** One line of evidence about how a change was announced. */
export function signalLine(words: Words, { signal, params }: Signal): string {
  const applies = signal === "region" ? `${params.outside ? ".outside" : ""}.${params.applies ?? "unknown"}` : "";
  const shown: Record<string, Filling> = { ...params };
  if (typeof params.quote === "string") shown.quote = clip(params.quote, LONGEST_QUOTE);
  // What is quoted of the page stays as it is written there; a date that we speak of is ours to say.
  if (typeof params.iso === "string") shown.stated = longDate(params.iso, words.language);
  if (typeof params.day === "string") shown.day = longDate(params.day, words.language);
  if (typeof params.regions === "string") shown.regions = regionNames(params.regions.split(" "), words.language);
  return fill(words.signal[signal + applies], shown, words.language);
}

/** Why a finding is what it is. */
export function reasonLine(words: Words, { id, params }: Reason): string {
  const shown: Record<string, string | number> = { ...params };
  if (typeof params?.words === "string") shown.words = clip(params.words, LONGEST_QUOTE);
  return fill(words.reason[id], shown, words.language);
}

/** Whether a finding applies to the person, and in one more line what its text says of regions, where it names some. */
export function appliesLines(
  words: Words,
  { applies, regions, outside }: Pick<Finding, "applies" | "regions" | "outside">,
): { word: string; where: string } {
  const params = { regions: regionNames(regions, words.language) };
  const where = regions.length === 0 ? "" : fill(words.applies[outside ? "outside" : "in"], params, words.language);
  return { word: fill(words.applies[applies], {}, words.language), where };
}

/** Why something was not shown. */
export function suppressedLine(words: Words, kind: string): string {
  return fill(words.suppressed[kind], {}, words.language);
}

/**
 * Why a change was kept and not told.
 *
 * @param lang - The text's language, for the sentence that names it.
 */
export function foldedLine(words: Words, why: FoldedReason, lang = "und"): string {
  return fill(words.folded[why], { language: nameOf(lang, "language", words.language) }, words.language);
}

/** What went wrong with a look, and what follows: two short sentences. */
export function troubleLines(words: Words, trouble: Pick<Trouble, "code" | "details">): { what: string; next: string } {
  const [what, next] = words.trouble[trouble.code] ?? words.trouble.network ?? ["", ""];
  const { status = 0, target = "", reason } = trouble.details;
  const params = { status, target };
  const seen = reason && fill(words.gate[reason.id], reason.params ?? {}, words.language);
  return { what: seen || fill(what, params, words.language), next: fill(next, params, words.language) };
}

/** Every error code has its sentences; a test walks this list. */
export function hasTroubleWords(words: Words, code: LookErrorCode): boolean {
  return words.trouble[code] !== undefined;
}

function regionNames(codes: readonly string[], language: string): string[] {
  return codes.map((code) => (/^[A-Z]{2}$/u.test(code) ? nameOf(code, "region", language) : code));
}

/** What a language calls another language or a country; its code where it has no name for it. */
function nameOf(code: string, type: "language" | "region", language: string): string {
  return new Intl.DisplayNames(language, { type }).of(code) ?? code;
}
