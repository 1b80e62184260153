/** Whether what is pressed can be hit, and whether it shows that it has the focus. */
import type { Page } from "puppeteer-core";

const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
/** CSS pixels, by WCAG 2.5.8. */
const LEAST = 24;

/**
 * Everything on a page that can be pressed and is smaller than it has to be, a line each. A box is as large as its label
 * makes it; links within a sentence may be as high as its lines are.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    (controls, least) => {
      const wordsOf = (element: Element | null) => (element?.textContent ?? "").trim();
      const isInline = (element: Element | null) => element !== null && getComputedStyle(element).display === "inline";
      const inSentence = (element: Element) => {
        if (!element.matches("a") || !isInline(element)) return false;
        let block = element.parentElement;
        while (isInline(block)) block = block?.parentElement ?? null;
        return wordsOf(block).length > wordsOf(element).length;
      };
      /** Within a line a box is as high as its letters, which in some font or other are no higher than their size. */
      const sizeOf = (element: Element) => {
        const { width, height } = element.getBoundingClientRect();
        if (!(element instanceof HTMLElement) || !isInline(element)) return { width, height };
        const { fontSize, paddingTop, paddingBottom } = getComputedStyle(element);
        const least = [fontSize, paddingTop, paddingBottom].reduce((sum, part) => sum + Number.parseFloat(part), 0);
        return { width, height: Math.min(height, least) };
      };
      const boxOf = (element: Element) => {
        const labels = [...((element as HTMLInputElement).labels ?? [])];
        const boxes = [element, ...labels].map(sizeOf);
        return {
          width: Math.max(...boxes.map((box) => box.width)),
          height: Math.max(...boxes.map((box) => box.height)),
        };
      };
      return [...document.querySelectorAll(controls)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !inSentence(element))
        .map((element) => ({ element, box: boxOf(element) }))
        .filter(({ box }) => Math.min(box.width, box.height) < least - 0.01)
        .map(({ element, box: { width, height } }) => {
          const name = (element.getAttribute("aria-label") ?? wordsOf(element)).slice(0, 40);
          return `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${name}": ${Math.round(width)} × ${Math.round(height)}`;
        });
    },
    CONTROLS,
    LEAST,
  );
}

/** Everything on a page that takes the focus and looks no different with it, a line each. */
export async function unseenFocus(page: Page): Promise<string[]> {
  await page.bringToFront();
  // From a key on, what a script gives the focus to shows it as if a key had.
  await page.keyboard.press("Tab");
  return page.evaluate((controls) => {
    const styleOf = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, stroke } = getComputedStyle(element);
      const outline = outlineStyle === "none" || /, 0\)$/u.test(outlineColor) ? "" : outlineWidth + outlineColor;
      return [outline, boxShadow, borderColor, stroke].join();
    };
    // A mark in a drawing shows it by a ring inside.
    const lookOf = (element: Element) => [element, ...element.querySelectorAll("*")].map(styleOf).join("; ");
    const elements = [...document.querySelectorAll<HTMLElement>(controls)].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLButtonElement).disabled,
    );
    return elements.flatMap((element) => {
      (document.activeElement as HTMLElement | null)?.blur();
      const before = lookOf(element);
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) return [];
      return lookOf(element) === before
        ? [`${element.tagName.toLowerCase()} "${(element.textContent ?? "").trim().slice(0, 40)}"`]
        : [];
    });
  }, CONTROLS);
}
