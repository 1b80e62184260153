import type { CaptureMode } from "../lib/model.ts";
import type { DocumentView } from "../lib/views.ts";
import { useWords, type WordKey } from "./words.ts";

/** The ways in which a page can be read, with what there is to know of each. */
const MODES = {
  fetch: ["captureFetch", null],
  tab: ["captureTab", "captureTabWhy"],
  visit: ["captureVisit", "captureVisitWhy"],
} as const satisfies Record<CaptureMode, readonly [WordKey, WordKey | null]>;

interface Props {
  document: DocumentView;
  /** What is said of the look that goes on in a tab, or of the last one; null where there was none. */
  said: WordKey | null;
  onCapture: (document: DocumentView, mode: CaptureMode) => void;
}

/** Lets a person choose how a page is read. */
export function Capture({ document, said, onCapture }: Props) {
  const t = useWords();
  const { capture, title } = document;
  const why = MODES[capture][1];
  return (
    <>
      <label class="field">
        {t("captureLabel")}{" "}
        <select
          value={capture}
          aria-label={`${t("captureLabel")}: ${title}`}
          onChange={(event) => onCapture(document, event.currentTarget.value as CaptureMode)}
        >
          {(Object.keys(MODES) as CaptureMode[]).map((mode) => (
            <option key={mode} value={mode}>
              {t(MODES[mode][0])}
            </option>
          ))}
        </select>
      </label>
      {why && <p class="muted">{t(why)}</p>}
      <p role="status">{said ? t(said) : ""}</p>
    </>
  );
}
