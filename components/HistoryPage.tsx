import type { ComponentChildren } from "preact";
import type { StorageFault } from "../lib/model.ts";
import type {
  ChangeReading,
  NotShownLine,
  NotShownView,
  PairFindings,
  PairReading,
  RegionChoice,
  ShelvesView,
  StoryView,
} from "../lib/reading-views.ts";
import type { OptOutView, StoreHealth, SwitchView } from "../lib/views.ts";
import { ChangeList } from "./ChangeList.tsx";
import { ChangePage } from "./ChangePage.tsx";
import { citeChange, citeEdit, citePair } from "./citation.ts";
import { Failed, Loading, StorageNotice } from "./Failed.tsx";
import { NotShownPage } from "./NotShownPage.tsx";
import { PairPage } from "./PairPage.tsx";
import type { ReaderView } from "./reader/Reader.tsx";
import { ServicePage } from "./ServicePage.tsx";
import { Shelves } from "./Shelves.tsx";
import { SwitchPage } from "./SwitchPage.tsx";
import { useWords } from "./words.ts";

/** What the address names, or nothing; while it is looked up, or when it is not kept. */
export type Shown =
  | { reading: ChangeReading }
  | { pair: PairReading }
  | { service: StoryView }
  | { notShown: NotShownView }
  | { toggle: SwitchView }
  | "loading"
  | "missing"
  | null;

/** What the page shows. */
export interface HistoryState {
  shelves: ShelvesView | null;
  /** What is open, as it stands in the address bar after the page's own address. */
  address: string;
  shown: Shown;
  /** What comes after the text is there: the timeline, the ways to refuse, what is found between two versions. */
  story: StoryView | null;
  optOut: OptOutView | null;
  findings: PairFindings | null;
  view: ReaderView;
  failed: boolean | StorageFault;
  /** How it stands with what is kept; null until it is known. */
  health: StoreHealth | null;
  /** The edit that has just been copied, or the whole. */
  copied: number | "whole" | null;
}

interface Props extends HistoryState {
  /** The page's own address. */
  page: string;
  /** Stands above the list of dossiers. */
  search?: ComponentChildren;
  onRetry: () => void;
  onMark: (alertId: string, read: boolean) => void;
  onTold: (alertId: string) => void;
  onPin: (changeId: string, pinned: boolean) => void;
  /** Saves a change as evidence. */
  onSave: (changeId: string) => void;
  onWrong: (changeId: string, place: number) => void;
  onRight: (mark: string) => void;
  onRestore: (line: NotShownLine) => void;
  onIgnore: (documentId: string, region: RegionChoice, ignored: boolean) => void;
  onCopy: (text: string, what: number | "whole") => void;
  onView: (view: ReaderView) => void;
  onGo: (href: string) => void;
}

/** All dossiers on one side, and what was chosen on the other. */
export function HistoryPage(props: Props) {
  const { shelves, address, failed, health, search, onRetry } = props;
  const t = useWords();
  return (
    <div class="page">
      <div class="side">
        <header>
          <h1>
            <a class="alone" href="#/">
              {t("history")}
            </a>
          </h1>
        </header>
        {search}
        {shelves && <Shelves shelves={shelves} current={address} />}
        <nav aria-label={t("notShown")}>
          <a href="#/not-shown" class="to-not-shown" aria-current={address === "#/not-shown" ? "page" : undefined}>
            {t("notShown")}
          </a>
        </nav>
      </div>
      <main>
        {health?.storage && <StorageNotice fault={health.storage} />}
        {health?.damaged && (
          <p class="notice" role="alert">
            {t("damagedHere")}
          </p>
        )}
        {failed && <Failed why={failed} onRetry={onRetry} />}
        <Chosen {...props} />
      </main>
    </div>
  );
}

/** The way in: what changed last. */
function Home({ shelves, failed, health }: Props) {
  const t = useWords();
  if (!shelves) return failed ? null : <Loading />;
  if (shelves.latest.length > 0) return <ChangeList latest={shelves.latest} />;
  // A history that was lost says nothing of whether anything changed.
  if (health?.damaged) return null;
  return <p class="empty">{t(shelves.shelves.length === 0 ? "nothingWatched" : "noChanges")}</p>;
}

function Chosen(props: Props) {
  const { shown, failed } = props;
  const t = useWords();
  if (shown === "missing") return <p class="empty">{t("changeMissing")}</p>;
  if (shown === "loading") return failed ? null : <Loading />;
  if (shown === null) return <Home {...props} />;
  if ("notShown" in shown) {
    return <NotShownPage view={shown.notShown} onRestore={props.onRestore} onIgnore={props.onIgnore} />;
  }
  if ("toggle" in shown) return <SwitchPage view={shown.toggle} />;
  if ("service" in shown) return <ServicePage key={shown.service.id} story={shown.service} onGo={props.onGo} />;
  return "pair" in shown ? (
    <ChosenPair {...props} pair={shown.pair} />
  ) : (
    <ChosenChange {...props} reading={shown.reading} />
  );
}

function ChosenPair({
  pair,
  page,
  story,
  findings,
  view,
  copied,
  onCopy,
  onView,
  onGo,
}: Props & { pair: PairReading }) {
  const t = useWords();
  const { from, to } = pair;
  const address = `${page}#/compare/${encodeURIComponent(from.id)}/${encodeURIComponent(to.id)}`;
  const whole = citePair(pair, address);
  return (
    <PairPage
      key={address}
      pair={pair}
      findings={findings}
      story={story}
      view={view}
      onView={onView}
      actions={{
        copied: typeof copied === "number" ? copied : null,
        onCopy: (index) => copyEdit(index, pair.text.edits, whole, t, onCopy),
      }}
      copied={copied === "whole"}
      onCopy={() => onCopy(whole, "whole")}
      onGo={onGo}
    />
  );
}

function ChosenChange(props: Props & { reading: ChangeReading }) {
  const { reading, page, story, optOut, view, copied, onCopy, onView, onMark, onTold, onPin, onIgnore, onGo } = props;
  const t = useWords();
  const { change, text } = reading;
  const alertId = change.alert?.id ?? "";
  const whole = citeChange(reading, `${page}#/change/${encodeURIComponent(change.id)}`);
  return (
    <ChangePage
      key={change.id}
      reading={reading}
      optOut={optOut}
      story={story}
      view={view}
      onView={onView}
      actions={{
        copied: typeof copied === "number" ? copied : null,
        onCopy: (index) => copyEdit(index, text.edits, whole, t, onCopy),
        isIgnored: (index) => reading.regions[index]?.ignored ?? null,
        onIgnore: (index, ignored) => {
          const region = reading.regions[index]?.region;
          if (region) onIgnore(reading.document.id, region, ignored);
        },
      }}
      copied={copied === "whole"}
      onMark={(read) => onMark(alertId, read)}
      onTold={() => onTold(alertId)}
      onPin={(pinned) => onPin(change.id, pinned)}
      onSave={() => props.onSave(change.id)}
      onWrong={(place) => props.onWrong(change.id, place)}
      onRight={props.onRight}
      onCopy={() => onCopy(whole, "whole")}
      onGo={onGo}
    />
  );
}

function copyEdit(
  index: number,
  edits: ChangeReading["text"]["edits"],
  whole: string,
  t: ReturnType<typeof useWords>,
  onCopy: Props["onCopy"],
): void {
  const edit = edits[index];
  if (edit) onCopy(citeEdit(edit, whole, t), index);
}
