/** What an address of the history page names. Every change, pair of texts, document and service has one that lasts. */
export type Route =
  | { kind: "home" }
  | { kind: "not-shown" }
  | { kind: "service" | "document" | "change" | "switch"; id: string }
  | { kind: "compare"; from: string; to: string };

const NAMED = /^#\/(service|document|change|switch)\/(.+)$/u;
const PAIR = /^#\/compare\/([^/]+)\/([^/]+)$/u;

/** Reads an address; anything that names nothing is the way in. */
export function routeOf(hash: string): Route {
  const pair = PAIR.exec(hash);
  if (pair) return { kind: "compare", from: decoded(pair[1]), to: decoded(pair[2]) };
  if (hash === "#/not-shown") return { kind: "not-shown" };
  const named = NAMED.exec(hash);
  if (!named) return { kind: "home" };
  return { kind: named[1] as "service", id: decoded(named[2]) };
}

function decoded(part = ""): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not encoded by us; an id all the same, if of nothing we keep.
    return part;
  }
}
