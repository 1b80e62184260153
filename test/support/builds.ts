import { findBrowser, howToInstall } from "../../scripts/browser/find.ts";
import { ensureBuild } from "../../scripts/build.ts";

/** Builds everything that the end-to-end tests install, once, before the first of them runs. */
export async function setup(): Promise<void> {
  for (const kind of ["chrome", "firefox"] as const) {
    if (!findBrowser(kind)) throw new Error(howToInstall(kind));
    await ensureBuild(kind, "e2e");
    await ensureBuild(kind, "production");
  }
}
