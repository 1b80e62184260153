import { mayBeSettings } from "../core/settings/screens.ts";
import { normalForm } from "../core/text/normal-form.ts";
import type { request } from "../messaging.ts";
import type { BannerView } from "../views.ts";
import { type BannerWords, pointAt, showBanner } from "./banner.ts";
import { readSettings } from "./read-settings.ts";
import { type SettledReading, whenSettled } from "./settle.ts";

/** How often a page that is no settings screen yet is asked whether it has become one. */
const GATE_INTERVAL = 1000;
/** Of the page's own `lang`; what is longer is none. */
const LONGEST_LANG = 20;

/**
 * Reads the settings screen one is on, if it is one, reports what it says once it has come to rest,
 * and shows what the background answers. It judges nothing and presses nothing.
 *
 * @returns Ends the watch and takes the banner away.
 */
export function watchSettingsScreen(ask: typeof request, words: BannerWords): () => void {
  let endReading: (() => void) | null = null;
  let removeBanner: (() => void) | null = null;
  let latest: SettledReading | null = null;
  const close = () => {
    removeBanner?.();
    removeBanner = null;
  };
  const show = async (answer: Promise<BannerView | null>, reading: SettledReading) => {
    const banner = await answer.catch(() => null);
    // The answer may come after the person has gone on to another screen.
    if (!endReading || reading !== latest || reading.url !== location.href) return;
    close();
    if (banner) removeBanner = draw(banner, ask, words, close);
  };
  const report = (reading: SettledReading) => {
    latest = reading;
    const { url, controls } = reading;
    const settings = controls.map(({ setting }) => setting);
    return show(ask("reading.report", { url, lang: reading.lang.slice(0, LONGEST_LANG), settings }), reading);
  };
  const gate = () => {
    if (latest?.url !== location.href) close();
    const open = mayBeSettings(location.href, document.title);
    if (open && !endReading) endReading = whenSettled((reading) => void report(reading));
    else if (!open && endReading) {
      endReading();
      endReading = null;
      close();
    }
  };
  // What was marked read elsewhere meanwhile is not shown again.
  const comeBack = async () => {
    const reading = latest;
    if (document.hidden || reading?.url !== location.href) return;
    await show(ask("banner.get", { url: reading.url }), reading);
  };
  document.addEventListener("visibilitychange", comeBack);
  gate();
  const timer = setInterval(gate, GATE_INTERVAL);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", comeBack);
    endReading?.();
    endReading = null;
    close();
  };
}

function draw(banner: BannerView, ask: typeof request, words: BannerWords, close: () => void): () => void {
  const ids = banner.findings.map((finding) => finding.alertId);
  const tell = (told: Promise<null>) => void told.catch(() => null);
  return showBanner(banner, words, {
    onShow(label) {
      // Looked for anew: the page may have drawn its controls again since they were read.
      const control = readSettings(document).find(({ setting }) => normalForm(setting.label) === normalForm(label));
      if (control) pointAt(control.element);
    },
    onWhatChanged() {
      tell(ask("banner.open", { id: ids[0] ?? "" }));
    },
    onLater() {
      tell(ask("banner.later", { ids }));
      close();
    },
    onDismiss() {
      tell(ask("banner.dismiss", { ids }));
      close();
    },
  });
}
