import { storage } from "@wxt-dev/storage";
import type { Query } from "../messaging.ts";

/** Pages that the person pressed "watch" for while the browser still asks for the permission. */
type Pending = { pages: Query<"pages.watch">["pages"]; at: number } | null;

const pending = storage.defineItem<Pending>("local:pending-watch", { fallback: null });
/** Longer than anybody looks at a permission dialog. */
const EXPIRES = 10 * 60 * 1000;

/**
 * Browsers close a popup when they ask for a permission, and the popup's own code ends with it. What
 * was wanted is written down first, so that the background can go on when the answer is yes.
 */
export async function rememberWish(pages: Query<"pages.watch">["pages"], now: number): Promise<void> {
  await pending.setValue({ pages, at: now });
}

/** The wish, once. */
export async function takeWish(now: number): Promise<Query<"pages.watch">["pages"]> {
  const wish = await pending.getValue();
  await pending.setValue(null);
  return wish && now - wish.at < EXPIRES ? wish.pages : [];
}
