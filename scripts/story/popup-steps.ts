import type { Page } from "puppeteer-core";
import type { DocumentType } from "../../lib/model.ts";
import { pause, type Stage, screenshotPath } from "./stage.ts";
import { visit } from "./visit.ts";
import { waitForIdle, watchAddress } from "./watch-address.ts";

/** Watches a page as a person does: opens it, opens the popup on it, gives its address, says yes. */
export async function watch(stage: Stage, place: string, document: string | undefined): Promise<void> {
  const page = await visit(stage, place);
  const service = stage.loaded.story.services.find(({ host }) => place.startsWith(host))?.name ?? "";
  const given = { url: stage.site.addressOf(place), kind: kindOf(document), title: document ?? "", service };
  await watchAddress(stage.extension, given, await stage.extension.tabId(page));
}

/** The kind of page that a document's name says it is. */
function kindOf(document: string | undefined): DocumentType {
  const name = (document ?? "").toLowerCase();
  if (/terms|agreement|conditions/u.test(name)) return "Terms of Service";
  if (/cookie/u.test(name)) return "Trackers Policy";
  if (/faq|help/u.test(name)) return "Help Page";
  if (/settings/u.test(name)) return "Settings Page";
  return "Privacy Policy";
}

/** Presses "check now" and waits until all watched pages were looked at. */
export async function checkNow(stage: Stage): Promise<void> {
  await waitForIdle(stage.extension);
  const popup = await stage.extension.popup();
  await popup.waitForSelector("header button.icon");
  await popup.evaluate(pressWhileIdle);
  await waitForIdle(stage.extension);
}

/**
 * Runs in the popup: presses its first button, and ends when the bar that this brings is gone. While a run goes on
 * that button stops it: that none does is found out, and the button pressed, in one turn of the page.
 */
async function pressWhileIdle(): Promise<void> {
  const turn = () => new Promise((resolve) => setTimeout(resolve, 50));
  const goesOn = () => document.querySelector("header .bar") !== null;
  while (goesOn()) await turn();
  document.querySelector<HTMLButtonElement>("header button.icon")?.click();
  do await turn();
  while (goesOn());
}

/** Presses "Mark as read" of every unread alert. */
export async function markAllRead(stage: Stage): Promise<void> {
  const popup = await stage.extension.popup();
  await popup.waitForSelector("main");
  while (await pressFirstUnread(popup)) await pause(150);
}

/** Found and pressed in one turn of the page: the list is drawn anew whenever something was read. */
function pressFirstUnread(popup: Page): Promise<boolean> {
  return popup.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('[data-unread="true"] .actions button.mark-read');
    button?.click();
    return button !== null;
  });
}

/** Presses "I was told" on the newest alert that has it. */
export async function sayTold(stage: Stage): Promise<void> {
  const popup = await stage.extension.popup();
  const button = await popup.waitForSelector(".card .actions button.plain");
  await button?.click();
  await pause(200);
}

/** Stops watching a page, in options. */
export async function unwatch(stage: Stage, place: string): Promise<void> {
  const url = stage.site.addressOf(place);
  const documents = await stage.extension.ask("documents.list", {});
  const index = documents.findIndex((document) => document.url === url);
  if (index < 0) throw new Error(`${place} is not watched.`);
  const options = await stage.opened.openOwn("options.html#documents");
  await options.waitForSelector("#documents[open] li");
  const buttons = await options.$$("#documents li button");
  await buttons[index]?.click();
  const sure = await options.waitForSelector("#documents li .sure button");
  await sure?.click();
  await pause(300);
  await options.close();
}

const SIZES = { popup: [400, 760], history: [1280, 900], options: [800, 900], page: [1180, 760] } as const;

/** Takes a picture of one of the extension's pages, or of the page one is on. */
export async function takeScreenshot(stage: Stage, view: keyof typeof SIZES, index: number): Promise<string | null> {
  const path = screenshotPath(stage, index, view);
  const [width, height] = SIZES[view];
  const page = view === "page" ? stage.page : await openView(stage, view);
  if (!page) throw new Error("There is no page to take a picture of: visit one first.");
  await page.setViewport({ width, height });
  if (view !== "page") await page.setViewport({ width, height: height + (await hiddenHeight(page)) });
  await pause(400);
  if (path) await page.screenshot({ path: path as `${string}.png`, fullPage: view !== "page" });
  if (view !== "page") await page.close();
  return path;
}

/** How much of a page its own scrolling columns hide, in pixels: a picture of the whole page would lack it. */
function hiddenHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/u.test(getComputedStyle(element).overflowY);
    const columns = [...document.body.querySelectorAll("*")].filter(scrolls);
    return Math.max(0, ...columns.map((column) => column.scrollHeight - column.clientHeight));
  });
}

async function openView(stage: Stage, view: "popup" | "history" | "options"): Promise<Page> {
  if (view === "options") return stage.opened.openOwn("options.html");
  if (view === "popup") {
    const tab = stage.page ? await stage.extension.tabId(stage.page) : undefined;
    const popup = await stage.extension.openPopup(tab);
    await popup.waitForSelector("main");
    return popup;
  }
  const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
  const change = alerts.find((alert) => alert.kind === "change");
  const page = await stage.opened.openOwn(
    change ? `history.html#/change/${encodeURIComponent(change.changeId)}` : "history.html",
  );
  await page.waitForSelector(change ? ".timeline svg" : "main p");
  // The ways to refuse come last, and a picture is as long as the page was when it was begun.
  await page.waitForSelector("#opt-out + .muted", { hidden: true });
  return page;
}
