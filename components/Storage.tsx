import { useRef } from "preact/hooks";
import { Fold } from "./Fold.tsx";
import { useWords, type WordKey } from "./words.ts";

/** What is kept of one page, with its size in words. */
export interface StoredPageView {
  id: string;
  title: string;
  service: string;
  texts: number;
  pages: number;
  size: string;
}

/** What is kept on this device, with sizes in words. */
export interface StorageMeterView {
  pages: StoredPageView[];
  size: string;
  /** What the browser allows; empty where it does not say. */
  allowed: string;
  /** The share of it that is used, from 0 to 1; null where it is not known. */
  share: number | null;
}

/** What was lost: how much there was, and is. */
export interface DamageView {
  noticed: string;
  texts: { noted: number; left: number };
  pages: { noted: number; left: number };
}

/** How taking a history out, or bringing one back, goes. */
export type FileWork =
  | { kind: "idle" }
  | { kind: "saving"; done: number; of: number }
  | { kind: "saved"; pages: number; leftOut: number }
  | { kind: "chosen"; name: string; size: string }
  | { kind: "reading"; done: number }
  | { kind: "back"; pages: number; texts: number; changes: number }
  | { kind: "refused"; why: WordKey };

/** Said at the top when the browser lost what was kept: it must never pass for "nothing changed". */
export function Damage({ damage, onWatchAgain, onAccept }: DamageProps) {
  const t = useWords();
  const { texts, pages } = damage;
  const figures = [texts.noted, pages.noted, texts.left, pages.left];
  return (
    <section id="damage" class="notice" role="alert">
      <h2>{t("damaged")}</h2>
      <p>{t("damagedFigures", [damage.noticed, ...figures])}</p>
      <p>{t("damagedMend")}</p>
      <div class="row">
        {pages.noted > pages.left && (
          <button type="button" class="button" onClick={onWatchAgain}>
            {t("watchAgain", pages.noted)}
          </button>
        )}
        <button type="button" class="button" onClick={onAccept}>
          {t("goOn")}
        </button>
      </div>
    </section>
  );
}

interface DamageProps {
  damage: DamageView;
  onWatchAgain: () => void;
  onAccept: () => void;
}

/** How much is kept, in all and of each page. */
export function StorageMeter({ meter }: { meter: StorageMeterView }) {
  const t = useWords();
  const { pages, size, allowed, share } = meter;
  return (
    <Fold id="storage" title={t("storage")} now={size}>
      <p>{allowed === "" ? t("storageTotal", [size]) : t("storageOf", [size, allowed])}</p>
      {share !== null && (
        <meter min={0} max={1} high={0.9} value={share} aria-label={t("storage")}>
          {size}
        </meter>
      )}
      {pages.length > 0 && (
        <details>
          <summary class="small muted">{t("storageByPage")}</summary>
          <table class="sizes small">
            <thead>
              <tr>
                <th scope="col">{t("storagePage")}</th>
                <th scope="col">{t("storageTexts")}</th>
                <th scope="col">{t("storagePages")}</th>
                <th scope="col">{t("storageSize")}</th>
              </tr>
            </thead>
            <tbody>
              {pages.map((page) => (
                <tr key={page.id}>
                  <th scope="row">{`${page.service} \u00B7 ${page.title}`}</th>
                  <td>{page.texts}</td>
                  <td>{page.pages}</td>
                  <td>{page.size}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Fold>
  );
}

interface FileProps {
  work: FileWork;
  onSave: () => void;
  onChoose: (file: File) => void;
  onBringBack: () => void;
  onCancel: () => void;
}

/** The whole history as a file: taken out, or brought back after a second press. */
export function HistoryFile({ work, onSave, onChoose, onBringBack, onCancel }: FileProps) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const busy = work.kind === "saving" || work.kind === "reading";
  return (
    <Fold id="history-file" title={t("historyFile")}>
      <p class="muted small">{t("historyFileWhy")}</p>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={onSave}>
          {t("saveHistory")}
        </button>
        <button type="button" class="button" id="open-history" disabled={busy} onClick={() => input.current?.click()}>
          {t("openHistory")}
        </button>
        <input
          ref={input}
          type="file"
          accept=".gz,application/gzip"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onChoose(file);
            // So that the same file can be chosen once more.
            currentTarget.value = "";
          }}
        />
      </div>
      {work.kind === "chosen" && (
        <div class="notice row">
          <p class="grow" role="alert">
            {t("confirmOpen", [work.name, work.size])}
          </p>
          <button type="button" class="button" data-then="open-history" onClick={onBringBack}>
            {t("bringBack")}
          </button>
          <button type="button" class="button" data-then="open-history" onClick={onCancel}>
            {t("cancel")}
          </button>
        </div>
      )}
      {work.kind === "refused" && (
        <p class="notice" role="alert">
          {t(work.why)}
        </p>
      )}
      <Progress work={work} />
    </Fold>
  );
}

function Progress({ work }: { work: FileWork }) {
  const t = useWords();
  return (
    <>
      {work.kind === "saving" && (
        <progress max={Math.max(1, work.of)} value={work.done} aria-label={t("saveHistory")} />
      )}
      <p role="status" class="muted">
        {work.kind === "saving" && t("savingHistory", [work.done, work.of])}
        {work.kind === "reading" && t("readingHistory", work.done)}
        {work.kind === "saved" && t("savedHistory", work.pages)}
        {work.kind === "saved" && work.leftOut > 0 && ` ${t("savedWithout", work.leftOut)}`}
        {work.kind === "back" && t("broughtBack", [work.texts, work.changes, work.pages])}
      </p>
    </>
  );
}
