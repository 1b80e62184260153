import type { Block, Snapshot } from "../../lib/model.ts";
import type { NewVersion, Store } from "../../lib/ports.ts";
import { aVersion, DAY, T0 } from "../support/builders.ts";

/** One promise: a name, and a run that throws where it is broken. */
export interface Promised {
  name: string;
  run: (store: Store) => Promise<void>;
}

/** Throws where two values differ, whatever order their fields were set in. */
export function equal(actual: unknown, expected: unknown): void {
  const [one, other] = [stable(actual), stable(expected)];
  if (one !== other) throw new Error(`expected ${other}, got ${one}`);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => one.localeCompare(other)))
      : (inner ?? null),
  );
}

/** A version with its text, as a check would keep it. */
export function aNewVersion(sequence: number, blocks: Block[], documentId = "doc-1"): NewVersion {
  const id = `${documentId}@${sequence}`;
  const snapshot: Snapshot = {
    id,
    documentId,
    fetchedAt: T0 + sequence * DAY,
    requestedUrl: "https://worklane.example/legal/privacy",
    finalUrl: "https://worklane.example/legal/privacy",
    status: 200,
    contentType: "text/html",
    charset: "UTF-8",
    sha256: "0".repeat(64),
    byteLength: 4,
  };
  const version = aVersion({
    id,
    documentId,
    snapshotId: id,
    sequence,
    firstSeenAt: T0 + sequence * DAY,
    textHash: `t${sequence}`,
  });
  return { version, blocks, snapshot, bytes: new TextEncoder().encode("<p>x") };
}
