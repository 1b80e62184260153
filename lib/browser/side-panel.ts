import { browser } from "./api.ts";

/** Chrome's name for what Firefox calls a sidebar; the polyfill hands it through and knows no types of it. */
interface WithSidePanel {
  sidePanel?: { open: (where: { windowId: number }) => Promise<void> };
}
const { sidePanel } = browser as unknown as WithSidePanel;

/** Whether this browser has a place beside the page; on phones there is none. */
export function hasPanel(): boolean {
  return sidePanel !== undefined || browser.sidebarAction !== undefined;
}

/**
 * Opens the list of alerts beside the page. Browsers do so for a press or a key of the person's only: it must
 * be called in the handler itself, before anything is awaited.
 *
 * @param windowId - The window to open it in; the one that asks, where none is given.
 */
export async function openPanel(windowId?: number): Promise<void> {
  if (!sidePanel) return browser.sidebarAction?.open();
  await sidePanel.open({ windowId: windowId ?? (await browser.windows.getCurrent()).id ?? -1 });
}
