import { expect, test } from "vitest";
import { failedTests, failureDetails, type TestReport } from "../../../scripts/failed-tests.ts";

type Result = TestReport["testResults"][number];
const passed = { fullName: "adds", status: "passed", failureMessages: [] };
const reportOf = (...testResults: Result[]): TestReport => ({
  numPassedTests: 1,
  numFailedTests: 1,
  numTotalTestSuites: 1,
  success: false,
  testResults,
});
const fileWith = (...assertionResults: Result["assertionResults"]): Result => ({
  name: "/clone/test/a.test.ts",
  status: "failed",
  message: "",
  assertionResults,
});

test("a failed test is told by file, name, message and place, and no passed one is", () => {
  const thrown =
    "\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n    at chai (file:///clone/node_modules/chai/index.js:1:2)\n    at /clone/test/a.test.ts:7:9\n    at new Promise (<anonymous>)\n    at run (file:///clone/node_modules/vitest/x.js:3:4)";
  expect(
    failedTests(
      reportOf(fileWith(passed, { fullName: "sums up", status: "failed", failureMessages: [thrown] })),
      "",
      "/clone",
    ),
  ).toEqual([
    "FAILED test/a.test.ts: sums up\n    AssertionError: expected 1 to be 2\n    at /clone/test/a.test.ts:7:9",
  ]);
});

test("a file that could not be run is told though no test of it failed", () => {
  const broken = { ...fileWith({ ...passed, status: "skipped" }), message: "Error: no browser" };
  expect(failedTests(reportOf(broken), "", "/clone")).toEqual(["FAILED test/a.test.ts\n    Error: no browser"]);
});

test("what a file prepares before its tests is told from the output, for the report does not have it", () => {
  const output = ` ✓ other
⎯⎯ Failed Suites 1 ⎯⎯

 FAIL  test/a.test.ts > in firefox
Error: no browser
 ❯ test/a.test.ts:4:52
      4| beforeAll(() => {

⎯⎯[1/2]⎯

⎯⎯ Failed Tests 1 ⎯⎯

 FAIL  test/a.test.ts > sums up
Error: not this one`;
  expect(failedTests(reportOf(fileWith({ ...passed, status: "skipped" })), output, "/clone")).toEqual([
    "FAILED test/a.test.ts > in firefox\n    Error: no browser\n    ❯ test/a.test.ts:4:52",
  ]);
});

test("of a long message the beginning is told, and of very many tests how many more there are", () => {
  const long = Array.from({ length: 50 }, (_, index) => `line ${index} ${"x".repeat(500)}`).join("\n");
  const many = Array.from({ length: 43 }, () => ({ fullName: "t", status: "failed", failureMessages: [long] }));
  const told = failedTests(reportOf(fileWith(...many)), "", "/clone");
  expect(told).toHaveLength(41);
  expect(told.at(-1)).toBe("and 3 more");
  expect(told[0]?.split("\n")).toHaveLength(10);
  expect(Math.max(...(told[0] ?? "").split("\n").map((line) => line.length))).toBeLessThan(310);
});

test("the full account leaves out what passed, and the middle of what is very long", () => {
  const output = `✓ adds\n✓ takes away\n\n⎯⎯⎯ Failed Tests 1 ⎯⎯⎯\nFAIL sums up\n- 1\n+ 2`;
  expect(failureDetails(output)).toBe("⎯⎯⎯ Failed Tests 1 ⎯⎯⎯\nFAIL sums up\n- 1\n+ 2");
  const long = failureDetails(`⎯⎯⎯ Failed Tests 1 ⎯⎯⎯\n${"more\n".repeat(500)}the end`).split("\n");
  expect(long).toHaveLength(201);
  expect(long.at(-1)).toBe("the end");
});
