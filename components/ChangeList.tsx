import type { ShelvesView } from "../lib/reading-views.ts";
import { useWords } from "./words.ts";

/** What changed last, whoever's it is, as links to the changes' own pages. */
export function ChangeList({ latest }: Pick<ShelvesView, "latest">) {
  const t = useWords();
  if (latest.length === 0) return null;
  return (
    <nav aria-label={t("latestChanges")} class="changes">
      <h2>{t("latestChanges")}</h2>
      <ul>
        {latest.map((change) => (
          <li key={change.id} data-state={change.state}>
            <a href={`#/change/${encodeURIComponent(change.id)}`}>
              <span class="dot" data-severity={change.severity} role="img" aria-label={change.severityWord} />
              <span class="grow">
                <span class="headline">{change.headline}</span>
                <span class="muted small block">
                  <bdi>{change.service}</bdi> · <bdi>{change.document}</bdi> · {change.date}
                  {change.state !== "confirmed" &&
                    ` · ${t(change.state === "withdrawn" ? "entryWithdrawn" : "entrySeenOnce")}`}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
