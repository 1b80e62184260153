import type { LinkWords } from "../../core/find-documents/index.ts";
import type { Tally } from "../../history-port.ts";
import type { Hasher, PackagedData, Store } from "../../ports.ts";
import type { JudgingDependencies } from "../check-documents/dependencies.ts";
import type { LateCode } from "../late-code.ts";
import { storeOf } from "./store.ts";
import { EXAMPLE, type ExampleWords, exampleDocument, exampleReadings, exampleVersion, versionId } from "./story.ts";

export { EXAMPLE } from "./story.ts";

/** The sums of what is kept of the example. */
export const EXAMPLE_TALLIES: readonly Tally[] = [
  { id: EXAMPLE.service.id, changes: 0, unread: "worth-knowing" },
  { id: EXAMPLE.document, changes: 1, unread: "important" },
];

/** What telling the example needs besides what judges. */
export interface ExampleDependencies extends Omit<JudgingDependencies, "store" | "linkWords"> {
  data: PackagedData;
  hasher: Hasher;
  code: Pick<LateCode, "judgeStep" | "toChange">;
}

/**
 * The built-in example as a person would have it at its end: an invented network that added a switch already on, and
 * changed its policy a month later. It is judged now, by what judges everything; kept in memory, and nowhere else.
 *
 * @param language - Of the person; English where the example is not told in it.
 */
export async function exampleHistory(language: string, deps: ExampleDependencies): Promise<Store> {
  const told = (await deps.data.json("data/example.json")) as Readonly<Record<string, ExampleWords>>;
  const lang = Object.hasOwn(told, language) ? language : "en";
  const words = told[lang] as ExampleWords;
  const document = exampleDocument(words.title);
  const versions = await Promise.all(([1, 2] as const).map((n) => exampleVersion(n, lang, words, deps.hasher)));
  const { readings, event } = exampleReadings(lang, words);
  const history = { service: EXAMPLE.service, document, versions, readings, changes: [], alerts: [] };
  const [before, after] = versions.map(({ version, blocks }) => ({ ...version, blocks }));
  if (!before || !after) throw new Error(`${versionId(1)} is missing.`);
  const linkWords = async () => (await deps.data.json("data/find-documents/words.json")) as LinkWords;
  const step = await deps.code.judgeStep(
    { document, before, after, seen: { before: EXAMPLE.before, after: EXAMPLE.changed }, believe: true },
    { ...deps, store: storeOf({ ...history, versions: versions.slice(0, 1) }), linkWords },
  );
  const change = { ...deps.code.toChange(step), id: EXAMPLE.change, confirmedAt: EXAMPLE.confirmed };
  const { screen, screenUrl: url, switched, changed, document: documentId } = EXAMPLE;
  const { id: serviceId } = EXAMPLE.service;
  return storeOf({
    ...history,
    changes: [change],
    alerts: [
      {
        kind: "setting",
        id: "example-switch",
        serviceId,
        createdAt: switched,
        severity: "worth-knowing",
        screen,
        url,
        event,
      },
      {
        ...{ kind: "change", id: "example-alert", serviceId, createdAt: changed, severity: change.judgement.severity },
        ...{ documentId, changeId: change.id, seenOnce: false },
      },
    ],
  });
}
