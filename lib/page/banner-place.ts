import { bodyElement } from "./own-document.ts";
import { isModal, openDialogs } from "./panels.ts";

/** Where something of ours can be seen and pressed: in the topmost open modal dialog, else in the page. */
export function placeForHost(): Element {
  return openDialogs(document).findLast(isModal) ?? bodyElement();
}
