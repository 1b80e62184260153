import { open } from "node:fs/promises";
import type { Words } from "../../lib/core/words/index.ts";
import { placeOf, whyUnread } from "../files.ts";
import { misused, readArguments, unusable } from "./arguments.ts";
import { judgeFiles, type Request } from "./judge-files.ts";
import { wordsFor } from "./packaged.ts";

export const help = `unquiet judge BEFORE AFTER [--service S] [--document T] [--lang xx] [--region CC]
              [--seen-before ISO] [--seen-after ISO] [--history DIR] [--ui xx]
unquiet judge --batch ROWS.jsonl [--ui xx]

Says what a change does to the reader and how it was announced. --history is a folder with earlier
versions named ISO_name.md. In a batch each line is {id, before, after, ...} with the same names
(seenBefore, seenAfter); a row that fails prints {id, line, error} and the run goes on. A file is HTML,
PDF (.pdf), Markdown (.md) or plain text (.txt). A page that is no document, such as one to sign in
on, is held: outcome "hold", suppressed kind "wall".`;

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
  return judgeFiles(
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
  const opened = await open(placeOf(file)).catch((problem: unknown) => {
    throw unusable(whyUnread(file, problem));
  });
  const counts = { line: 0, rows: 0, judged: 0 };
  try {
    for await (const text of opened.readLines()) {
      counts.line += 1;
      if (text.trim() === "") continue;
      const row = await judgeRow(text, counts.line, words);
      counts.rows += 1;
      if (!("error" in row)) counts.judged += 1;
      print(JSON.stringify(row));
    }
  } catch (problem) {
    throw unusable(whyUnread(file, problem));
  }
  if (counts.rows === 0) throw unusable(`${file} has no rows.`);
  if (counts.judged === 0) throw unusable(`No row of ${file} could be judged; each says why.`);
}

async function judgeRow(text: string, line: number, words: Words): Promise<object> {
  let id: unknown = null;
  try {
    const row = rowOf(text);
    id = row.id ?? null;
    if (typeof row.before !== "string" || typeof row.after !== "string")
      throw unusable("before and after must be files.");
    return { id, ...(await judgeFiles(row, words)) };
  } catch (problem) {
    return { id, line, error: (problem as Error).message };
  }
}

function rowOf(text: string): Request & { id?: unknown } {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (problem) {
    throw unusable(`This line is not JSON: ${(problem as Error).message}`);
  }
  if (typeof row !== "object" || row === null) throw unusable("The row is no object.");
  return row as Request & { id?: unknown };
}
