import type { RequestName } from "../messaging.ts";

const NAME: RequestName = "page.visited";
/** Whoever looks at a page for so long visits it. In milliseconds. */
const VISIT = 2000;

interface Api {
  runtime?: { id?: string; sendMessage: (message: object) => Promise<unknown> };
}

/** Tells the background once that this page has been in front for a moment. It is not looked at here. */
export function tellVisit(): void {
  const seen = () => {
    if (document.visibilityState !== "visible") return;
    document.removeEventListener("visibilitychange", seen);
    setTimeout(tell, VISIT);
  };
  document.addEventListener("visibilitychange", seen);
  seen();
}

function tell(): void {
  const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
  // After an update or a removal the extension that placed this is gone.
  if (runtime?.id === undefined) return;
  // Written as lib/messaging.ts would send it, without the rest of that.
  void runtime.sendMessage({ id: 0, type: NAME, data: {}, timestamp: 0 }).catch(() => undefined);
}
