import { findingFor } from "../../core/judge/for-region.ts";
import type { Change } from "../../model.ts";

/** A change without what was worked out from where the person lives, and without what they called wrong. */
export function impersonal(change: Change): Change {
  const { muted: _muted, ...judgement } = change.judgement;
  return {
    ...change,
    judgement: {
      ...judgement,
      findings: judgement.findings.map((finding) => ({
        ...findingFor(finding, ""),
        applies: "unknown",
      })),
      announcement: judgement.announcement.map((one) =>
        one.signal === "region" ? { ...one, params: { ...one.params, applies: "unknown" } } : one,
      ),
    },
  };
}
