import { stateSaid } from "../core/settings/state-words.ts";
import type { ControlState } from "./control-state.ts";
import { attribute, tagOf } from "./walk.ts";

/**
 * A slider with two places is a switch; one that is drawn must say in words how it stands, for its
 * numbers do not tell how many places it has. All other sliders say how much, not whether.
 */
export function sliderOf(element: Element, role: string): ControlState | null {
  if (tagOf(element) === "input") return twoPlaces(element as HTMLInputElement);
  const state = role === "slider" ? stateSaid(attribute(element, "aria-valuetext") ?? "") : "unknown";
  return state === "unknown" ? null : { control: "switch", state };
}

function twoPlaces(input: HTMLInputElement): ControlState | null {
  if (input.type !== "range") return null;
  const number = (name: string, otherwise: number) => {
    const said = Number.parseFloat(attribute(input, name) ?? "");
    return Number.isNaN(said) ? otherwise : said;
  };
  const [least, most, step] = [number("min", 0), number("max", 100), number("step", 1)];
  if (most <= least || step < most - least) return null;
  return { control: "switch", state: Number(input.value) > least ? "on" : "off" };
}
