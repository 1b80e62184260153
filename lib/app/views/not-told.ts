import { changedLanguage } from "../../core/judge/guards.ts";
import type { Lexicon } from "../../core/judge/lexicon.ts";
import { foldedLine, suppressedLine, troubleLines, type Words } from "../../core/words/index.ts";
import type { Change, LogEntry, Version } from "../../model.ts";
import type { Store } from "../../ports.ts";

/** What saying why nothing was told needs. */
export interface NotToldDependencies {
  store: Store;
  lexiconOf: (lang: string) => Promise<Lexicon | null>;
}

/**
 * Why a line of the diary was not told, as one sentence; never empty. Says no more than what was
 * established: that no rule found anything is not that nothing is in it.
 */
export async function whyNotTold(entry: LogEntry, words: Words, deps: NotToldDependencies): Promise<string> {
  const { code, details = {}, suppression, changeId } = entry;
  if (code) return troubleLines(words, { code, details }).what;
  if (suppression) return suppressedLine(words, suppression.kind);
  if (entry.kind !== "folded") return suppressedLine(words, entry.kind);
  const change = changeId === undefined ? undefined : await deps.store.changes.get(changeId);
  return change ? whyFolded(change, words, deps) : suppressedLine(words, "returned");
}

async function whyFolded({ judgement, ...change }: Change, words: Words, deps: NotToldDependencies): Promise<string> {
  const { noise, severity, outcome, muted } = judgement;
  if (muted && outcome !== "alert") return foldedLine(words, "called-wrong");
  if (noise) return suppressedLine(words, noise);
  // What matters and was folded all the same is a text that is back, and was told before.
  if (outcome === "alert") return suppressedLine(words, "returned");
  if (severity === "good") return foldedLine(words, "in-favour");
  if (severity === "small") return foldedLine(words, "small");
  const [from, to] = await Promise.all([change.fromVersionId, change.toVersionId].map(deps.store.versions.get));
  return whyNothingFound(from, to, words, deps);
}

async function whyNothingFound(
  from: Version | undefined,
  to: Version | undefined,
  words: Words,
  { lexiconOf }: NotToldDependencies,
): Promise<string> {
  if (!to) return foldedLine(words, "no-finding");
  if (from && changedLanguage(from.lang, to.lang)) return suppressedLine(words, "language");
  if (await lexiconOf(to.lang)) return foldedLine(words, "no-finding");
  return to.lang === "und" ? foldedLine(words, "language-unknown") : foldedLine(words, "not-judged", to.lang);
}
