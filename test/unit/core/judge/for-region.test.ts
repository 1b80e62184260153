import { describe, expect, test } from "vitest";
import { findingFor, judgementFor } from "../../../../lib/core/judge/for-region.ts";
import { type Weighed, weigh, weighedFor } from "../../../../lib/core/judge/severity.ts";
import type { Finding, Judgement } from "../../../../lib/model.ts";
import { aFinding } from "../../../support/builders.ts";
import { judgementOf } from "./judging.ts";

const REGIONS = ["", "US", "FR", "CA", "US-CA"];
const BEFORE = ["We like maps.", "In the European Union you may object."];
const CHANGES = {
  "bound to a country": ["If you live in Canada, we use your data to train AI models."],
  "bound from outside": ["Outside the European Union we may share your private messages with partners."],
  "bound to a state": ["In California we sell your data unless you opt out."],
  "bound nowhere": ["We use your data to train AI models."],
  "of several": [
    "If you live in Canada, we use your data to train AI models.",
    "We share your location with advertisers.",
    "In the European Union we keep your data for ten years.",
  ],
};
const judged = (texts: readonly string[], region: string): Judgement =>
  judgementOf(BEFORE, [...BEFORE, ...texts], { region, seenBefore: 0, seenAfter: 1 });

/** Of equally grave ones the order is of no matter. */
const inOrder = ({ findings }: Judgement) =>
  findings.toSorted((one, other) => `${one.class}${one.after}`.localeCompare(`${other.class}${other.after}`));

describe.each(Object.entries(CHANGES))(
  "a change that is %s, judged for one region and read from another",
  (_what, texts) => {
    test.each(REGIONS)("%j", (region) => {
      for (const other of REGIONS) {
        const [read, expected] = [judgementFor(judged(texts, region), other), judged(texts, other)];
        expect({ ...read, findings: inOrder(read) }).toEqual({ ...expected, findings: inOrder(expected) });
        expect(read.findings.map(({ severity }) => severity)).toEqual(
          expected.findings.map(({ severity }) => severity),
        );
      }
    });
  },
);

/** Every kind of finding that a rule makes and that the place weighs on. */
const KINDS: Weighed[] = [3, 4, 5].flatMap((base) =>
  (["added", "flipped", "promise-removed", "detail-edited"] as const).flatMap((action) =>
    (["none", "consent", "default-on"] as const).flatMap((condition) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map(
        (bits): Weighed => ({
          ...{ base, action, condition, direction: "worse", applies: "yes", isNews: false },
          ...{ goneEverywhere: false, consentLost: false },
          firstMention: (bits & 1) > 0,
          privateContent: (bits & 2) > 0,
          weak: (bits & 4) > 0,
        }),
      ),
    ),
  ),
);

test("whatever it is, it weighs elsewhere what it was judged to weigh there, and the same again at home", () => {
  for (const facts of KINDS) {
    const at = (applies: Finding["applies"]): Finding => ({ ...aFinding(), applies, ...weigh({ ...facts, applies }) });
    const [here, there] = [at("yes"), at("no")];
    const elsewhere = weighedFor(here, "no");
    expect(elsewhere.severity, JSON.stringify(facts)).toBe(there.severity);
    expect(weighedFor(elsewhere, "yes")).toEqual(here);
    expect(weighedFor(there, "yes")).toEqual(here);
  }
});

test("good news stays good wherever one lives", () => {
  const good: Finding = { ...aFinding(), direction: "better", severity: "good", regions: ["CA"], applies: "unknown" };
  expect(findingFor(good, "FR")).toEqual({ ...good, applies: "no" });
});
