import { checkAddress, siteOf } from "../core/addresses.ts";
import { codeOfNetworkError } from "../core/network-errors.ts";
import type { LookDetails, LookErrorCode } from "../model.ts";
import type {
  FetchedPage,
  FetchOutcome,
  PackagedData,
  PageFetcher,
  SentAnswer,
  SentLog,
  Validators,
} from "../ports.ts";
import { browser } from "./api.ts";
import { permissions } from "./permissions.ts";
import { type WatchedCause, watchCause } from "./request-causes.ts";

/** A page that is larger, or takes longer, is not a legal document. */
const LARGEST = 5 * 1024 * 1024;
const LONGEST = 20_000;
const MOST_REDIRECTS = 10;

/** What the fetcher needs of the world. */
interface FetcherWorld {
  openPort: () => number | null;
  /** Where each request is written down. */
  log: SentLog;
  /** After it nothing more is asked, and what is being asked is given up. */
  ended: AbortSignal;
}

/** The one place where anything is asked of the network. */
export function pageFetcher(world: FetcherWorld): PageFetcher {
  const { openPort } = world;
  return {
    async fetch(url, validators, documentId) {
      const address = checkAddress(url, openPort());
      if (!address.ok) return failed("address-refused", { target: url });
      if (globalThis.navigator.onLine === false && openPort() === null) return failed("offline", {});
      return ask(address.url, validators, documentId, world);
    },
  };
}

/** Data inside the package, through the same door. */
export function packagedData(): PackagedData {
  return {
    async json(path) {
      const answer = await send(browser.runtime.getURL(path), {}, new AbortController().signal).catch(() => null);
      // For a file that is not there Firefox answers all the same, and breaks off when it is read.
      const text = answer?.ok ? await answer.text().catch(() => null) : null;
      return text === null ? null : JSON.parse(text);
    },
  };
}

/** Without cookies, without a referrer, without a cache: a site learns that somebody looked, and no more. */
function send(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "manual",
    headers,
    signal,
  });
}

async function ask(
  url: string,
  validators: Validators,
  documentId: string,
  { openPort, log, ended }: FetcherWorld,
): Promise<FetchOutcome> {
  const startedAt = performance.now();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), LONGEST);
  const cause = watchCause(url);
  const requests = noted(log, documentId, (target) =>
    send(target, conditions(validators), AbortSignal.any([deadline.signal, ended])),
  );
  try {
    const reached = await follow(url, requests, cause, openPort);
    if ("kind" in reached) return reached;
    const { answer, at } = reached;
    const { status } = answer;
    const bytes = status === 304 ? new Uint8Array() : await readCapped(answer);
    await requests.answered({ status, bytes: bytes?.length ?? LARGEST });
    if (status === 304) return { kind: "not-modified" };
    if (!bytes) return failed("too-large", { finalUrl: at, status, bytes: LARGEST });
    return { kind: "fetched", page: toPage(answer, at, bytes) };
  } catch {
    const ms = Math.round(performance.now() - startedAt);
    const { error } = deadline.signal.aborted ? {} : await cause.known();
    const code = error === undefined ? "network" : codeOfNetworkError(error);
    const trouble = deadline.signal.aborted ? "timeout" : code;
    await requests.answered({ error: trouble });
    return failed(trouble, { ms, ...(error && { cause: error }) });
  } finally {
    clearTimeout(timer);
    cause.end();
  }
}

/** The requests of one look, of which each is written down before it is sent. */
interface NotedRequests {
  send: (url: string) => Promise<Response>;
  /** Writes down what came of the one that was sent last. */
  answered: (answer: SentAnswer) => Promise<void>;
}

function noted(log: SentLog, documentId: string, ask: (url: string) => Promise<Response>): NotedRequests {
  let answered: NotedRequests["answered"] = async () => undefined;
  return {
    async send(url) {
      answered = await log.sends(url, documentId);
      return ask(url);
    },
    answered: (answer) => answered(answer),
  };
}

/**
 * Goes where redirects lead, one step at a time: each place is looked at before it is asked, so that
 * no other site, and no private address, ever hears of a look.
 */
async function follow(
  url: string,
  requests: NotedRequests,
  cause: WatchedCause,
  openPort: () => number | null,
): Promise<{ answer: Response; at: string } | FetchOutcome> {
  let at = url;
  for (let steps = 0; steps <= MOST_REDIRECTS; steps += 1) {
    const answer = await requests.send(at);
    if (answer.type !== "opaqueredirect") return { answer, at };
    const target = await cause.redirectOf(at);
    await requests.answered(target === null ? { error: "network" } : { to: target });
    if (target === null) return failed("network", { finalUrl: at });
    const elsewhere = await wrongPlace(url, target, openPort);
    if (elsewhere) return failed(elsewhere, { target });
    at = target;
  }
  return failed("redirect-loop", { finalUrl: at });
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

/** A redirect may move within its site, where that may be read; it is not followed anywhere else. */
async function wrongPlace(asked: string, target: string, openPort: () => number | null): Promise<LookErrorCode | null> {
  if (!checkAddress(target, openPort()).ok) return "address-refused";
  const sameSite = siteOf(new URL(asked).hostname) === siteOf(new URL(target).hostname);
  return sameSite && (await permissions().mayRead(target)) ? null : "moved-elsewhere";
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

function toPage(answer: Response, at: string, bytes: Uint8Array): FetchedPage {
  const header = answer.headers.get("content-type") ?? "";
  return {
    bytes,
    contentType: (header.split(";")[0] ?? "").trim().toLowerCase(),
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    finalUrl: at,
  };
}
