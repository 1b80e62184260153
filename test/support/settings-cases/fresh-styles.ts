import { type SettingsCase, set, twice } from "./case.ts";

/**
 * Screens of kinds that none of those before has, with what must be read of them written down before the
 * reader was tried on any.
 */
export const FRESH_STYLE_CASES: readonly SettingsCase[] = [
  {
    id: "H16",
    what: "the panel in front of several tabs",
    visits: twice("h16", [
      set("Beta", "off"),
      set("Use my content to improve suggestions", "on", {
        section: "Rovo and Intelligence",
      }),
      set("Contribute metadata", "off"),
      set("Let apps read my activity", "on", { section: "Apps by third parties" }),
    ]),
  },
  {
    id: "H17",
    what: "a table of switches without table elements; buttons that stand for a choice",
    visits: twice("h17", [
      set("Messages from recruiters: E-mail", "on"),
      set("Messages from recruiters: Phone", "off"),
      set("Offers of partners: E-mail", "off"),
      set("Offers of partners: Phone", "on"),
      set("Research invitations: E-mail", "on"),
      set("Research invitations: Phone", "on"),
      set("Share my profile with data brokers", "choice:Allow", { section: "Sharing" }),
      set("Precise location", "choice:While using"),
    ]),
  },
  {
    id: "H18",
    what: "rows that say how a setting stands, and lead to it",
    visits: twice("h18", [
      set("Web & App Activity", "on", { section: "History settings" }),
      set("Timeline", "off"),
      set("Watch history", "on"),
      set("Personalised ads", "on", { section: "Ads" }),
      set("Partner ads settings", "off"),
    ]),
  },
  {
    id: "H19",
    what: "components of others, whose words are slotted into them",
    visits: twice("h19", [
      set("Use my drawings to train models", "on", { description: "You can change this any time." }),
      set("Let search engines find me", "off"),
      set("Keep my conversations", "on", { section: "Assistant" }),
      set("Share conversations with my team", "off", { disabled: true }),
      set("Read my calendar", "on", { description: "Only the titles of meetings." }),
      set("Send crash reports", "on"),
    ]),
  },
  {
    id: "H20",
    what: "a list that draws the rows in view only",
    visits: [
      {
        at: "h20",
        settings: [
          set("Alcohol", "off"),
          set("Art", "on"),
          set("Beauty", "on"),
          set("Boats", "off"),
          set("Books", "on"),
          set("Cars", "on"),
          set("Cats", "off"),
          set("Children", "on"),
          set("Dating", "on"),
        ],
      },
      { at: "h20", act: (page) => page.evaluate(() => document.querySelector(".box")?.scrollTo(0, 900)) },
    ],
  },
  {
    id: "H21",
    what: "a switch that asks whether one means it",
    visits: [
      {
        at: "h21",
        settings: [
          set("Improve speech for everyone", "on", { description: "Keeps recordings of what you say." }),
          set("Share diagnostics", "off"),
        ],
      },
      {
        at: "h21",
        act: async (page) => {
          await page.click("#voice");
          // One reads the question first.
          await new Promise((resolve) => setTimeout(resolve, 10_000));
          await page.click("#yes");
        },
        events: ["by person: Improve speech for everyone"],
      },
    ],
  },
  {
    id: "H22",
    what: "a switch that turns at once, and back when the service refuses",
    visits: [
      {
        at: "h22",
        settings: [
          set("Share my listening with friends", "on", { section: "Data sharing" }),
          set("Process my data for tailored ads", "on"),
        ],
      },
      {
        at: "h22",
        act: async (page) => {
          await page.click("#b");
          // Longer than a press lasts: what flips after that is no doing of the person's.
          await new Promise((resolve) => setTimeout(resolve, 10_000));
        },
      },
    ],
  },
  {
    id: "H23",
    what: "a page from right to left, in Arabic",
    visits: twice("h23", [
      set("استخدام بياناتي لتدريب نماذج الذكاء الاصطناعي", "on", { description: "ينطبق على المحادثات الجديدة فقط." }),
      set("إظهار حالة النشاط", "off"),
      set("إعلانات مخصصة", "on", { section: "الإعلانات" }),
      set("من يمكنه رؤية ملفي الشخصي؟", "choice:الأصدقاء"),
    ]),
  },
  {
    id: "H24",
    what: "a page in Japanese, with states written on the switches and in rows",
    visits: twice("h24", [
      set("広告のパーソナライズ", "on"),
      set("位置情報の利用", "off"),
      set("ウェブとアプリのアクティビティ", "on", { section: "アクティビティ" }),
      set("再生履歴", "off"),
      set("検索エンジンにプロフィールを表示する", "on"),
      set("データの保存期間", "choice:18か月"),
    ]),
  },
  {
    id: "H25",
    what: "cards, segments, chips, and a box with a link in its words, in German",
    visits: twice("h25", [
      set("Notwendige Dienste", "on", { disabled: true }),
      set("Analyse und Statistik", "on"),
      set("Sichtbarkeit meines Profils", "choice:Nur Kontakte", { section: "Profil" }),
      set("Aufbewahrung meiner Suchen", "choice:12 Monate"),
      set("Reisen", "on", { section: "Themen für Werbung" }),
      set("Gesundheit", "off"),
      set("Finanzen", "on"),
      set("Ich widerspreche der Nutzung meiner Beiträge für das Training von KI.", "off"),
      set("Dunkles Design", "off"),
    ]),
  },
];
