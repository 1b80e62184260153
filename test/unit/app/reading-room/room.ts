/** A reading room over a small world. */
import type { ReadingRoomDependencies } from "../../../../lib/app/reading-room/dependencies.ts";
import type { LogEntry } from "../../../../lib/model.ts";
import { HOUR } from "../../../support/builders.ts";
import { talliesIn } from "../../../support/tallies.ts";
import type { World } from "../../../support/world.ts";

/** What the reading room needs, from a world in memory. */
export function roomOf({ store, deps }: World): ReadingRoomDependencies {
  const archive = {
    tallies: () => talliesIn(store),
    lines: async (kinds: ReadonlySet<LogEntry["kind"]>, limit: number) =>
      (await store.log.recent(100_000)).filter(({ kind }) => kinds.has(kind)).slice(0, limit),
  };
  return { ...deps, archive };
}

/** Lets a text be seen twice, as far apart as a second look asks for. */
export async function seeTwice(world: World): Promise<void> {
  await world.check();
  world.wait(13 * HOUR);
  await world.check();
  world.wait(HOUR);
}
