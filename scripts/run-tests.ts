/** Runs one of vitest's configurations and counts its tests, for `scripts/check.ts`. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ROOT, runTool } from "./build.ts";
import { failedNames, failedTests, failureDetails, type TestReport } from "./failed-tests.ts";

/** What a step of the check came to. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What failed, or, where all passed, what is worth saying. */
  notes: string[];
  /** The names alone of the tests that failed. */
  names?: string[];
  /** The full account of what failed: it stands before all notes, for logs are often read from their end. */
  details?: string;
}

interface Run {
  report: TestReport | null;
  output: string;
}

/** Of more files than these the fault is not that the machine was busy. */
const MOST_FILES_ALONE = 6;

/**
 * Runs all tests of a configuration.
 *
 * @param alone - Whether files that failed are run once more, one after the other with nothing beside
 *   them. Browsers that share few cores can miss a deadline that none misses by itself: what passes then
 *   has passed, and is named in a note, so that nobody takes it for a test that never failed.
 * @returns Never rejects: a run that broke off is one failure with its output.
 */
export async function runTests(config: string, options: readonly string[], alone = false): Promise<Outcome> {
  const first = await vitest(config, options);
  if (!first.report) return { passed: 0, failed: 1, notes: [failureDetails(first.output)] };
  const files = failedFiles(first.report);
  if (!alone || files.length === 0 || files.length > MOST_FILES_ALONE) return outcomeOf(first.report, first.output);
  const second = await vitest(config, [...options, "--maxWorkers=1", ...files]);
  return second.report
    ? afterSecond(first.report, first.output, second.report, second.output)
    : outcomeOf(first.report, first.output);
}

/** All files that passed at first, and what the others came to by themselves. */
function afterSecond(first: TestReport, firstOutput: string, second: TestReport, output: string): Outcome {
  const files = new Set(second.testResults.map(({ name }) => name));
  const before = first.testResults.filter(({ name }) => !files.has(name)).flatMap((one) => one.assertionResults);
  const passed = before.filter(({ status }) => status === "passed").length;
  const outcome = outcomeOf(second, output);
  const still = new Set(failedNames(second, ROOT));
  const mended = failedNames(first, ROOT).filter((name) => !still.has(name));
  const reasons = failedTests(first, firstOutput, ROOT);
  const reasonOf = (name: string) => reasons.find((one) => one.startsWith(`FAILED ${name}`))?.split("\n")[1] ?? "";
  const notes = mended.map((name) => `[note] failed beside others and passed alone: ${name}: ${reasonOf(name).trim()}`);
  return { ...outcome, passed: outcome.passed + passed, notes: [...outcome.notes, ...notes] };
}

const failedFiles = ({ testResults }: TestReport) =>
  testResults.filter(({ status }) => status === "failed").map(({ name }) => relative(ROOT, name));

function outcomeOf(report: TestReport, output: string): Outcome {
  const failed = report.success ? report.numFailedTests : Math.max(1, report.numFailedTests);
  if (failed > 0) {
    return {
      passed: report.numPassedTests,
      failed,
      notes: failedTests(report, output, ROOT),
      names: failedNames(report, ROOT),
      details: failureDetails(output),
    };
  }
  const notes = output.split("\n").filter((line) => line.includes("[note]"));
  return { passed: report.numPassedTests, failed, notes: [`${report.numTotalTestSuites} suites`, ...notes] };
}

async function vitest(config: string, options: readonly string[]): Promise<Run> {
  const file = join(tmpdir(), `unquiet-tests-${process.pid}-${Date.now()}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const output = await runTool("vitest", ["run", "--config", config, ...options, ...reporters]).catch(
    (problem: Error) => problem.message,
  );
  if (!existsSync(file)) return { report: null, output };
  const report = JSON.parse(readFileSync(file, "utf8")) as TestReport;
  rmSync(file);
  return { report, output };
}
