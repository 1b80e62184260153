import type { ShownPage } from "../ports.ts";
import { markupOf } from "./markup-of.ts";

/** A page is read when so many glances in a row, each so many milliseconds after the other, see the same. */
const GLANCE = 500;
const CALM_GLANCES = 3;
/** A page that was just opened is not believed before. In milliseconds since it was. */
const AFTER_OPENING = 2500;
/** A page that never comes to rest is read as it stands. */
const MOST_GLANCES = 24;

const BUSY = '[aria-busy="true"], [role="progressbar"]:not([aria-valuenow]), progress:not([value])';

/** Reads the page that is shown here, once it has come to rest. What is typed into it is left out. */
export async function readShownPage(): Promise<ShownPage> {
  let last = "";
  let calm = 0;
  for (let glance = 0; glance < MOST_GLANCES && calm < CALM_GLANCES; glance += 1) {
    await new Promise((resolve) => setTimeout(resolve, GLANCE));
    const seen = markOf(document);
    calm = seen === last && isReady(document) ? calm + 1 : 0;
    last = seen;
  }
  const [navigation] = performance.getEntriesByType("navigation") as { responseStatus?: number }[];
  return {
    url: location.href,
    html: markupOf(document),
    contentType: document.contentType.toLowerCase(),
    // Nothing where the page came from the browser's own store.
    status: navigation?.responseStatus || 200,
  };
}

/** What differs while a page is still being put together. */
function markOf(page: Document): string {
  const parts = [location.href, page.readyState, page.getElementsByTagName("*").length, page.body?.textContent?.length];
  return parts.join(" ");
}

function isReady(page: Document): boolean {
  return page.readyState === "complete" && performance.now() >= AFTER_OPENING && !page.querySelector(BUSY);
}
