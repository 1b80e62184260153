import { describe, expect, test } from "vitest";
import { begun, ended, givenUp, visited } from "../../../../lib/core/settings/plans.ts";
import type { ScreenPlan } from "../../../../lib/model.ts";
import { DAY, HOUR, T0 } from "../../../support/builders.ts";

const URL_ = "https://worklane.example/settings/data";
const PLAN: ScreenPlan = {
  screen: "worklane.example/settings/data",
  url: URL_,
  serviceId: "worklane.example",
  act: "look",
  everyDays: 7,
  dueAt: T0,
};
const at = (url: string, asksPassword = false) => ({ url, asksPassword, isLoading: false });
const coming = (url: string) => ({ ...at(url), isLoading: true });
const ELSEWHERE = "https://worklane.example/start";

test("a look that begins puts the next one off by a day, before it is known what comes of it", () => {
  expect(begun(PLAN, T0)).toEqual({ ...PLAN, begunAt: T0, dueAt: T0 + DAY });
});

test("one that read its screen comes again when its days have passed, counted from its beginning", () => {
  const done = ended(begun(PLAN, T0), "read", T0 + 5000);
  expect([done.dueAt, done.last]).toEqual([T0 + 7 * DAY, { at: T0 + 5000, outcome: "read" }]);
});

test.each(["not-read", "login-needed", "elsewhere", "closed", "typing", "permission-missing"] as const)(
  "one that ended with %s is tried again after a day, and never sooner",
  (outcome) => {
    expect(ended(begun({ ...PLAN, everyDays: 30 }, T0), outcome, T0 + HOUR).dueAt).toBe(T0 + DAY);
  },
);

test("a visit of the person's begins the turn anew, and what was reminded of is done", () => {
  expect(visited({ ...PLAN, act: "remind", remindedAt: T0 }, T0 + DAY)).toEqual({
    ...PLAN,
    act: "remind",
    dueAt: T0 + 8 * DAY,
  });
});

describe("a look goes on", () => {
  test.each([
    ["while its page is open", at(URL_), 59_000],
    ["under another address of the same screen", at("https://worklane.example/en/settings/data?utm_source=a#"), 59_000],
    ["while it may still be led there", at(ELSEWHERE), 14_000],
    ["while nothing was opened yet", at(""), 14_000],
    ["while its page takes long to come", coming("moz-extension://unquiet/look.html"), 59_000],
    ["while the page that it was led to takes long to come", coming(ELSEWHERE), 59_000],
  ])("%s", (_what, sight, age) => {
    expect(givenUp(PLAN, sight, age)).toBeNull();
  });
});

describe("a look is given up", () => {
  test.each([
    ["when its tab is gone", null, 1000, "closed"],
    ["when it was led to another page", at(ELSEWHERE), 15_000, "elsewhere"],
    ["when it was led to a site that is not known", at(""), 15_000, "elsewhere"],
    ["when it was led to where a password is asked", at("https://worklane.example/in", true), 15_000, "login-needed"],
    ["when its page asks for a password instead", at(URL_, true), 60_000, "login-needed"],
    ["when its page does not come to rest", at(URL_), 60_000, "not-read"],
    ["when its page never comes", coming("moz-extension://unquiet/look.html"), 60_000, "not-read"],
    ["when the clock was set back meanwhile", at(URL_), -1, "not-read"],
  ] as const)("%s", (_what, sight, age, outcome) => {
    expect(givenUp(PLAN, sight, age)).toBe(outcome);
  });
});
