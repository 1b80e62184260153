import { expect, test } from "vitest";
import { countingAnswers } from "../../../lib/app/counting-answers.ts";
import type { Handlers } from "../../../lib/message-checks.ts";

/** Handlers of which one answers, badly, in a given turn. */
function aStart(answersIn: number) {
  const answer = Promise.withResolvers<null>();
  let turns = 0;
  const pause = async () => {
    turns += 1;
    if (turns === answersIn) answer.reject(new Error("gone"));
    await new Promise((resolve) => setTimeout(resolve));
  };
  const own = { "check.stop": () => answer.promise } as unknown as Handlers;
  const { handlers, nobodyWaits } = countingAnswers(own, pause);
  return { ask: () => handlers["check.stop"]({}, {}), nobodyWaits, turns: () => turns };
}

test("a start's own work begins after a moment where nobody asks for anything", async () => {
  const { nobodyWaits, turns } = aStart(Number.NaN);
  await nobodyWaits();
  expect(turns()).toBe(1);
});

test("it waits while somebody waits for an answer, also for one that fails", async () => {
  const { ask, nobodyWaits, turns } = aStart(3);
  const asked = expect(ask()).rejects.toThrow("gone");
  await nobodyWaits();
  await asked;
  expect(turns()).toBe(3);
});

test("it begins all the same where an answer takes long", async () => {
  const { ask, nobodyWaits, turns } = aStart(Number.NaN);
  void ask();
  await nobodyWaits();
  expect(turns()).toBe(40);
});
