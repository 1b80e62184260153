import { exactMoment } from "../../core/words/dates.ts";
import { troubleLines, type Words } from "../../core/words/index.ts";
import type { LogEntry } from "../../model.ts";
import type { Store } from "../../ports.ts";
import type { HealthRow, LookLine } from "../../views.ts";

/** So many looks of each document are told. */
const MOST_LOOKS = 5;
/** Lines of the diary about pages that joined stand between the looks. */
const LINES_READ = 20;

const SAID: Readonly<Partial<Record<LogEntry["kind"], LookLine["said"]>>> = {
  seeded: "first",
  unchanged: "same",
  confirmed: "same",
  "new-text": "new",
  told: "new",
  withdrawn: "kept",
  folded: "kept",
  suppressed: "kept",
};

/** What the last looks at each document came to, newest first. */
export async function healthOf(store: Pick<Store, "documents" | "log">, words: Words): Promise<HealthRow[]> {
  const documents = await store.documents.all();
  return Promise.all(
    documents.map(async ({ id }) => {
      const lines = await store.log.ofDocument(id, LINES_READ);
      return { id, looks: lines.flatMap((line) => lookLine(line, words)).slice(0, MOST_LOOKS) };
    }),
  );
}

/** What a look came to, as one line; none for lines of the diary that are about other things. */
export function lookLine({ at, kind, code, details }: LogEntry, words: Words): LookLine[] {
  const moment = exactMoment(at, words.language);
  if (kind === "failed" && code) {
    return [{ moment, said: "failed", trouble: troubleLines(words, { code, details: details ?? {} }).what }];
  }
  const said = SAID[kind];
  return said ? [{ moment, said, trouble: "" }] : [];
}
