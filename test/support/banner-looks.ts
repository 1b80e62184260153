import type { Page } from "puppeteer-core";
import { inParent } from "../../scripts/browser/firefox-chrome.ts";
import type { OpenBrowser } from "../../scripts/browser/open-browser.ts";
import type { TestStage } from "./stage.ts";

/** Makes a page be drawn in the few colours that a person has chosen for everything, or stops it. */
export async function setForcedColours({ kind, browser }: OpenBrowser, page: Page, forced: boolean): Promise<void> {
  if (kind === "firefox") {
    // 2 is "always": the person's colours in the place of all pages' own.
    const value = forced ? 2 : 0;
    await inParent(browser, `Services.prefs.setIntPref("browser.display.document_color_use", ${value})`);
    return;
  }
  const session = await page.createCDPSession();
  const features = forced ? [{ name: "forced-colors", value: "active" }] : [];
  await session.send("Emulation.setEmulatedMedia", { features });
}

/** Makes pages be asked for in light or dark colours. */
export async function setColourScheme(
  { kind, browser }: OpenBrowser,
  page: Page,
  scheme: "light" | "dark",
): Promise<void> {
  if (kind === "firefox") {
    const value = scheme === "dark" ? 0 : 1;
    const preference = "layout.css.prefers-color-scheme.content-override";
    await inParent(browser, `Services.prefs.setIntPref("${preference}", ${value})`);
    return;
  }
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
}

/** Enlarges all tabs of a page's site, as the browser's own menu does. */
export async function setZoom({ extension }: TestStage, page: Page, factor: number): Promise<void> {
  await (await extension.desk()).evaluate(
    async (host, to) => {
      for (const tab of await chrome.tabs.query({ url: `http://${host}/*` })) {
        if (tab.id !== undefined) await chrome.tabs.setZoom(tab.id, to);
      }
    },
    new URL(page.url()).hostname,
    factor,
  );
}

/** How urgently Chrome's own accessibility tree has the status of a page announced; null where it has none. */
export async function announcedAs(page: Page): Promise<unknown> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const status = nodes.find(({ role }) => role?.value === "status");
  return status?.properties?.find(({ name }) => name === "live")?.value.value ?? null;
}

/** How the card stands in the window and what its colours are, as a person would measure it. Asked of the card itself. */
export function lookOf(card: HTMLElement) {
  const { left, top, right, bottom } = card.getBoundingClientRect();
  const style = getComputedStyle(card);
  const host = (card.getRootNode() as ShadowRoot).host;
  const texts = [...card.querySelectorAll<HTMLElement>(".by, .headline, .sentence, button")].map((part) => {
    const { color, backgroundColor, borderTopColor } = getComputedStyle(part);
    const box = part.getBoundingClientRect();
    return {
      text: part.textContent ?? "",
      isButton: part.localName === "button",
      color,
      background: /^rgba\(.*, 0\)$/u.test(backgroundColor) ? style.backgroundColor : backgroundColor,
      border: borderTopColor,
      height: box.height,
      right: box.right,
    };
  });
  return {
    inside: left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1,
    wide: card.scrollWidth > card.clientWidth,
    direction: style.direction,
    border: style.borderTopColor,
    background: style.backgroundColor,
    forced: matchMedia("(forced-colors: active)").matches,
    scheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
    place: host.parentElement?.localName ?? "",
    role: card.getAttribute("role"),
    name: card.getAttribute("aria-label"),
    said: card.querySelector("[role=status]")?.textContent ?? "",
    focusIn: (card.getRootNode() as ShadowRoot).activeElement?.textContent ?? null,
    texts,
    buttons: texts.filter(({ isButton }) => isButton),
  };
}

/** The contrast of two colours as WCAG 2 defines it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (/\d+, \d+, \d+/u.exec(colour)?.[0] ?? "").split(", ").map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
