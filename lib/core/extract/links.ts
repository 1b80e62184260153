/** Parameters that only tell the site where a reader came from. */
const TRACKING =
  /^(?:utm_\w+|trk\w*|tracking\w*|ref|ref_src|refsrc|source|src|cid|mc_[ce]id|gclid|fbclid|msclkid|yclid|igshid|_ga|_gl|hsa_\w+|sid|sessionid|session_id|jsessionid|optimizely\w*|visitor\w*|nonce|token|state|rnd|cachebust\w*|_hs\w+|spm|lipi|lici)$/iu;

/** The absolute address a link leads to, or null for what is no place to go (script, in-page). */
export function linkTarget(href: string, base: string): string | null {
  const trimmed = href.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return null;
  const plain = plainTarget(trimmed, base);
  if (plain !== null) return plain;
  const target = parsed(trimmed, base);
  if (!target) return null;
  if (target.pathname.startsWith("/cdn-cgi/l/email-protection")) return null;
  return /^(?:https?|mailto|tel):$/u.test(target.protocol) ? target.href : null;
}

/** An address in lower case whose path needs no reading: letters, digits and what stands between. */
const PLAIN_ADDRESS = /^https?:\/\/(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,24}\/[\w.~/-]*$/u;
const PLAIN_PATH = /^\/[\w.~/-]*$/u;
const PLAIN_ORIGIN = /^https?:\/\/(?:[a-z\d][a-z\d-]*\.)+[a-z]{2,24}(?=\/)/u;

/** What most links of a page are: already in the form that parsing would give. Null where it must be asked. */
function plainTarget(href: string, base: string): string | null {
  if (href.includes("/.") || href.includes("xn--") || href.includes("cdn-cgi")) return null;
  if (PLAIN_ADDRESS.test(href)) return href;
  if (href.startsWith("//") || !PLAIN_PATH.test(href) || base.includes("xn--")) return null;
  const origin = PLAIN_ORIGIN.exec(base)?.[0];
  return origin === undefined ? null : origin + href;
}

function parsed(href: string, base: string): URL | null {
  // One attempt is half the work of asking first, and pages have hundreds of links.
  try {
    return new URL(href, base);
  } catch {
    return null;
  }
}

/**
 * The address in the form that comparing uses: no fragment, no tracking parameters, parameters in
 * order, no slash at the end of the path. Two links with one such form lead to the same page.
 */
export function comparableTarget(href: string): string {
  const plain = plainComparable(href);
  if (plain !== null) return plain;
  if (!URL.canParse(href)) return href;
  const target = new URL(href);
  if (target.protocol !== "https:" && target.protocol !== "http:") return target.href;
  target.hash = "";
  target.protocol = "https:";
  for (const name of [...target.searchParams.keys()]) {
    if (TRACKING.test(name)) target.searchParams.delete(name);
  }
  target.searchParams.sort();
  target.pathname = target.pathname.replace(/\/+$/u, "");
  return target.href.replace(/[?/]+$/u, "");
}

/** The same for an address that is in that form but for its fragment and last slashes; null where it must be parsed. */
function plainComparable(href: string): string | null {
  const fragment = href.indexOf("#");
  const address = fragment < 0 ? href : href.slice(0, fragment);
  if (address.includes("/.") || address.includes("xn--") || !PLAIN_ADDRESS.test(address)) return null;
  let end = address.length;
  while (address.endsWith("/", end)) end -= 1;
  return `https${address.slice(address.indexOf(":"), end)}`;
}

/**
 * Reads a mail address hidden from robots the way Cloudflare hides it: the first byte is the key
 * with which each following byte is exclusive-or'd. Returns an empty string for anything else.
 */
export function decodeHiddenMail(hex: string): string {
  if (!/^(?:[0-9a-f]{2}){2,160}$/iu.test(hex)) return "";
  const bytes = hex.match(/../gu)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const [key = 0, ...hidden] = bytes;
  return new TextDecoder().decode(Uint8Array.from(hidden, (byte) => byte ^ key));
}
