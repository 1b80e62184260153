import type { Handlers } from "../message-checks.ts";
import type { Checker } from "./checker.ts";
import type { HandlerDependencies } from "./handlers.ts";
import { nowReadable } from "./now-readable.ts";
import { pauseAll, pauseService } from "./pause.ts";

/** Runs of looks: begun, ended, and paused. */
export function runHandlers(
  ready: () => Promise<HandlerDependencies>,
  checker: Checker,
): Pick<Handlers, `check.${"start" | "stop" | "progress"}` | "pause.set" | "service.pause"> {
  return {
    async "check.start"({ ids }) {
      // Answered once the run is there to be asked for.
      if (ids === "unread") void checker.checkUnread(await nowReadable(await ready()));
      else void checker.checkNow(ids);
      return null;
    },
    async "check.stop"() {
      checker.stop();
      return null;
    },
    "check.progress": async () => checker.progress(),
    async "pause.set"({ length }) {
      await goOn(pauseAll(length, await ready()), checker);
      return null;
    },
    async "service.pause"(query) {
      await goOn(pauseService(query, await ready()), checker);
      return null;
    },
  };
}

/** After a pause what is due is looked at; while one lasts nothing is. */
async function goOn(pausing: Promise<void>, checker: Checker): Promise<void> {
  await pausing;
  void checker.checkDue();
}
