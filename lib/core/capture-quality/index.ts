import type { LookErrorCode, Reason } from "../../model.ts";
import type { PageExtract } from "../extract/index.ts";
import type { Signs } from "./signs.ts";

export type QualityVerdict =
  | "document"
  | "login"
  | "bot-wall"
  | "consent-wall"
  | "error-page"
  | "needs-browser"
  | "empty"
  | "truncated"
  | "unsupported";

/** Whether a page is the document it was fetched as, and if not, what it is instead. */
export interface CaptureQuality {
  verdict: QualityVerdict;
  code: LookErrorCode | null;
  reasons: Reason[];
}

/** What is known of an answer before its text is looked at. */
export interface Answer {
  status: number;
  /** In lower case, without parameters; empty when the answer named none. */
  contentType: string;
  headers: Readonly<Record<string, string>>;
  requestedUrl: string;
  finalUrl: string;
  /** Size of the decoded page, in characters. */
  length: number;
}

const READABLE = new Set(["", "text/html", "application/xhtml+xml", "text/plain", "text/markdown"]);
/** Shorter texts may be an error, a wall, or a shell. */
const SHORT = 1500;
/** Walls and errors say in so few characters what they are; in a longer text their words are about something else. */
const CURT = 500;
const NEXT_TO_NOTHING = 120;
/** A page this long that shows next to nothing is drawn by its scripts. */
const LONG_PAGE = 2000;

const SIGN_IN_PATH =
  /\/(?:login|log-in|signin|sign-in|sso|auth|authwall|oauth2?|session\/new|checkpoint|account\/login)(?:[/?.]|$)/iu;

/**
 * Judges a page by its status, type, size and shape. Only the verdict `document` may become a
 * version; with any other the last good version stands.
 *
 * @param extract - What was read from the page, or null where it could not be read.
 */
export function captureQuality(answer: Answer, extract: PageExtract | null, signs: Signs): CaptureQuality {
  return (
    byStatus(answer, extract, signs) ??
    byType(answer, extract) ??
    byShape(answer, extract, signs) ?? { verdict: "document", code: null, reasons: [] }
  );
}

function verdict(name: QualityVerdict, code: LookErrorCode, id: string, params: Reason["params"] = {}): CaptureQuality {
  return { verdict: name, code, reasons: [{ id, params }] };
}

function byStatus({ status, headers }: Answer, extract: PageExtract | null, signs: Signs): CaptureQuality | null {
  const challenged = headers["cf-mitigated"] === "challenge" || headers["x-amzn-waf-action"] !== undefined;
  if (challenged) return verdict("bot-wall", "bot-wall", "challenge-header");
  if (status >= 200 && status <= 299 && status !== 204 && status !== 205) return null;
  const text = extract ? headOf(extract) : "";
  if ((status === 403 || status === 429 || status === 503) && signs.challenge.test(text)) {
    return verdict("bot-wall", "bot-wall", "challenge-words", { status });
  }
  return verdict("error-page", codeOfStatus(status), "status", { status });
}

/** The error code that an HTTP status stands for. */
export function codeOfStatus(status: number): LookErrorCode {
  if (status === 401) return "login-needed";
  if (status === 403 || status === 406 || status === 451) return "forbidden";
  if (status === 410) return "gone";
  if (status === 429) return "rate-limited";
  if (status === 511) return "captive-portal";
  if (status >= 500 && status <= 599) return "server-5xx";
  if (status >= 400 && status <= 499) return "http-4xx";
  return status === 204 || status === 205 ? "empty" : "network";
}

function byType({ contentType }: Answer, extract: PageExtract | null): CaptureQuality | null {
  if (!READABLE.has(contentType)) return verdict("unsupported", "unsupported-type", "type", { type: contentType });
  return extract ? null : verdict("unsupported", "unsupported-type", "too-deep");
}

function byShape(answer: Answer, extract: PageExtract | null, signs: Signs): CaptureQuality | null {
  if (!extract) return null;
  const led = ledElsewhere(answer, extract);
  if (led) return led;
  const chars = extract.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (chars >= SHORT) return null;
  return (
    shortPage(answer, extract, chars, signs) ?? (chars < NEXT_TO_NOTHING ? nearlyEmpty(answer, extract, chars) : null)
  );
}

