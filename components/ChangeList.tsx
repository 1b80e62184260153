import type { HistoryView } from "../lib/views.ts";
import { useWords } from "./words.ts";

interface Props {
  history: HistoryView;
  /** The change that is open. */
  current: string | null;
}

/** All kept changes by service, as links to their own pages. */
export function ChangeList({ history, current }: Props) {
  const t = useWords();
  // Said once, on the other side.
  if (history.services.every((service) => service.changes.length === 0)) return null;
  return (
    <nav aria-label={t("allChanges")} class="changes">
      {history.services.map((service) => (
        <section key={service.id} aria-label={service.name}>
          <h2>{service.name}</h2>
          <ul>
            {service.changes.map((change) => (
              <li key={change.id} data-state={change.state}>
                <a
                  href={`#/change/${encodeURIComponent(change.id)}`}
                  aria-current={change.id === current ? "page" : undefined}
                >
                  <span class="dot" data-severity={change.severity} role="img" aria-label={change.severityWord} />
                  <span class="grow">
                    <span class="headline">{change.headline}</span>
                    <span class="muted small block">
                      <bdi>{change.document}</bdi> · {change.date}
                      {change.state !== "confirmed" &&
                        ` · ${t(change.state === "withdrawn" ? "entryWithdrawn" : "entrySeenOnce")}`}
                    </span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
