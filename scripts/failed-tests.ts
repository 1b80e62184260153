/** What vitest's JSON report says of tests that failed, short enough for the end of a log. */
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** The part of vitest's JSON report that is read here. */
export interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTestSuites: number;
  success: boolean;
  testResults: {
    /** The file. */
    name: string;
    status: string;
    /** Why the file, or something that it prepares, could not be run; empty where its tests failed. */
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

const LINES_EACH = 8;
const LONGEST_LINE = 300;
const MOST_TESTS = 40;
/** Lines of the full account. */
const MOST_DETAILS = 200;

/**
 * Names and messages of what failed, one entry each: files that could not be run or prepared, then tests.
 * Of a message its first lines are told, and of where it was thrown only the place in the tests.
 *
 * @param output - What vitest printed: the report says nothing of what a file's tests prepare before them.
 * @param root - The folder that the names of files are made relative to.
 */
export function failedTests({ testResults }: TestReport, output: string, root: string): string[] {
  const failed = testResults.filter(({ status }) => status === "failed");
  const told = failed.flatMap(({ name, message, assertionResults }) => {
    const file = relative(root, name);
    const tests = assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => entry(`${file}: ${fullName}`, (failureMessages ?? []).join("\n")));
    return message.trim() === "" ? [...unprepared(file, output), ...tests] : [entry(file, message), ...tests];
  });
  const left = told.length - MOST_TESTS;
  return left > 0 ? [...told.slice(0, MOST_TESTS), `and ${left} more`] : told;
}

/** The names alone of what failed, files that could not be prepared among them. */
export function failedNames({ testResults }: TestReport, root: string): string[] {
  return testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const file = relative(root, name);
      const tests = assertionResults.filter(({ status }) => status === "failed");
      return tests.length === 0 ? [file] : tests.map(({ fullName }) => `${file}: ${fullName}`);
    });
}

/** The parts of a file whose preparation failed, as they stand in the output. */
function unprepared(file: string, output: string): string[] {
  const [suites = ""] = failureDetails(output, Number.POSITIVE_INFINITY).split(/^⎯+ Failed Tests /mu);
  return suites
    .split(/^ *FAIL {2}/mu)
    .slice(1)
    .filter((part) => part.replaceAll("\\", "/").startsWith(file.replaceAll("\\", "/")))
    .map((part) => {
      const [name = "", ...lines] = part.split("\n");
      const end = lines.findIndex((line) => /^\s*❯ /u.test(line));
      return entry(name.trim(), lines.slice(0, end < 0 ? lines.length : end + 1).join("\n"));
    });
}

function entry(name: string, message: string): string {
  const lines = stripVTControlCharacters(message)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const isPlace = (line: string) => line.startsWith("at ");
  const said = lines.filter((line) => !isPlace(line));
  const place = lines.find((line) => isPlace(line) && /:\d+:\d+\)?$/u.test(line) && !line.includes("node_modules"));
  const shown = [...said.slice(0, LINES_EACH), ...(said.length > LINES_EACH ? ["…"] : []), ...(place ? [place] : [])];
  return [`FAILED ${name}`, ...shown.map((line) => `    ${short(line)}`)].join("\n");
}

function short(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

/**
 * The part of vitest's output that tells of failures, with the differences; without the tests that passed.
 *
 * @param most - Lines: of more the middle is left out.
 */
export function failureDetails(output: string, most = MOST_DETAILS): string {
  const lines = stripVTControlCharacters(output).split("\n");
  const start = lines.findIndex((line) => /^⎯+ (?:Failed|Unhandled) /u.test(line.trim()));
  const told = start < 0 ? lines.slice(-MOST_DETAILS) : lines.slice(start);
  if (told.length <= most) return told.join("\n");
  const half = most / 2;
  return [...told.slice(0, half), `… ${told.length - most} lines …`, ...told.slice(-half)].join("\n");
}
