import type { Page } from "puppeteer-core";
import type { SettingState } from "../../../lib/model.ts";
import { pause } from "../../../scripts/story/stage.ts";
import { click, type SettingsCase, set, twice } from "./case.ts";

/** Waits until the page has taken the banner away once for good; its policy forbids to wait by a script in it. */
async function untilRemoved(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const removed = await page.evaluate(() => (globalThis as { removed?: number }).removed ?? 0);
    if (removed > 3) return;
    await pause(200);
  }
}

/** A screen that one comes back to is read again, and says nothing new, within this time. */
const SCREEN_RESTS = 4500;
const S14 = [
  set("Anuncios personalizados", "on", { section: "Privacidad", direction: "on-shares" }),
  set("Usar mi contenido para entrenar modelos de IA", "off"),
];
const S15 = [set("Share usage data with partners", "on"), set("Personalised ads", "unknown")];
const S16 = [set("Show my profile to everybody", "on"), set("Personalised ads", "on", { section: "Ads" })];
const S17 = Array.from({ length: 12 }, (_, index) => {
  const theme =
    ["sport", "cucina", "viaggi", "musica", "cinema", "moda", "scienza", "politica", "salute", "giardino"][
      index % 10
    ] ?? "";
  return set(`Annunci personalizzati su ${theme} ${index < 10 ? "a" : "b"}`, index % 3 === 0 ? "on" : "off");
});
const S18 = [
  set("Dunkles Design", "off", { section: "Anzeige", direction: "neutral" }),
  set("Große Schrift", "on"),
  set("Töne abspielen", "on"),
];
const KI = set("Meine Daten zum Trainieren von KI-Modellen verwenden", "on", {
  section: "Datenschutz",
  direction: "on-shares",
});
const S19 = [
  set("Personalised ads", "on"),
  set("Share my activity with partners", "off"),
  set("Show my profile in search engines", "on"),
  set("Keep my search history", "on"),
];
const S26 = [set("Personalised ads", "off"), set("Keep my search history", "off"), set("Show when I am online", "off")];
const VOICE = "Do not send my voice recordings";
const BLOG = "Prevent sharing of my posts with third parties";
const blogs = (second: SettingState) => [
  set(BLOG, "on", { section: "garden-notes", direction: "on-protects" }),
  set(BLOG, second, { section: "old-trains" }),
  set(BLOG, "off", { section: "soup-of-the-day" }),
];
const S24 = [
  "Personalised ads",
  "Share my activity with partners",
  "Show my profile in search engines",
  "Let others find me by my phone number",
  "Keep my search history",
  "Send diagnostic data",
  "Use my location",
  "Show when I am online",
];

