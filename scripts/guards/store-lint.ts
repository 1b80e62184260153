import { runTool } from "../build.ts";

interface Message {
  code: string;
  message: string;
  file?: string;
}

/** What Firefox's add-on store objects to in a built extension: its linter's errors and warnings, which must be none. */
export async function lintForStore(folder: string): Promise<string[]> {
  // With errors the linter fails; what it printed is then in the rejection.
  const output = await runTool("web-ext", [
    "lint",
    "--source-dir",
    folder,
    "--output",
    "json",
    "--no-config-discovery",
  ]).catch((problem: Error) => problem.message);
  return lintProblems(output);
}

/** The errors and warnings in the linter's output; output that is no report is a problem itself. */
export function lintProblems(output: string): string[] {
  const report = reportIn(output);
  if (!report) return [`the store linter gave no report:\n${output}`];
  return [...report.errors, ...report.warnings].map(
    ({ code, message, file }) => `${file ?? "manifest.json"}: ${message} (${code})`,
  );
}

function reportIn(output: string): { errors: Message[]; warnings: Message[] } | null {
  try {
    const { errors, warnings } = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1));
    return Array.isArray(errors) && Array.isArray(warnings) ? { errors, warnings } : null;
  } catch {
    return null;
  }
}
