import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { DocumentView, ScreenRow, SiteView } from "../lib/views.ts";
import { type PlanChoice, Screens } from "./Screens.tsx";
import { WebLink } from "./WebLink.tsx";
import { useWords } from "./words.ts";

/** What can be done about the site one is on. */
export interface SiteActions {
  onFindPages: () => void;
  onAllow: (urls: readonly string[]) => void;
  onWatchOffered: (url: string) => void;
  onUnwatch: (document: DocumentView) => void;
  /** Watches a page where it has moved to. */
  onFollow: (document: DocumentView) => void;
  /** Reads a page in a tab of the person's own. */
  onShow: (document: DocumentView) => void;
  /** Stops looking at a service for now, or goes on. */
  onPause: (id: string, paused: boolean) => void;
  /** Chooses what happens about a settings screen by itself. */
  onPlan: (screen: ScreenRow, choice: PlanChoice) => void;
}

interface Props extends SiteActions {
  site: SiteView;
}

/** The site one is on: whether it is watched, what of it, and what is wrong with that. */
export function SitePanel(props: Props) {
  const { site, onFindPages, onAllow, onWatchOffered, onUnwatch, onFollow, onShow, onPause, onPlan } = props;
  const t = useWords();
  const watched = site.documents.length > 0;
  return (
    <section class="site" aria-label={site.host}>
      <div class="row">
        <span class="initial" aria-hidden="true">
          {(site.name || site.host).slice(0, 1).toUpperCase()}
        </span>
        <span class="grow">
          <strong>
            <bdi>{site.host}</bdi>
          </strong>
          <span class="muted small"> {watched ? countsOf(site, t) : t("notWatched")}</span>
        </span>
        {watched ? (
          <span class="tag" data-severity={site.paused ? "worth-knowing" : "good"}>
            {t(site.paused ? "paused" : "watching")}
          </span>
        ) : (
          <button type="button" class="button primary" id="watch-site" onClick={onFindPages}>
            {t("watchSite")}
          </button>
        )}
      </div>
      {site.paused && (
        <div class="notice row">
          <span class="grow">{t("pausedService")}</span>
          <button type="button" class="button" id="resume-service" onClick={() => onPause(site.id, false)}>
            {t("resume")}
          </button>
        </div>
      )}
      {site.missing.length > 0 && (
        <div class="notice row">
          <span class="grow">{t("missingPermission")}</span>
          <button type="button" class="button" onClick={() => onAllow(site.missing)}>
            {t("allowAgain")}
          </button>
        </div>
      )}
      {site.offered.map(({ url }) => (
        <div class="panel row small" key={url}>
          <span class="grow">
            {t("offered")} <bdi>{url}</bdi>
          </span>
          <button type="button" class="button" onClick={() => onWatchOffered(url)}>
            {t("watchIt")}
          </button>
        </div>
      ))}
      {watched && (
        <details>
          <summary class="small muted">{t("documentsCount", site.documents.length)}</summary>
          <ul class="list">
            {site.documents.map((document) => (
              <DocumentRow key={document.id} {...{ document, onUnwatch, onFollow, onShow }} />
            ))}
          </ul>
          <p class="row">
            <button type="button" class="button plain small" onClick={onFindPages}>
              {t("watchMore")}
            </button>
            {!site.paused && (
              <button
                type="button"
                class="button plain small"
                data-then="resume-service"
                onClick={() => onPause(site.id, true)}
              >
                {t("pauseService")}
              </button>
            )}
          </p>
        </details>
      )}
      <Screens screens={site.screens} onPlan={onPlan} />
    </section>
  );
}

function countsOf(site: SiteView, t: ReturnType<typeof useWords>): string {
  const documents = t("documentsCount", site.documents.length);
  const switches = site.screens.reduce((sum, screen) => sum + screen.switches, 0);
  return switches > 0 ? `${documents} \u00B7 ${t("switchesCount", switches)}` : documents;
}

interface RowProps extends Pick<SiteActions, "onUnwatch" | "onFollow" | "onShow"> {
  document: DocumentView;
  /** Absent where the permission is asked for elsewhere. */
  onAllow?: SiteActions["onAllow"];
  /** What else can be said of it. */
  children?: ComponentChildren;
}

/** One watched document with its state, in words. Its history is forgotten only after a second press. */
export function DocumentRow({ document, onUnwatch, onFollow, onShow, onAllow, children }: RowProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const toggle = useId();
  return (
    <li class="document small">
      <div class="spread">
        <WebLink href={document.url}>{document.title}</WebLink>
        <button
          type="button"
          class="button plain"
          id={toggle}
          aria-label={`${t("stopWatching")}: ${document.title}`}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {t("stopWatching")}
        </button>
      </div>
      {asking && (
        <div class="notice row sure">
          <span class="grow" role="alert">
            {t("stopWatchingSure")}
          </span>
          <button type="button" class="button" onClick={() => onUnwatch(document)}>
            {t("stopWatching")}
          </button>
          <button type="button" class="button" data-then={toggle} onClick={() => setAsking(false)}>
            {t("cancel")}
          </button>
        </div>
      )}
      <p class="muted">
        <bdi>{new URL(document.url).hostname}</bdi>
        {" \u00B7 "}
        {document.lastGood === "" ? t("firstLook") : t("lastRead", [document.lastGood])}
        {document.waitsForSecondLook && ` · ${t("secondLook")}`}
      </p>
      {document.overdue !== "" && <p class="notice">{`${t("overdue", [document.overdue])} ${t("overdueWhy")}`}</p>}
      {document.trouble && (
        <p class="notice">
          {document.trouble.what}{" "}
          {document.trouble.nextTry !== "" && `${document.trouble.next} ${t("nextTry", [document.trouble.nextTry])} `}
          {onAllow && document.trouble.code === "permission-missing" && (
            <button type="button" class="button" onClick={() => onAllow([document.url])}>
              {t("allowAgain")}
            </button>
          )}
          {document.trouble.movedTo !== null && (
            <button type="button" class="button" onClick={() => onFollow(document)}>
              {t("watchMoved")}
            </button>
          )}
        </p>
      )}
      {document.mayShow && (
        <p>
          <button type="button" class="button" onClick={() => onShow(document)}>
            {t("checkInTab")}
          </button>
        </p>
      )}
      {children}
    </li>
  );
}
