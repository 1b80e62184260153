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
  let latest: SettledReading | null = null;
  const show = (banner: BannerView | null, reading: SettledReading) => {
    close();
    if (banner) removeBanner = draw(banner, reading, ask, words, close);
  };
  const report = async (reading: SettledReading) => {
    latest = reading;
    const { url, lang, controls } = reading;
    const settings = controls.map(({ setting }) => setting);
    show(await ask("reading.report", { url, lang, settings }).catch(() => null), reading);
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
  // What was marked read elsewhere meanwhile is not shown again.
  const comeBack = async () => {
    const reading = latest;
    if (document.hidden || reading?.url !== location.href) return;
    show(await ask("banner.get", { url: reading.url }).catch(() => null), reading);
  };
  document.addEventListener("visibilitychange", comeBack);
  gate();
  const timer = setInterval(gate, GATE_INTERVAL);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", comeBack);
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
