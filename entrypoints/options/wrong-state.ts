import { useEffect, useState } from "preact/hooks";
import type { request } from "../../lib/messaging.ts";
import type { MutedView } from "../../lib/views.ts";

/** What the part about findings that were called wrong asks of the background and the database. */
export interface WrongWorld {
  ask: typeof request;
  exportMuted: () => Promise<{ file: Blob; name: string }>;
  /** Offers a file for saving. */
  save: (file: Blob, name: string) => void;
}

/** The findings that the person called wrong; null until they are loaded, or where that failed. */
export function useWrong({ ask, exportMuted, save }: WrongWorld) {
  const [marks, setMarks] = useState<readonly MutedView[] | null>(null);
  const load = async () => setMarks(await ask("muted.list", {}));
  /** A list that may no longer be true is not shown. */
  const orHide = (work: Promise<void>) => work.catch(() => setMarks(null));
  useEffect(() => void orHide(load()), []);
  return {
    marks,
    takeBack: (id: string) => orHide(ask("finding.unmute", { id }).then(load)),
    saveAll: () => orHide(exportMuted().then(({ file, name }) => save(file, name))),
  };
}
