import type { StoryEvent } from "../lib/reading-views.ts";
import { type Translate, useWords } from "./words.ts";

/** What happened, in one line of words. */
export function eventWords({ kind, headline }: StoryEvent, t: Translate): string {
  if (kind === "first") return t("firstKept", [headline]);
  if (kind === "version") return t("keptAgain", [headline]);
  return kind === "sight" ? t("switchSeen", [headline]) : headline;
}

/** One event of a service: when, how grave, and what; a link where there is more to read. */
export function EventLine({ event, current = false }: { event: StoryEvent; current?: boolean }) {
  const t = useWords();
  const { severity, severityWord, href, date, moment, at, mark, state } = event;
  const words = eventWords(event, t);
  const notes = [
    mark,
    state && state !== "confirmed" ? t(state === "withdrawn" ? "entryWithdrawn" : "entrySeenOnce") : "",
  ];
  return (
    <p class="event" data-state={state}>
      <time class="muted small" dateTime={new Date(at).toISOString()} title={moment}>
        {date}
      </time>
      <span
        class="dot"
        data-severity={severity}
        role="img"
        aria-label={severity === "none" ? t("noFindingShort") : severityWord}
      />
      <span class="grow">
        {href === null ? (
          words
        ) : (
          <a class="alone" href={href} aria-current={current ? "page" : undefined}>
            {words}
          </a>
        )}
        {notes
          .filter((note) => note !== "")
          .map((note) => (
            <span key={note} class="muted small">{` \u00B7 ${note}`}</span>
          ))}
      </span>
    </p>
  );
}
