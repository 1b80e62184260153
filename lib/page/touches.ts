import { labelElementsOf } from "./names.ts";
import type { ReadControl } from "./read-settings.ts";
import { ancestorsOf, shadowRootOf } from "./walk.ts";

/** The controls that a press on an element may have turned: on them, on their label, or in their row. */
export function pressedAmong(controls: readonly ReadControl[], target: Element): ReadControl[] {
  const around = new Set([target, ...ancestorsOf(target)]);
  return controls.filter(({ element, row }) => {
    const own = [element, row, ...labelElementsOf(element)];
    if (own.some((part) => part && around.has(part))) return true;
    // A press in a closed shadow root is seen at its host, which then lies around the control.
    return shadowRootOf(target) !== null && [...ancestorsOf(element)].includes(target);
  });
}
