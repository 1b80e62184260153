import type { DiaryLine, FoldedView } from "../lib/views.ts";
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
            <strong>{line.service}</strong> <When {...line} /> {line.why}{" "}
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

/** A line of the diary with how often it came. */
interface Repeated {
  line: DiaryLine;
  times: number;
}

interface Props {
  lines: readonly DiaryLine[];
  /** It is folded where something else is what one came for. */
  open: boolean;
}

/** Everything that was looked at and not shown, newest first. */
export function NotTold({ lines, open }: Props) {
  const t = useWords();
  if (lines.length === 0) return null;
  const once = withoutRepeats(lines);
  return (
    <section class="not-told small" aria-label={t("notTold")}>
      <details open={open}>
        <summary>{`${t("notTold")} (${once.length})`}</summary>
        <p class="muted">{t("notToldWhy")}</p>
        <ul>
          {once.map(({ line, times }) => (
            <li key={`${line.at}${line.document}${line.why}`}>
              <strong>
                <bdi>{line.service}</bdi> · <bdi>{line.document}</bdi>
              </strong>{" "}
              <When {...line} /> {line.why} {times > 1 && `(${t("lastTimes", [String(times)])}) `}
              {line.changeId !== null && (
                <a href={`#/change/${encodeURIComponent(line.changeId)}`}>{t("readChange")}</a>
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What comes at every look for the same reason is one line, at its latest date. */
function withoutRepeats(lines: readonly DiaryLine[]): Repeated[] {
  const latest = new Map<string, Repeated>();
  for (const line of lines.toReversed()) {
    const key = JSON.stringify([line.service, line.document, line.why, line.changeId]);
    const known = latest.get(key);
    if (known) known.times += 1;
    else latest.set(key, { line, times: 1 });
  }
  return [...latest.values()];
}

function When({ at, date, moment }: Pick<DiaryLine, "at" | "date" | "moment">) {
  return (
    <time class="muted" dateTime={new Date(at).toISOString()} title={moment}>
      {date}
    </time>
  );
}
