import type { Clock, Store } from "../../ports.ts";

/** Keeps both texts of a change, and the page as it was received, for good; or lets them go with the others again. */
export async function pinChange(
  { id, pinned }: { id: string; pinned: boolean },
  { store, clock }: { store: Store; clock: Clock },
): Promise<void> {
  const change = await store.changes.get(id);
  if (!change) return;
  const { pinnedAt: _pinned, ...rest } = change;
  await store.commit({ changes: [pinned ? { ...rest, pinnedAt: clock.now() } : rest] });
}
