import type { HostRow, MissingHost } from "../site-views.ts";

/** A page that is watched. */
interface Watched {
  url: string;
  title: string;
}

/**
 * Which sites may be read and what for, and which are watched in vain.
 *
 * @param origins - The match patterns that the browser granted.
 */
export function hostsOf(
  origins: readonly string[],
  documents: readonly Watched[],
): { granted: HostRow[]; missing: MissingHost[] } {
  const granted = origins.map((origin) => ({
    origin,
    host: hostIn(origin),
    titles: documents.filter(({ url }) => covers(origin, url)).map(({ title }) => title),
  }));
  const uncovered = documents.filter(({ url }) => !origins.some((origin) => covers(origin, url)));
  const byHost = Map.groupBy(uncovered, ({ url }) => new URL(url).hostname);
  const missing = [...byHost].map(([host, own]) => ({ host, urls: own.map(({ url }) => url) }));
  return { granted: granted.sort((one, other) => one.host.localeCompare(other.host)), missing };
}

/** The parts of a match pattern; null for one that is none. */
function partsOf(pattern: string): { scheme: string; host: string } | null {
  if (pattern === "<all_urls>") return { scheme: "*", host: "*" };
  const [, scheme = "", host = ""] = /^(\*|[a-z]+):\/\/([^/]*)\//u.exec(pattern) ?? [];
  return host === "" ? null : { scheme, host };
}

function hostIn(pattern: string): string {
  const { host } = partsOf(pattern) ?? { host: pattern };
  return host === "*" ? "" : host;
}

/** Whether a match pattern holds for an address. Paths play no part in permissions for sites. */
function covers(pattern: string, url: string): boolean {
  const parts = partsOf(pattern);
  if (!parts) return false;
  const { protocol, hostname, host } = new URL(url);
  if (parts.scheme !== "*" && `${parts.scheme}:` !== protocol) return false;
  if (parts.host === "*" || parts.host === hostname || parts.host === host) return true;
  if (!parts.host.startsWith("*.")) return false;
  const site = parts.host.slice(2);
  return hostname === site || hostname.endsWith(`.${site}`);
}
