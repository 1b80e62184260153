import { allIn } from "./own-document.ts";
import { firstIn, shadowRootOf } from "./walk.ts";

/**
 * Takes away the banner of a script that is no more: where a browser ends the scripts of an extension that
 * was updated, they cannot clear up after themselves. To be called before there is a banner of one's own.
 */
export function removeLeftBanner(): void {
  for (const host of allIn(document, "div:empty")) {
    const [card] = shadowRootOf(host)?.querySelectorAll("style + section.card[role=region]") ?? [];
    if (card && firstIn(card, ".by")?.textContent === "Unquiet") host.remove();
  }
}
