import { expect, test } from "vitest";
import { judgementOf } from "./judging.ts";

const REFUSE = "You can opt out of our use of your posts to train AI models.";
const SAYS = "We may use your posts to train AI models.";
const AGAIN = "We may also use your photos to train AI models.";
const important = (after: readonly string[], region = "") =>
  judgementOf(["Lumeno."], ["Lumeno.", ...after], { region }).findings.filter(
    ({ severity }) => severity === "important",
  );

test("what is said in several places is Important once, where it is said outright", () => {
  expect(important([REFUSE, SAYS, AGAIN]).map(({ after }) => after)).toEqual([SAYS]);
  const { findings } = judgementOf(["Lumeno."], ["Lumeno.", REFUSE, SAYS, AGAIN]);
  const again = findings.find(({ after }) => after === AGAIN);
  expect(again?.severity).toBe("worth-knowing");
  expect(again?.reasons).toContainEqual({ id: "said-again" });
});

test("one place alone stays Important, though it only tells how to refuse", () => {
  expect(important([REFUSE])).toHaveLength(1);
});

test.each([
  ["another subject", "We may sell your personal data."],
  ["another doer", "Our partners may use your posts to train AI models."],
  ["other regions", "In Canada, we may use your messages to train AI models."],
])("%s is no echo", (_what, other) => {
  expect(important([SAYS, other]).length).toBeGreaterThanOrEqual(2);
});
