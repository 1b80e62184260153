import { placeForHost } from "./banner-place.ts";
import { makeElement } from "./own-document.ts";
import { isShown, parentOf } from "./walk.ts";

const OUTLINE_MS = 3000;
const FOLLOW_MS = 50;
const MARGIN = 6;

/**
 * Brings a control into view, draws a line around it for a moment, and gives it the focus.
 *
 * @returns What the line is drawn around.
 */
export function pointAt(control: Element): Element {
  const shown = isShown(control) ? control : (parentOf(control) ?? control);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  shown.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  (control as HTMLElement).focus?.({ preventScroll: true });
  const box = makeElement("div");
  const follow = () => {
    const { top, left, width, height } = shown.getBoundingClientRect();
    const [x, y] = [left - MARGIN, top - MARGIN];
    const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
    box.style.cssText = `all: initial; position: fixed; pointer-events: none; z-index: 2147483646; top: ${y}px; left: ${x}px; width: ${wide}px; height: ${high}px; outline: 2px solid #825500; box-shadow: 0 0 0 4px #fff8; border-radius: 8px;`;
  };
  follow();
  placeForHost().append(box);
  const timer = setInterval(follow, FOLLOW_MS);
  setTimeout(() => {
    clearInterval(timer);
    box.remove();
  }, OUTLINE_MS);
  return shown;
}
