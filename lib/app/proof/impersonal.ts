import type { Change } from "../../model.ts";

/** A change without what was worked out from where the person lives, and without what they called wrong. */
export function impersonal(change: Change): Change {
  const { muted: _muted, ...judgement } = change.judgement;
  return {
    ...change,
    judgement: {
      ...judgement,
      findings: judgement.findings.map((finding) => ({
        ...finding,
        applies: "unknown",
        reasons: finding.reasons.filter(({ id }) => id !== "not-where-you-are"),
      })),
      announcement: judgement.announcement.map((one) =>
        one.signal === "region" ? { ...one, params: { ...one.params, applies: "unknown" } } : one,
      ),
    },
  };
}
