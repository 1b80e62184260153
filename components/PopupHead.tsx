import type { Overview } from "../lib/views.ts";
import { OptionsIcon, RefreshIcon } from "./Icons.tsx";
import { useWords } from "./words.ts";

interface Props {
  health: Overview["health"] | null;
  progress: { done: number; total: number } | null;
  onCheck: () => void;
  onOptions: () => void;
}

/** The popup's head: how much is watched, when it was last looked at, and a look that goes on. */
export function PopupHead({ health, progress, onCheck, onOptions }: Props) {
  const t = useWords();
  const looked = health?.lastLook ? t("checkedAgo", [health.lastLook]) : t("neverChecked");
  return (
    <header>
      <div class="head">
        <span class="logo" aria-hidden="true">
          U
        </span>
        <div class="grow">
          <h1>Unquiet</h1>
          <p class="small muted" role="status">
            {progress && progress.total > 0 && t("checking", countOf(progress))}
            {!progress?.total &&
              health &&
              health.documents > 0 &&
              `${t("documentsCount", health.documents)} · ${looked}`}
          </p>
        </div>
        <button
          type="button"
          class="button icon"
          title={t("checkNow")}
          aria-label={t("checkNow")}
          disabled={progress !== null}
          onClick={onCheck}
        >
          <RefreshIcon />
        </button>
        <button type="button" class="button icon" title={t("options")} aria-label={t("options")} onClick={onOptions}>
          <OptionsIcon />
        </button>
      </div>
      {progress && (
        <div class="bar" aria-hidden="true">
          <span style={{ width: `${progress.total > 0 ? (100 * progress.done) / progress.total : 5}%` }} />
        </div>
      )}
    </header>
  );
}

/** The one that is being looked at, of how many. */
function countOf({ done, total }: { done: number; total: number }): string[] {
  return [String(Math.min(done + 1, total)), String(total)];
}
