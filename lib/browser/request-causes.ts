import { browser } from "./api.ts";

/** Why a request of our own failed, and where a redirect led that was not followed. */
export interface RequestCause {
  /** The browser's own name, e.g. `net::ERR_NAME_NOT_RESOLVED` or `NS_ERROR_UNKNOWN_HOST`. */
  error?: string;
  redirectedTo?: string;
}

/** A request that is being watched. */
export interface WatchedCause {
  /** What is known once the request has failed: the browser's log may speak a moment after `fetch`. */
  known: () => Promise<RequestCause>;
  end: () => void;
}

/** How long the browser's log is waited for after `fetch` has failed. */
const PATIENCE = 400;
const STEP = 20;

/**
 * `fetch` says only that it failed. The browser's request log knows why; it is asked about our own
 * requests alone, and only while one runs.
 */
export function watchCause(url: string): WatchedCause {
  const cause: RequestCause = {};
  const chain = new Set([url]);
  const own = browser.runtime.getURL("");
  const isOwn = (details: { url: string; initiator?: string | undefined; originUrl?: string | undefined }) =>
    chain.has(details.url) && `${details.initiator ?? details.originUrl ?? own}/`.startsWith(own.replace(/\/$/u, ""));
  const onRedirect = (details: { url: string; redirectUrl: string; initiator?: string; originUrl?: string }) => {
    if (!isOwn(details)) return;
    cause.redirectedTo = details.redirectUrl;
    chain.add(details.redirectUrl);
  };
  const onError = (details: { url: string; error: string; initiator?: string; originUrl?: string }) => {
    if (isOwn(details)) cause.error = details.error;
  };
  const filter = { urls: ["<all_urls>"] };
  browser.webRequest.onBeforeRedirect.addListener(onRedirect as never, filter);
  browser.webRequest.onErrorOccurred.addListener(onError as never, filter);
  return {
    async known() {
      for (let waited = 0; waited < PATIENCE && cause.error === undefined; waited += STEP) {
        await new Promise((resolve) => setTimeout(resolve, STEP));
      }
      return cause;
    },
    end() {
      browser.webRequest.onBeforeRedirect.removeListener(onRedirect as never);
      browser.webRequest.onErrorOccurred.removeListener(onError as never);
    },
  };
}
