import type { ComponentChildren } from "preact";
import type { Preferences } from "../lib/ports.ts";
import type { DocumentView, ScreenRow } from "../lib/views.ts";
import { AddAddress } from "./AddAddress.tsx";
import { Fold } from "./Fold.tsx";
import { Notifications } from "./Notifications.tsx";
import { RegionChoice, type RegionName } from "./RegionChoice.tsx";
import { type PlanChoice, ScreenList } from "./Screens.tsx";
import { type Interval, IntervalChoice, Services } from "./Services.tsx";
import { DocumentRow } from "./SitePanel.tsx";
import type { ChosenPage } from "./WatchForm.tsx";
import { useWords, type WordKey } from "./words.ts";

interface Props {
  preferences: Preferences;
  regions: readonly RegionName[];
  documents: readonly DocumentView[];
  /** Settings screens that were read. */
  screens: readonly ScreenRow[];
  saved: boolean;
  /** Why the last press on watching came to nothing. */
  notice: WordKey | null;
  onChange: (preferences: Preferences) => void;
  /** Looks at pages so often from now on. */
  onEvery: (ids: string[], hours: Interval) => void;
  onUnwatch: (document: DocumentView) => void;
  onPlan: (screen: ScreenRow, choice: PlanChoice) => void;
  onFollow: (document: DocumentView) => void;
  onShow: (document: DocumentView) => void;
  onWatch: (pages: ChosenPage[]) => void;
  onAllow: (urls: readonly string[]) => void;
  /** Looks at all pages now. */
  onCheck: () => void;
  /** How far such a run has come; null while none goes on. */
  progress: { done: number; total: number } | null;
  /** What closes the page. */
  about?: ComponentChildren;
  /** What stands above all else, and what follows the watched pages. */
  warning?: ComponentChildren;
  /** What is chosen of notes on the pages of sites. */
  notes?: ComponentChildren;
  children?: ComponentChildren;
  /** What says how a page is read, and which part of it. */
  partOf?: (document: DocumentView) => ComponentChildren;
}

/** The choices a person has; each is saved when it is made. */
export function OptionsPage(props: Props) {
  const { preferences, regions, saved, onChange } = props;
  const t = useWords();
  return (
    <main>
      <h1>{`Unquiet · ${t("options")}`}</h1>
      {props.warning}
      <Fold id="region" title={t("where")} now={regions.find(({ code }) => code === preferences.region)?.name}>
        <div class="field">
          <RegionChoice
            regions={regions}
            chosen={preferences.region}
            onChoose={(region) => onChange({ ...preferences, region })}
          />
        </div>
        <p class="muted small" id="region-why">
          {t("whereWhy")}
        </p>
      </Fold>
      <Notifications preferences={preferences} onChange={onChange}>
        {props.notes}
      </Notifications>
      <Services documents={props.documents} onEvery={props.onEvery} />
      <WatchedPages {...props} />
      {props.screens.length > 0 && (
        <Fold id="screens" title={t("settingsScreens")} now={String(props.screens.length)}>
          <ScreenList screens={props.screens} onPlan={props.onPlan} />
        </Fold>
      )}
      {props.children}
      {props.about}
      <p role="status" class="saved">
        {saved ? t("saved") : ""}
      </p>
    </main>
  );
}

function WatchedPages({ documents, partOf, notice, onWatch, onCheck, onEvery, progress, ...actions }: Props) {
  const t = useWords();
  return (
    <Fold id="documents" title={t("watchedPages")} now={String(documents.length)} open={documents.some(needsPress)}>
      {documents.length === 0 && <p class="muted">{t("nothingWatched")}</p>}
      <p>
        <a class="alone" href="welcome.html#services">
          {t("chooseServices")}
        </a>
      </p>
      <ul class="list">
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} {...actions}>
            <IntervalChoice
              of={document.title}
              hours={document.everyHours}
              onChoose={(hours) => onEvery([document.id], hours)}
            />
            {partOf?.(document)}
          </DocumentRow>
        ))}
      </ul>
      {documents.some(({ overdue }) => overdue !== "") && (
        <p>
          <button type="button" class="button" disabled={progress !== null} onClick={onCheck}>
            {t("checkNow")}
          </button>
        </p>
      )}
      {notice && (
        <p class="notice" role="alert">
          {t(notice)}
        </p>
      )}
      <details>
        <summary>{t("addAddress")}</summary>
        <AddAddress key={documents.length} url="" onWatch={onWatch} />
      </details>
    </Fold>
  );
}

/** Something about a page waits for a press of the person's. */
function needsPress({ trouble, overdue }: DocumentView): boolean {
  return trouble !== null || overdue !== "";
}
