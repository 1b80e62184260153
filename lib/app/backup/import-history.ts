import { checkAddress } from "../../core/addresses.ts";
import { storageFault } from "../../core/storage-faults.ts";
import type { HistoryArchive, Restoring } from "../../history-port.ts";
import type { Canary, Census, Store } from "../../ports.ts";
import { acceptWhatIsKept } from "../keeping/damage.ts";
import { chunksOf } from "./bytes.ts";
import { type DocumentDraft, draftOf, finishDraft, type ServiceDraft, take } from "./drafts.ts";
import type { OnProgress } from "./export-history.ts";
import { type FileRefusal, LIMITS, parseHeader, parseLine, RefusedFile } from "./lines.ts";

export interface ImportDependencies {
  archive: HistoryArchive;
  store: Store;
  canary: Canary;
  /** Lets one port of this machine through, in tests only. */
  openPort: () => number | null;
}

export type ImportResult = { ok: true; came: Census } | { ok: false; reason: FileRefusal };

/**
 * Brings a history back from a file, and joins it to what is kept: all of it or nothing. A file that
 * is not taken changes nothing, whatever is in it. Taking the same file twice changes nothing either.
 *
 * @param onProgress - Told of each document as it is read; how many there are is not known before.
 */
export async function importHistory(
  file: Blob,
  deps: ImportDependencies,
  onProgress: OnProgress = () => undefined,
): Promise<ImportResult> {
  if (file.size > LIMITS.fileBytes) return { ok: false, reason: "too_large" };
  try {
    const came = await deps.archive.restore((restoring) => readInto(file, restoring, deps.openPort(), onProgress));
    await acceptWhatIsKept(deps.store, deps.canary);
    return { ok: true, came };
  } catch (problem) {
    const reason = reasonOf(problem);
    if (reason === null) throw problem;
    return { ok: false, reason };
  }
}

/** Full disks have a name of their own in each browser; an id of something else that is kept is a conflict. */
function reasonOf(problem: unknown): FileRefusal | null {
  if (problem instanceof RefusedFile) return problem.reason;
  if (storageFault(problem) === "full") return "no_space";
  const { name } = problem as Error;
  return name === "ConstraintError" || name === "AbortError" ? "conflict" : null;
}

async function readInto(
  file: Blob,
  restoring: Restoring,
  openPort: number | null,
  onProgress: OnProgress,
): Promise<void> {
  const lines = linesIn(file);
  const first = await lines.next();
  if (first.done) throw new RefusedFile("not_a_history");
  parseHeader(first.value);
  const services = new Map<string, ServiceDraft>();
  const seen = new Set<string>();
  let current: DocumentDraft | null = null;
  const finish = async () => {
    if (!current) return;
    const { id, url } = current.document;
    if (seen.has(id) || seen.has(url) || seen.size > 2 * LIMITS.documents) throw new RefusedFile("malformed");
    if (!checkAddress(url, openPort).ok) throw new RefusedFile("address_refused");
    seen.add(id).add(url);
    await restoring.addDocument(await finishDraft(current, services));
    onProgress(seen.size / 2, seen.size / 2);
  };
  let count = 0;
  for await (const text of lines) {
    const line = parseLine(text);
    if (line.kind === "end") {
      await finish();
      if (line.lines !== count || !(await lines.next()).done) throw new RefusedFile("damaged");
      for (const service of services.values()) await restoring.addService(service);
      return;
    }
    count += 1;
    if (line.kind === "document") {
      await finish();
      current = draftOf(line.document);
    } else {
      take(line, current, services);
    }
  }
  throw new RefusedFile("damaged");
}

/** The lines of a gzip file, within bounds: what unpacks endlessly is stopped long before memory is full. */
async function* linesIn(file: Blob): AsyncGenerator<string> {
  const unpacked = file.stream().pipeThrough(new DecompressionStream("gzip"));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const begun: string[] = [];
  const unfinished = () => begun.reduce((length, part) => length + part.length, 0);
  let total = 0;
  try {
    for await (const chunk of chunksOf(unpacked)) {
      total += chunk.length;
      const [end = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
      begun.push(end);
      if (total > LIMITS.unpackedChars || unfinished() > LIMITS.lineChars) throw new RefusedFile("too_large");
      if (others.length === 0) continue;
      const last = others.pop() ?? "";
      yield begun.splice(0).join("");
      yield* others;
      begun.push(last);
    }
  } catch (problem) {
    if (problem instanceof RefusedFile) throw problem;
    throw new RefusedFile(total === 0 ? "not_a_history" : "damaged");
  }
  const rest = begun.join("");
  if (rest !== "") yield rest;
}
