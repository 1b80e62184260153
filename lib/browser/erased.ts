import { browser } from "./api.ts";

const CHANNEL = "erased";

/** Tells the other pages of the extension that all they show is erased. */
export function tellErased(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Closes this page's tab when what it shows is erased elsewhere. */
export function closeWhenErased(): void {
  new BroadcastChannel(CHANNEL).onmessage = async () => {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
  };
}
