import type { MutedView } from "../lib/views.ts";
import { Fold } from "./Fold.tsx";
import { useWords } from "./words.ts";

interface Props {
  marks: readonly MutedView[];
  /** Takes a mark back. */
  onRight: (id: string) => void;
  onSave: () => void;
}

/** Findings that the person called wrong: each can be taken back, and all can be saved to a file. */
export function CalledWrong({ marks, onRight, onSave }: Props) {
  const t = useWords();
  return (
    <Fold id="wrong" title={t("wrongTitle")} now={String(marks.length)}>
      <p class="muted small">{t(marks.length === 0 ? "wrongNone" : "wrongListWhy")}</p>
      <ul class="list">
        {marks.map(({ id, service, document, title, quote, date, changeId }) => (
          <li key={id} class="document small">
            <div class="spread">
              <span>
                <strong>{title}</strong> <bdi>{`${service} \u00B7 ${document}`}</bdi> <span class="muted">{date}</span>
              </span>
              <button type="button" class="button" aria-label={`${t("undo")}: ${title}`} onClick={() => onRight(id)}>
                {t("undo")}
              </button>
            </div>
            <p class="muted">
              <q dir="auto">{quote}</q>{" "}
              {changeId !== null && (
                <a href={`history.html#/change/${encodeURIComponent(changeId)}`}>{t("readChange")}</a>
              )}
            </p>
          </li>
        ))}
      </ul>
      {marks.length > 0 && (
        <p>
          <button type="button" class="button" aria-label={`${t("saveHistory")}: ${t("wrongTitle")}`} onClick={onSave}>
            {t("saveHistory")}
          </button>
        </p>
      )}
    </Fold>
  );
}
