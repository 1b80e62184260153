import type { Lexicon } from "../../core/judge/lexicon.ts";
import { type KeptText, notUndone, subjectsOf } from "../../core/story.ts";
import { waysToRefuse } from "../../core/ways-to-refuse.ts";
import type { FindingClass } from "../../model.ts";
import type { Store } from "../../ports.ts";
import type { OptOutView } from "../../views.ts";
import { keptTexts } from "../dossier.ts";

const MOST_SENTENCES = 3;

/** Gathers the ways to refuse what an alert is about. */
export async function optOutView(
  serviceId: string,
  classes: readonly FindingClass[],
  store: Store,
  lexiconOf: (lang: string) => Promise<Lexicon | null>,
): Promise<OptOutView> {
  const view: OptOutView = { switches: [], sentences: [], notUndone: null };
  await addSwitches(view, serviceId, classes, store, lexiconOf);
  for (const text of await keptTexts(serviceId, store)) {
    const lexicon = await lexiconOf(text.lang);
    if (lexicon) addWords(view, text, classes, lexicon);
  }
  return view;
}

function addWords(view: OptOutView, text: KeptText, classes: readonly FindingClass[], lexicon: Lexicon): void {
  const lasting = view.notUndone ? undefined : notUndone([text], lexicon);
  if (lasting) view.notUndone = { quote: lasting.quote, document: lasting.documentTitle };
  for (const { sentence, block } of waysToRefuse(text.blocks, text.lang, classes, lexicon)) {
    if (view.sentences.length >= MOST_SENTENCES) return;
    const links = block.links.filter((link) => sentence.includes(link.text) && /^https?:/u.test(link.href));
    view.sentences.push({ text: sentence, document: text.document.title, links });
  }
}

async function addSwitches(
  view: OptOutView,
  serviceId: string,
  classes: readonly FindingClass[],
  store: Store,
  lexiconOf: (lang: string) => Promise<Lexicon | null>,
): Promise<void> {
  const wanted = new Set(classes);
  const latest = new Map((await store.readings.ofService(serviceId)).map((reading) => [reading.screen, reading]));
  for (const { settings, lang, url } of latest.values()) {
    const lexicon = await lexiconOf(lang);
    if (!lexicon) continue;
    for (const setting of settings) {
      if (!subjectsOf(setting, lexicon).some((subject) => wanted.has(subject))) continue;
      view.switches.push({ label: setting.label, section: setting.section, url });
    }
  }
}
