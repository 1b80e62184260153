import { describe, expect, test, vi } from "vitest";
import { Timeline } from "../../components/timeline/Timeline.tsx";
import type { StoryView } from "../../lib/reading-views.ts";
import { allNamed, draw, inOneTurn, named, press, textOf } from "./drawing.tsx";
import { anEvent, aStory, aSwitchEvent } from "./reading-builders.ts";

function drawStory(story: StoryView = aStory(), current: string | null = null) {
  const onGo = vi.fn();
  return { root: draw(<Timeline story={story} current={current} onGo={onGo} />), onGo };
}

const CHANGE =
  "19 Sep: Worklane may now use your data to train AI models (Important) Its switch was there 30 days before.";
const SWITCH = "20 Aug: “Data for generative AI” is new here, and already on (Worth knowing)";
const marks = (root: Element) => [...root.querySelectorAll<SVGGElement>("[data-mark]")];
const key = (name: string) =>
  inOneTurn(
    () => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true })),
  );
const focused = () => document.activeElement?.getAttribute("aria-label");

describe("a timeline", () => {
  test("names each mark by its day, what happened, how grave it is, and what came before it", () => {
    const { root } = drawStory();
    expect(marks(root).map((mark) => mark.getAttribute("aria-label"))).toEqual([SWITCH, CHANGE]);
  });

  test("has a lane for each document and one for the switches, and draws what was practised first", () => {
    const { root } = drawStory();
    expect([...root.querySelectorAll(".lane-name")].map(textOf)).toEqual([
      "Privacy Policy",
      "Switches on settings screens",
    ]);
    expect(textOf(root.querySelector(".bracket"))).toBe("Practice first: 30 days");
    const { root: without } = drawStory(aStory({ links: [] }));
    expect(without.querySelector(".bracket")).toBeNull();
  });

  test("is one stop for the Tab key, at what is read below or else at what happened last", () => {
    const stops = (root: Element) => marks(root).map((mark) => mark.getAttribute("tabindex"));
    expect(stops(drawStory().root)).toEqual(["-1", "0"]);
    expect(stops(drawStory(aStory(), "switch-1").root)).toEqual(["0", "-1"]);
  });

  test("is walked through with the arrow keys, and Enter goes where a mark leads", () => {
    const { root, onGo } = drawStory();
    marks(root)[1]?.focus();
    key("ArrowLeft");
    expect(focused()).toBe(SWITCH);
    key("ArrowRight");
    expect(focused()).toBe(CHANGE);
    key("ArrowDown");
    expect(focused()).toBe(SWITCH);
    key("ArrowUp");
    expect(focused()).toBe(CHANGE);
    key("Home");
    key("Enter");
    expect(onGo).toHaveBeenCalledExactlyOnceWith("#/switch/alert-2");
  });

  test("tells what is too close together as one mark with a number, and lists it when it is opened", () => {
    const close = [1, 2, 3].map((hour) =>
      anEvent({ id: `c${hour}`, at: anEvent().at + hour * 3_600_000, severity: hour === 2 ? "important" : "small" }),
    );
    const { root, onGo } = drawStory(
      aStory({ events: [...close, aSwitchEvent({ at: anEvent().at - 4e9 })], links: [] }),
    );
    const mark = marks(root).find((one) => one.getAttribute("aria-label")?.includes("3 things happened here"));
    expect(mark?.getAttribute("role")).toBe("button");
    expect(textOf(mark?.querySelector(".count") ?? null)).toBe("3");
    expect(mark?.querySelector("[data-severity]")?.getAttribute("data-severity")).toBe("important");
    inOneTurn(() => void mark?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    expect(onGo).not.toHaveBeenCalled();
    const list = named(root, "section", "3 things happened here");
    expect(list.querySelectorAll("li a")).toHaveLength(3);
    press(root, "Close");
    expect(allNamed(root, "section", "3 things happened here")).toEqual([]);
  });

  test("shows a year or a month of many, around what is read, and goes earlier and later", () => {
    const events = Array.from({ length: 120 }, (_none, index) =>
      anEvent({ id: `e${index}`, at: Date.parse("2015-01-10T00:00Z") + index * 30 * 86_400_000 }),
    );
    const { root } = drawStory(aStory({ events, links: [] }), "e60");
    const all = marks(root).length;
    press(root, "A year");
    expect(marks(root).length).toBeGreaterThanOrEqual(12);
    expect(marks(root).length).toBeLessThan(all);
    expect(textOf(root.querySelector("[aria-live]"))).toContain("2019");
    press(root, "A month");
    expect(marks(root).length).toBeLessThanOrEqual(2);
    const span = textOf(root.querySelector("[aria-live]"));
    press(root, "Later");
    expect(textOf(root.querySelector("[aria-live]"))).not.toBe(span);
    press(root, "Earlier");
    press(root, "All");
    expect(marks(root)).toHaveLength(all);
    expect(allNamed(root, "button", "Earlier")).toEqual([]);
  });

  test("says what its marks mean, those that are in it", () => {
    const quiet = anEvent({ id: "v", kind: "version", severity: "none", href: null });
    const names = (story: StoryView) =>
      [...named(drawStory(story).root, "ul", "What the marks mean").children].map(textOf);
    expect(names(aStory())).toEqual(["Important", "switch"]);
    expect(names(aStory({ events: [quiet], links: [] }))).toEqual(["kept, without new wording"]);
  });

  test("is drawn with nothing in it, too", () => {
    const { root } = drawStory(aStory({ events: [], links: [], lanes: [] }));
    expect(root.querySelector("svg")).not.toBeNull();
    expect(marks(root)).toEqual([]);
  });

  test("draws what a page wrote as text", () => {
    const { root } = drawStory(aStory({ lanes: [{ id: "doc-1", title: "<img src=x>" }], links: [] }));
    expect(root.querySelector("img")).toBeNull();
    expect(textOf(root.querySelector(".lane-name"))).toBe("<img src=x>");
  });
});

test("where text runs from right to left, time does, and so do the arrow keys", () => {
  const placesOf = (language: string) => {
    const { root } = drawStory(aStory({ language }));
    const xOf = (mark: Element) =>
      Number(/translate\((\S+)/u.exec(mark.firstElementChild?.getAttribute("transform") ?? "")?.[1]);
    return { root, places: marks(root).map(xOf), direction: root.querySelector("svg")?.getAttribute("direction") };
  };
  const [english, arabic] = [placesOf("en"), placesOf("ar")];
  const [first = 0, last = 0] = english.places;
  expect(first).toBeLessThan(last);
  expect(arabic.places).toEqual(english.places.map((x) => 800 - x));
  expect([english.direction, arabic.direction]).toEqual(["ltr", "rtl"]);
  marks(arabic.root)[1]?.focus();
  const change = focused();
  key("ArrowRight");
  expect(focused()).not.toBe(change);
  key("ArrowLeft");
  expect(focused()).toBe(change);
});
