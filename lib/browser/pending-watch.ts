import type { WishedPage, Wishes } from "../ports.ts";
import { stored } from "./stored.ts";

type Pending = { pages: readonly WishedPage[]; at: number } | null;

const pending = stored<Pending>("pending-watch", { fallback: null });
/** Whoever has not answered the browser's question by then is not asked about it again. */
const EXPIRES = 24 * 60 * 60 * 1000;

/**
 * Browsers close a popup when they ask for a permission, and the popup's own code ends with it. What
 * was wanted is written down first, so that the background can go on when the answer is yes, and the
 * popup can offer it again when it was no.
 */
export function wishes(): Wishes {
  return {
    keep: (pages, now) => pending.write(pages.length > 0 ? { pages, at: now } : null),
    async read(now) {
      const wish = await pending.read();
      return wish && now - wish.at < EXPIRES ? wish.pages : [];
    },
  };
}
