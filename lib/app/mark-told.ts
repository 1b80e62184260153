import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { announceAgain } from "./check-documents/evidence.ts";

/** The person says that they were told of a change by other ways: kept as evidence of notice. */
export async function markTold(alertId: string, deps: CheckDependencies): Promise<void> {
  const alert = await deps.store.alerts.get(alertId);
  if (alert?.kind !== "change") return;
  const change = await deps.store.changes.get(alert.changeId);
  if (!change) return;
  const told = await announceAgain({ ...change, toldAt: deps.clock.now() }, deps);
  await deps.store.commit({ changes: [told] });
}
