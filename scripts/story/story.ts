import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { bytesOf, placeOf } from "../files.ts";

/** "2024-08-01T09:00Z", or any longer form of it. */
const MOMENT = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), "is not a moment like 2024-08-01T09:00Z"),
);
const DAY = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/u, "is not a day like 2024-07-31"));
/** Host and path of a page, without a scheme: "proconnect.localhost/legal/privacy". */
const PLACE = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.localhost(?:\/\S*)?$/u, "is not a page on a .localhost name"));

const ENTRY = v.object({
  from: DAY,
  file: v.optional(v.string()),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  headers: v.optional(v.record(v.string(), v.string())),
});

const at = MOMENT;
const STEP = v.variant("do", [
  v.object({ at, do: v.literal("watch"), page: PLACE, document: v.optional(v.string()) }),
  v.object({ at, do: v.literal("unwatch"), page: PLACE }),
  v.object({ at, do: v.literal("visit"), page: PLACE }),
  v.object({ at, do: v.literal("check") }),
  v.object({ at, do: v.literal("scheduled-look"), page: v.optional(PLACE) }),
  v.object({ at, do: v.literal("press"), label: v.string() }),
  v.object({ at, do: v.literal("read") }),
  v.object({ at, do: v.literal("told") }),
  v.object({ at, do: v.literal("restart") }),
  v.object({ at, do: v.literal("screenshot"), view: v.picklist(["popup", "history", "options", "page"]) }),
]);

const STORY = v.object({
  name: v.string(),
  language: v.optional(v.string(), "en"),
  region: v.optional(v.string(), ""),
  seed: v.optional(v.number()),
  services: v.array(v.object({ name: v.string(), host: v.string() })),
  pages: v.record(PLACE, v.pipe(v.array(ENTRY), v.minLength(1))),
  steps: v.pipe(v.array(STEP), v.minLength(1)),
});

export type Story = v.InferOutput<typeof STORY>;
export type Step = v.InferOutput<typeof STEP>;
export type PageEntry = v.InferOutput<typeof ENTRY>;

/** A story and the folder that its files are relative to. */
export interface LoadedStory {
  story: Story;
  folder: string;
}

/** Reads a story and checks all of it, the files that it names included; a sentence says what is wrong. */
export function loadStory(file: string): { ok: true; loaded: LoadedStory } | { ok: false; why: string } {
  const read = bytesOf(file);
  if (!read.ok) return read;
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(read.bytes));
  } catch (problem) {
    return { ok: false, why: `${file}: a story is a JSON file, and this is none: ${(problem as Error).message}` };
  }
  const checked = v.safeParse(STORY, parsed);
  if (!checked.success) {
    const [issue] = checked.issues;
    return { ok: false, why: `${file}: ${whatIsWrong(issue)}` };
  }
  const folder = dirname(placeOf(file));
  const entries = Object.values(checked.output.pages).flat();
  const missing = entries.find((entry) => entry.file !== undefined && !existsSync(join(folder, entry.file)));
  if (missing) return { ok: false, why: `${file}: the file ${missing.file} does not exist.` };
  return { ok: true, loaded: { story: checked.output, folder } };
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue);
  if (place === null) return "a story is a JSON object; see docs/cli.md.";
  if (issue.received === "undefined" && !place.includes(".")) return `a story needs ${place}; see docs/cli.md.`;
  return `${place}: ${issue.message}`;
}

/** What stands at a place at a moment: the last entry that has begun; null before the first. */
export function entryAt(entries: readonly PageEntry[], now: number): PageEntry | null {
  const begun = entries.filter(
    (entry) => Date.parse(entry.from.includes("T") ? entry.from : `${entry.from}T00:00Z`) <= now,
  );
  return begun.at(-1) ?? null;
}
