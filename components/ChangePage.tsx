import type { Edit } from "../lib/model.ts";
import type { ChangeView } from "../lib/views.ts";
import { asksWhetherTold } from "./Evidence.tsx";
import { MarkedWords } from "./Excerpt.tsx";
import { type FindingActions, Findings } from "./Findings.tsx";
import { OptOut } from "./OptOut.tsx";
import { WebLink } from "./WebLink.tsx";
import { useWords, type WordKey } from "./words.ts";

interface Props extends FindingActions {
  change: ChangeView;
  copied: boolean;
  onMark: (read: boolean) => void;
  onTold: () => void;
  onPin: (pinned: boolean) => void;
  onCopy: () => void;
}

const EDIT_WORDS: Readonly<Record<Edit["kind"], WordKey>> = {
  edited: "edit_edited",
  added: "edit_added",
  removed: "edit_removed",
  moved: "edit_moved",
  link: "edit_link",
  "heading-level": "edit_heading_level",
};

/** One change in full: what it means, how it was announced, and every marked word. */
export function ChangePage(props: Props) {
  const { change } = props;
  const t = useWords();
  return (
    <article class="change">
      <ChangeHead {...props} />
      <div class="columns">
        <section aria-labelledby="edits-title" class="edits">
          <h2 id="edits-title">{t("edits")}</h2>
          {change.textsGone && (
            <p class="notice" role="alert">
              {t("textsGone")}
            </p>
          )}
          <p class="muted small">{`${t("editsCount", change.edits.length)} · ${t("kept", change.counts.kept)}`}</p>
          {change.simplified && <p class="notice">{t("simplified")}</p>}
          <EditList change={change} />
        </section>
        <aside aria-label={t("findings")}>
          <h2>{t("findings")}</h2>
          <Findings change={change} onWrong={props.onWrong} onRight={props.onRight} />
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
              <OptOut view={change.optOut} />
            </>
          )}
        </aside>
      </div>
    </article>
  );
}

function ChangeHead({ change, copied, onMark, onTold, onPin, onCopy }: Props) {
  const t = useWords();
  const { alert } = change;
  const state = { "seen-once": "seenOnce", confirmed: "stateConfirmed", withdrawn: "stateWithdrawn" } as const;
  return (
    <header class="change-head">
      <p class="row small muted">
        <span class="tag mark" data-severity={change.severity}>
          {change.silence === "none" ? change.severityWord : change.silenceWord}
        </span>
        <span>
          <bdi>{change.service}</bdi> · <bdi>{change.document}</bdi>
        </span>
      </p>
      <h1>{change.headline}</h1>
      <dl class="sides">
        {(["from", "to"] as const).map((side) => (
          <div key={side}>
            <dt class="tag">{t(side === "from" ? "before" : "after")}</dt>
            <dd>
              {change[side].stated === "" ? t("noStatedDate") : t("statedDate", [change[side].stated])}
              <span class="muted"> · {t("seenFirst", [change[side].firstSeen])}</span>
            </dd>
          </div>
        ))}
      </dl>
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
    </header>
  );
}

function EditList({ change }: { change: ChangeView }) {
  const t = useWords();
  return (
    <ol class="list">
      {change.edits.map((edit, index) => {
        // The findings come worst first; the first one says how much this edit matters.
        const found = change.findings.filter((finding) => finding.edit === index);
        return (
          <li
            key={`${index}`}
            id={`edit-${index}`}
            tabIndex={-1}
            class="edit"
            data-kind={edit.kind}
            data-severity={found[0]?.severity}
          >
            <p class="small muted spread">
              <bdi lang={change.lang}>{edit.section}</bdi>
              <span>{t(EDIT_WORDS[edit.kind])}</span>
            </p>
            <p lang={change.lang} dir="auto">
              <MarkedWords words={edit.words} />
            </p>
            {found.length > 0 && (
              <p class="row">
                {found.map((finding) => (
                  <span key={finding.title} class="tag" data-severity={finding.severity}>
                    {finding.title}
                  </span>
                ))}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
