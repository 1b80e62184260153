import { useWords, type WordKey } from "../words.ts";
import type { ReaderView } from "./Reader.tsx";

interface Props {
  view: ReaderView;
  onView: (view: ReaderView) => void;
  /** The edit that was gone to last; -1 for none. */
  at: number;
  count: number;
  onGo: (step: -1 | 1) => void;
  unfolded: boolean;
  onUnfold: () => void;
}

const VIEWS: Readonly<Record<ReaderView, WordKey>> = {
  changed: "viewChanged",
  inline: "viewInline",
  side: "viewSide",
};

/** How two texts are shown, and the way from edit to edit. */
export function ReaderBar({ view, onView, at, count, onGo, unfolded, onUnfold }: Props) {
  const t = useWords();
  return (
    <div class="row reader-bar">
      <fieldset class="segments">
        <legend class="hidden-label">{t("view")}</legend>
        {(Object.keys(VIEWS) as ReaderView[]).map((one) => (
          <button key={one} type="button" class="button" aria-pressed={view === one} onClick={() => onView(one)}>
            {t(VIEWS[one])}
          </button>
        ))}
      </fieldset>
      {view !== "changed" && (
        <button type="button" class="button" aria-pressed={unfolded} onClick={onUnfold}>
          {t("unfoldAll")}
        </button>
      )}
      {count > 0 && (
        <div class="row steps">
          <span class="muted small" role="status">
            {at >= 0 ? t("editOf", [at + 1, count]) : ""}
          </span>
          <button
            type="button"
            class="button"
            aria-keyshortcuts="p k"
            title="P, K"
            disabled={at <= 0}
            onClick={() => onGo(-1)}
          >
            {t("previousEdit")}
          </button>
          <button
            type="button"
            class="button"
            aria-keyshortcuts="n j"
            title="N, J"
            disabled={at >= count - 1}
            onClick={() => onGo(1)}
          >
            {t("nextEdit")}
          </button>
        </div>
      )}
    </div>
  );
}
