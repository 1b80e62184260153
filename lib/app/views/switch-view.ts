import { factOf, type SettingFact } from "../../core/settings/facts.ts";
import { subjectsOf } from "../../core/story.ts";
import { longDate } from "../../core/words/dates.ts";
import type { Words } from "../../core/words/index.ts";
import type { KnownWay, SwitchView } from "../../views.ts";
import type { SettingsDependencies } from "../settings-dependencies.ts";
import { alertViews } from "./alert-view.ts";
import { optOutView } from "./opt-out.ts";

/** Draws up a switch that was told of; null for one that is not kept. */
export async function switchView(
  alertId: string,
  words: Words,
  deps: SettingsDependencies,
): Promise<SwitchView | null> {
  const alert = await deps.store.alerts.get(alertId);
  if (alert?.kind !== "setting") return null;
  const [view] = await alertViews([alert], { words, region: "" }, deps.clock.now(), deps);
  const last = await deps.store.readings.last(alert.screen);
  const lexicon = last ? await deps.lexiconOf(last.lang) : null;
  const classes = lexicon ? subjectsOf(alert.event, lexicon) : [];
  if (view?.kind !== "setting") return null;
  const fact = factOf(alert.event, new URL(alert.url).hostname, await deps.settingFacts());
  return {
    alert: view,
    optOut: await optOutView(alert.serviceId, classes, deps.store, deps.lexiconOf),
    known: fact && knownWay(fact, words),
  };
}

function knownWay(fact: SettingFact, words: Words): KnownWay {
  const [source] = fact.sources;
  return {
    setting: fact.setting,
    menu: fact.menu,
    url: fact.url,
    objection: fact.objection,
    help: fact.help,
    forwardOnly: fact.retroactive === "no",
    source:
      fact.status === "read" && source
        ? { name: source.name, url: source.url, date: longDate(source.date, words.language) }
        : null,
  };
}
