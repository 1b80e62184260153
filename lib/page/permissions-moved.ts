import { PERMISSIONS_MOVED } from "../messaging.ts";

interface Api {
  runtime: { onMessage: { addListener: (listener: (message: unknown) => void) => void } };
}

/** Calls back when the background says that the person gave or took back a permission. */
export function onPermissionsMoved(run: () => void): void {
  const { chrome } = globalThis as unknown as { chrome: Api };
  chrome.runtime.onMessage.addListener((message) => {
    if ((message as { type?: unknown } | null)?.type === PERMISSIONS_MOVED) run();
  });
}
