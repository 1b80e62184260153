import { mayBeSettings } from "../core/settings/screens.ts";
import { normalForm } from "../core/text/normal-form.ts";
import type { request } from "../messaging.ts";
import type { BannerView } from "../views.ts";
import { type BannerWords, pointAt, showBanner } from "./banner.ts";
import { type SettledReading, whenSettled } from "./settle.ts";

/** How often a page that is no settings screen yet is asked whether it has become one. */
const GATE_INTERVAL = 1000;

/**
 * Reads the settings screen one is on, if it is one, reports what it says once it has come to rest,
 * and shows what the background answers. It judges nothing and presses nothing.
 *
 * @returns Ends the watch and takes the banner away.
 */
export function watchSettingsScreen(ask: typeof request, words: BannerWords): () => void {
  let endReading: (() => void) | null = null;
  let removeBanner: (() => void) | null = null;
  const close = () => {
    removeBanner?.();
    removeBanner = null;
  };
  const report = async (reading: SettledReading) => {
    const banner = await ask("reading.report", {
      url: reading.url,
      lang: reading.lang,
      settings: reading.controls.map(({ setting }) => setting),
    }).catch(() => null);
    close();
    if (banner) removeBanner = draw(banner, reading, ask, words, close);
  };
  const gate = () => {
    const open = mayBeSettings(location.href, document.title);
    if (open && !endReading) endReading = whenSettled((reading) => void report(reading));
    else if (!open && endReading) {
      endReading();
      endReading = null;
      close();
    }
  };
  gate();
  const timer = setInterval(gate, GATE_INTERVAL);
  return () => {
    clearInterval(timer);
    endReading?.();
    close();
  };
}

function draw(
  banner: BannerView,
  { controls }: SettledReading,
  ask: typeof request,
  words: BannerWords,
  close: () => void,
): () => void {
  const ids = banner.findings.map((finding) => finding.alertId);
  return showBanner(banner, words, {
    onShow(label) {
      const control = controls.find(({ setting }) => normalForm(setting.label) === normalForm(label));
      if (control) pointAt(control.element);
    },
    onWhatChanged() {
      void ask("banner.open", { id: ids[0] ?? "" });
    },
    onLater() {
      void ask("banner.later", { ids });
      close();
    },
    onDismiss() {
      void ask("banner.dismiss", { ids });
      close();
    },
  });
}
