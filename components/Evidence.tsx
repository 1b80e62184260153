import type { Silence } from "../lib/model.ts";
import { useWords } from "./words.ts";

/** The most that a card says of how a change was announced; its own page says all. */
const MOST_LINES = 3;

/** How a change was announced, a line each, in the order they come in: what decides first. */
export function Evidence({ lines }: { lines: readonly string[] }) {
  const t = useWords();
  if (lines.length === 0) return null;
  return (
    <div class="small">
      <strong>{t("announced")}</strong>
      <ul class="evidence">
        {lines.slice(0, MOST_LINES).map((line, index) => (
          <li key={`${index}`}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Whether it is asked if the person was told by other ways: not once they said so, or the page did. */
export function asksWhetherTold({ told, silence }: { told: boolean; silence: Silence }): boolean {
  return !told && silence !== "announced";
}
