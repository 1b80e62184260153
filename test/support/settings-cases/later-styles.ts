import { type SettingsCase, set, twice } from "./case.ts";

/**
 * More screens in the manner of other libraries, written when the reader was done with those before
 * them, to see how it does on what it was not mended for.
 */
export const LATER_STYLE_CASES: readonly SettingsCase[] = [
  {
    id: "H11",
    what: "labels that hold their drawings and states; a drawing whose input is not shown at all",
    visits: twice("h11", [
      set("Score my likelihood to buy", "on"),
      set("Let search engines list my page", "off"),
      set("Send my usage to the makers of apps", "on"),
      set("Suggest me to the friends of my friends", "off", { section: "Suggestions" }),
      set("Use my photos in suggestions", "on", { description: "Only those that you made public." }),
    ]),
  },
  {
    id: "H12",
    what: "questions with yes and no; a heading in a legend",
    visits: twice("h12", [
      set("May we pass your address on to charities?", "choice:No"),
      set("May we use your visits for statistics?", "choice:Yes"),
      set("Tax office", "on", { section: "Which offices may see your file?", description: "Needed for refunds." }),
      set("Work office", "off"),
    ]),
  },
  {
    id: "H13",
    what: "boxes and inputs without a name, rows that lead on, in Polish",
    visits: twice("h13", [
      set("Reklamy spersonalizowane", "on", { description: "Na podstawie tego, co czytasz." }),
      set("Pokazuj, kiedy jestem online", "off"),
      set("Historia wyszukiwania", "on", { section: "Historia" }),
      set("Historia lokalizacji", "off"),
      set("Kto może do mnie pisać", "choice:Zweryfikowani", { section: "Kontakt" }),
    ]),
  },
  {
    id: "H14",
    what: "a switch for several, roots written into the page, a menu, a list with groups",
    visits: twice("h14", [
      set("All partners", "mixed"),
      set("Partners for measuring", "on"),
      set("Partners for offers", "off"),
      set("Show my activity in the feeds of others", "on"),
      set("Let others buy my drawings as prints", "off"),
      set("Record what I type for corrections", "on", { section: "Toolbar" }),
      set("Record my voice", "off"),
      set("Delete my recordings after", "choice:36 months", { section: "Retention" }),
    ]),
  },
  {
    id: "H15",
    what: "badges and links in the row, a folded part, rows that are pressed, in French",
    visits: twice("h15", [
      set("Apprendre de mes conversations", "on"),
      set("Conserver les enregistrements vocaux", "off", { description: "Pendant 18 mois au plus." }),
      set("Autoriser la mesure par des tiers", "on", { section: "Mesure d’audience" }),
      set("Recevoir les offres de partenaires", "off", { section: "Partenaires" }),
    ]),
  },
];
