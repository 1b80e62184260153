import { expect, test } from "vitest";
import { findingsOf } from "../../../../lib/core/judge/findings.ts";
import type { Lexicon } from "../../../../lib/core/judge/lexicon.ts";
import { lexiconFor } from "../../../support/packaged.ts";

const BOUND = "Outside the European Union we may share what you post with our advertising partners.";
const FREE = "We may share what you post with our advertising partners.";

function findings(before: string, after: string, region: string): string[] {
  const [old, now] = [before, after].map((text) => ({ text, lead: "", section: "" }));
  const unit = { before: old, after: now, section: "", headings: [] } as never;
  const context = { lexicon: lexiconFor("en") as Lexicon, before: [old], after: [now], region } as never;
  return findingsOf([unit], context)
    .filter((one) => one.class === "sharing_third_party")
    .map(({ action, direction }) => `${action} ${direction}`);
}

test("a region's exemption that is lifted is told to who lives there, and is no news elsewhere", () => {
  expect(findings(BOUND, FREE, "DE")).toEqual(["added worse"]);
  expect(findings(BOUND, FREE, "US")).toEqual([]);
  expect(findings(BOUND, FREE, "")).toEqual(["detail-edited worse"]);
  expect(findings(FREE, BOUND, "DE")).toEqual(["detail-edited better"]);
});
