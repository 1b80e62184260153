import { browser } from "./api.ts";

const LOOK_EVERY = 200;
/** A page that is not there by then is looked at as it is. */
const LONGEST = 15_000;

/**
 * Opens a page of the web in a tab behind the others, has it looked at once it is there, and closes the
 * tab again. Null where no tab can be opened.
 */
export async function inTabBehind<T>(url: string, look: (tabId: number) => Promise<T>): Promise<T | null> {
  const { id } = await browser.tabs.create({ url, active: false });
  if (id === undefined) return null;
  try {
    const last = Date.now() + LONGEST;
    while (Date.now() < last && !(await isThere(id))) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    return await look(id);
  } finally {
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/** A new tab is empty first, and complete as such; its address is seen once it is one of a host that may be read. */
async function isThere(id: number): Promise<boolean> {
  const { status, url } = await browser.tabs.get(id);
  return status === "complete" && url?.startsWith("http") === true;
}
