import type { ReminderView, ScreenRow } from "../lib/views.ts";
import { WebLink } from "./WebLink.tsx";
import { useWords, type WordKey } from "./words.ts";

/** What can be chosen for a screen: an act and its days, with the word that names it. */
const CHOICES = {
  none: "planNone",
  "look 1": "planLook1",
  "look 7": "planLook7",
  "look 30": "planLook30",
  "remind 7": "planRemind7",
  "remind 30": "planRemind30",
} as const satisfies Record<string, WordKey>;

/** What a person wants to happen about a screen by itself. */
export interface PlanChoice {
  act: "none" | "look" | "remind";
  everyDays: 1 | 7 | 30;
}

interface Props {
  screens: readonly ScreenRow[];
  onPlan: (screen: ScreenRow, choice: PlanChoice) => void;
}

/** The settings screens of a site that were read, and what was on there when it was first seen. */
export function Screens({ screens, ...actions }: Props) {
  const t = useWords();
  const quiet = screens.reduce((sum, screen) => sum + screen.quiet.length, 0);
  if (screens.length === 0) return null;
  return (
    <details class="screens">
      <summary class="small muted">
        {t("screensCount", screens.length)}
        {quiet > 0 && ` · ${t("quietCount", quiet)}`}
      </summary>
      <ScreenList screens={screens} {...actions} />
    </details>
  );
}

/** Settings screens, each with what happens about it by itself. */
export function ScreenList({ screens, onPlan }: Props) {
  return (
    <ul class="list">
      {screens.map((screen) => (
        <Screen key={screen.screen} screen={screen} onPlan={onPlan} />
      ))}
    </ul>
  );
}

function Screen({ screen, onPlan }: { screen: ScreenRow; onPlan: Props["onPlan"] }) {
  const t = useWords();
  return (
    <li class="document small">
      <WebLink class="alone" href={screen.url}>
        <bdi>{screen.name}</bdi>
      </WebLink>
      <p class="muted">{`${t("switchesCount", screen.switches)} · ${t("lastRead", [screen.lastRead])}`}</p>
      {screen.quiet.map(({ label, section, sentence }) => (
        <p key={`${section} ${label}`}>
          <q>
            <bdi>{label}</bdi>
          </q>{" "}
          <span class="muted">{sentence}</span>
        </p>
      ))}
      <Plan screen={screen} onPlan={onPlan} />
    </li>
  );
}

function Plan({ screen, onPlan }: { screen: ScreenRow; onPlan: Props["onPlan"] }) {
  const t = useWords();
  const { plan, mayLook, status } = screen;
  const chosen = plan ? `${plan.act} ${plan.everyDays}` : "none";
  const choices = Object.entries(CHOICES).filter(([choice]) => mayLook || !choice.startsWith("look"));
  return (
    <>
      <label class="field">
        {t("planLabel")}{" "}
        <select
          value={chosen}
          aria-label={`${t("planLabel")} ${screen.name}`}
          onChange={(event) => onPlan(screen, choiceOf(event.currentTarget.value))}
        >
          {choices.map(([choice, word]) => (
            <option key={choice} value={choice}>
              {t(word)}
            </option>
          ))}
        </select>
      </label>
      {status.map((sentence) => (
        <p class="muted" key={sentence}>
          {sentence}
        </p>
      ))}
      <p class="muted">{t(mayLook ? "planWhy" : "planContainer")}</p>
    </>
  );
}

function choiceOf(value: string): PlanChoice {
  const [act = "none", days = "1"] = value.split(" ");
  return { act, everyDays: Number(days) } as PlanChoice;
}

interface ReminderProps {
  reminders: readonly ReminderView[];
  onOpen: (url: string) => void;
  onSkip: (screen: string) => void;
}

/** Settings screens that it is time to look at, as the person wanted to be told. */
export function Reminders({ reminders, onOpen, onSkip }: ReminderProps) {
  const t = useWords();
  return reminders.map(({ screen, url, service, name }) => (
    <div class="notice" role="status" key={screen}>
      <p>
        {t("reminder", [service])} <bdi>{name}</bdi>
      </p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => onOpen(url)}>
          {t("openScreen")}
        </button>
        <button type="button" class="button" onClick={() => onSkip(screen)}>
          {t("notThisTime")}
        </button>
      </div>
    </div>
  ));
}
