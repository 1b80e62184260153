import { subjectsOf } from "../../core/story.ts";
import type { Words } from "../../core/words/index.ts";
import type { Clock } from "../../ports.ts";
import type { SwitchView } from "../../views.ts";
import { alertViews } from "./alert-view.ts";
import type { ChangeViewDependencies } from "./change-view.ts";
import { optOutView } from "./opt-out.ts";

/** Draws up a switch that was told of; null for one that is not kept. */
export async function switchView(
  alertId: string,
  words: Words,
  deps: ChangeViewDependencies & { clock: Clock },
): Promise<SwitchView | null> {
  const alert = await deps.store.alerts.get(alertId);
  if (alert?.kind !== "setting") return null;
  const [view] = await alertViews([alert], words, deps.clock.now(), deps.store);
  const last = await deps.store.readings.last(alert.screen);
  const lexicon = last ? await deps.lexiconOf(last.lang) : null;
  const classes = lexicon ? subjectsOf(alert.event, lexicon) : [];
  if (view?.kind !== "setting") return null;
  return { alert: view, optOut: await optOutView(alert.serviceId, classes, deps.store, deps.lexiconOf) };
}
