import { useEffect, useState } from "preact/hooks";
import { hostsOf } from "../../lib/core/hosts.ts";
import type { DocumentView, HealthRow, HostRow, MissingHost } from "../../lib/views.ts";

/** What the parts about permissions and looks ask of the browser and the database. */
export interface RestWorld {
  grantedOrigins: () => Promise<string[]>;
  giveBack: (origins: readonly string[]) => Promise<void>;
  health: () => Promise<HealthRow[]>;
}

interface Rest {
  granted: readonly HostRow[];
  missing: readonly MissingHost[];
  health: readonly HealthRow[];
}

/** Which sites may be read, and how looking went; read anew whenever what is watched was. */
export function useRest({ grantedOrigins, giveBack, health }: RestWorld, documents: readonly DocumentView[]) {
  const [rest, setRest] = useState<Rest | null>(null);
  const load = async () => {
    const [origins, rows] = await Promise.all([grantedOrigins(), health()]);
    setRest({ ...hostsOf(origins, documents), health: rows });
  };
  /** What may no longer be true is not shown. */
  const orHide = (work: Promise<void>) => work.catch(() => setRest(null));
  useEffect(() => void orHide(load()), [documents]);
  return { rest, takeBack: (origin: string) => orHide(giveBack([origin]).then(load)) };
}
