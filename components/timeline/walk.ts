import { useState } from "preact/hooks";
import type { Mark } from "./Timeline.tsx";

/** Going from mark to mark with the keyboard: by time with left and right as the text runs, from lane to lane with up and down. */
export function useWalk(
  marks: readonly Mark[],
  lanes: readonly string[],
  current: string | null,
  rtl: boolean,
  onActivate: (mark: Mark) => void,
  onZoom: (step: -1 | 1) => void,
) {
  const [id, setId] = useState<string | null>(null);
  const [seen, setSeen] = useState<string | null>(null);
  const byTime = marks.toSorted((one, other) => one.x - other.x);
  const holds = (wanted: string | null) => marks.find(({ events }) => events.some((event) => event.id === wanted));
  const stop = holds(id) ?? holds(current) ?? byTime.at(-1);
  const go = (event: KeyboardEvent, next: Mark | undefined) => {
    event.preventDefault();
    if (!next) return;
    setId(next.events[0]?.id ?? null);
    const picture = (event.currentTarget as Element).closest("svg");
    picture?.querySelector<SVGGElement>(`[data-mark="${marks.indexOf(next)}"]`)?.focus();
  };
  return {
    position: holds(seen),
    propsOf: (mark: Mark, index: number, name: string) => ({
      class: "mark",
      role: mark.events.length === 1 && mark.events[0]?.href ? ("link" as const) : ("button" as const),
      tabindex: mark === stop ? 0 : -1,
      "aria-label": name,
      "data-mark": index,
      onFocus: () => {
        setId(mark.events[0]?.id ?? null);
        setSeen(mark.events[0]?.id ?? null);
      },
      onBlur: () => setSeen(null),
      onMouseEnter: () => setSeen(mark.events[0]?.id ?? null),
      onMouseLeave: () => setSeen(null),
      onClick: () => onActivate(mark),
      onKeyDown: (event: KeyboardEvent) => {
        const action = actionOf(event.key, rtl);
        if (action === "activate") {
          event.preventDefault();
          onActivate(mark);
        } else if (action === "in" || action === "out") onZoom(action === "in" ? 1 : -1);
        else if (action) go(event, neighbour(byTime, lanes, mark, action));
      },
    }),
  };
}

type Step = "earlier" | "later" | "first" | "last" | "above" | "below";

const KEYS: Readonly<Record<string, Step | "activate" | "in" | "out">> = {
  ArrowLeft: "earlier",
  ArrowRight: "later",
  ArrowUp: "above",
  ArrowDown: "below",
  Home: "first",
  End: "last",
  Enter: "activate",
  " ": "activate",
  "+": "in",
  "-": "out",
};

/** Time runs as the text does. */
const MIRRORED: Readonly<Record<string, Step>> = { ArrowLeft: "later", ArrowRight: "earlier" };

function actionOf(key: string, rtl: boolean) {
  return (rtl ? MIRRORED[key] : undefined) ?? KEYS[key];
}

function neighbour(byTime: readonly Mark[], order: readonly string[], mark: Mark, step: Step): Mark | undefined {
  const index = byTime.indexOf(mark);
  if (step === "earlier" || step === "later") return byTime[index + (step === "later" ? 1 : -1)];
  if (step === "first" || step === "last") return byTime.at(step === "first" ? 0 : -1);
  const lanes = order.filter((lane) => byTime.some((other) => other.lane === lane));
  const lane = lanes[lanes.indexOf(mark.lane) + (step === "below" ? 1 : -1)];
  const others = byTime.filter((other) => other.lane === lane);
  return others.toSorted((one, other) => Math.abs(one.x - mark.x) - Math.abs(other.x - mark.x))[0];
}
