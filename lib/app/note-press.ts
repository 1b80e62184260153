import { screenOf } from "../core/settings/screens.ts";
import type { Store } from "../ports.ts";

/**
 * Notes that the person pressed a control of a screen. What differs at the next reading is their
 * doing, in whichever visit that is: they may leave before the page has come to rest.
 */
export async function notePress(
  pressed: { url: string; panel: string },
  { store }: { store: Store },
  container = "",
): Promise<void> {
  const last = await store.readings.last(screenOf(pressed.url, pressed.panel, container));
  if (last && !last.pressed) await store.commit({ readings: [{ ...last, pressed: true }] });
}
