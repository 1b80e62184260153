import { siteOf } from "../../core/addresses.ts";
import { isPartOf } from "../../core/settings/screens.ts";
import type { Words } from "../../core/words/index.ts";
import { settingSentence } from "../../core/words/settings.ts";
import type { EvidenceLevel, Reading, Setting } from "../../model.ts";
import type { ScreenView } from "../../views.ts";
import { type SettingJudge, settingJudge } from "../judge-settings.ts";
import type { SettingsDependencies } from "../settings-dependencies.ts";

/** Draws up what the last visit read on a settings screen, its dialogs and frames included. */
export async function screenView(url: string, words: Words, deps: SettingsDependencies): Promise<ScreenView> {
  const all = await deps.store.readings.ofService(siteOf(new URL(url).hostname));
  const own = all.filter(({ screen }) => isPartOf(screen, url));
  const last = own.at(-1);
  const visit = own.filter(
    (reading) => reading === last || (last?.visit !== undefined && reading.visit === last.visit),
  );
  // Of each part of the screen the latest reading of the visit stands.
  const parts = [...new Map(visit.map((reading) => [reading.screen, reading])).values()];
  const settings = await Promise.all(
    parts.map(async (part) => {
      const judge = await settingJudge(part, deps);
      return part.settings.map((setting) => ({
        setting,
        direction: judge.directionOf(setting),
        evidence: evidenceFor(setting, part, judge),
      }));
    }),
  );
  return {
    reading: last ?? null,
    settings: settings.flat(),
    events: visit
      .flatMap(({ events = [] }) => events)
      .map((event) => ({ event, words: settingSentence(words, event) })),
    pending: parts.some(({ pending }) => pending === true),
    differs: visit.some(({ differs }) => differs === true),
  };
}

/** How much is known of a switch being on by default, the best first. */
function evidenceFor(setting: Setting, reading: Reading, judge: SettingJudge): EvidenceLevel {
  if (judge.proofOf(setting)) return "E5";
  if (judge.sourceOf(setting)) return "E3";
  const known = (reading.known ?? []).find(
    ({ label, section, anchor }) => label === setting.label && section === setting.section && anchor === setting.anchor,
  );
  const event = (reading.events ?? []).find(
    ({ label, section }) => label === setting.label && section === setting.section,
  );
  if (event) return event.evidence;
  return known?.unchanged && known.firstSeenAt === reading.at ? "E1" : "E0";
}
