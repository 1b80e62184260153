/** The command-line face of the core, and the story player. Contract: docs/cli.md. */
import { failureOf } from "./cli/arguments.ts";

interface Command {
  help: string;
  run: (args: readonly string[], print: (line: string) => void) => unknown;
}

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: () => import("./cli/extract.ts"),
  compare: () => import("./cli/compare.ts"),
  judge: () => import("./cli/judge.ts"),
  observe: () => import("./cli/observe.ts"),
  play: () => import("./cli/play.ts"),
  stale: () => import("./cli/stale.ts"),
};

const HELP = `unquiet COMMAND ...

  extract FILE             a saved page as a document: blocks, dates, quality
  compare BEFORE AFTER     what differs between two versions
  judge BEFORE AFTER       what a change does to the reader, and how it was announced
  observe URL...           what is read on settings screens, in a real browser
  play STORY.json          a story, played in a real browser
  stale                    entries of the catalogues that want to be checked again

Results are JSON on standard output, progress and errors go to standard error.
Exit code: 0 done, 1 the input could not be used, 2 wrong usage. --help after a command says more.`;

async function main(args: readonly string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (asksForHelp([name]) || name === "") return print(HELP, name === "" ? 2 : 0);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) return complain(`There is no command "${name}".\n\n${HELP}`, 2);
  const command = await load();
  return asksForHelp(rest) ? print(command.help, 0) : runCommand(command, rest);
}

async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  try {
    const result = await command.run(args, (line) => print(line, 0));
    return result === undefined ? 0 : print(JSON.stringify(result, null, 2), 0);
  } catch (problem) {
    const { message, code } = failureOf(problem);
    return complain(code === 2 ? `${message}\n\n${command.help}` : message, code);
  }
}

function asksForHelp(args: readonly string[]): boolean {
  return args.includes("--help") || args.includes("-h");
}

function print(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

function complain(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}

// Whoever reads the output may have seen enough: `unquiet compare ... | head`.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));
