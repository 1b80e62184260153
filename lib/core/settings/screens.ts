import known from "../../catalogue/known-screens.json" with { type: "json" };

/** Addresses of settings screens, by the words that nearly all of them carry. */
const ADDRESS =
  /settings?|preferences?|prefs|privacy|account|activity|adcenter|data[-_]?controls?|instellingen|einstellungen|paramet|reglages|ajustes|configurac|impostazioni/iu;
const TITLE =
  /settings|preferences|privacy|your data|paramètres|préférences|confidentialité|instellingen|voorkeuren|privacy|einstellungen|ajustes|configuración|impostazioni|configurações|cài đặt|ustawienia/iu;
/** What an address carries besides the place: ids, and parameters that tell where one came from. */
const ROUTE_PARAMETERS = new Set(["p", "page", "tab", "section", "_s", "view"]);

/** Whether a page may be a settings screen, before anything on it is read. */
export function mayBeSettings(address: string, title: string): boolean {
  if (!URL.canParse(address)) return false;
  const { host, pathname, hash, search } = new URL(address);
  return ADDRESS.test(pathname + search + hash) || TITLE.test(title) || isKnown(host + pathname, search);
}

/**
 * Whether an address is one, or lies below one, at which a setting of the catalogue stands and that no word gives
 * away. A test holds the list against the catalogue.
 */
function isKnown(place: string, search: string): boolean {
  const parameters = search.slice(1).split("&");
  return known.some((screen) => {
    const [at = "", query] = screen.split("?");
    const below = place === at || place.startsWith(at.endsWith("/") ? at : `${at}/`);
    return below && (query === undefined || parameters.includes(query));
  });
}

/**
 * What a settings screen is known by across visits: its host and path, the parameters and hash that
 * choose a panel, without a language segment and without the ids of accounts and sessions.
 */
export function screenKey(address: string): string {
  const url = new URL(address);
  const path = withoutIds(url.pathname.replace(/^\/[a-z]{2}(?:[-_][a-z]{2})?(?=\/)/iu, "").replace(/\/+$/u, ""));
  const route = [...url.searchParams.keys()].filter((name) => ROUTE_PARAMETERS.has(name)).sort();
  const values = route.map((name) => `${name}=${new RegExp(`[?&]${name}=([^&]*)`, "u").exec(url.search)?.[1] ?? ""}`);
  const hash = /^#\/?[\w/-]+$/u.test(url.hash) ? withoutIds(url.hash) : "";
  return `${url.host}${path}${values.length > 0 ? `?${values.join("&")}` : ""}${hash}`;
}

/**
 * What one part of a screen is known by: its dialogs and frames are screens of their own, and so is
 * each in every container of the browser.
 *
 * @param panel - The part's name as the page reader gives it; empty for the page itself.
 * @param container - The browser's name of the container; empty for none.
 */
export function screenOf(address: string, panel = "", container = ""): string {
  return `${container === "" ? "" : `${container}|`}${screenKey(address)}${panel}`;
}

/** The page that a screen is, or is a part of, in its container. */
export function pageOf(screen: string, address: string): string {
  const page = screenKey(address);
  return screen.slice(0, screen.indexOf(page)) + page;
}

/** Whether a screen was read in a container of the browser. */
export function isInContainer(screen: string, address: string): boolean {
  return !screen.startsWith(screenKey(address));
}

/** Whether a screen is the page at an address, or a part of it. */
export function isPartOf(screen: string, address: string): boolean {
  const page = screenKey(address);
  return screen === page || screen.startsWith(`${page}[`) || screen.startsWith(`${page}<`);
}

/** Segments of an address that are ids: three digits or more, or long and partly of digits. */
const ID = /^(?:\d{3,}|(?=[^/]*\d)[\w-]{16,})$/u;

function withoutIds(path: string): string {
  return path
    .split("/")
    .map((segment) => (ID.test(segment) ? "~" : segment))
    .join("/");
}
