import type { Handlers } from "../message-checks.ts";
import { markRead } from "./acknowledge.ts";
import type { CheckDependencies } from "./check-documents/dependencies.ts";
import { ignoreRegion } from "./ignore-region.ts";
import { pinChange } from "./keeping/pin.ts";

type Marks =
  | "alerts.mark"
  | "alerts.raise"
  | "alerts.told"
  | "change.pin"
  | "finding.mute"
  | "finding.unmute"
  | "region.ignore";

/** Answers to what a person says about what was told. */
export function markHandlers(ready: () => Promise<CheckDependencies>): Pick<Handlers, Marks> {
  const doing =
    <Q>(work: (query: Q, deps: CheckDependencies) => Promise<unknown>) =>
    async (query: Q): Promise<null> => {
      await work(query, await ready());
      return null;
    };
  return {
    "alerts.mark": doing(({ ids, read }, deps) => markRead(ids, read, deps)),
    "alerts.raise": doing(async ({ id }, deps) => (await deps.lateCode()).raiseAlert(id, deps)),
    "alerts.told": doing(async ({ id }, deps) => (await deps.lateCode()).markTold(id, deps)),
    "change.pin": doing(pinChange),
    "finding.mute": async (query) => {
      const deps = await ready();
      return (await deps.lateCode()).muteFinding(query, deps);
    },
    "finding.unmute": doing(async ({ id }, deps) => (await deps.lateCode()).unmuteFinding(id, deps)),
    "region.ignore": doing(ignoreRegion),
  };
}
