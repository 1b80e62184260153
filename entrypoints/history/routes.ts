/** What an address of the history page names. Every change, pair of texts, document, service and search has one that lasts. */
export type Route =
  | { kind: "home" }
  | { kind: "not-shown" }
  | { kind: "search"; typed: string }
  | { kind: "service" | "document" | "change" | "switch"; id: string }
  | { kind: "compare"; from: string; to: string };

const NAMED = /^#\/(service|document|change|switch)\/(.+)$/u;
const SEARCH = /^#\/search\/(.+)$/u;
const PAIR = /^#\/compare\/([^/]+)\/([^/]+)$/u;

/** Reads an address; anything that names nothing is the way in. */
export function routeOf(hash: string): Route {
  const pair = PAIR.exec(hash);
  if (pair) return { kind: "compare", from: decoded(pair[1]), to: decoded(pair[2]) };
  const search = SEARCH.exec(hash);
  if (search) return { kind: "search", typed: decoded(search[1]) };
  if (hash === "#/not-shown") return { kind: "not-shown" };
  const named = NAMED.exec(hash);
  if (!named) return { kind: "home" };
  return { kind: named[1] as "service", id: decoded(named[2]) };
}

/** Whether a route names nothing that is kept, but where to begin. */
export function isWayIn({ kind }: Route): boolean {
  return kind === "home" || kind === "search";
}

function decoded(part = ""): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not encoded by us; an id all the same, if of nothing we keep.
    return part;
  }
}

/** Where something of the built-in example is shown: as of one's own history, but for the question mark. */
export function exampleAddress(hash: string): string {
  return `history.html?example${hash}`;
}
