import type { ComponentChildren } from "preact";
import { type Catalogue, type Chooser, findServices, type ListedService } from "../lib/core/catalogue.ts";
import { longDate } from "../lib/core/words/dates.ts";
import type { Preferences } from "../lib/ports.ts";
import type { DocumentView } from "../lib/views.ts";
import { RegionChoice, type RegionName } from "./RegionChoice.tsx";
import { ServicePicker } from "./ServicePicker.tsx";
import { DocumentRow } from "./SitePanel.tsx";
import type { Candidate } from "./WatchForm.tsx";
import { useWords, type WordKey } from "./words.ts";

type Chosen = Preferences & { languages: string[] };

interface Props {
  preferences: Chosen;
  catalogue: Catalogue;
  regions: readonly RegionName[];
  /** Of the interface. */
  language: string;
  notice: WordKey | null;
  progress: { done: number; total: number } | null;
  watched: readonly DocumentView[];
  mending: Readonly<Record<string, "looking" | "refused" | readonly Candidate[]>>;
  onPreferences: (preferences: Chosen) => void;
  onWatch: (services: readonly ListedService[], chooser: Chooser) => void;
  onAllow: (urls: readonly string[]) => void;
  onUnwatch: (document: DocumentView) => void;
  onFollow: (document: DocumentView) => void;
  onShow: (document: DocumentView) => void;
  onFind: (document: DocumentView) => void;
  onInstead: (broken: DocumentView, page: Candidate) => void;
  /** The example that can be explored before anything is chosen. */
  example?: ComponentChildren;
}

/** The first page a person sees: what Unquiet does, who they are, and which services they use. */
export function WelcomePage(props: Props) {
  const { preferences, catalogue, watched, notice, progress, onWatch } = props;
  const t = useWords();
  const chooser = { region: preferences.region, languages: preferences.languages };
  return (
    <main>
      <h1>{t("welcomeTitle")}</h1>
      <section id="what" aria-labelledby="what-title">
        <h2 id="what-title">{t("welcomeStep1")}</h2>
        <p>{t("welcomeWhat")}</p>
        {props.example}
      </section>
      <section id="you" aria-labelledby="you-title">
        <h2 id="you-title">{t("welcomeStep2")}</h2>
        <AboutYou {...props} />
      </section>
      <section id="services" aria-labelledby="services-title">
        <h2 id="services-title">{t("welcomeStep3")}</h2>
        <ServicePicker
          find={(typed) => findServices(typed, catalogue.services, chooser)}
          chooser={chooser}
          busy={progress !== null}
          onWatch={(services) => onWatch(services, chooser)}
        />
        {notice && (
          <p class="notice" role="alert">
            {t(notice)}
          </p>
        )}
        <p role="status" class="muted">
          {progress && progress.total > 0
            ? t("checking", [Math.min(progress.done + 1, progress.total), progress.total])
            : ""}
        </p>
        {watched.length > 0 && <Watched {...props} />}
        <p class="muted small">{t("servicesListed", [listedOn(catalogue, props.language)])}</p>
      </section>
    </main>
  );
}

/** The month of the newest list. */
function listedOn({ services }: Catalogue, language: string): string {
  const newest = services
    .map(({ listed }) => listed)
    .sort()
    .at(-1);
  return newest ? longDate(newest.slice(0, 7), language) : "";
}

/** Languages that documents in the catalogue and the judge know, as their own speakers call them. */
const LANGUAGES = ["en", "de", "es", "fr", "it", "nl", "pt", "vi"] as const;

function AboutYou({ preferences, regions, onPreferences }: Props) {
  const t = useWords();
  const { region, languages } = preferences;
  const toggle = (language: string) =>
    languages.includes(language) ? languages.filter((one) => one !== language) : [...languages, language];
  return (
    <>
      <div class="field">
        <label id="region-title" for="region-choice">
          {t("where")}
        </label>
        <RegionChoice
          regions={regions}
          chosen={region}
          onChoose={(code) => onPreferences({ ...preferences, region: code })}
        />
      </div>
      <p class="muted small" id="region-why">
        {t("whereWhy")}
      </p>
      <fieldset class="languages">
        <legend>{t("languagesRead")}</legend>
        {LANGUAGES.map((language) => (
          <label key={language} class="check">
            <input
              type="checkbox"
              checked={languages.includes(language)}
              onChange={() => onPreferences({ ...preferences, languages: toggle(language) })}
            />
            <span lang={language}>{new Intl.DisplayNames(language, { type: "language" }).of(language)}</span>
          </label>
        ))}
      </fieldset>
      <p class="muted small">{t("languagesWhy")}</p>
    </>
  );
}

function Watched({ watched, mending, onAllow, onUnwatch, onFollow, onShow, onFind, onInstead }: Props) {
  const t = useWords();
  return (
    <div class="panel" id="watched">
      <h3>{t("nowWatched")}</h3>
      <p class="small">{t("firstLookQuiet")}</p>
      <ul class="list">
        {watched.map((document) => (
          <DocumentRow key={document.id} document={document} {...{ onAllow, onUnwatch, onFollow, onShow }}>
            {document.trouble &&
              document.trouble.code !== "permission-missing" &&
              document.trouble.movedTo === null && (
                <Mend
                  document={document}
                  found={mending[document.id] ?? null}
                  onFind={() => onFind(document)}
                  onInstead={(page) => onInstead(document, page)}
                />
              )}
          </DocumentRow>
        ))}
      </ul>
    </div>
  );
}

interface MendProps {
  document: DocumentView;
  found: Props["mending"][string] | null;
  onFind: () => void;
  onInstead: (page: Candidate) => void;
}

/** The way out of an address that is broken: what the service's own page links. */
function Mend({ document, found, onFind, onInstead }: MendProps) {
  const t = useWords();
  return (
    <div class="mend">
      <button
        type="button"
        class="button"
        disabled={found === "looking"}
        aria-label={`${t("findOnSite")}: ${document.title}`}
        onClick={onFind}
      >
        {t("findOnSite")}
      </button>
      <p class="muted">{t("findOnSiteWhy")}</p>
      <p role="status">
        {found === "looking" && t("findingPages")}
        {found === "refused" && t("scanRefused")}
        {Array.isArray(found) && found.length === 0 && t("foundNone")}
      </p>
      {Array.isArray(found) && (
        <ul class="list">
          {(found as readonly Candidate[]).map((page) => (
            <li key={page.url} class="spread">
              <span>
                <bdi>{page.title}</bdi>
                <span class="muted block">
                  <bdi>{page.url}</bdi>
                </span>
              </span>
              <button
                type="button"
                class="button"
                aria-label={`${t("watchInstead")}: ${page.title}`}
                onClick={() => onInstead(page)}
              >
                {t("watchInstead")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
