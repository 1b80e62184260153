import { isSamePlace } from "../core/ignored.ts";
import type { IgnoredRegion } from "../model.ts";
import type { Clock, Store } from "../ports.ts";

const MOST_REGIONS = 20;

/** Leaves a part of a page out of what is told from now on, or tells of it again. */
export async function ignoreRegion(
  { id, region, ignored }: { id: string; region: Omit<IgnoredRegion, "since">; ignored: boolean },
  { store, clock }: { store: Store; clock: Clock },
): Promise<void> {
  const document = await store.documents.get(id);
  if (!document) return;
  const { ignored: regions = [], ...rest } = document;
  const others = regions.filter((other) => !isSamePlace(other, region));
  const chosen = ignored ? [{ ...region, since: clock.now() }, ...others].slice(0, MOST_REGIONS) : others;
  await store.commit({ documents: [chosen.length > 0 ? { ...rest, ignored: chosen } : rest] });
}
