import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RequestName, request } from "../../../lib/messaging.ts";
import type { BannerActions, BannerWords } from "../../../lib/page/banner.ts";
import * as banner from "../../../lib/page/banner.ts";
import { watchSettingsScreen } from "../../../lib/page/watch-screen.ts";
import type { BannerView } from "../../../lib/views.ts";
import { aPage, goTo } from "./support.ts";

const SETTLED = 6000;
let asked: RequestName[] = [];
let answer: BannerView | null = null;
let drawn: BannerActions[] = [];
let removed = 0;
const FINDING: BannerView["findings"][number] = {
  alertId: "a1",
  label: "Generative AI",
  headline: "New",
  sentences: [],
};
const VIEW: BannerView = { findings: [FINDING], more: 0, done: [], language: "en" };
let end: () => void = () => undefined;

const ask = (async (name: RequestName) => {
  asked.push(name);
  return name === "reading.report" ? { banner: answer, again: null } : null;
}) as typeof request;
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(async () => {
  vi.useFakeTimers();
  asked = [];
  answer = VIEW;
  drawn = [];
  const close = () => {
    removed += 1;
  };
  vi.spyOn(banner, "showBanner").mockImplementation((_view, _words, actions) => {
    drawn.push(actions);
    return { keep: () => undefined, close };
  });
  goTo("https://worklane.example/settings/privacy");
  aPage('<h1>Data privacy</h1><label><input type="checkbox" role="switch" checked>Generative AI</label><p>Help</p>');
  end = watchSettingsScreen(ask, {} as BannerWords);
  await wait(SETTLED);
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

/** A press of a person's that turns nothing. */
function press(selector: string): void {
  const event = new MouseEvent("pointerdown", { bubbles: true, composed: true });
  Object.defineProperty(event, "isTrusted", { value: true });
  document.querySelector(selector)?.dispatchEvent(event);
}

test("a press that turned nothing is done with once the screen was read again, and that once", async () => {
  press("label");
  expect(asked).toEqual(["reading.report", "reading.press"]);
  await wait(7000);
  expect(asked).toHaveLength(2);
  await wait(3000);
  expect(asked).toEqual(["reading.report", "reading.press", "reading.report"]);
  await wait(30_000);
  expect(asked).toHaveLength(3);
});

test("a press beside all controls is none", async () => {
  press("p");
  await wait(30_000);
  expect(asked).toEqual(["reading.report"]);
});

test("a note that says what it said stays as it is; one that was put away and is unread again is drawn again", async () => {
  const readAgain = async () => {
    press("label");
    await wait(10_000);
  };
  await readAgain();
  expect(drawn).toHaveLength(1);
  answer = { ...VIEW, more: 1 };
  await readAgain();
  expect(drawn).toHaveLength(2);
  drawn[1]?.onDismiss(["a1"]);
  await readAgain();
  expect(drawn).toHaveLength(3);
});

test("what was pressed before the reader came counts as pressed, and excuses nothing later", async () => {
  end();
  asked = [];
  const [label] = document.querySelectorAll("label");
  const [beside] = document.querySelectorAll("p");
  if (!label || !beside) throw new Error("nothing to press");
  end = watchSettingsScreen(ask, {} as BannerWords, { pressed: [beside, label] });
  expect(asked).toEqual(["reading.press"]);
  await wait(60_000);
  expect(asked).toEqual(["reading.press", "reading.report", "reading.report"]);
});

test("a watch whose extension is gone ends by itself, and takes its note away", async () => {
  let isAlive = true;
  end();
  asked = [];
  answer = VIEW;
  const drawnBefore = removed;
  end = watchSettingsScreen(ask, {} as BannerWords, { isAlive: () => isAlive });
  await wait(SETTLED);
  expect(removed).toBe(drawnBefore);
  isAlive = false;
  await wait(1000);
  expect(removed).toBe(drawnBefore + 1);
  const heard = asked.length;
  press("label");
  await wait(60_000);
  expect([asked.length, vi.getTimerCount()]).toEqual([heard, 0]);
});
