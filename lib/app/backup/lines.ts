/**
 * The lines of a history file. It is gzip of JSON lines: a header, the services with what was read on
 * their screens, the documents each followed by all that is kept of it, and a line that says it ends.
 */
import * as v from "../../checks.ts";
import { MUTED } from "./finding-schemas.ts";
import { CHANGE, CHANGE_ALERT, LINE } from "./judged-schemas.ts";
import {
  BLOCK,
  COUNT,
  DOCUMENT,
  FINGERPRINT,
  list,
  MOMENT,
  PLACE,
  SERVICE,
  SNAPSHOT,
  text,
  VERSION,
} from "./schemas.ts";
import { READING, SETTING_ALERT } from "./setting-schemas.ts";

/** Counts up when what is written now cannot be read by what was before. 2: findings called wrong. */
export const FORMAT = 2;

/** What bounds a file. In bytes as it is, in characters once unpacked. */
export const LIMITS = {
  fileBytes: 512 * 1024 * 1024,
  unpackedChars: 4 * 1024 * 1024 * 1024,
  lineChars: 16 * 1024 * 1024,
  documents: 10_000,
} as const;

/** Blocks and lines of the diary are written so many characters, or so many, at a time. */
export const CHUNK_CHARS = 256 * 1024;
export const CHUNK_LINES = 500;

export const HEADER = v.looseObject({
  unquiet: v.literal("history"),
  format: v.pipe(v.number(), v.integer()),
  exportedAt: MOMENT,
});

/** Block numbers as `from, count, from, count …`: places in the document's blocks. */
const RUNS = list(PLACE);

const RECORD_LINE = v.variant("kind", [
  v.strictObject({ kind: v.literal("service"), service: SERVICE }),
  v.strictObject({ kind: v.literal("reading"), reading: READING }),
  v.strictObject({ kind: v.literal("switch-alert"), alert: SETTING_ALERT }),
  v.strictObject({ kind: v.literal("document"), document: DOCUMENT }),
  v.strictObject({ kind: v.literal("blocks"), blocks: list(BLOCK) }),
  v.strictObject({ kind: v.literal("version"), version: VERSION, runs: RUNS }),
  v.strictObject({ kind: v.literal("page"), snapshot: SNAPSHOT, gzip: text(LIMITS.lineChars) }),
  v.strictObject({ kind: v.literal("fingerprints"), fingerprints: list(FINGERPRINT) }),
  v.strictObject({ kind: v.literal("change"), change: CHANGE }),
  v.strictObject({ kind: v.literal("alert"), alert: CHANGE_ALERT }),
  v.strictObject({ kind: v.literal("muted"), muted: list(MUTED) }),
  v.strictObject({ kind: v.literal("log"), log: list(LINE) }),
  v.strictObject({ kind: v.literal("end"), lines: COUNT }),
]);

export type RecordLine = v.InferOutput<typeof RECORD_LINE>;

/** Why a file is not taken. Each is a sentence of the interface. */
export type FileRefusal =
  | "too_large"
  | "not_a_history"
  | "newer"
  | "damaged"
  | "malformed"
  | "address_refused"
  | "conflict"
  | "no_space";

/** A file that is not taken. Thrown while it is read, so that nothing of it is written; a value for callers. */
export class RefusedFile extends Error {
  readonly reason: FileRefusal;
  constructor(reason: FileRefusal) {
    super(reason);
    this.reason = reason;
  }
}

/** A line, checked against its schema. */
export function parseLine(line: string): RecordLine {
  const parsed = v.safeParse(RECORD_LINE, parseJson(line), { abortEarly: true });
  if (!parsed.success) throw new RefusedFile("malformed");
  return parsed.output;
}

/** The first line. */
export function parseHeader(line: string): v.InferOutput<typeof HEADER> {
  let header: unknown;
  try {
    header = JSON.parse(line);
  } catch {
    throw new RefusedFile("not_a_history");
  }
  const parsed = v.safeParse(HEADER, header);
  if (!parsed.success) throw new RefusedFile("not_a_history");
  if (parsed.output.format > FORMAT) throw new RefusedFile("newer");
  return parsed.output;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RefusedFile("malformed");
  }
}

/** `[4, 5, 6, 9]` to `[4, 3, 9, 1]`. */
export function toRuns(places: readonly number[]): number[] {
  const runs: number[] = [];
  for (const place of places) {
    const [from = -1, count = 0] = runs.slice(-2);
    if (runs.length > 0 && from + count === place) runs[runs.length - 1] = count + 1;
    else runs.push(place, 1);
  }
  return runs;
}

/** Undoes `toRuns`. Every place must be below `end`, and there can be no more of them than a text has. */
export function fromRuns(runs: readonly number[], end: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < runs.length; at += 2) {
    const [from = 0, count = 0] = [runs[at], runs[at + 1]];
    if (from + count > end || places.length + count > MOST_BLOCKS) throw new RefusedFile("malformed");
    for (let step = 0; step < count; step += 1) places.push(from + step);
  }
  return places;
}

/** More blocks than any page of 5 MB has. */
const MOST_BLOCKS = 2_000_000;
