import type { StoryEvent, StoryView } from "../lib/reading-views.ts";
import { EventLine } from "./EventLine.tsx";
import { Timeline } from "./timeline/Timeline.tsx";
import { useWords } from "./words.ts";

interface Props {
  story: StoryView;
  onGo: (href: string) => void;
}

/** One service: its timeline, what was practised before it was said, and everything that happened, newest first. */
export function ServicePage({ story, onGo }: Props) {
  const t = useWords();
  const years = Map.groupBy(story.events, ({ at }) => new Date(at).getUTCFullYear());
  return (
    <article class="change service">
      <h1>
        <bdi>{story.name}</bdi>
      </h1>
      <Timeline story={story} current={null} onGo={onGo} />
      {story.links.length > 0 && (
        <ul class="list" aria-label={t("practiceFirstTitle")}>
          {story.links.map(({ from, to, words }) => (
            <li key={`${from}${to}`} class="notice practice">
              <strong>{t("practiceFirstTitle")}</strong> {words}
            </li>
          ))}
        </ul>
      )}
      {[...years].map(([year, events]) => (
        <Year key={year} year={year} events={events} story={story} />
      ))}
    </article>
  );
}

function Year({ year, events, story }: { year: number; events: readonly StoryEvent[]; story: StoryView }) {
  const t = useWords();
  const lanes = new Map(story.lanes.map(({ id, title }) => [id, title || t("laneSwitches")]));
  return (
    <section class="year" aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`}>{year}</h2>
      <ul class="list">
        {events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
            {event.kind === "change" && (
              <p class="muted small lane-of">
                <bdi>{lanes.get(event.lane)}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
