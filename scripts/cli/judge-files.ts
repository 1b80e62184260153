import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { unlikeLast } from "../../lib/core/capture-quality/against-last.ts";
import type { PageExtract } from "../../lib/core/extract/index.ts";
import { judgeChange } from "../../lib/core/judge/index.ts";
import { normalForm } from "../../lib/core/text/normal-form.ts";
import {
  appliesLines,
  headlineOf,
  reasonLine,
  signalLine,
  troubleLines,
  type Words,
} from "../../lib/core/words/index.ts";
import type { Judgement, Suppression } from "../../lib/model.ts";
import { placeOf } from "../files.ts";
import { moment, unusable } from "./arguments.ts";
import { isPlainText, readDocument, timed } from "./documents.ts";
import { type FileLook, lookAt } from "./look.ts";
import { lexiconFor, readingWords } from "./packaged.ts";
import { regionOf } from "./region.ts";

/** What is judged, from the command line or from a row. */
export interface Request {
  before: string;
  after: string;
  service?: string;
  document?: string;
  lang?: string;
  region?: string;
  seenBefore?: string;
  seenAfter?: string;
  history?: string;
}

/** Judges a change between two files, with every sentence written. */
export async function judgeFiles(request: Request, words: Words) {
  const given = { lang: request.lang ?? "" };
  const region = regionOf(request.region);
  const [before, after] = [await lookAt(request.before, given), await lookAt(request.after, given)];
  const wall = wallIn(request.before, before) ?? wallIn(request.after, after);
  if (wall || !before.extract || !after.extract) {
    const why = wall && troubleLines(words, { code: wall.code, details: wall.details }).what;
    return report(held({ kind: "wall", why: { id: "wall" } }), { request, lang: langOf(after), words, ms: 0, why });
  }
  const sides = { before: before.extract, after: after.extract };
  const history = request.history === undefined ? [] : readHistory(request.history);
  const seen = {
    seenBefore: moment(request.seenBefore, "seen-before"),
    seenAfter: moment(request.seenAfter, "seen-after"),
  };
  const { result, ms } = timed(() => judgeTexts({ ...sides, ...seen, history, region }));
  return report(result, { request, lang: langOf(after), words, ms });
}

interface Texts {
  before: PageExtract;
  after: PageExtract;
  seenBefore: number | null;
  seenAfter: number | null;
  history: readonly Earlier[];
  region: string;
}

function judgeTexts({ before, after, history, ...known }: Texts): Judgement {
  const unlike = unlikeLast({ chars: charsOf(before), address: "" }, { chars: charsOf(after), address: "" });
  if (unlike) return held(unlike);
  const { judgement } = judgeChange({
    before,
    after,
    lexicon: lexiconFor(after.lang),
    dateCues: readingWords().dateCues,
    ...known,
    history: history.map(({ seenAt, extract }) => ({ seenAt, statedDates: extract.statedDates })),
    dossier: {},
  });
  return returnsTo(history, before, after) ? asReturned(judgement) : judgement;
}

function charsOf({ blocks }: PageExtract): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function langOf({ extract }: FileLook): string {
  return extract?.lang ?? "und";
}

/**
 * Why a side is no document, as the extension's gate has it; null where it is one. A text that
 * somebody wrote down may be as short as a sentence: no server sent it, so nothing of it is missing.
 */
function wallIn(file: string, { extract, quality: { code, reasons } }: FileLook) {
  if (code === null) return null;
  const isShortText = code === "empty" && isPlainText(file) && extract !== null && extract.blocks.length > 0;
  const [reason] = reasons;
  return isShortText ? null : { code, details: reason ? { reason } : {} };
}

/** A judgement on what cannot be believed yet: nothing is said of its words. */
function held(suppressed: Suppression): Judgement {
  return {
    outcome: "hold",
    suppressed,
    severity: "none",
    silence: "none",
    findings: [],
    dates: { before: null, after: null, class: "undated", days: null },
    announcement: [],
  };
}

interface Earlier {
  seenAt: number;
  extract: PageExtract;
}

/** Earlier versions, by the moment in their names. */
function readHistory(folder: string): Earlier[] {
  let names: string[];
  try {
    names = readdirSync(placeOf(folder)).filter((name) => name.endsWith(".md") || name.endsWith(".html"));
  } catch {
    throw unusable(`${folder} is no folder that can be read (looked in ${dirname(placeOf(folder))}).`);
  }
  return names.sort().map((name) => {
    const seenAt = Date.parse((name.split("_")[0] ?? "").replace(/T(\d{2})(\d{2})(\d{2})?/u, "T$1:$2"));
    if (Number.isNaN(seenAt)) throw unusable(`${name} does not begin with a moment, as in 2024-08-01T1810Z_name.md.`);
    return { seenAt, extract: readDocument(join(folder, name)) };
  });
}

function textOf({ blocks }: PageExtract): string {
  return blocks.map((block) => normalForm(block.text)).join("\n");
}

function returnsTo(history: readonly Earlier[], before: PageExtract, after: PageExtract): boolean {
  const text = textOf(after);
  return text !== textOf(before) && history.some(({ extract }) => textOf(extract) === text);
}

function asReturned(judgement: Judgement): Judgement {
  return {
    ...judgement,
    outcome: "suppressed",
    suppressed: { kind: "returned", why: { id: "returned" } },
    severity: "none",
    silence: "none",
    findings: [],
    announcement: [],
  };
}

interface Context {
  request: Request;
  lang: string;
  words: Words;
  ms: number;
  /** Why nothing is shown, where more is known than the kind of it. */
  why?: string | null;
}

function report(judgement: Judgement, { request, lang, words, ms, why }: Context) {
  const { outcome, suppressed, severity, silence, findings, dates, announcement } = judgement;
  const brief = (date: Judgement["dates"]["before"]) => date && { text: date.text, iso: date.iso, kind: date.kind };
  return {
    outcome,
    suppressed: suppressed && {
      kind: suppressed.kind,
      why: why || (words.suppressed[suppressed.kind] ?? suppressed.why.id),
    },
    severity,
    silence,
    headline: headlineOf(words, judgement, request.service ?? "The service", request.document ?? "document"),
    findings: findings.map(({ reasons, ...finding }) => ({
      ...finding,
      appliesText: appliesText(words, finding),
      reasons: reasons.map((one) => reasonLine(words, one)),
    })),
    dates: { before: brief(dates.before), after: brief(dates.after), class: dates.class, days: dates.days },
    announcement: announcement.map((signal) => ({
      signal: signal.signal,
      strength: signal.strength,
      text: signalLine(words, signal),
    })),
    lang,
    ms,
  };
}

function appliesText(words: Words, finding: Parameters<typeof appliesLines>[1]): string {
  const { word, where } = appliesLines(words, finding);
  return where === "" ? word : `${word}. ${where}`;
}
