import { parseArgs } from "node:util";

/** A command's outcome that is not a result: the sentence on standard error, and the exit code. */
export class CommandFailure extends Error {
  readonly code: 1 | 2;
  constructor(message: string, code: 1 | 2) {
    super(message);
    this.code = code;
  }
}

/** The input could not be used. */
export const unusable = (message: string) => new CommandFailure(message, 1);
/** The command was called in a way it does not know. */
export const misused = (message: string) => new CommandFailure(message, 2);

/** What to say of a problem, and how to end: a sentence for what was expected, the whole trace for a fault of ours. */
export function failureOf(problem: unknown): { message: string; code: 1 | 2 } {
  if (problem instanceof CommandFailure) return problem;
  return { message: (problem as Error).stack ?? String(problem), code: 1 };
}

/** Options with a value, those that may come several times, options without, and how many plain words a command takes. */
export interface Shape {
  values?: readonly string[];
  lists?: readonly string[];
  flags?: readonly string[];
  words: { least: number; most: number; called: string };
}

export interface ParsedArguments {
  words: string[];
  value: (name: string) => string | undefined;
  list: (name: string) => string[];
  flag: (name: string) => boolean;
}

/** Reads a command's arguments; whatever it does not know is wrong usage. */
export function readArguments(
  args: readonly string[],
  { values = [], lists = [], flags = [], words }: Shape,
): ParsedArguments {
  const options = Object.fromEntries([
    ...values.map((name) => [name, { type: "string" as const }]),
    ...lists.map((name) => [name, { type: "string" as const, multiple: true }]),
    ...flags.map((name) => [name, { type: "boolean" as const }]),
  ]);
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (problem) {
    throw misused(whyRefused(problem as NodeJS.ErrnoException));
  }
  const { positionals } = parsed;
  if (positionals.length < words.least || positionals.length > words.most) {
    throw misused(`expected ${words.called}, got ${positionals.length} plain arguments.`);
  }
  return {
    words: positionals,
    value: (name) => parsed.values[name] as string | undefined,
    list: (name) => (parsed.values[name] as string[] | undefined) ?? [],
    flag: (name) => parsed.values[name] === true,
  };
}

/** One sentence on arguments that Node could not make sense of. */
function whyRefused({ code, message }: NodeJS.ErrnoException): string {
  const [option = ""] = /--?[^\s'=<,]+/u.exec(message) ?? [];
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return `There is no option ${option}.`;
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return message;
  return message.includes("does not take") ? `${option} takes no value.` : `${option} needs a value.`;
}

/** A moment given on the command line. */
export function moment(text: string | undefined, name: string): number | null {
  if (text === undefined) return null;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw misused(`--${name} is not a moment like 2024-09-19T06:10Z: ${text}`);
  return at;
}

/** A length of time like `24h`, `30m` or `7d`, in milliseconds. */
export function duration(text: string, name: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(s|m|h|d)$/u.exec(text) ?? [];
  const sizes: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
  if (!amount || !unit) throw misused(`--${name} is not a length of time like 24h: ${text}`);
  return Number(amount) * (sizes[unit] ?? 0);
}
