import { findingFor } from "../../core/judge/for-region.ts";
import type { Finding, MutedFinding } from "../../model.ts";
import type { Clock, Store } from "../../ports.ts";

/** A finding that was called wrong, as the file has it: nothing in it tells where the person lives. */
type ExportedMark = Omit<Finding, "applies"> & {
  service: string;
  document: string;
  url: string;
  lang: string;
  markedAt: string;
};

/**
 * Writes what the person called wrong into a file of its own, to be given to whoever mends the rules:
 * each with the words it is about and the reasons that were given for it.
 */
export async function exportMuted({
  store,
  clock,
}: {
  store: Store;
  clock: Clock;
}): Promise<{ file: Blob; name: string }> {
  const marks = (await store.muted.all()).sort((one, other) => one.markedAt - other.markedAt);
  const exportedAt = new Date(clock.now()).toISOString();
  const findings = await Promise.all(marks.map((mark) => exported(mark, store)));
  const text = JSON.stringify({ unquiet: "called-wrong", format: 1, exportedAt, findings }, null, 2);
  const file = new Blob([`${text}\n`], { type: "application/json" });
  return { file, name: `unquiet-called-wrong-${exportedAt.slice(0, 10)}.json` };
}

async function exported({ finding, ...mark }: MutedFinding, store: Store): Promise<ExportedMark> {
  // Where the person lives might be read from what holds there, and how much it weighs.
  const { applies: _applies, ...said } = findingFor(finding, "");
  const [service, document] = await Promise.all([
    store.services.get(mark.serviceId),
    store.documents.get(mark.documentId),
  ]);
  return {
    service: service?.name ?? mark.serviceId,
    document: document?.title ?? "",
    url: document?.url ?? "",
    lang: mark.lang,
    markedAt: new Date(mark.markedAt).toISOString(),
    ...said,
  };
}
