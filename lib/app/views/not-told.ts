import { changedLanguage, isJudged } from "../../core/judge/languages.ts";
import { foldedLine, suppressedLine, troubleLines, type Words } from "../../core/words/index.ts";
import type { Change, LogEntry, Version } from "../../model.ts";
import type { Store } from "../../ports.ts";

/**
 * Why a line of the diary was not told, as one sentence; never empty. Says no more than what was
 * established: that no rule found anything is not that nothing is in it.
 */
export async function whyNotTold(entry: LogEntry, words: Words, store: Store): Promise<string> {
  const { code, details = {}, suppression, changeId } = entry;
  if (code) return troubleLines(words, { code, details }).what;
  if (suppression) return suppressedLine(words, suppression.kind);
  if (entry.kind !== "folded") return suppressedLine(words, entry.kind);
  const change = changeId === undefined ? undefined : await store.changes.get(changeId);
  return change ? whyFolded(change, words, store) : suppressedLine(words, "returned");
}

async function whyFolded({ judgement, ...change }: Change, words: Words, store: Store): Promise<string> {
  const { noise, severity, outcome, muted } = judgement;
  if (muted && outcome !== "alert") return foldedLine(words, "called-wrong");
  if (noise) return suppressedLine(words, noise);
  // What matters and was folded all the same is a text that is back, and was told before.
  if (outcome === "alert") return suppressedLine(words, "returned");
  if (severity === "good") return foldedLine(words, "in-favour");
  if (severity === "small") return foldedLine(words, "small");
  const [from, to] = await Promise.all([change.fromVersionId, change.toVersionId].map(store.versions.get));
  return whyNothingFound(from, to, words);
}

function whyNothingFound(from: Version | undefined, to: Version | undefined, words: Words): string {
  if (!to) return foldedLine(words, "no-finding");
  if (from && changedLanguage(from.lang, to.lang)) return suppressedLine(words, "language");
  if (isJudged(to.lang)) return foldedLine(words, "no-finding");
  return to.lang === "und" ? foldedLine(words, "language-unknown") : foldedLine(words, "not-judged", to.lang);
}
