import type { StorageFault } from "../lib/model.ts";
import type {
  AlertView,
  ChangeAlertView,
  DocumentView,
  OptOutView,
  Overview,
  ScreenRow,
  SettingAlertView,
  StoreHealth,
} from "../lib/views.ts";
import { AddAddress } from "./AddAddress.tsx";
import { AlertCard } from "./AlertCard.tsx";
import { Failed, Loading, StorageNotice } from "./Failed.tsx";
import { useFewFirst } from "./few-first.ts";
import { PanelIcon } from "./Icons.tsx";
import { NotToldLately } from "./NotTold.tsx";
import { PopupHead } from "./PopupHead.tsx";
import { type PlanChoice, Reminders } from "./Screens.tsx";
import { DocumentRow, SitePanel } from "./SitePanel.tsx";
import { type Candidate, type ChosenPage, FoundPages } from "./WatchForm.tsx";
import { Wished } from "./Wished.tsx";
import { useWords, type WordKey } from "./words.ts";

/** So many alerts fill the popup, and more than fill it. */
const DRAWN_FIRST = 8;

/** The pages found on the site, the search for them, or its refusal. */
export type Found = { siteName: string; pages: Candidate[] } | "looking" | "refused" | null;

/** What the popup is given, and what its buttons lead to. */
export interface PopupProps {
  overview: Overview | null;
  /** How it stands with what is kept; null until it is known. */
  health: StoreHealth | null;
  failed: boolean | StorageFault;
  found: Found;
  notice: WordKey | null;
  progress: { done: number; total: number } | null;
  optOut: Readonly<Record<string, OptOutView | "loading">>;
  justRead: AlertView | null;
  /** The mark by which a finding has just been called wrong. */
  justWrong: string | null;
  tabUrl: string;
  onRetry: () => void;
  onCheck: () => void;
  onStop: () => void;
  onPause: (length: "hour" | "day" | "none") => void;
  onPauseService: (id: string, paused: boolean) => void;
  onFindPages: () => void;
  onCancel: () => void;
  onForget: () => void;
  onWatch: (pages: ChosenPage[]) => void;
  onAllow: (urls: readonly string[]) => void;
  onUnwatch: (document: DocumentView) => void;
  onFollow: (document: DocumentView) => void;
  onShow: (document: DocumentView) => void;
  onMark: (alert: AlertView, read: boolean) => void;
  onRead: (alert: ChangeAlertView) => void;
  onOptOut: (alert: ChangeAlertView) => void;
  onShowSwitch: (alert: SettingAlertView) => void;
  onPlan: (screen: ScreenRow, choice: PlanChoice) => void;
  onSkip: (screen: string) => void;
  onOpenScreen: (url: string) => void;
  onTold: (alert: ChangeAlertView) => void;
  onWrong: (alert: ChangeAlertView, place: number) => void;
  onRight: (mark: string) => void;
  onHistory: () => void;
  onChooseServices: () => void;
  onOptions: () => void;
  onOpenChange: (id: string) => void;
  /** Opens this list beside the page; null where there is no such place, or it is this one. */
  onPanel: (() => void) | null;
}

/** The whole popup. Shows what it is given and knows nothing of the browser. */
export function Popup(props: PopupProps) {
  const t = useWords();
  const { overview, failed } = props;
  return (
    <>
      <PopupHead
        health={overview?.health ?? null}
        progress={props.progress}
        onCheck={props.onCheck}
        onStop={props.onStop}
        onPause={props.onPause}
        onOptions={props.onOptions}
      />
      {failed && <Failed why={failed} onRetry={props.onRetry} />}
      {!overview && !failed && <Loading />}
      {overview && <Body {...props} overview={overview} />}
      <footer class="foot small">
        <span class="muted grow">{t("onDevice")}</span>
        {props.onPanel && (
          <button
            type="button"
            class="button icon"
            title={t("openPanel")}
            aria-label={t("openPanel")}
            onClick={props.onPanel}
          >
            <PanelIcon />
          </button>
        )}
        <button type="button" class="button plain" onClick={props.onHistory}>
          {`${t("history")}\u00A0`}
          <span class="away" aria-hidden="true">
            {"\u2197"}
          </span>
        </button>
      </footer>
    </>
  );
}

