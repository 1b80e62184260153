import { marked, type Tokens } from "marked";

/** The two commands that the README promises, and the one of them that CI runs. */
const COMMANDS = ["npm start", "npm test"];
const TEST_COMMAND = "npm test";

/** Whether the README shows the commands in a block of code, and CI runs the one for tests as it stands there. */
export function checkCommands(readme: string, ci: string): string[] {
  const shown = commandsIn(readme);
  return [
    ...COMMANDS.filter((command) => !shown.has(command)).map((command) => `the README has no block with "${command}"`),
    ...(commandLines(ci).has(TEST_COMMAND) ? [] : [`.ci/run does not run "${TEST_COMMAND}"`]),
  ];
}

function commandsIn(readme: string): Set<string> {
  const blocks = marked.lexer(readme).filter((token): token is Tokens.Code => token.type === "code");
  return new Set(blocks.flatMap(({ text }) => [...commandLines(text)]));
}

/** The commands of a script, without what is done with their output, and without comments. */
function commandLines(script: string): Set<string> {
  const lines = script.split("\n").map((line) => line.replace(/\s*#.*$|\s+2?>.*$|\s*\|.*$/gu, "").trim());
  return new Set(lines);
}
