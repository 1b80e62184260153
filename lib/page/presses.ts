import { isElement } from "./walk.ts";

/**
 * What begins with a person. "change" is none of these: where a script presses a checkbox its press is
 * marked as a script's, but the change that comes of it is not.
 */
const PRESSES = ["pointerdown", "click", "keydown"] as const;
/** Keys that turn a control; the others only move about. */
const KEYS = new Set([" ", "Enter", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"]);

/**
 * Calls back for every press that a person made on the page, with the innermost element that can be
 * known: in a closed shadow root that is its host. What a script does is no press.
 *
 * @returns Ends the listening.
 */
export function watchPresses(onPress: (target: Element) => void): () => void {
  const listen = (event: Event) => {
    if (!event.isTrusted) return;
    if (event.type === "keydown" && !KEYS.has((event as KeyboardEvent).key)) return;
    const [target] = event.composedPath();
    if (isElement(target as Node | null)) onPress(target as Element);
  };
  for (const type of PRESSES) window.addEventListener(type, listen, { capture: true, passive: true });
  return () => {
    for (const type of PRESSES) window.removeEventListener(type, listen, { capture: true });
  };
}