/** How screens change from visit to visit, and what must not be taken for a change. */
export const VISIT_CASES: readonly SettingsCase[] = [
  {
    id: "S13",
    what: "three routes drawn into the same nodes",
    visits: [
      { at: "s13/ads", settings: [set("Personalised ads", "on", { section: "Ads" })] },
      {
        at: "s13/ads",
        act: click("nav a:nth-child(2)"),
        endsAt: "s13/location",
        settings: [set("Share my location with partners", "off")],
      },
      {
        at: "s13/ads",
        act: async (page, hasRead) => {
          await page.click("nav a:nth-child(2)");
          await hasRead("s13/location", (labels) => labels.includes("Share my location with partners"));
          await page.evaluate(() => history.back());
          await pause(SCREEN_RESTS);
        },
        settings: [set("Personalised ads", "on")],
      },
      { at: "s13/location", settings: [set("Share my location with partners", "off")] },
    ],
  },
  { id: "S14", what: "a dialog at a hash, over a long page", visits: twice("s14#settings/privacy", S14) },
  { id: "S15", what: "a closed shadow root, and a state that only scripts of the page see", visits: twice("s15", S15) },
  { id: "S16", what: "frames", visits: twice("s16", S16) },
  {
    id: "S17",
    what: "a list that draws only what fits",
    visits: [
      { at: "s17", settings: S17 },
      {
        at: "s17",
        act: async (page, hasRead) => {
          await page.evaluate(() => document.querySelector("#list")?.scrollBy(0, 240));
          await hasRead("s17", (labels) => labels[0] !== S17[0]?.label);
          await page.evaluate(() => document.querySelector("#list")?.scrollBy(0, -240));
        },
        settings: S17,
      },
      { at: "s17?v=2" },
      { at: "s17", settings: S17 },
    ],
  },
  {
    id: "S18",
    what: "a part that was folded at the first visit",
    visits: [
      { at: "s18", settings: S18 },
      { at: "s18?v=2", settings: [...S18, KI] },
      { at: "s18", act: click("#head"), settings: [...S18, KI] },
    ],
  },
  {
    id: "S19",
    what: "a search that filters the rows",
    visits: [
      { at: "s19", settings: S19 },
      {
        at: "s19",
        act: (page) => page.type("[type=search]", "partners"),
        settings: [set("Share my activity with partners", "off")],
      },
      { at: "s19", settings: S19 },
      { at: "s19", settings: S19 },
    ],
  },
  ...["stable", "random"].map((kind) => ({
    id: `S20 ${kind}`,
    what: "the same account in another language",
    visits: [
      { at: `s20-${kind}?kind=${kind}&v=1` },
      { at: `s20-${kind}?kind=${kind}&v=2` },
      { at: `s20-${kind}?kind=${kind}&v=1` },
    ],
  })),
  {
    id: "S21",
    what: "a switch that is renamed, and one that is described otherwise",
    visits: [
      ...twice("s21", [
        set("Assistant apps activity", "on"),
        set("Keep voice recordings", "off"),
        set("Show when I was last online", "on"),
      ]),
      {
        at: "s21?v=2",
        settings: [
          set("Keep activity", "on"),
          set("Keep voice recordings", "off"),
          set("Show when I was last online", "on"),
        ],
        events: ["relabelled Keep activity"],
      },
      { at: "s21", events: ["relabelled Assistant apps activity"] },
      { at: "s21?v=3", events: ["relabelled Assistant apps activity"], banner: true },
    ],
  },
  {
    id: "S22",
    what: "double negatives",
    visits: twice("s22", [
      set("Opt out of customer data access", "on", { direction: "unknown" }),
      set("Don't stop sharing my activity", "on", { direction: "unknown" }),
      set("Do Not Track", "off", { direction: "unknown" }),
      set("Do not sell my personal information", "on", { direction: "on-protects" }),
      set("Personalised ads", "off", { direction: "on-shares" }),
    ]),
  },
  {
    id: "S22b",
    what: "double negatives in German",
    visits: twice("s22-de", [
      set("Weitergabe meiner Daten an Dritte nicht verhindern", "on", { direction: "unknown" }),
      set("Werbung nicht personalisieren", "on", { direction: "on-protects" }),
    ]),
  },
  {
    id: "S23",
    what: "locked by an employer, a plan, a region",
    visits: twice("s23", [
      set("Usar meus dados para treinar modelos de IA", "on", {
        disabled: true,
        reason: "O administrador da sua organização controla esta opção.",
      }),
      set("Anúncios personalizados", "on", { disabled: true, reason: "Disponível apenas no plano Premium." }),
      set("Compartilhar meus dados com parceiros", "off", { disabled: true, reason: "Não disponível na sua região." }),
    ]),
  },
  {
    id: "S24",
    what: "another account",
    visits: [
      { at: "s24", settings: S24.map((label, index) => set(label, index % 2 === 0 ? "on" : "off")) },
      { at: "s24?v=2", differs: true },
      { at: "s24?v=2" },
    ],
  },
  {
    id: "S25",
    what: "switches that the person turns, and one that follows",
    visits: [
      { at: "s25" },
      {
        at: "s25",
        act: async (page) => {
          await page.click("#la");
          // Keys go to the window in front.
          await page.bringToFront();
          await page.focus("#b");
          await page.keyboard.press(" ");
          await page.click("#c");
        },
        events: [
          "by person: Chia sẻ dữ liệu của tôi với đối tác",
          "by person: Quảng cáo được cá nhân hóa",
          "by person: Lưu lịch sử vị trí",
          "by person: Dùng lịch sử vị trí để hiển thị quảng cáo",
        ],
      },
      {
        at: "s25",
        act: (page) => page.click("#a"),
        leavesAtOnce: true,
      },
      { at: "s25", events: ["by person: Chia sẻ dữ liệu của tôi với đối tác"] },
      { at: "s25" },
    ],
  },
  {
    id: "S26",
    what: "a switch that is gone",
    visits: [
      ...twice("s26", [
        set("Personalised ads", "off"),
        set(VOICE, "on"),
        set("Keep my search history", "off"),
        set("Show when I am online", "off"),
      ]),
      { at: "s26?v=2", settings: S26 },
      { at: "s26?v=2", settings: S26, events: [`disappeared ${VOICE}`], banner: true },
    ],
  },
  {
    id: "S27",
    what: "three switches with one name",
    visits: [
      ...twice("s27", blogs("on")),
      { at: "s27?v=2", settings: blogs("off"), events: [`flipped ${BLOG}`], banner: true },
    ],
  },
  {
    id: "S28",
    what: "a strict policy; a page that takes away what is not its own",
    visits: [
      { at: "s28" },
      { at: "s28?v=2", events: ["appeared Use my data to train AI models"], banner: true },
      { at: "s28?v=3", act: untilRemoved },
    ],
  },
  { id: "S29", what: "30,000 nodes, 300 switches and a ticker", visits: [{ at: "s29" }, { at: "s29" }] },
  {
    id: "S30",
    what: "nothing that gives anything away",
    visits: [{ at: "s30" }, { at: "s30?v=3" }, { at: "s30?v=2", differs: true }, { at: "s30?v=2" }],
  },
];
