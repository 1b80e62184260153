import type { Page } from "puppeteer-core";
import type { DocumentType } from "../../lib/model.ts";
import type { Extension } from "./extension.ts";
import { pause } from "./stage.ts";

const PATIENCE = 60_000;
/** A press is answered within this time. In milliseconds. */
const ANSWERED = 15_000;
/** While the browser's yes is on its way, the popup may still say that there is none. In milliseconds. */
const STANDS = 5000;

/** A page to be watched, as a person gives it in the popup's form. */
export interface GivenAddress {
  url: string;
  kind: DocumentType;
  title: string;
  service: string;
}

/**
 * Watches a page by its address as a person does: fills in the popup's form, presses its button, says
 * yes to the browser, and waits for the first look. Where the popup draws itself anew at the moment of the
 * press, the press misses; nothing happens then, and it is made again.
 */
export async function watchAddress(extension: Extension, given: GivenAddress, tabId?: number): Promise<void> {
  const popup = await (tabId === undefined ? extension.popup() : extension.openPopup(tabId));
  const until = Date.now() + PATIENCE;
  do {
    if (Date.now() > until) throw new Error(`${given.url} was not taken within a minute.`);
    await give(popup, given);
  } while (!(await isTaken(extension, given.url, popup)));
  await waitForFirstLook(extension, given.url);
  if (tabId !== undefined) await popup.close();
}

async function give(popup: Page, given: GivenAddress): Promise<void> {
  const form = await openForm(popup);
  await fillIn(form, "url", given.url);
  await form.$eval(
    "select",
    (select, value) => {
      (select as HTMLSelectElement).value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    given.kind,
  );
  await fillIn(form, "title", given.title);
  await fillIn(form, "service", given.service);
  await (await form.$("button[type=submit]"))?.click();
}

type Form = Awaited<ReturnType<typeof openForm>>;

async function openForm(popup: Page) {
  const summary = await popup.waitForSelector("main > details > summary");
  if (!(await popup.$("main > details[open]"))) await summary?.click();
  const form = await popup.waitForSelector("main > details > form");
  if (!form) throw new Error("The popup has no form to add an address.");
  return form;
}

/**
 * Pasted over what stands there, as people do with an address: typed letter by letter, it takes most of what watching a
 * page takes. Marked by the field itself: on a busy machine three clicks can come too slowly to mark more than a word.
 */
async function fillIn(form: Form, name: string, text: string): Promise<void> {
  await form.$eval(
    `input[name=${name}]`,
    (field, words) => {
      const input = field as HTMLInputElement;
      input.focus();
      input.select();
      // The one way that both browsers have; to a field it is an edit by the person.
      document.execCommand("insertText", false, words);
    },
    text,
  );
}

const documentAt = async (extension: Extension, url: string) =>
  (await extension.ask("documents.list", {})).find((document) => document.url === new URL(url).href);

/** Whether the press had an effect; rejects where it was refused. */
async function isTaken(extension: Extension, url: string, popup: Page): Promise<boolean> {
  const until = Date.now() + ANSWERED;
  let saidSince = Number.POSITIVE_INFINITY;
  while (Date.now() < until) {
    await pause(150);
    if (await documentAt(extension, url)) return true;
    const refused = popup.isClosed() ? "" : await popup.$$eval("main .notice", ([notice]) => notice?.textContent ?? "");
    saidSince = refused === "" ? Number.POSITIVE_INFINITY : Math.min(saidSince, Date.now());
    if (Date.now() - saidSince > STANDS) throw new Error(`Watching ${url} was refused: ${refused}`);
  }
  return false;
}

async function waitForFirstLook(extension: Extension, url: string): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until) {
    const own = await documentAt(extension, url);
    if (own && (own.lastGood !== "" || own.trouble)) return waitForIdle(extension);
    await pause(150);
  }
  throw new Error(`${url} was not looked at within a minute.`);
}

/** Waits until no run of checks goes on. */
export async function waitForIdle(extension: Extension): Promise<void> {
  while (await extension.ask("check.progress", {})) await pause(200);
}
