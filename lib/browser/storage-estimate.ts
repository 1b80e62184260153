import type { StorageEstimate } from "../history-port.ts";

/** The browser's own figures; null in one that does not tell. */
export const storageEstimate: StorageEstimate = async () => {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  return usage === undefined || quota === undefined ? null : { usage, quota };
};
