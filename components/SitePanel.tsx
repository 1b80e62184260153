import type { DocumentView, SiteView } from "../lib/views.ts";
import { useWords } from "./words.ts";

/** What can be done about the site one is on. */
export interface SiteActions {
  onFindPages: () => void;
  onAllow: (urls: readonly string[]) => void;
  onWatchOffered: (url: string) => void;
  onUnwatch: (document: DocumentView) => void;
}

interface Props extends SiteActions {
  site: SiteView;
}

/** The site one is on: whether it is watched, what of it, and what is wrong with that. */
export function SitePanel({ site, onFindPages, onAllow, onWatchOffered, onUnwatch }: Props) {
  const t = useWords();
  const watched = site.documents.length > 0;
  return (
    <section class="site" aria-label={site.host}>
      <div class="row">
        <span class="initial" aria-hidden="true">
          {(site.name || site.host).slice(0, 1).toUpperCase()}
        </span>
        <span class="grow">
          <strong>{site.host}</strong>
          {watched && <span class="muted small"> {countsOf(site, t)}</span>}
        </span>
        {watched ? (
          <span class="tag" data-severity="good">
            {t("watching")}
          </span>
        ) : (
          <button type="button" class="button primary" onClick={onFindPages}>
            {t("watchSite")}
          </button>
        )}
      </div>
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
              <DocumentRow key={document.id} document={document} onUnwatch={onUnwatch} />
            ))}
          </ul>
          <button type="button" class="button plain small" onClick={onFindPages}>
            {t("watchMore")}
          </button>
        </details>
      )}
    </section>
  );
}

function countsOf(site: SiteView, t: ReturnType<typeof useWords>): string {
  const documents = t("documentsCount", site.documents.length);
  return site.switches > 0 ? `${documents}, ${t("switchesCount", site.switches)}` : documents;
}

/** One watched document with its state, in words. */
export function DocumentRow({ document, onUnwatch }: { document: DocumentView } & Pick<SiteActions, "onUnwatch">) {
  const t = useWords();
  return (
    <li class="document small">
      <div class="spread">
        <a href={document.url} target="_blank" rel="noopener noreferrer">
          {document.title}
        </a>
        <button type="button" class="button plain" onClick={() => onUnwatch(document)}>
          {t("stopWatching")}
          <span class="hidden-label">{`: ${document.title}`}</span>
        </button>
      </div>
      <p class="muted">
        {document.lastGood === "" ? t("firstLook") : t("lastRead", [document.lastGood])}
        {document.waitsForSecondLook && ` · ${t("secondLook")}`}
      </p>
      {document.trouble && (
        <p class="notice">
          {`${document.trouble.what} ${document.trouble.next} ${t("nextTry", [document.trouble.nextTry])}`}
        </p>
      )}
    </li>
  );
}
