import { useState } from "preact/hooks";
import type { Erasing } from "../../components/Erase.tsx";
import { eraseEverything } from "../../lib/app/erase.ts";
import type { request } from "../../lib/messaging.ts";
import type { Trace } from "../../lib/ports.ts";

/** What erasing everything asks of the background and the browser. */
export interface EraseWorld {
  ask: typeof request;
  traces: readonly Trace[];
  /** Tells pages that still show what is erased. */
  tellErased: () => void;
}

/** Erases everything, with the background holding still. */
export function useErase({ ask, traces, tellErased }: EraseWorld) {
  const [erasing, setErasing] = useState<Erasing | { kind: "erased" }>({ kind: "idle" });
  const run = async () => {
    const left = await eraseEverything(
      traces,
      // A background that does not answer, because it cannot open what it keeps, holds nothing back.
      () => ask("erase.begin", {}).catch(() => null),
      (done, of) => setErasing({ kind: "working", done, of }),
    );
    tellErased();
    await ask("erase.end", {}).catch(() => null);
    setErasing(left.length === 0 ? { kind: "erased" } : { kind: "left" });
  };
  return { erasing, erase: () => run().catch(() => setErasing({ kind: "left" })) };
}
