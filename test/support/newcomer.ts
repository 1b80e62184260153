/** Somebody who works the extension for the first time: by the keyboard alone, and every press is counted. */
import type { ElementHandle, Page } from "puppeteer-core";
import { expect } from "vitest";
import { pause } from "../../scripts/story/stage.ts";
import type { RealPopup } from "./real-popup.ts";
import type { TestStage } from "./stage.ts";

/** No task may take more. */
const MOST_PRESSES = 5;
const PATIENCE = 60_000;
/** No page has more to go through. */
const MOST_STOPS = 200;
const PRESSED = "a[href], button:not([disabled]), summary, input:not([disabled])";

/** The only way in which a task is done. */
export interface Newcomer {
  /**
   * Goes to what has this name with the Tab key and presses it: Enter, or Space for what is ticked. What could not
   * be pressed with a mouse, because something lies over it, is an error too.
   *
   * @param within - The part of the page that it stands in, by a selector.
   */
  press: (page: Page, name: string, within?: string) => Promise<void>;
  /** The same in the popup that the toolbar's button opens, by mouse: no other page can send keys there. */
  pressIn: (popup: RealPopup, name: string) => Promise<void>;
  /** Goes to a field and types into it: one press. */
  type: (page: Page, name: string, text: string) => Promise<void>;
  /** Goes to a list of choices and chooses: one press opens it, one chooses. */
  choose: (page: Page, name: string, option: string | RegExp) => Promise<void>;
  /** Says yes to the browser's own question, which a build for tests answers by itself: one press. */
  sayYes: () => void;
  /** What the last press has opened in a tab, opened anew so that it can be worked: a page of the extension's own, or an address. */
  follow: (address: string) => Promise<Page>;
  /** Ends the task: says how many presses it took, and expects that these are few. */
  done: () => void;
}

/** @param task - What is to be done, as the note says it. */
export function aNewcomer(stage: TestStage, task: string): Newcomer {
  let presses = 0;
  return {
    async press(page, name, within = "body") {
      const control = await reach(page, name, `${within} :is(${PRESSED})`);
      const ticks = await control.evaluate((element) =>
        /^(?:checkbox|radio)$/u.test((element as HTMLInputElement).type),
      );
      await page.keyboard.press(ticks ? " " : "Enter");
      presses += 1;
    },
    async pressIn(popup, name) {
      await popup.press(name);
      presses += 1;
    },
    async type(page, name, text) {
      await reach(page, name, "input");
      await page.keyboard.type(text);
      presses += 1;
    },
    async choose(page, name, option) {
      const list = await reach(page, name, "select");
      const value = await list.evaluate(
        (element, wanted, isPattern) => {
          const fits = (text: string) => (isPattern ? new RegExp(wanted, "u").test(text) : text === wanted);
          return [...(element as HTMLSelectElement).options].find(({ text }) => fits(text))?.value ?? null;
        },
        ...(typeof option === "string" ? ([option, false] as const) : ([option.source, true] as const)),
      );
      if (value === null) throw new Error(`${name} has no ${option}.`);
      await list.select(value);
      presses += 2;
    },
    sayYes() {
      presses += 1;
    },
    follow: (address) => follow(stage, address),
    done() {
      console.log(`[note] newcomer: ${task} ${presses} presses (${stage.opened.kind})`);
      expect(presses, task).toBeGreaterThan(0);
      expect(presses, task).toBeLessThanOrEqual(MOST_PRESSES);
    },
  };
}

/** Finds what is shown under a name, sees that a mouse would meet it, and goes to it with the Tab key. */
async function reach(page: Page, name: string, kind: string): Promise<ElementHandle<Element>> {
  await page.bringToFront();
  const control = await shown(page, name, kind);
  const covered = await control.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    const label = element instanceof HTMLInputElement ? element.closest("label") : null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return element.contains(there) || label?.contains(there) ? null : (there?.outerHTML.slice(0, 200) ?? "nothing");
  });
  if (covered !== null) throw new Error(`"${name}" cannot be pressed with a mouse, but ${covered}.`);
  for (let stops = 0; ; stops += 1) {
    const way = await control.evaluate((element) => {
      const focused = document.activeElement ?? document.body;
      if (focused === element) return null;
      // Not round through the browser's own bars, but back, as a person goes.
      return focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING ? "back" : "on";
    });
    if (way === null) break;
    if (stops > MOST_STOPS) throw new Error(`"${name}" cannot be reached with the Tab key.`);
    if (way === "back") await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    if (way === "back") await page.keyboard.up("Shift");
  }
  return control;
}

async function shown(page: Page, name: string, kind: string): Promise<ElementHandle<Element>> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const found = await page.evaluateHandle(
      (selector, wanted) => {
        const nameOf = (element: Element) => {
          const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
          const titles = (element.getAttribute("aria-labelledby") ?? "")
            .split(" ")
            .map((id) => document.getElementById(id));
          const label = [...labels, ...titles]
            .map((one) => one?.textContent ?? "")
            .join(" ")
            .trim();
          return (element.getAttribute("aria-label") ?? (label || element.textContent) ?? "").trim();
        };
        const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        const all = [...document.querySelectorAll(selector)].filter(isShown);
        return all.find((one) => nameOf(one) === wanted) ?? all.find((one) => nameOf(one).startsWith(wanted)) ?? null;
      },
      kind,
      name,
    );
    const element = found.asElement() as ElementHandle<Element> | null;
    if (element) return element;
    if (Date.now() > until) throw new Error(`Nothing to press is called "${name}".`);
    await pause(100);
  }
}

async function follow({ extension, opened }: TestStage, address: string): Promise<Page> {
  const wanted = address.startsWith("http") ? address : opened.base + address;
  const until = Date.now() + PATIENCE;
  for (;;) {
    // Not every tab can be worked that the extension has opened itself; it sees what they show.
    const url = await (await extension.desk()).evaluate(async () => {
      const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return front?.url ?? "";
    });
    const isOwn = url.startsWith(opened.base);
    if (url.startsWith(wanted)) return isOwn ? opened.openOwn(url.slice(opened.base.length)) : opened.visit(url);
    if (Date.now() > until) throw new Error(`No tab with ${address} was opened.`);
    await pause(100);
  }
}
