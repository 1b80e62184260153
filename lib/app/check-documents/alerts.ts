import type { Change, ChangeAlert, EpochMs } from "../../model.ts";
import type { CheckDependencies } from "./dependencies.ts";

/** The alert of a change, unread. */
export function changeAlert(
  change: Change,
  { seenOnce, createdAt }: { seenOnce: boolean; createdAt: EpochMs },
  deps: CheckDependencies,
): ChangeAlert {
  return {
    kind: "change",
    id: deps.chance.newId(),
    serviceId: change.serviceId,
    documentId: change.documentId,
    changeId: change.id,
    createdAt,
    severity: change.judgement.severity,
    seenOnce,
  };
}
