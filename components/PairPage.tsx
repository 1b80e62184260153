import type { PairFindings, PairReading, StoryView } from "../lib/reading-views.ts";
import { Findings } from "./Findings.tsx";
import type { HunkActions } from "./reader/Hunk.tsx";
import { Pickers } from "./reader/Pickers.tsx";
import { Reader, type ReaderView } from "./reader/Reader.tsx";
import { Sides } from "./Sides.tsx";
import { Timeline } from "./timeline/Timeline.tsx";
import { WebLink } from "./WebLink.tsx";
import { useWords } from "./words.ts";

interface Props {
  pair: PairReading;
  /** What is found between the two; null until it is known. */
  findings: PairFindings | null;
  story: StoryView | null;
  view: ReaderView;
  onView: (view: ReaderView) => void;
  actions: HunkActions;
  /** The whole pair has just been copied. */
  copied: boolean;
  onCopy: () => void;
  onGo: (href: string) => void;
}

/** Two versions of a document, whichever they are: where one is in time, what differs, and what it means. */
export function PairPage({ pair, findings, story, view, onView, actions, copied, onCopy, onGo }: Props) {
  const t = useWords();
  const { document, from, to, text, nothingNew, noiseWords } = pair;
  return (
    <article class="change">
      <header class="change-head">
        <p class="small muted">
          <a class="alone" href={`#/service/${encodeURIComponent(document.serviceId)}`}>
            <bdi>{document.service}</bdi>
          </a>
        </p>
        <h1>
          <bdi>{document.title}</bdi>
        </h1>
        {nothingNew && <p class="panel">{t("nothingNew")}</p>}
        <Sides from={from} to={to} />
        <div class="row">
          <WebLink class="button" href={document.url}>
            {t("openOriginal")}
          </WebLink>
          <button type="button" class="button" onClick={onCopy}>
            {t(copied ? "copied" : "copyCitation")}
          </button>
        </div>
        <Pickers document={document} fromId={from.id} toId={to.id} onGo={onGo} />
      </header>
      {story && <Timeline story={story} current={to.id} onGo={onGo} />}
      <div class="columns">
        <Reader text={text} findings={findings ?? []} view={view} onView={onView} actions={actions} />
        <aside aria-label={t("findings")}>
          <h2>{t("findings")}</h2>
          {noiseWords !== "" && <p class="muted">{noiseWords}</p>}
          {findings === null && <p class="muted">{t("loading")}</p>}
          {findings !== null && noiseWords === "" && <Findings change={{ findings, muted: [], lang: text.lang }} />}
        </aside>
      </div>
    </article>
  );
}
