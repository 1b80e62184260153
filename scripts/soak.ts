/**
 * `npm run test:soak`: every settings screen of the test-bed is looked at five more times, a day
 * apart, in both browsers. Nothing changes on them, so nothing may be said.
 */
import { runTool } from "./build.ts";

process.env.SETTINGS_RELOADS = "5";

try {
  process.stdout.write(await runTool("vitest", ["run", "-c", "vitest.e2e.config.ts", "test/e2e/settings.e2e.ts"]));
} catch (problem) {
  process.stderr.write(`${(problem as Error).message}\n`);
  process.exitCode = 1;
}
