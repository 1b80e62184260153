import { isAddress, isSpecialAddress } from "./special-addresses.ts";

/** Why an address is not watched. */
export type AddressRefusal = "not-an-address" | "not-encrypted" | "private-network" | "has-credentials";

/** A checked address, without its fragment, or the reason why it is refused. */
export type CheckedAddress = { ok: true; url: string; host: string } | { ok: false; reason: AddressRefusal };

/** Second-level names under which countries register sites: `example.co.uk` is a site, `co.uk` is none. */
const SHARED_SECOND_LEVELS = new Set("ac co com edu gob gouv gov govt gv mil ne net nom or org".split(" "));
/** Those that are shared in some countries only: elsewhere `web.de` and `id.me` are sites. */
const SHARED_IN: Readonly<Record<string, string>> = {
  id: "au",
  ltd: "uk il",
  me: "uk ke tz",
  plc: "uk",
  sch: "uk id ae sa",
  web: "id za tr ve nf",
};
const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|invalid|test)$/iu;

/**
 * Checks an address before anything is asked of it: a public https page, without a user name.
 * Names that resolve to private networks, and their disguises (`0x7f.1`, `[::ffff:7f00:1]`,
 * `127.0.0.1.`), are refused.
 *
 * @param openPort - A port of this machine that is let through nonetheless; only the build that
 *   tests use passes one.
 */
export function checkAddress(address: string, openPort: number | null = null): CheckedAddress {
  const text = address.trim();
  if (!URL.canParse(text)) return { ok: false, reason: "not-an-address" };
  const url = new URL(text);
  url.hash = "";
  if (url.protocol !== "https:" && url.protocol !== "http:") return { ok: false, reason: "not-an-address" };
  if (url.username !== "" || url.password !== "") return { ok: false, reason: "has-credentials" };
  const local = isPrivateHost(url.hostname);
  const open = local && openPort !== null && url.port === String(openPort);
  if (open) return { ok: true, url: url.href, host: url.hostname };
  if (local) return { ok: false, reason: "private-network" };
  if (url.protocol !== "https:") return { ok: false, reason: "not-encrypted" };
  return { ok: true, url: url.href, host: url.hostname };
}

/** Whether a host name is this machine or a private network, as far as the name tells. */
function isPrivateHost(hostname: string): boolean {
  const host = hostname.replace(/\.+$/u, "").replace(/^\[|\]$/gu, "");
  if (LOCAL_NAMES.test(host) || (!host.includes(".") && !host.includes(":"))) return true;
  return isAddress(host) && isSpecialAddress(host);
}

/** The site that a host belongs to: `help.example.co.uk` and `www.example.co.uk` are `example.co.uk`. */
export function siteOf(hostname: string): string {
  const labels = hostname.toLowerCase().replace(/\.+$/u, "").split(".");
  if (labels.length <= 2 || isAddress(hostname)) return labels.join(".");
  const [second = "", top = ""] = labels.slice(-2);
  const shared = top.length === 2 && (SHARED_SECOND_LEVELS.has(second) || isSharedIn(second, top));
  return labels.slice(shared ? -3 : -2).join(".");
}

function isSharedIn(second: string, top: string): boolean {
  return SHARED_IN[second]?.split(" ").includes(top) ?? false;
}

/** The permission pattern for one host, on any path and any port. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
