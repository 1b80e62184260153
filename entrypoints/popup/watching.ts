import type { ChosenPage } from "../../components/WatchForm.tsx";
import type { WordKey } from "../../components/words.ts";
import type { request } from "../../lib/messaging.ts";
import type { DocumentView } from "../../lib/views.ts";

/** What watching asks of the browser and the background; replaced in tests. */
export interface WatchingWorld {
  ask: typeof request;
  /** Asks for hosts; must be called in the handler of a press. */
  askFor: (urls: readonly string[]) => Promise<boolean>;
}

const POLL = 400;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks for the hosts in the very handler of the press, then watches.
 *
 * @returns Why nothing is watched, as a word of the interface; null when all of it is.
 */
export async function watchChosen({ ask, askFor }: WatchingWorld, pages: ChosenPage[]): Promise<WordKey | null> {
  // The browser may close a popup while it asks; the background then goes on by itself.
  ask("pages.intend", { pages }).catch(() => null);
  const granted = await permit(
    askFor,
    pages.map(({ url }) => url),
  );
  if (granted === false) return "permissionDenied";
  const reply = await ask("pages.watch", { pages });
  if (reply.ok) return null;
  // What can never be watched is not offered again.
  await ask("pages.intend", { pages: [] });
  return refusal(reply.reason);
}

/**
 * Watches a page where it has moved to, and asks for its new host. After a no it is still watched
 * there, and says that it may not be read.
 *
 * @returns Why it is not followed, or not looked at yet, as a word of the interface; null when it is.
 */
export async function followMove({ ask, askFor }: WatchingWorld, document: DocumentView): Promise<WordKey | null> {
  const { id, trouble } = document;
  // Both begin in the handler of the press: the browser may close a popup while it asks.
  const [reply, granted] = await Promise.all([
    ask("documents.follow", { id }),
    permit(askFor, [trouble?.movedTo ?? document.url]),
  ]);
  if (!reply.ok) return refusal(reply.reason);
  await ask("check.start", { ids: [id] });
  return granted === false ? "permissionDenied" : null;
}

/**
 * Reads a page in a tab of the person's own, and asks for its host where that may not be read.
 *
 * @returns What came of it, as a word of the interface.
 */
export async function lookInTab({ ask, askFor }: WatchingWorld, { id, url }: DocumentView): Promise<WordKey> {
  if ((await permit(askFor, [url])) === false) return "permissionDenied";
  const came = await ask("documents.look", { id });
  return `look_${came.replaceAll("-", "_")}` as WordKey;
}

const refusal = (reason: string) => `refused_${reason.replaceAll("-", "_")}` as WordKey;

/** Asks for hosts; null where the browser cannot even be asked, as for what is no address. */
export async function permit(askFor: WatchingWorld["askFor"], urls: readonly string[]): Promise<boolean | null> {
  try {
    return await askFor(urls);
  } catch {
    return null;
  }
}

/** Begins to look at some pages, at all, or at those that may be read only now; has begun once it ends. */
export async function startChecks(ask: typeof request, ids: string[] | "unread" | null): Promise<void> {
  await ask("check.start", { ids });
}

/** Reports how far a run of checks has come until none goes on, null last. */
export async function followChecks(
  ask: typeof request,
  onProgress: (progress: { done: number; total: number } | null) => void,
): Promise<void> {
  for (;;) {
    const progress = await ask("check.progress", {});
    onProgress(progress);
    if (!progress) return;
    await pause(POLL);
  }
}
