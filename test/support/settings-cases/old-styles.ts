import { type SettingsCase, set, twice } from "./case.ts";

/** Screens of kinds on which something was read wrongly once: old forms, other scripts, other endings of words. */
export const OLD_STYLE_CASES: readonly SettingsCase[] = [
  {
    id: "H26",
    what: "an old form whose words stand beside its boxes, a list of terms, and a trap for robots",
    visits: twice("h26", [
      set("Publish my wish list", "on"),
      set("Publish my reviews", "off"),
      set("Newsletter", "choice:Monthly"),
      set("Keep my orders", "choice:For ever"),
      set("Ads by what I read", "on", { section: "Advertising" }),
      set("Measuring by partners", "off"),
      set("Offers by e-mail", "off"),
    ]),
  },
  {
    id: "H27",
    what: "a page in Arabic, from right to left",
    visits: twice("h27", [
      set("استخدام بياناتي لتحسين النماذج", "on"),
      set("إظهار نشاطي", "off", { description: "يمكن للآخرين رؤية متى كنت متصلاً." }),
      set("سجل البحث", "on"),
    ]),
  },
  {
    id: "H28",
    what: "rows whose states agree with several things, in French",
    visits: twice("h28", [
      set("Publicités personnalisées", "on"),
      set("Suggestions d’amis", "off"),
      set("Fonctions à l’essai", "off"),
    ]),
  },
];
