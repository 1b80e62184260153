import fc from "fast-check";
import { expect, test } from "vitest";
import { badgeOf } from "../../../lib/core/badge.ts";
import type { Severity } from "../../../lib/model.ts";

const alerts = (...severities: Severity[]) => severities.map((severity) => ({ severity }));

test.each([
  ["nothing to say", alerts(), false, { text: "", severity: "none" }],
  ["a watch that needs the person", alerts(), true, { text: "!", severity: "none" }],
  ["one alert", alerts("important"), false, { text: "1", severity: "important" }],
  ["the worst of several", alerts("small", "good", "worth-knowing"), false, { text: "3", severity: "worth-knowing" }],
  ["good news before small", alerts("small", "good"), false, { text: "2", severity: "good" }],
  ["alerts beside a broken watch", alerts("good"), true, { text: "1!", severity: "good" }],
] as const)("shows %s", (_what, unread, broken, shown) => {
  expect(badgeOf(unread, broken)).toMatchObject({ ...shown, broken, unread: unread.length });
});

test("counts up to 999, and says that there are more", () => {
  const many = (count: number, broken = false) =>
    badgeOf(alerts(...Array.from({ length: count }, () => "small" as const)), broken);
  expect([many(99, true).text, many(100, true).text]).toEqual(["99!", "99+!"]);
  expect([many(999).text, many(1000).text, many(1000).unread]).toEqual(["999", "999+", 1000]);
});

test("never shows more than four characters", () => {
  const unread = fc.array(fc.record({ severity: fc.constantFrom<Severity>("important", "small") }), {
    maxLength: 2000,
  });
  fc.assert(
    fc.property(unread, fc.boolean(), (list, broken) => {
      expect(badgeOf(list, broken).text.length).toBeLessThanOrEqual(4);
    }),
  );
});
