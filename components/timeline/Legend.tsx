import type { StoryEvent } from "../../lib/reading-views.ts";
import { useWords } from "../words.ts";
import { Single } from "./Shape.tsx";

/** What the shapes of a timeline mean: those that are in it, each once. */
export function Legend({ events }: { events: readonly StoryEvent[] }) {
  const t = useWords();
  const shapes = new Map(events.map((event) => [shapeOf(event), event]));
  const word = (shape: string, event: StoryEvent) => {
    if (shape === "switch") return t("legendSwitch");
    return shape === "kept" ? t("legendKept") : event.severityWord;
  };
  return (
    <ul class="legend small muted" aria-label={t("legend")}>
      {ORDER.flatMap((shape) => {
        const event = shapes.get(shape);
        if (!event) return [];
        return (
          <li key={shape}>
            <svg width="22" height="18" viewBox="-11 -9 22 18" aria-hidden="true">
              <g class="mark">
                <g data-severity={shape === "switch" ? "small" : event.severity}>
                  <Single kind={event.kind} severity={event.severity} />
                </g>
              </g>
            </svg>
            {word(shape, event)}
          </li>
        );
      })}
    </ul>
  );
}

const ORDER = ["important", "worth-knowing", "good", "small", "none", "switch", "kept"] as const;

function shapeOf({ kind, severity }: StoryEvent): (typeof ORDER)[number] {
  if (kind === "switch" || kind === "sight") return "switch";
  return kind === "change" ? severity : "kept";
}
