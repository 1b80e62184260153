import { useState } from "preact/hooks";
import type { AlertView, ChangeAlertView, OptOutView } from "../lib/views.ts";
import { AlertCard } from "./AlertCard.tsx";
import { useWords } from "./words.ts";

/** What the built-in example tells. */
export interface ExampleView {
  service: string;
  alerts: readonly AlertView[];
  /** The ways to refuse what its change brought. */
  optOut: OptOutView | null;
  /** Where its history begins. */
  timeline: string;
}

interface Props {
  /** Draws it up, when it is asked for. */
  load: () => Promise<ExampleView>;
  onRead: (alert: ChangeAlertView) => void;
  onShowSwitch: (alertId: string) => void;
}

/** The example, behind one press: the alerts that a person would have had, each with where it leads. */
export function Example({ load, ...actions }: Props) {
  const t = useWords();
  const [view, setView] = useState<ExampleView | "loading" | "failed" | null>(null);
  const open = () => {
    setView("loading");
    load().then(setView, () => setView("failed"));
  };
  if (view !== null && typeof view === "object") {
    return <Told view={view} {...actions} onLeave={() => setView(null)} />;
  }
  return (
    <p>
      <button type="button" class="button" disabled={view === "loading"} onClick={open}>
        {t("exampleOpen")}
      </button>{" "}
      <span role="status">
        {view === "loading" && t("loading")}
        {view === "failed" && t("failed")}
      </span>
    </p>
  );
}

interface ToldProps extends Omit<Props, "load"> {
  view: ExampleView;
  onLeave: () => void;
}

function Told({ view, onRead, onShowSwitch, onLeave }: ToldProps) {
  const t = useWords();
  const [refusing, setRefusing] = useState(false);
  return (
    <section class="panel" id="example" aria-label={t("example")}>
      <ExampleNote service={view.service} />
      <p>{t("exampleTold", [view.service])}</p>
      <ol class="list">
        {view.alerts.map((alert) => (
          <li key={alert.id}>
            <AlertCard
              alert={alert}
              optOut={refusing && alert.kind === "change" ? view.optOut : null}
              onRead={onRead}
              onOptOut={() => setRefusing(!refusing)}
              onShowSwitch={({ id }) => onShowSwitch(id)}
            />
          </li>
        ))}
      </ol>
      <p class="row">
        <a class="button" href={view.timeline}>
          {t("timelineOf", [view.service])}
        </a>
        <button type="button" class="button" onClick={onLeave}>
          {t("exampleLeave")}
        </button>
      </p>
    </section>
  );
}

function ExampleNote({ service }: { service: string }) {
  const t = useWords();
  return (
    <p>
      <strong class="tag mark">{t("example")}</strong> {t("exampleNote", [service])}
    </p>
  );
}

/** Stands above all that is shown of the example elsewhere, with the way out. */
export function ExampleBar({ service }: { service: string }) {
  const t = useWords();
  return (
    <aside class="example notice row" aria-label={t("example")}>
      <div class="grow">
        <ExampleNote service={service} />
      </div>
      <a class="button" href="welcome.html#what">
        {t("exampleLeave")}
      </a>
    </aside>
  );
}