/** Where a redirect went instead of the document, however much stands there. */
function ledElsewhere({ requestedUrl, finalUrl }: Answer, extract: PageExtract): CaptureQuality | null {
  const [from, to] = [addressOf(requestedUrl), addressOf(finalUrl)];
  if (!from || !to) return null;
  const sentToSignIn = SIGN_IN_PATH.test(to.pathname) && !SIGN_IN_PATH.test(from.pathname);
  if (sentToSignIn && extract.page.passwordFields > 0) return verdict("login", "login-needed", "sign-in-form");
  if (to.hostname.startsWith("consent.") && to.hostname !== from.hostname) {
    return verdict("consent-wall", "consent-wall", "consent-words");
  }
  const home = to.pathname === "/" && to.search === "" && from.pathname !== "/" && siteOf(to) === siteOf(from);
  return home ? verdict("error-page", "moved-home", "moved-home") : null;
}

/** What a page with little text says it is, if not a document. */
function shortPage(answer: Answer, extract: PageExtract, chars: number, signs: Signs): CaptureQuality | null {
  const top = titleOf(extract);
  // What a curt page says anywhere, and a longer one in its title and headings.
  const said = chars < CURT ? headOf(extract) : top;
  if (signs.challenge.test(said)) return verdict("bot-wall", "bot-wall", "challenge-words");
  if (signs.notFound.test(top)) return verdict("error-page", "soft-404", "not-found-words");
  if (signs.outOfOrder.test(said)) return verdict("error-page", "soft-404", "out-of-order-words");
  if (asksToSignIn(answer, extract, chars, signs)) return verdict("login", "login-needed", "sign-in-form");
  if (signs.needsScript.test(said)) return verdict("needs-browser", "needs-browser", "script-words");
  const asksConsent = signs.consentPage.test(top) || (signs.consent.test(said) && !signs.namesDocument.test(top));
  return asksConsent ? verdict("consent-wall", "consent-wall", "consent-words") : null;
}

function nearlyEmpty({ length }: Answer, { page }: PageExtract, chars: number): CaptureQuality | null {
  const drawn = (page.scripts > 0 && length > LONG_PAGE) || page.scripts > 2;
  if (drawn) return verdict("needs-browser", "needs-browser", "shell");
  const bare = chars === 0 || page.chars < NEXT_TO_NOTHING;
  return bare ? verdict("empty", "empty", "empty", { characters: chars }) : null;
}

/** The words at the head of a page; walls and errors say what they are there. */
function headOf(extract: PageExtract): string {
  return [extract.title, ...extract.blocks.slice(0, 12).map((block) => block.text)].join("\n").slice(0, SHORT);
}

/** Title and headings: where "not found" is meant of the page, not of something in its text. */
function titleOf(extract: PageExtract): string {
  const headings = extract.blocks.filter((block) => block.kind === "heading").slice(0, 3);
  const texts = headings.length > 0 ? headings : extract.blocks.slice(0, 1);
  return [extract.title, ...texts.map((block) => block.text)].join("\n");
}

/** A page to sign in on says so where a title begins; its form may stand on another page's. */
function asksToSignIn({ requestedUrl, finalUrl }: Answer, extract: PageExtract, chars: number, signs: Signs): boolean {
  const [from, to] = [addressOf(requestedUrl)?.pathname ?? "", addressOf(finalUrl)?.pathname ?? ""];
  if (SIGN_IN_PATH.test(to) && !SIGN_IN_PATH.test(from)) return true;
  const titles = titleOf(extract).split(/[\n|\u2013\u2014\u00B7]|\s-\s/u);
  const named = titles.some((title) => title.trim().search(signs.signIn) === 0 && !title.includes("?"));
  if (extract.page.passwordFields > 0) return named || chars < NEXT_TO_NOTHING * 2;
  return named && extract.page.chars < CURT;
}

function addressOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(/^www\./u, "");
}
