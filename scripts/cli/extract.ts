import type { CaptureQuality } from "../../lib/core/capture-quality/index.ts";
import type { PageExtract } from "../../lib/core/extract/index.ts";
import { badSelector } from "../../lib/core/extract/match-part.ts";
import type { PagePart } from "../../lib/model.ts";
import { misused, readArguments, unusable } from "./arguments.ts";
import { NOWHERE, readBytes } from "./documents.ts";
import { lookAt } from "./look.ts";

export const help = `unquiet extract FILE [--url U] [--status N] [--headers FILE] [--final-url U] [--lang xx]
                     [--select S]… [--remove S]…
                     [--start-before S | --start-after S] [--end-before S | --end-after S]

Reads a saved page as the extension would: its document in blocks, the dates it gives for itself,
and whether it is a document at all. FILE is HTML, PDF (.pdf), Markdown (.md) or plain text (.txt);
--headers names a file with one "name: value" on each line, or a JSON object.
S is a CSS selector: only what --select names is read, without what --remove names. Reading begins before
or after the first element that --start-… names, and ends before or after the first that --end-… names.`;

/** `unquiet extract`: one JSON document. */
export async function run(args: readonly string[]): Promise<unknown> {
  const { words, value, list } = readArguments(args, {
    values: ["url", "status", "headers", "final-url", "lang", ...RANGE],
    lists: ["select", "remove"],
    words: { least: 1, most: 1, called: "one FILE" },
  });
  const [file = ""] = words;
  const requestedUrl = addressOf(value("url") ?? NOWHERE, "url");
  const finalUrl = addressOf(value("final-url") ?? requestedUrl, "final-url");
  const status = statusOf(value("status"));
  const lang = value("lang");
  const headers = readHeaders(value("headers"));
  const part = partOf(list("select"), list("remove"), value);
  const answer = { requestedUrl, finalUrl, status, headers, ...(lang && { lang }) };
  const look = await lookAt(file, { ...answer, ...(part && { part }) });
  return { ...report(look.extract, look.quality, lang), ...(part && { part: look.part ?? "missing" }) };
}

function report(extract: PageExtract | null, quality: CaptureQuality, lang: string | undefined) {
  return {
    title: extract?.title ?? "",
    lang: lang ?? extract?.lang ?? "und",
    quality: {
      verdict: quality.verdict,
      code: quality.code,
      reasons: quality.reasons.map(({ id, params }) => ({ id, ...params })),
    },
    statedDates: extract?.statedDates ?? [],
    blocks: extract?.blocks ?? [],
  };
}

const RANGE = ["start-before", "start-after", "end-before", "end-after"] as const;

/** The part of the page that is asked for; null for all of it. */
function partOf(
  select: readonly string[],
  remove: readonly string[],
  value: (name: string) => string | undefined,
): PagePart | null {
  const [startBefore, startAfter, endBefore, endAfter] = RANGE.map(value);
  if (startBefore !== undefined && startAfter !== undefined)
    throw misused("--start-before and --start-after exclude each other.");
  if (endBefore !== undefined && endAfter !== undefined)
    throw misused("--end-before and --end-after exclude each other.");
  const part: PagePart = {
    ...(select.length > 0 && { select: [...select] }),
    ...(remove.length > 0 && { remove: [...remove] }),
    ...(startBefore !== undefined && { startBefore }),
    ...(startAfter !== undefined && { startAfter }),
    ...(endBefore !== undefined && { endBefore }),
    ...(endAfter !== undefined && { endAfter }),
  };
  const bad = badSelector(part);
  if (bad) throw misused(`${bad.selector} is no CSS selector: ${bad.why}.`);
  return Object.keys(part).length > 0 ? part : null;
}

function addressOf(text: string, name: string): string {
  if (!URL.canParse(text)) throw misused(`--${name} is not an address: ${text}`);
  return text;
}

function statusOf(text: string | undefined): number {
  const status = Number(text ?? 200);
  if (!Number.isInteger(status) || status < 0 || status > 999) throw misused(`--status is not a number: ${text}`);
  return status;
}

function readHeaders(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  const text = new TextDecoder().decode(readBytes(file));
  if (text.trimStart().startsWith("{")) return readJsonHeaders(file, text);
  const lines = text.split(/\r?\n/u).map((line) => /^([\w-]+)\s*:\s*(.*)$/u.exec(line));
  return Object.fromEntries(
    lines.filter((line) => line !== null).map((line) => [(line[1] ?? "").toLowerCase(), line[2] ?? ""]),
  );
}

function readJsonHeaders(file: string, text: string): Record<string, string> {
  try {
    const headers = Object.entries(JSON.parse(text) as object);
    return Object.fromEntries(headers.map(([name, content]) => [name.toLowerCase(), String(content)]));
  } catch (problem) {
    throw unusable(`${file} is not the JSON that it begins as: ${(problem as Error).message}`);
  }
}
