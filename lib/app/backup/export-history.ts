import type { DocumentHistory, HistoryArchive, ServiceHistory } from "../../history-port.ts";
import type { Block } from "../../model.ts";
import type { Clock } from "../../ports.ts";
import { toBase64 } from "./bytes.ts";
import { CHUNK_CHARS, CHUNK_LINES, FORMAT, type RecordLine, toRuns } from "./lines.ts";

/** How far taking out or bringing back has come. */
export type OnProgress = (documents: number, of: number) => void;

/** A whole history as a file. */
export interface ExportedHistory {
  file: Blob;
  /** What the file is called. */
  name: string;
  documents: number;
  /** Documents of which a part is gone, so that they could not be taken out. */
  leftOut: string[];
}

/**
 * Writes everything that is kept into one file. It is whole or it is not there: the file exists only
 * once its last line is written. Documents are taken out one by one, each as it stands at one moment.
 */
export async function exportHistory(
  { archive, clock }: { archive: HistoryArchive; clock: Clock },
  onProgress: OnProgress = () => undefined,
): Promise<ExportedHistory> {
  const exportedAt = clock.now();
  const counts = { documents: 0, leftOut: [] as string[] };
  const lines = linesOf(archive, exportedAt, counts, onProgress);
  const encoder = new TextEncoder();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
  });
  const blob = await new Response(source.pipeThrough(new CompressionStream("gzip"))).blob();
  const file = new Blob([blob], { type: "application/gzip" });
  return { file, name: `unquiet-history-${new Date(exportedAt).toISOString().slice(0, 10)}.jsonl.gz`, ...counts };
}

type Line = RecordLine | { unquiet: "history"; format: number; exportedAt: number };

async function* linesOf(
  archive: HistoryArchive,
  exportedAt: number,
  counts: { documents: number; leftOut: string[] },
  onProgress: OnProgress,
): AsyncGenerator<Line> {
  yield { unquiet: "history", format: FORMAT, exportedAt };
  let written = 0;
  for await (const line of recordsOf(archive, counts, onProgress)) {
    written += 1;
    yield line;
  }
  yield { kind: "end", lines: written };
}

async function* recordsOf(
  archive: HistoryArchive,
  counts: { documents: number; leftOut: string[] },
  onProgress: OnProgress,
): AsyncGenerator<RecordLine> {
  const services = new Set<string>();
  for (const id of await archive.serviceIds()) {
    const history = await archive.service(id);
    if (!history) continue;
    services.add(id);
    yield* serviceLines(history);
  }
  const ids = await archive.documentIds();
  for (const [index, id] of ids.entries()) {
    onProgress(index, ids.length);
    const history = await archive.document(id).catch(() => null);
    if (history === null) counts.leftOut.push(id);
    // One that was begun to be watched just now comes with the next file.
    if (!history || !services.has(history.document.serviceId)) continue;
    counts.documents += 1;
    yield* documentLines(history);
  }
  onProgress(ids.length, ids.length);
}

function* serviceLines({ service, readings, alerts }: ServiceHistory): Generator<RecordLine> {
  yield { kind: "service", service: { ...service } };
  for (const reading of readings) yield { kind: "reading", reading } as RecordLine;
  for (const alert of alerts) yield { kind: "switch-alert", alert } as RecordLine;
}

function* documentLines(history: DocumentHistory): Generator<RecordLine> {
  yield { kind: "document", document: history.document } as RecordLine;
  for (const blocks of chunked(history.blocks)) yield { kind: "blocks", blocks } as RecordLine;
  for (const { version, blocks } of history.versions) {
    yield { kind: "version", version, runs: toRuns(blocks) } as RecordLine;
  }
  for (const { snapshot, gzip } of history.pages) {
    yield { kind: "page", snapshot, gzip: toBase64(gzip) } as RecordLine;
  }
  if (history.fingerprints.length > 0) yield { kind: "fingerprints", fingerprints: history.fingerprints } as RecordLine;
  for (const change of history.changes) yield { kind: "change", change } as RecordLine;
  for (const alert of history.alerts) yield { kind: "alert", alert } as RecordLine;
  if (history.muted.length > 0) yield { kind: "muted", muted: history.muted } as RecordLine;
  for (let at = 0; at < history.log.length; at += CHUNK_LINES) {
    yield { kind: "log", log: history.log.slice(at, at + CHUNK_LINES) } as RecordLine;
  }
}

function* chunked(blocks: readonly Block[]): Generator<Block[]> {
  let chunk: Block[] = [];
  let size = 0;
  for (const block of blocks) {
    chunk.push(block);
    size += block.text.length;
    if (size < CHUNK_CHARS) continue;
    yield chunk;
    chunk = [];
    size = 0;
  }
  if (chunk.length > 0) yield chunk;
}
