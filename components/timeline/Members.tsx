import type { StoryEvent } from "../../lib/reading-views.ts";
import { EventLine } from "../EventLine.tsx";
import { useWords } from "../words.ts";

interface Props {
  events: readonly StoryEvent[];
  onClose: () => void;
}

/** What one mark of the timeline stands for, as a list. */
export function Members({ events, onClose }: Props) {
  const t = useWords();
  return (
    <section class="panel members" aria-label={t("marked", events.length)}>
      <p class="spread">
        <strong>{t("marked", events.length)}</strong>
        <button type="button" class="button plain small" onClick={onClose}>
          {t("close")}
        </button>
      </p>
      <ul class="list">
        {events.map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
          </li>
        ))}
      </ul>
    </section>
  );
}
