import type { Browser, Target } from "puppeteer-core";

/** Closes the page that the extension opens once after its installation: most tests have no use for it. */
export function closeWelcome(browser: Browser, base: string): void {
  const look = (target: Target) => {
    if (target.url() !== `${base}welcome.html`) return;
    browser.off("targetcreated", look);
    browser.off("targetchanged", look);
    void target
      .page()
      .then((page) => page?.close())
      .catch(() => undefined);
  };
  browser.on("targetcreated", look);
  browser.on("targetchanged", look);
}
