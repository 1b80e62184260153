import type { Lexicon } from "../../core/judge/lexicon.ts";
import { directionOf } from "../../core/settings/direction.ts";
import { screenKey } from "../../core/settings/screens.ts";
import { normalForm } from "../../core/text/normal-form.ts";
import type { Words } from "../../core/words/index.ts";
import { settingSentence } from "../../core/words/settings.ts";
import type { SettingAlert } from "../../model.ts";
import type { Store } from "../../ports.ts";
import type { ScreenView } from "../../views.ts";

/** Draws up what was last read on a settings screen. */
export async function screenView(
  url: string,
  words: Words,
  deps: { store: Store; lexiconOf: (lang: string) => Promise<Lexicon | null> },
): Promise<ScreenView> {
  const screen = screenKey(url);
  const reading = (await deps.store.readings.last(screen)) ?? null;
  const lexicon = reading ? await deps.lexiconOf(reading.lang) : null;
  const alerts = (await deps.store.alerts.ofScreen(screen)).filter(
    (alert): alert is SettingAlert => alert.kind === "setting",
  );
  return {
    reading,
    settings: (reading?.settings ?? []).map((setting) => ({
      setting,
      direction: directionOf(setting.label, lexicon),
      evidence:
        alerts.find((alert) => normalForm(alert.event.label) === normalForm(setting.label))?.event.evidence ?? "E0",
    })),
    events: alerts.map(({ event }) => ({ event, words: settingSentence(words, event) })),
  };
}
