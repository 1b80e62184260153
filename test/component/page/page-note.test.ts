import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type NoteAnswer, type NoteWords, showPageNote } from "../../../lib/page/page-note.ts";
import { bannerStands, onBanner } from "../../../lib/page/placed.ts";
import type { PageNoteView } from "../../../lib/views.ts";
import { aPage } from "./support.ts";

const WORDS: NoteWords = {
  label: "Note from Unquiet",
  why: "You have not read about it yet.",
  show: "Show me",
  dismiss: "Dismiss",
  notHere: "Not on this site",
  more: (count) => `and ${count} more`,
};
const VIEW: PageNoteView = { ids: ["a"], headline: "Worklane may train <b>AI</b>", more: 0, language: "en" };

let shadow: ShadowRoot;
let answers: NoteAnswer[] = [];
let may = true;

beforeEach(() => {
  vi.useFakeTimers();
  aPage("<main></main>");
  answers = [];
  may = true;
});
afterEach(() => vi.clearAllTimers());

function show(view: Partial<PageNoteView> = {}): () => void {
  const attach = vi.spyOn(HTMLElement.prototype, "attachShadow");
  const leave = showPageNote(
    { ...VIEW, ...view },
    WORDS,
    (answer) => answers.push(answer),
    () => may,
  );
  shadow = attach.mock.results.at(-1)?.value as ShadowRoot;
  attach.mockRestore();
  return leave;
}
function press(name: string, isTrusted = true): void {
  const event = new MouseEvent("click", { bubbles: true });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  const button = [...shadow.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  button?.dispatchEvent(event);
}
const stands = () => shadow.host.isConnected;

describe("the note", () => {
  test("says what changed, in a closed root, as text, and once aloud", () => {
    show({ more: 2 });
    expect(document.querySelector("div")?.shadowRoot).toBeNull();
    const said = [...shadow.querySelectorAll(".note > *")].map(({ textContent }) => textContent);
    expect(said).toEqual([VIEW.headline, WORDS.why, "and 2 more"]);
    expect(shadow.querySelector("b")).toBeNull();
    const status = shadow.querySelector("[role=status]");
    expect(status?.textContent).toBe("");
    vi.advanceTimersByTime(1000);
    expect(status?.textContent).toBe(`${VIEW.headline}. ${WORDS.why}`);
  });

  test.each([
    ["Show me", "show"],
    ["Dismiss", "dismiss"],
    ["Not on this site", "never"],
  ])("goes with a press on %j", (name, answer) => {
    show();
    press(name, false);
    expect([stands(), answers]).toEqual([true, []]);
    press(name);
    expect([stands(), answers, vi.getTimerCount()]).toEqual([false, [answer], expect.any(Number)]);
    vi.advanceTimersByTime(5000);
    expect(stands()).toBe(false);
  });

  test("is put away with Escape", () => {
    show();
    const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    Object.defineProperty(event, "isTrusted", { value: true });
    shadow.querySelector("button")?.dispatchEvent(event);
    expect([stands(), answers]).toEqual([false, ["dismiss"]]);
  });

  test("leaves in the turn in which a banner comes, and stays where one goes", () => {
    onBanner(show());
    bannerStands(false);
    expect(stands()).toBe(true);
    bannerStands(true);
    expect([stands(), answers, vi.getTimerCount()]).toEqual([false, [], expect.any(Number)]);
    vi.advanceTimersByTime(5000);
    expect(stands()).toBe(false);
    bannerStands(false);
  });

  test("is put back where the page takes it away, and goes where it may not stand", () => {
    show();
    shadow.host.remove();
    vi.advanceTimersByTime(1000);
    expect(stands()).toBe(true);
    may = false;
    vi.advanceTimersByTime(1000);
    expect([stands(), answers, vi.getTimerCount()]).toEqual([false, [], 0]);
  });
});
