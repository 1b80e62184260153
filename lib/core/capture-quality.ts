import type { LookErrorCode, Reason } from "../model.ts";
import type { PageExtract } from "./extract/index.ts";

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
/** Shorter texts are no legal document; they may be an error, a wall, or a shell. */
const SHORT = 1500;
const NEXT_TO_NOTHING = 120;
/** A page this long that shows next to nothing is drawn by its scripts. */
const LONG_PAGE = 2000;

const NOT_FOUND =
  /\b(?:404|not found|page (?:was )?(?:not|no longer)|can(?:'|’)?t (?:find|be found)|does(?:n(?:'|’)t| not) exist|no longer (?:exists|available)|introuvable|n(?:'|’)existe (?:pas|plus)|niet gevonden|bestaat niet|nicht gefunden|existiert nicht|no (?:se )?encontr|no existe|non trovata|non esiste|não (?:foi )?encontrad|não existe|không tìm thấy|nie znaleziono|hittades inte|ikke fundet|bulunamadı|не найден)/iu;
const OUT_OF_ORDER =
  /\b(?:be right back|down for maintenance|under maintenance|temporarily unavailable|service unavailable|something went wrong|try again later|en maintenance|momentanément indisponible|une erreur est survenue|in onderhoud|tijdelijk niet beschikbaar|er ging iets mis|wartungsarbeiten|vorübergehend nicht|ein fehler ist aufgetreten|en mantenimiento|in manutenzione|em manutenção|bảo trì)/iu;
const SIGN_IN =
  /\b(?:sign in|log ?in|sign up to continue|join to view|please authenticate|connectez-vous|se connecter|s(?:'|’)identifier|inloggen|aanmelden om|anmelden|einloggen|inicia(?:r)? sesión|accedi|iniciar sessão|entrar|đăng nhập|zaloguj)/iu;
const SIGN_IN_PATH =
  /\/(?:login|log-in|signin|sign-in|sso|auth|authwall|oauth2?|session\/new|checkpoint|account\/login)(?:[/?.]|$)/iu;
const CHALLENGE =
  /\b(?:just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|press (?:&|and) hold|access denied|request unsuccessful|pardon our interruption|unusual traffic|enable cookies and javascript|vérifions que vous êtes humain|bent u een robot)/iu;
const CONSENT =
  /\b(?:before you continue|we (?:and our (?:\d+ )?partners )?(?:use cookies|store and access|value your privacy)|accept (?:all )?cookies|your privacy choices|avant de continuer|accepter (?:les|tous)|voordat je verdergaat|alle cookies accepteren|bevor sie fortfahren|alle akzeptieren)/iu;
const NEEDS_SCRIPT =
  /\b(?:enable javascript|javascript is (?:disabled|required)|requires javascript|activer javascript|javascript inschakelen|javascript aktivieren)/iu;

/**
 * Judges a page by its status, type, size and shape. Only the verdict `document` may become a
 * version; with any other the last good version stands.
 *
 * @param extract - What was read from the page, or null where it could not be read.
 */
export function captureQuality(answer: Answer, extract: PageExtract | null): CaptureQuality {
  return (
    byStatus(answer, extract) ??
    byType(answer, extract) ??
    byShape(answer, extract) ?? { verdict: "document", code: null, reasons: [] }
  );
}

function verdict(name: QualityVerdict, code: LookErrorCode, id: string, params: Reason["params"] = {}): CaptureQuality {
  return { verdict: name, code, reasons: [{ id, params }] };
}

function byStatus({ status, headers }: Answer, extract: PageExtract | null): CaptureQuality | null {
  const challenged = headers["cf-mitigated"] === "challenge" || headers["x-amzn-waf-action"] !== undefined;
  if (challenged) return verdict("bot-wall", "bot-wall", "challenge-header");
  if (status >= 200 && status <= 299 && status !== 204 && status !== 205) return null;
  const text = extract ? headOf(extract) : "";
  if ((status === 403 || status === 429 || status === 503) && CHALLENGE.test(text)) {
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

function byShape(answer: Answer, extract: PageExtract | null): CaptureQuality | null {
  if (!extract) return null;
  const chars = extract.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (chars >= SHORT) return null;
  return shortPage(answer, extract) ?? (chars < NEXT_TO_NOTHING ? nearlyEmpty(answer, extract, chars) : null);
}

/** What a page with little text says it is, if not a document. */
function shortPage(answer: Answer, extract: PageExtract): CaptureQuality | null {
  const head = headOf(extract);
  if (CHALLENGE.test(head)) return verdict("bot-wall", "bot-wall", "challenge-words");
  if (NOT_FOUND.test(titleOf(extract))) return verdict("error-page", "soft-404", "not-found-words");
  if (OUT_OF_ORDER.test(head)) return verdict("error-page", "soft-404", "out-of-order-words");
  if (asksToSignIn(answer, extract, head)) return verdict("login", "login-needed", "sign-in-form");
  if (wentHome(answer)) return verdict("error-page", "moved-home", "moved-home");
  if (NEEDS_SCRIPT.test(head)) return verdict("needs-browser", "needs-browser", "script-words");
  return CONSENT.test(head) ? verdict("consent-wall", "consent-wall", "consent-words") : null;
}

function nearlyEmpty({ length }: Answer, { page }: PageExtract, chars: number): CaptureQuality | null {
  const drawn = (page.scripts > 0 && length > LONG_PAGE) || page.scripts > 2;
  if (drawn) return verdict("needs-browser", "needs-browser", "shell");
  return page.chars < NEXT_TO_NOTHING ? verdict("empty", "empty", "empty", { characters: chars }) : null;
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

function asksToSignIn({ requestedUrl, finalUrl }: Answer, extract: PageExtract, head: string): boolean {
  if (extract.page.passwordFields > 0) return true;
  const sentThere = SIGN_IN_PATH.test(pathOf(finalUrl)) && !SIGN_IN_PATH.test(pathOf(requestedUrl));
  return (
    sentThere || (SIGN_IN.test(titleOf(extract)) && SIGN_IN.test(head) && extract.page.chars < NEXT_TO_NOTHING * 4)
  );
}

function wentHome({ requestedUrl, finalUrl }: Answer): boolean {
  return pathOf(finalUrl) === "/" && pathOf(requestedUrl) !== "/";
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : "";
}
