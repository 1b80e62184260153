import { attribute } from "./walk.ts";

/** The roles that tell a reading of controls something. */
const KNOWN = new Set(
  "button cell checkbox columnheader combobox grid gridcell group heading link menuitem menuitemcheckbox menuitemradio radio radiogroup row rowheader slider switch table treegrid".split(
    " ",
  ),
);

/**
 * The role that an element gives itself. Of several the first that is known counts, in any case of
 * letters, as ARIA says. Empty where none is known.
 */
export function roleOf(element: Element): string {
  const said = attribute(element, "role");
  if (said === null) return "";
  const roles = said.toLowerCase().split(/\s+/u);
  return roles.find((role) => KNOWN.has(role)) ?? "";
}
