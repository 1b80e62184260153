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
/** Shorter texts may be an error, a wall, or a shell. */
const SHORT = 1500;
/** Walls and errors say in so few characters what they are; in a longer text their words are about something else. */
const CURT = 500;
const NEXT_TO_NOTHING = 120;
/** A page this long that shows next to nothing is drawn by its scripts. */
const LONG_PAGE = 2000;

const NOT_FOUND = words(
  "404|not found|page (?:was )?(?:not|no longer)|can['’]?t (?:find|be found)|does(?:n['’]t| not) exist|no longer (?:exists|available)",
  "introuvable|n['’]existe (?:pas|plus)|niet gevonden|bestaat niet|nicht gefunden|existiert nicht|no (?:se )?encontr|no existe",
  "non trovata|non esiste|não (?:foi )?encontrad|não existe|không tìm thấy|không tồn tại|nie znaleziono|hittades inte",
  "ikke fundet|bulunamadı|не найден|غير موجود|لم يتم العثور|找不到|不存在|見つかりません",
);
const OUT_OF_ORDER = words(
  "be right back|down for maintenance|under maintenance|temporarily unavailable|service unavailable|something went wrong",
  "try again later|en maintenance|momentanément indisponible|une erreur est survenue|in onderhoud|tijdelijk niet beschikbaar",
  "er ging iets mis|wartungsarbeiten|vorübergehend nicht|ein fehler ist aufgetreten|en mantenimiento|algo salió mal",
  "in manutenzione|em manutenção|algo deu errado|bảo trì|đã xảy ra lỗi",
);
const SIGN_IN = words(
  "sign in|log ?in|sign up to continue|join to view|please authenticate|connectez-vous|se connecter|connexion|s['’]identifier",
  "inloggen|aanmelden|log in om|anmelden|einloggen|inicia(?:r)? sesión|accedi|iniciar sessão|entrar|đăng nhập|zaloguj",
);
const SIGN_IN_PATH =
  /\/(?:login|log-in|signin|sign-in|sso|auth|authwall|oauth2?|session\/new|checkpoint|account\/login)(?:[/?.]|$)/iu;
const CHALLENGE = words(
  "just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|human verification",
  "are you a robot|press (?:&|and) hold|access (?:to this page has been )?denied|request unsuccessful|pardon our interruption",
  "unusual traffic|enable cookies and javascript|enable js and disable|(?:vérifions|vérifiez) que vous êtes humain|accès refusé",
  "bent u een robot|controleer(?:en)? of u een mens bent|toegang geweigerd|sind sie ein mensch|zugriff verweigert",
  "verifi(?:c|qu)\\w+ que (?:eres|es) humano|acceso denegado|verific\\w+ (?:di essere|che tu sia) umano|accesso negato",
  "verifi(?:c|qu)\\w+ (?:se|que) você é humano|acesso negado|xác minh (?:rằng )?bạn là con người|truy cập bị từ chối",
);
const CONSENT_PAGE = words(
  "before you continue|avant de continuer|voordat (?:je|u) verdergaat|bevor sie fortfahren|antes de continuar|prima di continuare",
  "trước khi (?:bạn )?tiếp tục",
);
const CONSENT = words(
  "we (?:and our (?:\\d+ )?partners )?(?:use cookies|store and access|value your privacy)|accept (?:all )?cookies|your privacy choices",
  "nous utilisons des cookies|accepter (?:les|tous)|(?:wij|we) gebruiken cookies|alle cookies accepteren|wir verwenden cookies",
  "alle akzeptieren|usamos cookies|utilizamos cookies|aceptar todas|utilizziamo (?:i )?cookie|accetta tutti|aceitar todos",
  "chúng tôi sử dụng cookie",
);
const NEEDS_SCRIPT = words(
  "enable javascript|javascript is (?:disabled|required)|requires javascript|activer javascript|javascript (?:in|te )schakelen",
  "schakel javascript in|javascript inschakelen|javascript aktivieren|aktivieren sie javascript|(?:activ|habilit)\\w+ javascript",
  "(?:abilit|attiv)\\w+ javascript|(?:ativ|habilit)\\w+ o javascript|bật javascript",
);
/** A document about cookies is no consent wall. */
const NAMES_DOCUMENT = words(
  "policy|policies|notice|statement|terms|politique|charte|beleid|verklaring|richtlinie|hinweis|erklärung|política|informativa|chính sách",
);

/** Any of some words where a word begins: anywhere, in scripts without spaces. */
function words(...alternatives: string[]): RegExp {
  const within = String.raw`[[\p{L}\p{N}]--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]]`;
  return new RegExp(`(?<!${within})(?:${alternatives.join("|")})`, "iv");
}

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
  const led = ledElsewhere(answer, extract);
  if (led) return led;
  const chars = extract.blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (chars >= SHORT) return null;
  return shortPage(answer, extract, chars) ?? (chars < NEXT_TO_NOTHING ? nearlyEmpty(answer, extract, chars) : null);
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
function shortPage(answer: Answer, extract: PageExtract, chars: number): CaptureQuality | null {
  const top = titleOf(extract);
  // What a curt page says anywhere, and a longer one in its title and headings.
  const said = chars < CURT ? headOf(extract) : top;
  if (CHALLENGE.test(said)) return verdict("bot-wall", "bot-wall", "challenge-words");
  if (NOT_FOUND.test(top)) return verdict("error-page", "soft-404", "not-found-words");
  if (OUT_OF_ORDER.test(said)) return verdict("error-page", "soft-404", "out-of-order-words");
  if (asksToSignIn(answer, extract, chars)) return verdict("login", "login-needed", "sign-in-form");
  if (NEEDS_SCRIPT.test(said)) return verdict("needs-browser", "needs-browser", "script-words");
  const asksConsent = CONSENT_PAGE.test(top) || (CONSENT.test(said) && !NAMES_DOCUMENT.test(top));
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
function asksToSignIn({ requestedUrl, finalUrl }: Answer, extract: PageExtract, chars: number): boolean {
  const [from, to] = [addressOf(requestedUrl)?.pathname ?? "", addressOf(finalUrl)?.pathname ?? ""];
  if (SIGN_IN_PATH.test(to) && !SIGN_IN_PATH.test(from)) return true;
  const titles = titleOf(extract).split(/[\n|\u2013\u2014\u00B7]|\s-\s/u);
  const named = titles.some((title) => title.trim().search(SIGN_IN) === 0 && !title.includes("?"));
  if (extract.page.passwordFields > 0) return named || chars < NEXT_TO_NOTHING * 2;
  return named && extract.page.chars < CURT;
}

function addressOf(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(/^www\./u, "");
}
