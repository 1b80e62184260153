import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Overview } from "../lib/views.ts";
import { OptionsIcon, PauseIcon, RefreshIcon, StopIcon } from "./Icons.tsx";
import { useWords } from "./words.ts";

interface Props {
  health: Overview["health"] | null;
  progress: { done: number; total: number } | null;
  onCheck: () => void;
  onStop: () => void;
  onPause: (length: "hour" | "day" | "none") => void;
  onOptions: () => void;
}

/** The popup's head: how much is watched, when it was last looked at, and a look that goes on. */
export function PopupHead({ health, progress, onCheck, onStop, onPause, onOptions }: Props) {
  const t = useWords();
  const [choosing, setChoosing] = useState(false);
  const paused = (health?.pausedUntil ?? "") !== "";
  const looked = health?.lastLook ? t("checkedAgo", [health.lastLook]) : t("neverChecked");
  const needs = health && health.attention.length > 0 ? [t("attention", health.attention.length)] : [];
  const choose = (length: "hour" | "day" | "none") => {
    setChoosing(false);
    onPause(length);
  };
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
              [t("documentsCount", health.documents), looked, ...needs].join(" \u00B7 ")}
          </p>
        </div>
        {progress ? (
          <IconButton label={t("stopChecking")} onClick={onStop}>
            <StopIcon />
          </IconButton>
        ) : (
          <IconButton label={t("checkNow")} onClick={onCheck}>
            <RefreshIcon />
          </IconButton>
        )}
        {!paused && (
          <IconButton
            label={t("pause")}
            id="pause"
            then="resume"
            expanded={choosing}
            onClick={() => setChoosing(!choosing)}
          >
            <PauseIcon />
          </IconButton>
        )}
        <IconButton label={t("options")} onClick={onOptions}>
          <OptionsIcon />
        </IconButton>
      </div>
      {choosing && !paused && (
        <div class="row pause small">
          <span class="grow muted">{t("pauseWhy")}</span>
          <button type="button" class="button" data-then="pause" onClick={() => choose("hour")}>
            {t("pauseHour")}
          </button>
          <button type="button" class="button" data-then="pause" onClick={() => choose("day")}>
            {t("pauseDay")}
          </button>
        </div>
      )}
      {paused && health && (
        <div class="row pause notice" role="status">
          <span class="grow">{t("pausedAll", [health.pausedUntil])}</span>
          <button type="button" class="button" id="resume" data-then="pause" onClick={() => onPause("none")}>
            {t("resume")}
          </button>
        </div>
      )}
      {progress && (
        <div class="bar" aria-hidden="true">
          <span style={{ width: `${progress.total > 0 ? (100 * progress.done) / progress.total : 5}%` }} />
        </div>
      )}
    </header>
  );
}

interface IconProps {
  label: string;
  id?: string;
  /** The id of what takes its place. */
  then?: string;
  /** For one that opens something below. */
  expanded?: boolean;
  onClick: () => void;
  children: ComponentChildren;
}

function IconButton({ label, id, then, expanded, onClick, children }: IconProps) {
  return (
    <button
      type="button"
      class="button icon"
      id={id}
      data-then={then}
      title={label}
      aria-label={label}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** The one that is being looked at, of how many. */
function countOf({ done, total }: { done: number; total: number }): number[] {
  return [Math.min(done + 1, total), total];
}
