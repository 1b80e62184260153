import { expect, test } from "vitest";
import { STATES } from "../gallery/states.ts";
import { draw } from "./drawing.tsx";

test.each(STATES.map((state) => [state.of, state.called, state] as const))("%s is drawn: %s", (_of, _called, state) => {
  expect(draw(state.shown).innerHTML).not.toBe("");
});

test("no two states of a component have the same name", () => {
  const names = STATES.map(({ of, called }) => `${of}: ${called}`);
  expect(names).toEqual([...new Set(names)]);
});
