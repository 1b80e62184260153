import { hasMountPoint } from "./markup.ts";
import { saysOfItself } from "./own-words.ts";
import type { Signs, Traces, Vendor } from "./signs.ts";
import {
  type Answer,
  addressOf,
  type CaptureQuality,
  headOf,
  NEXT_TO_NOTHING,
  type ReadAnswer,
  SHORT,
  verdict,
} from "./verdict.ts";

/** By these a server turns a visitor away; 202 is how some ask for a puzzle first. */
const REFUSALS = new Set([202, 403, 405, 406, 418, 429, 503]);
/** Checks name themselves near the beginning of a page. */
const MARKUP_SEARCHED = 300_000;

/** The answer's parts, each as one text to search. */
interface Searchable {
  hosts: readonly string[];
  headers: string;
  cookies: string;
  page: string;
  address: string;
  asked: string;
}

/**
 * Whether an answer is a vendor's check for robots instead of the page. A trace of the check itself
 * tells where the text is short; traces that stand on every guarded page tell only beside a refusal,
 * or where there is no text at all.
 *
 * @param read - The answer with its text, or null where none could be read.
 */
export function vendorWall(answer: Answer, read: ReadAnswer | null, signs: Signs): CaptureQuality | null {
  const parts = searchable(answer);
  const isError = answer.status < 200 || answer.status > 299;
  const inPage = isError || read === null || read.chars < SHORT;
  const guardCounts = REFUSALS.has(answer.status) || (!isError && read !== null && isBare(read));
  for (const vendor of signs.vendors.filter(({ hosts }) => appliesTo(hosts, parts.hosts))) {
    const turnedAway = vendor.statuses.includes(answer.status) ? "status" : null;
    const by = traceIn(vendor.challenge, parts, inPage) ?? turnedAway ?? guardTrace(vendor, parts, guardCounts, answer);
    if (by) return verdict("bot-wall", "bot-wall", "challenge-vendor", { vendor: vendor.name, by });
  }
  return null;
}

/** Whether a page says in its own words that it checks for robots. */
export function wordsOfWall(read: ReadAnswer, signs: Signs): CaptureQuality | null {
  const refused = REFUSALS.has(read.status);
  const says = refused ? signs.words.challenge.test(headOf(read.extract)) : saysOfItself(read, "challenge", signs);
  return says ? verdict("bot-wall", "bot-wall", "challenge-words", refused ? { status: read.status } : {}) : null;
}

function searchable({ headers, page, finalUrl, requestedUrl }: Answer): Searchable {
  const hosts = [requestedUrl, finalUrl].map((url) => addressOf(url)?.hostname ?? "");
  return {
    hosts,
    headers: Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join("\n"),
    cookies: headers["set-cookie"] ?? "",
    page: page.slice(0, MARKUP_SEARCHED),
    address: finalUrl,
    asked: requestedUrl,
  };
}

function appliesTo(parts: readonly string[], hosts: readonly string[]): boolean {
  const isPart = (host: string) =>
    parts.some((part) => host === part || host.endsWith(`.${part}`) || host.split(".").includes(part));
  return parts.length === 0 || hosts.some(isPart);
}

/** No text, and no place either that a script of the site's own would draw one in. */
function isBare({ extract, chars, page }: ReadAnswer): boolean {
  const isUntitled = !extract.blocks.some((block) => block.kind === "heading");
  return isUntitled && chars < NEXT_TO_NOTHING && extract.page.chars < NEXT_TO_NOTHING && !hasMountPoint(page);
}

/** Beside a refusal every trace of a guard counts; in a page without text only what stands in its markup. */
function guardTrace({ guard }: Vendor, parts: Searchable, counts: boolean, { status }: Answer): string | null {
  if (!counts) return null;
  if (REFUSALS.has(status)) return traceIn(guard, parts, true);
  return guard.page?.test(parts.page) ? "page" : null;
}

/** Where a trace was found, or null. An address that was asked for is no place one was led to. */
function traceIn(traces: Traces, parts: Searchable, inPage: boolean): string | null {
  if (traces.headers?.test(parts.headers)) return "header";
  if (traces.cookies?.test(parts.cookies)) return "cookie";
  if (traces.address?.test(parts.address) && !traces.address.test(parts.asked)) return "address";
  return inPage && traces.page?.test(parts.page) ? "page" : null;
}
