import type { ChangeReading, StoryView } from "../lib/reading-views.ts";
import type { OptOutView } from "../lib/views.ts";
import { asksWhetherTold } from "./Evidence.tsx";
import { type FindingActions, Findings } from "./Findings.tsx";
import { OptOut } from "./OptOut.tsx";
import type { HunkActions } from "./reader/Hunk.tsx";
import { Pickers } from "./reader/Pickers.tsx";
import { Reader, type ReaderView } from "./reader/Reader.tsx";
import { Sides } from "./Sides.tsx";
import { Timeline } from "./timeline/Timeline.tsx";
import { WebLink } from "./WebLink.tsx";
import { useWords } from "./words.ts";

interface Props extends FindingActions {
  reading: ChangeReading;
  /** Null until it is known. */
  optOut: OptOutView | null;
  story: StoryView | null;
  view: ReaderView;
  onView: (view: ReaderView) => void;
  actions: HunkActions;
  /** The whole change has just been copied. */
  copied: boolean;
  onMark: (read: boolean) => void;
  onTold: () => void;
  onPin: (pinned: boolean) => void;
  onSave: () => void;
  onCopy: () => void;
  onGo: (href: string) => void;
}

/** One change in full: when it came, what it means, how it was announced, and every marked word. */
export function ChangePage(props: Props) {
  const { reading, story, view, onView, actions, onGo } = props;
  const { change, text } = reading;
  return (
    <article class="change">
      <ChangeHead {...props} />
      {story && <Timeline story={story} current={change.id} onGo={onGo} />}
      {change.textsGone && <TextsGone />}
      <div class="columns">
        <Reader text={text} findings={change.findings} view={view} onView={onView} actions={actions} />
        <Meaning {...props} />
      </div>
    </article>
  );
}

function TextsGone() {
  const t = useWords();
  return (
    <p class="notice" role="alert">
      {t("textsGone")}
    </p>
  );
}

function Meaning({ reading: { change }, optOut, onWrong, onRight }: Props) {
  const t = useWords();
  return (
    <aside aria-label={t("findings")}>
      <h2>{t("findings")}</h2>
      <Findings change={change} onWrong={onWrong} onRight={onRight} />
      {change.evidence.length > 0 && (
        <>
          <h2>{t("announcedTitle")}</h2>
          <ul class="evidence small">
            {change.evidence.map((line, index) => (
              <li key={`${index}`}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {change.refusable && (
        <>
          <h2 id="opt-out">{t("howToOptOut")}</h2>
          {optOut ? <OptOut view={optOut} /> : <p class="muted">{t("loading")}</p>}
        </>
      )}
    </aside>
  );
}

function ChangeHead({ reading, copied, onMark, onTold, onPin, onSave, onCopy, onGo }: Props) {
  const t = useWords();
  const { change, document, fromId, toId } = reading;
  const { alert } = change;
  const state = { "seen-once": "seenOnce", confirmed: "stateConfirmed", withdrawn: "stateWithdrawn" } as const;
  return (
    <header class="change-head">
      <p class="row small muted">
        <span class="tag mark" data-severity={change.severity}>
          {change.silence === "none" ? change.severityWord : change.silenceWord}
        </span>
        <span>
          <a href={`#/service/${encodeURIComponent(document.serviceId)}`}>
            <bdi>{change.service}</bdi>
          </a>{" "}
          · <bdi>{change.document}</bdi>
        </span>
      </p>
      <h1>{change.headline}</h1>
      <Sides from={change.from} to={change.to} />
      <p class="small">
        {t("seenBetween", [change.seenBetween.after, change.seenBetween.before])} {t(state[change.state])}
      </p>
      <div class="row">
        <WebLink class="button" href={change.url}>
          {t("openOriginal")}
        </WebLink>
        <button type="button" class="button" onClick={onCopy}>
          {t(copied ? "copied" : "copyCitation")}
        </button>
        <button type="button" class="button" onClick={onSave}>
          {t("saveProof")}
        </button>
        {alert && (
          <button type="button" class="button" onClick={() => onMark(alert.unread)}>
            {t(alert.unread ? "markRead" : "markUnread")}
          </button>
        )}
        <button type="button" class="button" aria-pressed={change.pinned} onClick={() => onPin(!change.pinned)}>
          {t(change.pinned ? "keptForGood" : "keepForGood")}
        </button>
        {alert && asksWhetherTold({ told: alert.told, silence: change.silence }) && (
          <button type="button" class="button plain" onClick={onTold}>
            {t("iWasTold")}
          </button>
        )}
      </div>
      <Pickers document={document} fromId={fromId} toId={toId} onGo={onGo} />
    </header>
  );
}
