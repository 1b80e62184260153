import { readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { PageExtract } from "../../lib/core/extract/index.ts";
import { type Judged, judgeChange } from "../../lib/core/judge/index.ts";
import { normalForm } from "../../lib/core/text/normal-form.ts";
import { headlineOf, reasonLine, signalLine, type Words } from "../../lib/core/words/index.ts";
import type { Judgement } from "../../lib/model.ts";
import { misused, moment, readArguments, unusable } from "./arguments.ts";
import { readDocument, timed } from "./documents.ts";
import { lexiconFor, readingWords, wordsFor } from "./packaged.ts";

export const help = `unquiet judge BEFORE AFTER [--service S] [--document T] [--lang xx] [--region CC]
              [--seen-before ISO] [--seen-after ISO] [--history DIR] [--ui xx]
unquiet judge --batch ROWS.jsonl [--ui xx]

Says what a change does to the reader and how it was announced. --history is a folder with earlier
versions named ISO_name.md. In a batch each line is {id, before, after, ...} with the same names
(seenBefore, seenAfter); a row that fails prints {id, error} and the run goes on.`;

/** What is judged, from the command line or from a row. */
interface Request {
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

/** `unquiet judge`: one JSON document, or one line for each row of a batch. */
export async function run(args: readonly string[], print: (line: string) => void): Promise<unknown> {
  const { words, value } = readArguments(args, {
    values: ["service", "document", "lang", "region", "seen-before", "seen-after", "history", "ui", "batch"],
    words: { least: 0, most: 2, called: "BEFORE and AFTER, or --batch ROWS.jsonl" },
  });
  const sentences = wordsFor(value("ui") ?? "en");
  const batch = value("batch");
  if (batch !== undefined) {
    if (words.length > 0) throw misused("--batch takes its files from its rows.");
    await judgeBatch(batch, sentences, print);
    return undefined;
  }
  const [before, after] = words;
  if (before === undefined || after === undefined) throw misused("expected BEFORE and AFTER, or --batch ROWS.jsonl.");
  const given = (name: string, key: keyof Request) => {
    const text = value(name);
    return text === undefined ? {} : { [key]: text };
  };
  return judgeOne(
    {
      before,
      after,
      ...given("service", "service"),
      ...given("document", "document"),
      ...given("lang", "lang"),
      ...given("region", "region"),
      ...given("seen-before", "seenBefore"),
      ...given("seen-after", "seenAfter"),
      ...given("history", "history"),
    },
    sentences,
  );
}

async function judgeBatch(file: string, words: Words, print: (line: string) => void): Promise<void> {
  const opened = await open(file).catch((problem: NodeJS.ErrnoException) => {
    throw unusable(`${file} could not be read: ${problem.code ?? "unknown error"}.`);
  });
  let read = 0;
  for await (const line of opened.readLines()) {
    if (line.trim() === "") continue;
    read += 1;
    print(JSON.stringify(judgeRow(line, words)));
  }
  if (read === 0) throw unusable(`${file} has no rows.`);
}

function judgeRow(line: string, words: Words): unknown {
  let id: unknown = null;
  try {
    const row = rowOf(line);
    id = row.id ?? null;
    if (typeof row.before !== "string" || typeof row.after !== "string")
      throw unusable("before and after must be files.");
    return { id, ...judgeOne(row, words) };
  } catch (problem) {
    return { id, error: (problem as Error).message };
  }
}

function rowOf(line: string): Request & { id?: unknown } {
  const row: unknown = JSON.parse(line);
  if (typeof row !== "object" || row === null) throw unusable("The row is no object.");
  return row as Request & { id?: unknown };
}

function judgeOne(request: Request, words: Words) {
  const lang = request.lang ?? "";
  const before = readDocument(request.before, { lang });
  const after = readDocument(request.after, { lang });
  const history = request.history === undefined ? [] : readHistory(request.history);
  const { result, ms } = timed(() => {
    const judged = judgeChange({
      before,
      after,
      lexicon: lexiconFor(after.lang),
      dateCues: readingWords().dateCues,
      region: request.region ?? "",
      seenBefore: moment(request.seenBefore, "seen-before"),
      seenAfter: moment(request.seenAfter, "seen-after"),
      history: history.map(({ seenAt, extract }) => ({ seenAt, statedDates: extract.statedDates })),
      dossier: {},
    });
    return returnsTo(history, before, after) ? asReturned(judged) : judged;
  });
  return report(result.judgement, request, after.lang, words, ms);
}

interface Earlier {
  seenAt: number;
  extract: PageExtract;
}

/** Earlier versions, by the moment in their names. */
function readHistory(folder: string): Earlier[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith(".md") || name.endsWith(".html"));
  } catch {
    throw unusable(`${folder} is no folder that can be read.`);
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

function asReturned(judged: Judged): Judged {
  const judgement: Judgement = {
    ...judged.judgement,
    outcome: "suppressed",
    suppressed: { kind: "returned", why: { id: "returned" } },
    severity: "none",
    silence: "none",
    findings: [],
    announcement: [],
  };
  return { ...judged, judgement };
}

function report(judgement: Judgement, request: Request, lang: string, words: Words, ms: number) {
  const { outcome, suppressed, severity, silence, findings, dates, announcement } = judgement;
  const brief = (date: Judgement["dates"]["before"]) => date && { text: date.text, iso: date.iso, kind: date.kind };
  return {
    outcome,
    suppressed: suppressed && { kind: suppressed.kind, why: words.suppressed[suppressed.kind] ?? suppressed.why.id },
    severity,
    silence,
    headline: headlineOf(words, judgement, request.service ?? "The service", request.document ?? "document"),
    findings: findings.map(({ reasons, ...finding }) => ({
      ...finding,
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
