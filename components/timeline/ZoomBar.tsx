import type { TimeRange } from "../../lib/core/timeline/layout.ts";
import type { Zoom } from "../../lib/core/timeline/range.ts";
import { dateFormat, WHOLE_DATE } from "../../lib/core/words/dates.ts";
import { useWords, type WordKey } from "../words.ts";

interface Props {
  zoom: Zoom;
  range: TimeRange;
  whole: TimeRange;
  language: string;
  onZoom: (zoom: Zoom) => void;
  onShift: (step: -1 | 1) => void;
}

const NAMES: Readonly<Record<Zoom, WordKey>> = { all: "zoomAll", year: "zoomYear", month: "zoomMonth" };

/** How much of the timeline is seen, and which part of it. */
export function ZoomBar({ zoom, range, whole, language, onZoom, onShift }: Props) {
  const t = useWords();
  return (
    <div class="row zoom">
      <fieldset class="segments">
        <legend class="hidden-label">{t("zoom")}</legend>
        {(Object.keys(NAMES) as Zoom[]).map((one) => (
          <button key={one} type="button" class="button" aria-pressed={zoom === one} onClick={() => onZoom(one)}>
            {t(NAMES[one])}
          </button>
        ))}
      </fieldset>
      <p class="muted small grow" aria-live="polite">
        {spanOf(range, language)}
      </p>
      {zoom !== "all" && (
        <>
          <button type="button" class="button" disabled={range.from <= whole.from} onClick={() => onShift(-1)}>
            {t("earlier")}
          </button>
          <button type="button" class="button" disabled={range.to >= whole.to} onClick={() => onShift(1)}>
            {t("later")}
          </button>
        </>
      )}
    </div>
  );
}

function spanOf({ from, to }: TimeRange, language: string): string {
  return dateFormat(language, WHOLE_DATE).formatRange(from, to);
}
