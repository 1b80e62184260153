import { clip } from "../../lib/core/text/normal-form.ts";
import type { TimelineBracket } from "../../lib/core/timeline/layout.ts";
import type { Tick } from "../../lib/core/timeline/range.ts";
import { dateFormat } from "../../lib/core/words/dates.ts";
import { directionOf } from "../../lib/core/words/language.ts";
import type { StoryLane, StoryLink } from "../../lib/reading-views.ts";
import { eventWords } from "../EventLine.tsx";
import { type Translate, useWords } from "../words.ts";
import { Bracket } from "./Bracket.tsx";
import { Shape } from "./Shape.tsx";
import type { Mark } from "./Timeline.tsx";
import { useWalk } from "./walk.ts";

/** Pixels: of a bracket's row, a lane, its line below its name, the axis, and what is left free at the ends. */
const ROW = 24;
const LANE = 42;
const LINE = 28;
const AXIS = 26;
const ENDS = 16;
/** Letters of a lane's name are about so wide. */
const LETTER = 6.4;

interface Props {
  lanes: readonly StoryLane[];
  marks: readonly Mark[];
  brackets: readonly TimelineBracket[];
  links: readonly StoryLink[];
  ticks: readonly Tick[];
  width: number;
  current: string | null;
  language: string;
  label: string;
  onActivate: (mark: Mark) => void;
  onZoom: (step: -1 | 1) => void;
}

/** The timeline as a picture that can be walked through with the arrow keys. */
export function Picture(props: Props) {
  const { lanes, marks, brackets, links, ticks, width, current, language, label, onActivate, onZoom } = props;
  const t = useWords();
  const direction = directionOf(language);
  const rtl = direction === "rtl";
  /** Time runs as the text does. */
  const across = (x: number) => (rtl ? width - x : x);
  const rows = Math.max(0, ...brackets.map(({ row }) => row + 1));
  const top = rows * ROW;
  const height = top + Math.max(lanes.length, 1) * LANE + AXIS;
  const yOf = (lane: string) =>
    top +
    Math.max(
      0,
      lanes.findIndex(({ id }) => id === lane),
    ) *
      LANE +
    LINE;
  const laneOf = (eventId: string) => marks.find(({ events }) => events.some(({ id }) => id === eventId))?.lane ?? "";
  const order = lanes.map(({ id }) => id);
  const walk = useWalk(marks, order, current, rtl, onActivate, onZoom);
  const at = walk.position;
  return (
    <>
      <svg
        class="timeline-picture"
        width={width + ENDS * 2}
        height={height}
        direction={direction}
        role="toolbar"
        aria-label={label}
      >
        <g transform={`translate(${ENDS} 0)`}>
          <Axis
            ticks={ticks.map((tick) => ({ ...tick, x: across(tick.x) }))}
            top={top}
            bottom={height - AXIS}
            language={language}
          />
          {brackets.map((bracket) => (
            <Bracket
              key={`${bracket.from}${bracket.to}`}
              from={across(bracket.fromX)}
              to={across(bracket.toX)}
              days={links.find(({ from, to }) => from === bracket.from && to === bracket.to)?.days ?? 0}
              y={bracket.row * ROW + ROW / 2}
              fromY={yOf(laneOf(bracket.from))}
              toY={yOf(laneOf(bracket.to))}
              width={width}
            />
          ))}
          {lanes.map((lane) => (
            <g key={lane.id}>
              <text class="lane-name" x={across(2 - ENDS)} y={yOf(lane.id) - 16}>
                {clip(lane.title || t("laneSwitches"), Math.floor(width / LETTER))}
              </text>
              <line class="lane" x1={-ENDS} x2={width + ENDS} y1={yOf(lane.id)} y2={yOf(lane.id)} />
            </g>
          ))}
          {marks.map((mark, index) => (
            <g key={`${mark.lane} ${mark.events[0]?.id}`} {...walk.propsOf(mark, index, markWords(mark, links, t))}>
              <Shape
                mark={mark}
                x={across(mark.x)}
                y={yOf(mark.lane)}
                isCurrent={mark.events.some(({ id }) => id === current)}
              />
            </g>
          ))}
        </g>
      </svg>
      <p class="small timeline-caption" aria-hidden="true">
        {at ? markWords(at, links, t) : t("timelineHint")}
      </p>
    </>
  );
}

function Axis({
  ticks,
  top,
  bottom,
  language,
}: {
  ticks: readonly Tick[];
  top: number;
  bottom: number;
  language: string;
}) {
  const format = (unit: Tick["unit"]) =>
    dateFormat(
      language,
      unit === "year" ? { year: "numeric" } : { month: "short", ...(unit === "day" && { day: "numeric" }) },
    );
  return (
    <g>
      {ticks.map(({ at, x, unit }) => (
        <g key={at}>
          <line class="tick" data-unit={unit} x1={x} x2={x} y1={top} y2={bottom} />
          <text class="tick-name" data-unit={unit} x={x} y={bottom + 16} text-anchor="middle">
            {format(unit).format(at)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What a mark is called: when and what, or how many things. */
function markWords({ events }: Mark, links: readonly StoryLink[], t: Translate): string {
  const [first, ...others] = events;
  const last = others.at(-1);
  if (!first) return "";
  if (last) {
    const span = first.date === last.date ? first.date : `${first.date} \u2013 ${last.date}`;
    return `${span}: ${t("marked", events.length)}`;
  }
  const grave = first.severity === "none" ? "" : ` (${first.severityWord})`;
  const practice = links.filter(({ to }) => to === first.id).map(({ words }) => ` ${words}`);
  return `${first.date}: ${eventWords(first, t)}${grave}${practice.join("")}`;
}
