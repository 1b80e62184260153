import type { AlertView, ChangeAlertView, OptOutView, SettingAlertView } from "../lib/views.ts";
import { Excerpt } from "./Excerpt.tsx";
import { CheckIcon, DotIcon } from "./Icons.tsx";
import { OptOut } from "./OptOut.tsx";
import { useWords } from "./words.ts";

/** What can be done with an alert. */
export interface AlertActions {
  onRead: (alert: ChangeAlertView) => void;
  onMark: (alert: AlertView, read: boolean) => void;
  onOptOut: (alert: ChangeAlertView) => void;
  onShowSwitch: (alert: SettingAlertView) => void;
  onTold: (alert: ChangeAlertView) => void;
}

interface Props extends AlertActions {
  alert: AlertView;
  /** Shown below the alert once the person asked for it. */
  optOut: OptOutView | "loading" | null;
}

/** One alert: who, what, how it was announced, and what to do. */
export function AlertCard({ alert, optOut, ...actions }: Props) {
  return (
    <article class="card fade-in" data-severity={alert.severity} data-unread={String(alert.unread)}>
      {alert.kind === "change" ? (
        <ChangeCard alert={alert} open={optOut !== null} {...actions} />
      ) : (
        <SwitchCard alert={alert} {...actions} />
      )}
      {optOut !== null && <OptOut view={optOut} />}
    </article>
  );
}

interface ChangeProps extends AlertActions {
  alert: ChangeAlertView;
  /** The way to opt out is shown below. */
  open: boolean;
}

function ChangeCard({ alert, open, onRead, onOptOut, onTold, onMark }: ChangeProps) {
  const t = useWords();
  return (
    <>
      <div class="spread small muted">
        <span class="row">
          <span class="tag mark" data-severity={alert.severity}>
            {alert.silence === "none" ? alert.severityWord : alert.silenceWord}
          </span>
          <span>{`${alert.service} · ${alert.document}`}</span>
        </span>
        <When alert={alert} />
      </div>
      <h2>{alert.headline}</h2>
      <Excerpt words={alert.excerpt} />
      {alert.evidence.length > 0 && (
        <p class="small">
          <strong>{t("announced")}</strong> <span class="muted">{alert.evidence.join(" · ")}</span>
        </p>
      )}
      {alert.seenOnce && <p class="small muted">{t("seenOnce")}</p>}
      <div class="row actions">
        <button type="button" class="button primary" onClick={() => onRead(alert)}>
          {t("readChange")}
        </button>
        <button type="button" class="button" aria-expanded={open} onClick={() => onOptOut(alert)}>
          {t("howToOptOut")}
        </button>
        {!alert.told && (
          <button type="button" class="button plain small" onClick={() => onTold(alert)}>
            {t("iWasTold")}
          </button>
        )}
        <MarkButton alert={alert} onMark={onMark} />
      </div>
    </>
  );
}

function SwitchCard({ alert, onShowSwitch, onMark }: { alert: SettingAlertView } & AlertActions) {
  const t = useWords();
  return (
    <>
      <div class="spread small muted">
        <span class="tag mark" data-severity={alert.severity}>
          {t(alert.isNew ? "newSwitch" : "switchOn")}
        </span>
        <When alert={alert} />
      </div>
      <div class="spread">
        <h2>
          <bdi>{alert.label}</bdi>
        </h2>
        <span class="switch-shape" role="img" aria-label={t("switchOn")} />
      </div>
      <p class="small muted">
        {alert.section === "" || alert.section === alert.label ? alert.service : `${alert.service} · ${alert.section}`}
      </p>
      <p class="small">{alert.sentence}</p>
      <div class="row actions">
        <button type="button" class="button" onClick={() => onShowSwitch(alert)}>
          {t("showSwitch")}
        </button>
        <MarkButton alert={alert} onMark={onMark} />
      </div>
    </>
  );
}

function When({ alert }: { alert: AlertView }) {
  return (
    <time dateTime={new Date(alert.at).toISOString()} title={alert.moment}>
      {alert.date}
    </time>
  );
}

function MarkButton({ alert, onMark }: { alert: AlertView; onMark: AlertActions["onMark"] }) {
  const t = useWords();
  const label = t(alert.unread ? "markRead" : "markUnread");
  return (
    <button
      type="button"
      class="button icon"
      title={label}
      aria-label={`${label}: ${alert.headline}`}
      onClick={() => onMark(alert, alert.unread)}
    >
      {alert.unread ? <CheckIcon /> : <DotIcon />}
    </button>
  );
}
