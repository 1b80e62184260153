import type { Severity } from "../../lib/model.ts";
import type { StoryEvent } from "../../lib/reading-views.ts";
import type { Mark } from "./Timeline.tsx";

interface Props {
  mark: Mark;
  x: number;
  y: number;
  isCurrent: boolean;
}

/** Half of what can be pressed, in pixels. */
const REACH = 13;

/**
 * How a mark is drawn: by its shape and size as well as by its colour. Round for changes, the graver
 * the larger; a switch for switches; a hollow ring for a text in which nothing was found; a number
 * for several.
 */
export function Shape({ mark, x, y, isCurrent }: Props) {
  const { events, severity } = mark;
  return (
    <g transform={`translate(${x} ${y})`} data-severity={severity} data-withdrawn={isWithdrawn(mark)}>
      <rect class="reach" x={-REACH} y={-REACH} width={REACH * 2} height={REACH * 2} rx={REACH} />
      {isCurrent && <circle class="halo" r={12} />}
      {events.length > 1 ? (
        <>
          <circle class="body" r={10} />
          <text class="count" text-anchor="middle" y={3.5}>
            {events.length > 99 ? "99+" : events.length}
          </text>
        </>
      ) : (
        <Single kind={events[0]?.kind} severity={severity} />
      )}
      <rect class="ring" x={-REACH - 1} y={-REACH - 1} width={REACH * 2 + 2} height={REACH * 2 + 2} rx={6} />
    </g>
  );
}

function isWithdrawn({ events }: Mark): boolean {
  return events.every(({ state }) => state === "withdrawn");
}

/** The shape of one event, around the point at 0, 0. */
export function Single({ kind, severity }: { kind: StoryEvent["kind"] | undefined; severity: Severity }) {
  if (kind === "switch" || kind === "sight") {
    return (
      <>
        <rect class="body" x={-10} y={-6} width={20} height={12} rx={6} />
        <circle class="knob" cx={4} r={4} />
      </>
    );
  }
  if (kind === "version" || kind === "first") return <circle class="hollow" r={4} />;
  if (severity === "worth-knowing") return <path class="body" d="M0-8 8 0 0 8-8 0Z" />;
  if (severity === "good") return <path class="body" d="M0-7 7 6-7 6Z" />;
  return <circle class="body" r={severity === "important" ? 8 : 5} />;
}
