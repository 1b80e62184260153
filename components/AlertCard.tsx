import type { AlertView, ChangeAlertView, OptOutView, SettingAlertView } from "../lib/views.ts";
import { Applies } from "./Applies.tsx";
import { asksWhetherTold, Evidence } from "./Evidence.tsx";
import { Excerpt } from "./Excerpt.tsx";
import { CheckIcon, DotIcon } from "./Icons.tsx";
import { OptOut } from "./OptOut.tsx";
import { useWords } from "./words.ts";

/** What can be done with an alert. */
export interface AlertActions {
  onRead: (alert: ChangeAlertView) => void;
  /** Absent where an alert is only shown, as are the two below. */
  onMark?: (alert: AlertView, read: boolean) => void;
  onOptOut: (alert: ChangeAlertView) => void;
  onShowSwitch: (alert: SettingAlertView) => void;
  onTold?: (alert: ChangeAlertView) => void;
  /** The person says that a finding is wrong. */
  onWrong?: ((alert: ChangeAlertView, place: number) => void) | undefined;
}

interface Props extends AlertActions {
  alert: AlertView;
  /** Shown below the alert once the person asked for it. */
  optOut: OptOutView | "loading" | null;
}

/** One alert: who, what, how it was announced, and what to do. One that was read is a line to open. */
export function AlertCard(props: Props) {
  const { alert } = props;
  return (
    <article class="card fade-in" data-severity={alert.severity} data-unread={String(alert.unread)}>
      {alert.unread ? (
        <>
          <CardHead alert={alert} />
          <CardBody {...props} />
        </>
      ) : (
        <details>
          <summary>
            <h2>{alert.headline}</h2>
            <span class="small muted">
              <bdi>{alert.service}</bdi> · <When alert={alert} />
            </span>
          </summary>
          <CardBody {...props} />
        </details>
      )}
    </article>
  );
}

function CardHead({ alert }: { alert: AlertView }) {
  const t = useWords();
  return (
    <>
      <div class="spread small muted">
        <span class="row">
          <Tag alert={alert} />
          {alert.kind === "change" && (
            <span>
              <bdi>{alert.service}</bdi> · <bdi>{alert.document}</bdi>
            </span>
          )}
        </span>
        <When alert={alert} />
      </div>
      {alert.kind === "change" ? (
        <h2>{alert.headline}</h2>
      ) : (
        <div class="spread">
          <h2>
            <bdi>{alert.label}</bdi>
          </h2>
          {(alert.isNew || alert.isOn) && <span class="tag">{t("isOn")}</span>}
        </div>
      )}
    </>
  );
}

function Tag({ alert }: { alert: AlertView }) {
  const t = useWords();
  const change = () => (alert.kind === "change" && alert.silence !== "none" ? alert.silenceWord : alert.severityWord);
  return (
    <span class="tag mark" data-severity={alert.severity}>
      {alert.kind === "setting" ? t(switchTag(alert)) : change()}
    </span>
  );
}

function CardBody({ alert, optOut, ...actions }: Props) {
  return (
    <div class="body">
      {alert.kind === "change" ? (
        <ChangeBody alert={alert} open={optOut !== null} {...actions} />
      ) : (
        <SwitchBody alert={alert} {...actions} />
      )}
      {optOut !== null && <OptOut view={optOut} />}
    </div>
  );
}

interface ChangeProps extends AlertActions {
  alert: ChangeAlertView;
  /** The way to opt out is shown below. */
  open: boolean;
}

function ChangeBody({ alert, open, onRead, onOptOut, onTold, onMark, onWrong }: ChangeProps) {
  const t = useWords();
  return (
    <>
      {!alert.unread && (
        <p class="row small muted">
          <Tag alert={alert} />
          <bdi>{alert.document}</bdi>
        </p>
      )}
      <Excerpt words={alert.excerpt} />
      <FoundList alert={alert} onWrong={onWrong} />
      <Evidence lines={alert.evidence} />
      {alert.seenOnce && <p class="small muted">{t("seenOnce")}</p>}
      <div class="row actions">
        <button type="button" class="button primary" onClick={() => onRead(alert)}>
          {t("readChange")}
        </button>
        {alert.refusable && (
          <button type="button" class="button" aria-expanded={open} onClick={() => onOptOut(alert)}>
            {t("howToOptOut")}
          </button>
        )}
        {onTold && asksWhetherTold(alert) && (
          <button type="button" class="button plain small" onClick={() => onTold(alert)}>
            {t("iWasTold")}
          </button>
        )}
        {onMark && <MarkButton alert={alert} onMark={onMark} />}
      </div>
    </>
  );
}

/** What was found, a line each: whether it applies to the person, and the press that says it is wrong. */
function FoundList({ alert, onWrong }: { alert: ChangeAlertView } & Pick<AlertActions, "onWrong">) {
  const t = useWords();
  if (alert.findings.length === 0) return null;
  return (
    <ul class="found small">
      {alert.findings.map((finding) => (
        <li key={finding.place} class="spread">
          <span>
            <strong>{finding.title}</strong> · <Applies finding={finding} />
          </span>
          {onWrong && (
            <button
              type="button"
              class="button plain"
              id={`wrong-${alert.id}-${finding.place}`}
              data-then="undo"
              aria-label={`${t("wrongTell")}: ${finding.title}`}
              title={t("wrongTell")}
              onClick={() => onWrong(alert, finding.place)}
            >
              {t("wrong")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function SwitchBody({ alert, onShowSwitch, onMark }: { alert: SettingAlertView } & AlertActions) {
  const t = useWords();
  return (
    <>
      <p class="small muted">
        <bdi>{alert.service}</bdi>
        {alert.section !== "" && alert.section !== alert.label && (
          <>
            {" · "}
            <bdi>{alert.section}</bdi>
          </>
        )}
      </p>
      <p class="small">{alert.sentence}</p>
      {alert.later !== "" && <p class="small muted">{t("putOff", [alert.later])}</p>}
      <div class="row actions">
        <button type="button" class="button" onClick={() => onShowSwitch(alert)}>
          {t("showSwitch")}
        </button>
        {onMark && <MarkButton alert={alert} onMark={onMark} />}
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

function MarkButton({ alert, onMark }: { alert: AlertView; onMark: NonNullable<AlertActions["onMark"]> }) {
  const t = useWords();
  const label = t(alert.unread ? "markRead" : "markUnread");
  return (
    <button
      type="button"
      class="button mark-read"
      id={`mark-${alert.id}`}
      data-then="undo"
      aria-label={`${label}: ${alert.headline}`}
      onClick={() => onMark(alert, alert.unread)}
    >
      {alert.unread ? <CheckIcon /> : <DotIcon />}
      {label}
    </button>
  );
}

/** The words that say what a switch is told for. */
export function switchTag({ isNew, isOn }: SettingAlertView): "newSwitch" | "switchOn" | "switchChanged" {
  if (isNew) return "newSwitch";
  return isOn ? "switchOn" : "switchChanged";
}
