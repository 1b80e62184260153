import { keepExtension } from "../browser/chrome.ts";
import { openBrowser } from "../browser/open-browser.ts";
import { extensionIn } from "./extension.ts";
import { openOptions, type Stage } from "./stage.ts";

/** Closes the browser and opens it again with the same profile. */
export async function restartBrowser(stage: Stage): Promise<void> {
  const { profile, kind } = stage.opened;
  await stage.opened.close({ keepProfile: true });
  if (kind === "chrome") keepExtension(profile, stage.options.extension);
  stage.earlier.push(stage.opened);
  stage.opened = await openBrowser(kind, {
    ...openOptions(stage.loaded, stage.options),
    profile,
    installed: kind === "chrome",
  });
  stage.extension = extensionIn(stage.opened);
  stage.page = null;
  await stage.extension.setSeams(stage.now, stage.site.port);
}
