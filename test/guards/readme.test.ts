import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkCommands } from "../../scripts/guards/readme.ts";

const README = "# Unquiet\n\nTry it:\n\n```sh\nnpm start    # plays a story\n```\n\n```sh\nnpm test\n```\n";
const CI = "#!/usr/bin/env bash\nexport CI=1\nnpm test 2>&1 | tee log\n";

test("a README with both commands, and a CI that runs the one for tests, are fine", () => {
  expect(checkCommands(README, CI)).toEqual([]);
});

test.each([
  ["no README", "", CI, ['the README has no block with "npm start"', 'the README has no block with "npm test"']],
  [
    "another way to start",
    README.replace("npm start", "npm run demo"),
    CI,
    ['the README has no block with "npm start"'],
  ],
  ["a command in a sentence only", README.replace("```sh\nnpm test\n```", "Run `npm test`."), CI, ["npm test"]],
  [
    "a CI that runs something else",
    README,
    CI.replace("npm test", "npm run check"),
    ['.ci/run does not run "npm test"'],
  ],
  ["a CI that only speaks of it", README, CI.replace("npm test", "# npm test"), ['.ci/run does not run "npm test"']],
  [
    "a CI that runs a part of it",
    README,
    CI.replace("npm test", "npm test -- --fast"),
    ['.ci/run does not run "npm test"'],
  ],
  ["no CI", README, "", ['.ci/run does not run "npm test"']],
])("%s is found", (_what, readme, ci, problems) => {
  const found = checkCommands(readme, ci);
  expect(found).toHaveLength(problems.length);
  for (const [index, problem] of problems.entries()) expect(found[index]).toContain(problem);
});

test("the project's own CI runs the command for tests", () => {
  expect(checkCommands(README, readFileSync(".ci/run", "utf8"))).toEqual([]);
});
