import type { FoldedView } from "../lib/views.ts";
import { useWords } from "./words.ts";

interface LatelyProps {
  lines: readonly FoldedView[];
  onOpenChange: (id: string) => void;
  /** Takes back that a finding was called wrong. */
  onRight: (mark: string) => void;
  onHistory: () => void;
}

/** What was seen lately and not told, each with its date and its reason; folded into one line. */
export function NotToldLately({ lines, onOpenChange, onRight, onHistory }: LatelyProps) {
  const t = useWords();
  if (lines.length === 0) return null;
  return (
    <details class="folded not-told small">
      <summary class="muted">{t("folded", lines.length)}</summary>
      <ul>
        {lines.map((line, index) => (
          <li key={`${line.changeId}${index}`}>
            <strong>
              <bdi>{line.service}</bdi>
            </strong>{" "}
            <When {...line} /> {line.why}{" "}
            {line.changeId !== null && (
              <button type="button" class="button plain" onClick={() => onOpenChange(line.changeId ?? "")}>
                {t("readChange")}
              </button>
            )}
            {line.muted.length > 0 && (
              <button type="button" class="button plain" onClick={() => line.muted.forEach(onRight)}>
                {t("undo")}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="button plain" onClick={onHistory}>
        {t("moreInHistory")}
      </button>
    </details>
  );
}

function When({ at, date, moment }: Pick<FoldedView, "at" | "date" | "moment">) {
  return (
    <time class="muted" dateTime={new Date(at).toISOString()} title={moment}>
      {date}
    </time>
  );
}
