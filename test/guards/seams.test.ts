import { expect, test } from "vitest";
import { checkSeams, seamsIn } from "../../scripts/guards/seams.ts";

const RELEASE = { "background.js": "const now = Date.now()" };
const FOR_TESTS = {
  "background.js": 'get("e2e-seams")',
  "chunks/clock.js": "seams.clockOffset",
  "w.js": "e2e-catalogue",
  "chunks/handlers.js": '"diary.get":',
};

test("a release without seams beside a build for tests with both is fine", () => {
  expect(checkSeams(RELEASE, FOR_TESTS)).toEqual([]);
});

test.each([
  ["the record of the seams", { "background.js": 'get("e2e-seams")' }],
  ["another catalogue", { "chunks/welcome.js": 'get("e2e-catalogue")' }],
  ["what only the player of stories asks", { "background.js": 'async "diary.get"()' }],
  ["the moved clock", { "background.js": "Date.now()", "chunks/clock.js": "a.clockOffset" }],
])("%s in a release is found", (_what, release) => {
  expect(checkSeams(release, FOR_TESTS)).toHaveLength(1);
});

test.each([
  ["both seams", RELEASE],
  ["one seam", { "background.js": 'get("e2e-seams")' }],
])("a build for tests that lacks %s proves nothing, and is found", (_what, e2e) => {
  expect(checkSeams(RELEASE, e2e)).toHaveLength(1);
});

test("the traces of the seams are named", () => {
  expect(seamsIn(FOR_TESTS)).toEqual(["e2e-seams", "clockOffset", "e2e-catalogue", "diary.get"]);
});
