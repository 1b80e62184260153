import { findBrowser, howToInstall } from "../../scripts/browser/find.ts";
import { makeTemplate } from "../../scripts/browser/firefox-template.ts";
import { ensureBuild } from "../../scripts/build.ts";

/** Makes all that the end-to-end tests start from, once, before the first of them runs. */
export async function setup(): Promise<void> {
  for (const kind of ["chrome", "firefox"] as const) {
    const program = findBrowser(kind);
    if (!program) throw new Error(howToInstall(kind));
    if (kind === "firefox") await makeTemplate(program);
    await ensureBuild(kind, "e2e");
  }
}
