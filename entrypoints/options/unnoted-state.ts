import { useEffect, useState } from "preact/hooks";
import type { request } from "../../lib/messaging.ts";
import type { UnnotedSites } from "../../lib/ports.ts";

/** What the part about sites without notes asks of the background and the browser. */
export interface UnnotedWorld {
  ask: typeof request;
  unnotedSites: Pick<UnnotedSites, "read">;
}

/** The sites on whose pages the person wants no notes; none until they are loaded, or where that failed. */
export function useUnnoted({ ask, unnotedSites }: UnnotedWorld) {
  const [sites, setSites] = useState<readonly string[]>([]);
  const load = () => unnotedSites.read().then(setSites, () => setSites([]));
  useEffect(() => void load(), []);
  return { sites, onAgain: (id: string) => void ask("notes.again", { id }).then(load, load) };
}
