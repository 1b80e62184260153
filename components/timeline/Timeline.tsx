import { useEffect, useRef, useState } from "preact/hooks";
import type { TimelineMark, TimeRange } from "../../lib/core/timeline/layout.ts";
import { layoutBrackets, layoutMarks } from "../../lib/core/timeline/layout.ts";
import { rangeAround, shifted, ticksOf, wholeRange, type Zoom } from "../../lib/core/timeline/range.ts";
import type { StoryEvent, StoryView } from "../../lib/reading-views.ts";
import { useWords } from "../words.ts";
import { Legend } from "./Legend.tsx";
import { Members } from "./Members.tsx";
import { Picture } from "./Picture.tsx";
import { ZoomBar } from "./ZoomBar.tsx";

/** Pixels between the middles of two marks, that each can be pressed; between divisions; for a bracket's words. */
const APART = 28;
const TICKS_APART = 72;
const BRACKET = 190;
/** Until the page has been measured. */
const USUAL_WIDTH = 800;
const NARROWEST = 200;

export type Mark = TimelineMark<StoryEvent>;

interface Props {
  story: StoryView;
  /** The event that is read below. */
  current: string | null;
  onGo: (href: string) => void;
}

/**
 * Everything that happened at one service on one line of time. One stop for the Tab key; the arrow
 * keys go from mark to mark. What stands too close is one mark with a number, and opens as a list.
 */
export function Timeline({ story, current, onGo }: Props) {
  const t = useWords();
  const { range, zoom, setZoom, setRange, whole } = useRange(story, current);
  const [width, frame] = useWidth();
  const [opened, setOpened] = useState<readonly StoryEvent[]>([]);
  const marks = layoutMarks(story.events, range, { width, apart: APART });
  const brackets = layoutBrackets(story.links, marks, { width, apart: APART, bracket: BRACKET });
  const activate = ({ events }: Mark) => {
    const [only, ...others] = events;
    if (others.length === 0 && only?.href) onGo(only.href);
    else setOpened(events);
  };
  return (
    <section class="timeline" aria-label={t("timelineOf", [story.name])}>
      <ZoomBar
        zoom={zoom}
        range={range}
        whole={whole}
        language={story.language}
        onZoom={setZoom}
        onShift={(step) => setRange(shifted(range, step, whole))}
      />
      <div ref={frame} class="timeline-frame">
        <Picture
          lanes={story.lanes}
          marks={marks}
          brackets={brackets}
          links={story.links}
          ticks={ticksOf(range, width, TICKS_APART)}
          width={width}
          current={current}
          language={story.language}
          label={t("timelineOf", [story.name])}
          onActivate={activate}
          onZoom={(step) => setZoom(nextZoom(zoom, step))}
        />
      </div>
      <Legend events={story.events} />
      {opened.length > 0 && <Members events={opened} onClose={() => setOpened([])} />}
    </section>
  );
}

const ZOOMS: readonly Zoom[] = ["all", "year", "month"];

function nextZoom(zoom: Zoom, step: -1 | 1): Zoom {
  return ZOOMS[Math.min(Math.max(ZOOMS.indexOf(zoom) + step, 0), ZOOMS.length - 1)] ?? "all";
}

/** The stretch of time that is shown: all of it at first, then around what is read, or what happened last. */
function useRange({ events, now }: StoryView, current: string | null) {
  const whole = wholeRange(
    events.map(({ at }) => at),
    now,
  );
  const [zoom, setZoom] = useState<Zoom>("all");
  const [range, setRange] = useState<TimeRange | null>(null);
  return {
    whole,
    zoom,
    range: range ?? whole,
    setRange,
    setZoom(next: Zoom) {
      const focus = events.find(({ id }) => id === current) ?? events[0];
      const middle = range && zoom !== "all" ? (range.from + range.to) / 2 : (focus?.at ?? now);
      setZoom(next);
      setRange(next === "all" ? null : rangeAround(next, middle, whole));
    },
  };
}

/** The width that an element really has, followed as it changes. */
function useWidth() {
  const [width, setWidth] = useState(USUAL_WIDTH);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () =>
      setWidth((old) => (element.clientWidth === 0 ? old : Math.max(element.clientWidth, NARROWEST)));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return [width, frame] as const;
}
