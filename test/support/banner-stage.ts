import type { Page } from "puppeteer-core";
import type { ScreenView } from "../../lib/views.ts";
import type { BrowserKind } from "../../scripts/browser/find.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";
import { pause } from "../../scripts/story/stage.ts";
import { takePicture } from "./pictures.ts";
import { SETTINGS_HOST, SOONEST, serveSettings } from "./settings-site.ts";
import { aStage, START, type TestStage } from "./stage.ts";

const DAY = 24 * 60 * 60 * 1000;
const PATIENCE = 60_000;
const ASK_EVERY = 300;
/** What was read is answered within this time. */
const ANSWERED = 800;

/** A browser with settings screens on which banners stand, a day apart each visit. */
export interface BannerStage {
  stage: TestStage;
  /** Opens a screen a day later, in a window of its own, and waits until it was read and answered. */
  visit: (at: string) => Promise<Page>;
  /** Opens a screen with nothing new, then, a day later, with what is new: there the banner stands. */
  visitTwice: (screen: string) => Promise<Page>;
  /** What the screen says that a page shows, as it was last read. */
  screen: (page: Page) => Promise<ScreenView>;
  banner: (page: Page) => Promise<string[] | null>;
  /** Waits until something is so; says what was last seen where it never is. */
  until: <T>(look: () => Promise<T>, isSo: (seen: T) => boolean) => Promise<T>;
  /** Presses one of the banner's buttons with the mouse, where it is seen. */
  press: (page: Page, words: string) => Promise<void>;
  /** Keeps a picture of the page. */
  picture: (page: Page, name: string) => Promise<void>;
  end: () => Promise<void>;
}

export async function aBannerStage(kind: BrowserKind): Promise<BannerStage> {
  const stage = await aStage(kind, { recordRequests: false });
  serveSettings(stage.server);
  await stage.watch(stage.server.url(`${SETTINGS_HOST}/settings/s30`), "Settings");
  let day = 0;
  const screen = (page: Page) => stage.extension.ask("screen.get", { url: page.url() });
  const banner = (page: Page) => stage.opened.banner(page);
  const until: BannerStage["until"] = async (look, isSo) => {
    const last = Date.now() + PATIENCE;
    for (;;) {
      const seen = await look();
      if (isSo(seen) || Date.now() > last) return seen;
      await pause(ASK_EVERY);
    }
  };
  const visit = async (at: string) => {
    day += 1;
    const now = START + day * DAY;
    await stage.setClock(now);
    const page = await stage.opened.browser.newPage({ type: "window" });
    await page.goto(stage.server.url(`${SETTINGS_HOST}/settings/${at}`));
    await pause(SOONEST);
    await until(
      () => screen(page),
      ({ reading, pending }) => reading !== null && reading.at >= now && !pending,
    );
    await pause(ANSWERED);
    return page;
  };
  return {
    stage,
    visit,
    screen,
    banner,
    until,
    async visitTwice(name) {
      await (await visit(name)).close();
      const page = await visit(`${name}${name.includes("?") ? "&" : "?"}v=2`);
      await until(
        () => banner(page),
        (said) => said !== null,
      );
      return page;
    },
    press: (page, words) => pressOnBanner(stage.opened, page, words),
    async picture(page, name) {
      await takePicture(page, `banner/${name}-${kind}`, false);
    },
    async end() {
      await stage.opened.close();
      await stage.server.close();
    },
  };
}

/** Presses one of the banner's buttons with the mouse, once it is there. */
export async function pressOnBanner(opened: OpenBrowser, page: Page, words: string): Promise<void> {
  const last = Date.now() + PATIENCE;
  for (;;) {
    const place = await placeOf(opened, page, words);
    if (place) return page.mouse.click(place.x, place.y);
    if (Date.now() > last) throw new Error(`The banner has no button "${words}".`);
    await pause(ASK_EVERY);
  }
}

/** Where a button of the banner's stands in the window. */
async function placeOf(opened: OpenBrowser, page: Page, words: string): Promise<{ x: number; y: number } | null> {
  const places = await opened.askBanner(page, (card) =>
    [...card.querySelectorAll("button")].map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { text: button.textContent ?? "", x: left + width / 2, y: top + height / 2 };
    }),
  );
  return places?.find(({ text }) => text === words) ?? null;
}
