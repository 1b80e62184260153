import type { Statement } from "../statement.ts";

/** Whether a word is the name of a company. Words in capitals that name none: places, and in German every noun. */
export function isCompanyName(statement: Statement, index: number): boolean {
  const token = statement.tokens[index];
  if (!token || statement.lang === "de") return false;
  const written = statement.text.slice(token.start - statement.offset, token.end - statement.offset);
  if (!/\p{Lu}/u.test(written) || /s$/u.test(written)) return false;
  return ![...statement.cues].some(
    ([cue, spans]) =>
      (cue.startsWith("region:") || cue === "no_name") && spans.some((at) => at.from <= index && at.to > index),
  );
}