function Body(props: PopupProps & { overview: Overview }) {
  const { overview, health, found, onFindPages, onAllow, onWatch, onUnwatch, onFollow, onShow } = props;
  const t = useWords();
  // Where nothing was found, an address is the way on; else it is for later.
  const needsAddress = found === "refused" || (isFound(found) && found.pages.length === 0);
  return (
    <>
      {overview.site ? (
        <SitePanel
          site={overview.site}
          onFindPages={onFindPages}
          onAllow={onAllow}
          onUnwatch={onUnwatch}
          onFollow={onFollow}
          onShow={onShow}
          onPause={props.onPauseService}
          onPlan={props.onPlan}
          onWatchOffered={(url) => onWatch([{ url, title: new URL(url).pathname, type: "Help Page" }])}
        />
      ) : (
        <section class="site small muted" aria-labelledby="site-unknown">
          <p id="site-unknown">{t("siteUnknown")}</p>
        </section>
      )}
      {health?.storage && <StorageNotice fault={health.storage} onRetry={props.onCheck} />}
      {health?.damaged && (
        <div class="notice row" role="alert">
          <span class="grow">{t("damagedHere")}</span>
          <button type="button" class="button" onClick={props.onOptions}>
            {t("options")}
          </button>
        </div>
      )}
      <Attention documents={overview.health.attention} {...{ onUnwatch, onFollow, onShow, onAllow }} />
      <main>
        <Reminders reminders={overview.reminders} onOpen={props.onOpenScreen} onSkip={props.onSkip} />
        <Watching {...props} />
        {needsAddress && <Address {...props} open />}
        <Alerts {...props} />
        {!needsAddress && <Address {...props} open={false} />}
        <NotToldLately
          lines={overview.folded}
          onOpenChange={props.onOpenChange}
          onRight={props.onRight}
          onHistory={props.onHistory}
        />
      </main>
      <Undo {...props} />
    </>
  );
}

type RowActions = Pick<PopupProps, "onUnwatch" | "onFollow" | "onShow" | "onAllow">;

/** Watched pages that cannot be looked at, whatever site one is on: what the mark on the toolbar means. */
function Attention({ documents, ...actions }: { documents: readonly DocumentView[] } & RowActions) {
  const t = useWords();
  if (documents.length === 0) return null;
  return (
    <section class="site" aria-label={t("attention", documents.length)}>
      <details>
        <summary class="small">{t("attention", documents.length)}</summary>
        <ul class="list">
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} {...actions} />
          ))}
        </ul>
      </details>
    </section>
  );
}

const isFound = (found: Found) => typeof found === "object" && found !== null;

function Watching({ found, notice, overview, onWatch, onCancel, onForget }: PopupProps) {
  const t = useWords();
  return (
    <>
      {found === null && !notice && <Wished pages={overview?.wished ?? []} onWatch={onWatch} onCancel={onForget} />}
      {notice && (
        <p class="notice" role="alert">
          {t(notice)}
        </p>
      )}
      {found === "looking" && (
        <p class="panel muted" role="status">
          {t("findingPages")}
        </p>
      )}
      {found === "refused" && <p class="panel">{t("scanRefused")}</p>}
      {isFound(found) && found.pages.length === 0 && <p class="panel">{t("foundNone")}</p>}
      {isFound(found) && found.pages.length > 0 && (
        <FoundPages candidates={found.pages} siteName={found.siteName} onWatch={onWatch} onCancel={onCancel} />
      )}
    </>
  );
}

function Address({ open, overview, tabUrl, onWatch }: PopupProps & { open: boolean }) {
  const t = useWords();
  return (
    <details open={open}>
      <summary class="small muted">{t("addAddress")}</summary>
      <AddAddress key={tabUrl} url={overview?.site?.page?.url ?? ""} onWatch={onWatch} />
    </details>
  );
}

function Alerts(props: PopupProps) {
  const t = useWords();
  const { overview, health } = props;
  const alerts = overview?.alerts ?? [];
  const watching = (overview?.health.documents ?? 0) > 0;
  // Of a history that lost a part, "nothing to tell" might not be true.
  if (alerts.length === 0 && (!health || health.damaged)) return null;
  if (alerts.length === 0) {
    return (
      <div class="empty">
        <p>{t(watching ? "noAlerts" : "nothingWatched")}</p>
        {!watching && (
          <button type="button" class="button plain" onClick={props.onChooseServices}>
            {t("chooseServices")}
          </button>
        )}
      </div>
    );
  }
  return <AlertList {...props} alerts={alerts} />;
}

function AlertList(props: PopupProps & { alerts: readonly AlertView[] }) {
  const t = useWords();
  const { alerts, optOut } = props;
  const drawn = useFewFirst(alerts, DRAWN_FIRST);
  return (
    <section aria-label={t("alerts")}>
      <ol class="list">
        {drawn.map((alert) => (
          <li key={alert.id}>
            <AlertCard
              alert={alert}
              optOut={optOut[alert.id] ?? null}
              onRead={props.onRead}
              onMark={props.onMark}
              onOptOut={props.onOptOut}
              onShowSwitch={props.onShowSwitch}
              onTold={props.onTold}
              onWrong={props.onWrong}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Undo({ justRead, justWrong, onMark, onRight }: PopupProps) {
  const t = useWords();
  if (!justRead && justWrong === null) return null;
  return (
    <div class="toast" role="status">
      <span>{t(justRead ? "markedRead" : "calledWrong")}</span>
      <button
        type="button"
        class="button"
        id="undo"
        onClick={() => (justRead ? onMark(justRead, false) : onRight(justWrong ?? ""))}
      >
        {t("undo")}
      </button>
    </div>
  );
}
