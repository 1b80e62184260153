/** The browser's own question whether the extension may read a site: answered, and the answer taken back. */
import { execFileSync } from "node:child_process";
import { GECKO_ID } from "../../scripts/browser/firefox.ts";
import { inParent } from "../../scripts/browser/firefox-chrome.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";
import { pause } from "../../scripts/story/stage.ts";

/** Chromium ignores keys for a moment after its question came up, so that nobody answers it by mistake. */
const UNTIL_IT_LISTENS = 1200;

/** Waits for the question and answers it. Chromium must be on a display, Firefox need not be. */
export async function answerQuestion(opened: OpenBrowser, answer: "yes" | "no"): Promise<void> {
  await (opened.kind === "chrome" ? answerInChrome(opened, answer) : answerInFirefox(opened, answer));
  await pause(300);
}

/** The question takes the focus, and that closes the popup: then it is there. */
async function answerInChrome({ browser, base }: OpenBrowser, answer: "yes" | "no"): Promise<void> {
  const popup = `${base}popup.html`;
  for (let tries = 0; browser.targets().some((target) => target.url() === popup); tries += 1) {
    if (tries > 100) throw new Error("Chromium asked nothing: the popup is still open.");
    await pause(100);
  }
  await pause(UNTIL_IT_LISTENS);
  if (answer === "no") return press("Escape");
  press("Tab");
  await pause(150);
  press("Return");
}

function press(key: string): void {
  execFileSync("xdotool", ["key", key]);
}

async function answerInFirefox({ browser }: OpenBrowser, answer: "yes" | "no"): Promise<void> {
  const button = answer === "yes" ? ".popup-notification-primary-button" : ".popup-notification-secondary-button";
  for (let tries = 0; tries < 100; tries += 1) {
    const pressed = await inParent(
      browser,
      `(() => {
        const window = Services.wm.getMostRecentWindow("navigator:browser");
        const panel = window.document.querySelector("#notification-popup");
        const button = panel?.state === "open" ? panel.querySelector("popupnotification ${button}") : null;
        // A press within the first half second is taken for a mistake.
        if (!button || performance.now() - (panel.unquietSince ??= performance.now()) < 800) return false;
        delete panel.unquietSince;
        button.click();
        return true;
      })()`,
    );
    if (pressed) return;
    await pause(100);
  }
  throw new Error("Firefox asked nothing.");
}

/**
 * Takes a host's permission back as a person does in the browser's own page about the extension. What
 * an extension gives up itself, Chromium would give again without a question.
 */
export async function takeBack({ kind, browser, base, openOwn }: OpenBrowser, host: string): Promise<void> {
  const page = kind === "chrome" ? await browser.newPage() : await openOwn("options.html");
  if (kind === "chrome") await page.goto("chrome://extensions");
  await page.evaluate(
    async (id, name) => {
      const origin = `http://${name}/*`;
      if (chrome.developerPrivate) await chrome.developerPrivate.removeHostPermission(id, origin);
      else await chrome.permissions.remove({ origins: [origin] });
    },
    new URL(base).host,
    host,
  );
  await page.close();
}

/** Switches the extension off and on again, as a person does in the browser's own list of extensions. */
export async function switchOffAndOn({ kind, browser, base }: OpenBrowser): Promise<void> {
  if (kind === "firefox") {
    await inParent(
      browser,
      `AddonManager.getAddonByID("${GECKO_ID}").then((addon) => addon.disable().then(() => addon.enable()))`,
    );
    return;
  }
  const page = await browser.newPage();
  await page.goto("chrome://extensions");
  await page.evaluate(async (id) => {
    for (const enabled of [false, true]) await chrome.management?.setEnabled(id, enabled);
  }, new URL(base).host);
  await page.close();
}
