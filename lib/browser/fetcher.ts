import { checkAddress, siteOf } from "../core/addresses.ts";
import { decodePage } from "../core/extract/decode.ts";
import { codeOfNetworkError } from "../core/network-errors.ts";
import type { LookDetails, LookErrorCode } from "../model.ts";
import type { FetchedPage, FetchOutcome, PackagedData, PageFetcher, Validators } from "../ports.ts";
import { browser } from "./api.ts";
import { type RequestCause, watchCause } from "./request-causes.ts";

/** A page that is larger, or takes longer, is not a legal document. */
const LARGEST = 5 * 1024 * 1024;
const LONGEST = 20_000;

/** The one place where anything is asked of the network. */
export function pageFetcher(openPort: () => number | null): PageFetcher {
  return {
    async fetch(url, validators) {
      const address = checkAddress(url, openPort());
      if (!address.ok) return failed("address-refused", { target: url });
      if (globalThis.navigator.onLine === false && openPort() === null) return failed("offline", {});
      return ask(address.url, validators, openPort);
    },
  };
}

/** Data inside the package, through the same door. */
export function packagedData(): PackagedData {
  return {
    async json(path) {
      const answer = await send(browser.runtime.getURL(path), {}, new AbortController().signal).catch(() => null);
      return answer?.ok ? answer.json() : null;
    },
  };
}

/** Without cookies, without a referrer, without a cache: a site learns that somebody looked, and no more. */
function send(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "follow",
    headers,
    signal,
  });
}

async function ask(url: string, validators: Validators, openPort: () => number | null): Promise<FetchOutcome> {
  const startedAt = performance.now();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), LONGEST);
  const cause = watchCause(url);
  try {
    const answer = await send(url, conditions(validators), deadline.signal);
    if (answer.status === 304) return { kind: "not-modified" };
    const elsewhere = wrongPlace(url, answer.url, openPort);
    if (elsewhere) return failed(elsewhere, { target: answer.url });
    const bytes = await readCapped(answer);
    if (!bytes) return failed("too-large", { finalUrl: answer.url, status: answer.status, bytes: LARGEST });
    return { kind: "fetched", page: toPage(answer, bytes) };
  } catch {
    const ms = Math.round(performance.now() - startedAt);
    if (deadline.signal.aborted) return failed("timeout", { ms });
    return explain(url, await cause.known(), ms);
  } finally {
    clearTimeout(timer);
    cause.end();
  }
}

function failed(code: LookErrorCode, details: LookDetails): FetchOutcome {
  return { kind: "failed", code, details };
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== undefined && { "If-None-Match": etag }),
    ...(lastModified !== undefined && { "If-Modified-Since": lastModified }),
  };
}

/** A redirect may move within its site; another site, or a private address, is not followed silently. */
function wrongPlace(asked: string, answered: string, openPort: () => number | null): LookErrorCode | null {
  if (!checkAddress(answered, openPort()).ok) return "address-refused";
  const sameSite = siteOf(new URL(asked).hostname) === siteOf(new URL(answered).hostname);
  return sameSite ? null : "moved-elsewhere";
}

/** A redirect to a place without permission fails like any other; its target tells it apart. */
function explain(url: string, { error, redirectedTo }: RequestCause, ms: number): FetchOutcome {
  const details: LookDetails = { ms, ...(error !== undefined && { cause: error }) };
  const code = error === undefined ? "network" : codeOfNetworkError(error);
  const left = redirectedTo !== undefined && new URL(redirectedTo).host !== new URL(url).host;
  if (left && code === "network") return failed("moved-elsewhere", { ...details, target: redirectedTo });
  return failed(code, details);
}

/** Reads a body to its end, or gives it up when it grows too large. */
async function readCapped(answer: Response): Promise<Uint8Array | null> {
  if (!answer.body) return new Uint8Array();
  const reader = answer.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > LARGEST) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function toPage(answer: Response, bytes: Uint8Array): FetchedPage {
  const header = answer.headers.get("content-type") ?? "";
  return {
    bytes,
    ...decodePage(bytes, header),
    contentType: (header.split(";")[0] ?? "").trim().toLowerCase(),
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    finalUrl: answer.url,
  };
}
