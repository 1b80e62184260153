import { browser } from "./api.ts";

/** Nothing but the name of this channel is told on it: pages ask the background for what is new. */
const CHANNEL = "unquiet-changes";
/** What happens at once is told once. In milliseconds. */
const TOGETHER = 200;

let channel: BroadcastChannel | null = null;

/** Tells those of our pages that are open that something they show may have changed. */
export function tellChange(): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
}

/**
 * Calls back when what a page shows may have changed: what is kept, which tab is in front, or time, where
 * nobody looked at the page for a while. Asks for nothing by itself.
 *
 * @returns Ends it.
 */
export function onChange(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, TOGETHER);
  };
  const onSeen = () => {
    if (!document.hidden) soon();
  };
  const onLoaded = (_id: number, { status, url }: { status?: string; url?: string }, tab: { active: boolean }) => {
    if (tab.active && (url !== undefined || status === "complete")) soon();
  };
  const heard = new BroadcastChannel(CHANNEL);
  heard.onmessage = soon;
  browser.tabs.onActivated.addListener(soon);
  browser.tabs.onUpdated.addListener(onLoaded);
  document.addEventListener("visibilitychange", onSeen);
  return () => {
    clearTimeout(timer);
    heard.close();
    browser.tabs.onActivated.removeListener(soon);
    browser.tabs.onUpdated.removeListener(onLoaded);
    document.removeEventListener("visibilitychange", onSeen);
  };
}
