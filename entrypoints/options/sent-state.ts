import { useEffect, useState } from "preact/hooks";
import type { SentRow } from "../../components/Sent.tsx";
import { exactMoment } from "../../lib/core/words/dates.ts";
import { troubleLines, type Words } from "../../lib/core/words/index.ts";
import { fileSize } from "../../lib/core/words/sizes.ts";
import type { SentRequest } from "../../lib/ports.ts";

/** What the list of requests is drawn from. */
export interface SentWorld {
  readSent: () => Promise<SentRequest[]>;
  words: () => Promise<Words>;
}

/** The requests of late; read anew whenever what is watched was. */
export function useSent({ readSent, words }: SentWorld, documents: readonly { id: string; title: string }[]) {
  const [rows, setRows] = useState<readonly SentRow[] | null>(null);
  useEffect(() => {
    const titles = new Map(documents.map(({ id, title }) => [id, title]));
    const draw = async () => {
      const [sent, table] = await Promise.all([readSent(), words()]);
      setRows(sent.map((request) => rowOf(request, titles, table)));
    };
    // A list that cannot be read is not shown; an empty one would say that nothing was sent.
    draw().catch(() => setRows(null));
  }, [documents]);
  return rows;
}

function rowOf(
  { n, at, url, documentId, answer }: SentRequest,
  titles: ReadonlyMap<string, string>,
  words: Words,
): SentRow {
  return {
    n,
    when: exactMoment(at, words.language),
    url,
    document: titles.get(documentId) ?? "",
    to: answer?.to ?? "",
    answer: answer ? answerIn(answer, words) : "",
  };
}

function answerIn({ status, bytes, error }: NonNullable<SentRequest["answer"]>, words: Words): string {
  if (error !== undefined) return troubleLines(words, { code: error, details: {} }).what;
  return `${status} \u00B7 ${fileSize(bytes ?? 0, words.language)}`;
}
