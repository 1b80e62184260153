import type { SettingEvent } from "../../model.ts";
import { asSwitch } from "./flips.ts";

/**
 * Whether the person is told of an event by an alert, or it is only kept. What they did themselves,
 * what makes a screen more private, and what has nothing to do with data is kept.
 *
 * @param concernsPrivacy - Whether the control's words are about data at all.
 */
export function isTold(event: SettingEvent, concernsPrivacy: boolean): boolean {
  if (event.byPerson || event.direction === "neutral") return false;
  const to = asSwitch(event.to);
  switch (event.kind) {
    case "appeared":
    case "on-by-default":
      return true;
    case "flipped":
      if (event.direction === "on-shares") return to !== "off";
      if (event.direction === "on-protects") return to !== "on";
      return concernsPrivacy;
    case "relabelled":
      return event.wider === true && to !== "off" && concernsPrivacy;
    case "locked":
      return event.direction === "on-shares" && to === "on";
    case "disappeared":
      return event.direction !== "unknown" || concernsPrivacy;
  }
}
