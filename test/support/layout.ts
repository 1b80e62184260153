import type { Page } from "puppeteer-core";

/** Pixels by which letters may reach out of their line. */
const SLACK = 2;

/** A line of words as it is drawn. */
interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Lines of one element belong together. */
  element: number;
  /** It floats over the page on purpose, and is not asked about what it lies over. */
  floats: boolean;
  /** The nearest box that it sticks out of or that cuts it off; empty where there is none. */
  brokenBox: string;
}

/** What is wrong with how a page's words lie: cut off, sticking out of their box or their window, or over one another. */
export async function crampedOn(page: Page): Promise<string[]> {
  const { lines, width, scrolls } = await linesOn(page);
  const outside = lines.filter(({ left, right }) => left < -SLACK || right > width + SLACK);
  return [
    ...(scrolls > 0 ? [`the page is ${scrolls} pixels wider than its window`] : []),
    ...new Set(outside.map(({ text }) => `outside of the window: ${text}`)),
    ...new Set(lines.flatMap(({ text, brokenBox }) => (brokenBox === "" ? [] : [`out of ${brokenBox}: ${text}`]))),
    ...overOneAnother(lines.filter(({ floats }) => !floats)),
  ];
}

function overOneAnother(lines: readonly Line[]): string[] {
  return lines.flatMap((one, index) =>
    lines
      .slice(index + 1)
      .filter((other) => one.element !== other.element && areOver(one, other))
      .map((other) => `over one another: ${one.text} / ${other.text}`),
  );
}

/** Lines may be set closer than their letters are tall. */
function areOver(one: Line, other: Line): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > SLACK && down > Math.min(one.bottom - one.top, other.bottom - other.top) / 2;
}

function linesOn(page: Page): Promise<{ lines: Line[]; width: number; scrolls: number }> {
  return page.evaluate((slack) => {
    const numbers = new Map<Element, number>();
    /** Asked of each element once: what a line lies in, most lines of a page lie in. */
    const once = <T>(ask: (element: Element) => T) => {
      const known = new Map<Element, T>();
      return (element: Element): T => {
        if (!known.has(element)) known.set(element, ask(element));
        return known.get(element) as T;
      };
    };
    const above = (element: Element, ask: (parent: Element) => boolean) =>
      element.parentElement !== null && ask(element.parentElement);
    const isForEars = once(
      (element): boolean => getComputedStyle(element).clipPath !== "none" || above(element, isForEars),
    );
    const isSeen = (element: Element) =>
      element.checkVisibility() && !isForEars(element) && element.closest("option, script, style") === null;
    const floats = once(
      (element): boolean => /sticky|fixed/u.test(getComputedStyle(element).position) || above(element, floats),
    );
    /** A box that nobody sees may be left. */
    const boxOf = once((element) => {
      const { display, borderInlineEndWidth, backgroundColor, overflow } = getComputedStyle(element);
      const hasEdge = borderInlineEndWidth !== "0px" || !/, 0\)$/u.test(backgroundColor) || overflow !== "visible";
      if (!hasEdge || /contents|inline$/u.test(display)) return null;
      return { edges: element.getBoundingClientRect(), cuts: /hidden|clip/u.test(overflow) };
    });
    const breaks = ({ edges, cuts }: { edges: DOMRect; cuts: boolean }, line: DOMRect) =>
      line.left < edges.left - slack ||
      line.right > edges.right + slack ||
      (cuts && (line.top < edges.top - slack || line.bottom > edges.bottom + slack));
    const brokenBox = (element: Element | null, line: DOMRect): string => {
      if (!element || element === document.body || element.closest("svg")) return "";
      const box = boxOf(element);
      return box && breaks(box, line)
        ? `${element.tagName} ${element.className}`
        : brokenBox(element.parentElement, line);
    };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = (node.textContent ?? "").trim().slice(0, 60);
      if (!element || text === "" || !isSeen(element)) continue;
      const number = numbers.get(element) ?? numbers.size;
      numbers.set(element, number);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const { left, right, top, bottom } = box;
        const line = { text, left, right, top, bottom, element: number };
        if (box.width > 1) lines.push({ ...line, floats: floats(element), brokenBox: brokenBox(element, box) });
      }
    }
    const { clientWidth, scrollWidth } = document.documentElement;
    return { lines, width: clientWidth, scrolls: scrollWidth - clientWidth };
  }, SLACK);
}

/**
 * Words from left to right that stand bare among words from right to left, and turn the numbers and marks around them:
 * each such piece must be set apart.
 */
export function turnedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
    /** Whether it stands in lines that run from right to left, with Arabic words, and in nothing that is set apart. */
    const isBare = (element: Element): boolean => {
      // A text in a drawing is a line of its own.
      if (element instanceof SVGElement) return false;
      const { display, direction, unicodeBidi } = getComputedStyle(element);
      if (!/^(?:inline|contents)$/u.test(display)) return direction === "rtl" && isArabic(element.textContent ?? "");
      return unicodeBidi === "normal" && element.parentElement !== null && isBare(element.parentElement);
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? "").trim();
      const names = /\p{Script=Latin}{2}/u.test(text.replace("Unquiet", "")) && !isArabic(text);
      if (names && node.parentElement?.checkVisibility() && isBare(node.parentElement))
        found.push(`not set apart: ${text}`);
    }
    return found;
  });
}
