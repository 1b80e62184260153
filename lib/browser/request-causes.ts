import { browser } from "./api.ts";

/** Why a request of our own failed: the browser's own name, e.g. `net::ERR_NAME_NOT_RESOLVED` or `NS_ERROR_UNKNOWN_HOST`. */
export interface RequestCause {
  error?: string;
}

/** A request that is being watched, with those that its redirects lead to. */
export interface WatchedCause {
  /** What is known once the request has failed. */
  known: () => Promise<RequestCause>;
  /** Where the answer of this address leads on to; null when the browser does not say. */
  redirectOf: (url: string) => Promise<string | null>;
  end: () => void;
}

/** The browser's log may speak a moment after `fetch`: how long it is waited for. */
const PATIENCE = 400;
const STEP = 20;

/** What both browsers tell of a request, as far as it is used. */
interface Details {
  url: string;
  initiator?: string;
  originUrl?: string;
}
interface HeaderDetails extends Details {
  statusCode: number;
  responseHeaders?: { name: string; value?: string }[];
}

/**
 * `fetch` says only that it failed, and of a redirect that it does not follow only that there was one.
 * The browser's request log knows why and where; it is asked about our own requests alone, and only
 * while one runs.
 */
export function watchCause(url: string): WatchedCause {
  const cause: RequestCause = {};
  const redirects = new Map<string, string>();
  const own = browser.runtime.getURL("");
  const isOwn = (details: Details) =>
    (details.url === url || [...redirects.values()].includes(details.url)) &&
    `${details.initiator ?? details.originUrl ?? own}/`.startsWith(own.replace(/\/$/u, ""));
  const onHeaders = (details: HeaderDetails) => {
    const target = locationOf(details);
    if (target !== null && isOwn(details)) redirects.set(details.url, target);
  };
  const onError = (details: Details & { error: string }) => {
    if (isOwn(details)) cause.error = details.error;
  };
  const filter = { urls: ["<all_urls>"] };
  browser.webRequest.onHeadersReceived.addListener(onHeaders as never, filter, ["responseHeaders"]);
  browser.webRequest.onErrorOccurred.addListener(onError as never, filter);
  return {
    async known() {
      await patiently(() => cause.error !== undefined);
      return cause;
    },
    async redirectOf(address) {
      await patiently(() => redirects.has(address));
      return redirects.get(address) ?? null;
    },
    end() {
      browser.webRequest.onHeadersReceived.removeListener(onHeaders as never);
      browser.webRequest.onErrorOccurred.removeListener(onError as never);
    },
  };
}

/** The address that a redirect names; null for any other answer. A fragment is no part of what is asked for. */
function locationOf({ url, statusCode, responseHeaders = [] }: HeaderDetails): string | null {
  const location = responseHeaders.find(({ name }) => name.toLowerCase() === "location")?.value;
  if (location === undefined || statusCode < 300 || statusCode > 399 || !URL.canParse(location, url)) return null;
  const target = new URL(location, url);
  target.hash = "";
  return target.href;
}

async function patiently(isKnown: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE && !isKnown(); waited += STEP) {
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
