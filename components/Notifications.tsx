import type { ComponentChildren } from "preact";
import type { Loudness, TellingChoices } from "../lib/model.ts";
import type { Preferences } from "../lib/ports.ts";
import { Fold } from "./Fold.tsx";
import { useWords, type WordKey } from "./words.ts";

interface Props {
  preferences: Preferences;
  onChange: (preferences: Preferences) => void;
  /** What follows the choices. */
  children?: ComponentChildren;
}

const LOUDNESS: readonly Loudness[] = ["now", "digest", "off"];
const DIGESTS: readonly TellingChoices["digest"][] = ["daily", "weekly"];
/** Ten at night to seven in the morning, until the person chooses otherwise. */
const FIRST_QUIET = { from: 22 * 60, to: 7 * 60 };

/** Whether, when and for what a notification is given. */
export function Notifications({ preferences, onChange, children }: Props) {
  const t = useWords();
  const { notifications, telling } = preferences;
  const choose = (change: Partial<TellingChoices>) => onChange({ ...preferences, telling: { ...telling, ...change } });
  const uses = (loudness: Loudness) => telling.important === loudness || telling.other === loudness;
  return (
    <Fold id="notifications" title={t("notificationsTitle")}>
      <label class="check">
        <input
          type="checkbox"
          name="notifications"
          checked={notifications}
          onChange={(event) => onChange({ ...preferences, notifications: event.currentTarget.checked })}
        />
        <span>{t("notifications")}</span>
      </label>
      {notifications && (
        <>
          {(["important", "other"] as const).map((level) => (
            <Choice
              key={level}
              name={level}
              label={t(level === "important" ? "tellImportant" : "tellOther")}
              value={telling[level]}
              options={LOUDNESS.map((loudness) => [loudness, `tell_${loudness}`])}
              onChange={(value) => choose({ [level]: value as Loudness })}
            />
          ))}
          {uses("digest") && (
            <Choice
              name="digest"
              label={t("digestEvery")}
              value={telling.digest}
              options={DIGESTS.map((every) => [every, `digest_${every}`])}
              onChange={(value) => choose({ digest: value as TellingChoices["digest"] })}
            />
          )}
          <QuietHours quiet={telling.quiet} onChange={(quiet) => choose({ quiet })} />
        </>
      )}
      {children}
    </Fold>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, word: WordKey])[];
  onChange: (value: string) => void;
}

function Choice({ name, label, value, options, onChange }: ChoiceProps) {
  const t = useWords();
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {t(word)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface QuietProps {
  quiet: TellingChoices["quiet"];
  onChange: (quiet: TellingChoices["quiet"]) => void;
}

function QuietHours({ quiet, onChange }: QuietProps) {
  const t = useWords();
  const set = (side: "from" | "to", typed: string) => {
    const minute = minuteOf(typed);
    if (quiet && minute !== null) onChange({ ...quiet, [side]: minute });
  };
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          name="quiet"
          checked={quiet !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? FIRST_QUIET : null)}
        />
        <span>{t("quietHours")}</span>
      </label>
      {quiet && (
        <p class="row">
          {(["from", "to"] as const).map((side) => (
            <input
              key={side}
              type="time"
              name={`quiet-${side}`}
              aria-label={t(side === "from" ? "quietFrom" : "quietTo")}
              value={timeOf(quiet[side])}
              onChange={(event) => set(side, event.currentTarget.value)}
            />
          ))}
        </p>
      )}
      <p class="muted small">{t("quietWhy")}</p>
    </>
  );
}

/** "22:30" for 1350. */
function timeOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

/** 1350 for "22:30"; null while the field is not filled in. */
function minuteOf(time: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/u.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes);
}
