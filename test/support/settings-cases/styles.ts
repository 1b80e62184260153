import { type ExpectedSetting, type SettingsCase, set, twice } from "./case.ts";

const brands = ["alfa", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"];
const H09 = brands.map((brand, index) => set(`Marchio ${brand} rosso`, index % 4 === 1 ? "off" : "on"));

/**
 * Screens drawn in the manner of other component libraries. They were written before the reader was
 * tried on them, and say what a person sees there; nothing in the reader knows any of them.
 */
export const STYLE_CASES: readonly SettingsCase[] = [
  {
    id: "H01",
    what: "buttons with a role, a list that is drawn, a group of buttons of which one is chosen",
    visits: twice("h01", [
      set("Let partners measure how I use the site", "on", { section: "Sharing" }),
      set("Show my answers to teachers of other schools", "off"),
      set("Use what I look at for advertising", "on", { section: "Advertising" }),
      set("Who may write to me", "choice:Contacts of contacts"),
      set("Keep my searches for", "choice:18 months", { section: "History" }),
    ]),
  },
  {
    id: "H02",
    what: "inputs laid invisibly over drawings, turned by a script; a group of pressed buttons",
    visits: twice("h02", [
      set("Publicités personnalisées", "on", { description: "D’après les pages que vous consultez." }),
      set("Utiliser ma position précise", "off"),
      set("Entraîner les modèles avec mes textes", "on", { section: "Intelligence artificielle" }),
      set("Qui peut voir mon profil ?", "choice:Mes contacts"),
    ]),
  },
  {
    id: "H03",
    what: "fieldsets in fieldsets; radio buttons that are drawn as buttons",
    visits: twice("h03", [
      set("Werbepersonalisierungsdatenweitergabe", "on", { section: "Werbung" }),
      set("Handelspartner", "off", { section: "Partner" }),
      set("Forschungspartner", "on", { section: "Partner" }),
      set("Angebote per E-Mail", "off", { section: "Werbung" }),
      set("Diagnosedaten senden", "on", { section: "Datenschutz-Einstellungen" }),
      set("Speicherdauer des Suchverlaufs", "choice:36 Monate"),
      set("Sichtbarkeit des Profils", "choice:Freunde"),
    ]),
  },
  {
    id: "H04",
    what: "tables whose cells are switches",
    visits: twice("h04", [
      set("Places I visited: Advertising", "on"),
      set("Places I visited: Research", "off"),
      set("Things I bought: Advertising", "off"),
      set("Things I bought: Research", "on"),
      set("Shops", "on", { section: "Partners" }),
      set("Banks", "off", { section: "Partners" }),
      set("Offers of others: E-mail", "on", { section: "Contact" }),
      set("Offers of others: Text message", "off", { section: "Contact" }),
    ]),
  },
  {
    id: "H05",
    what: "names that say how a switch stands; a list that is a button",
    visits: twice("h05", [
      set("Diagnostische gegevens delen", "on", { section: "Privacy" }),
      set("Mijn invoer gebruiken om suggesties te verbeteren", "off"),
      set("Aangepaste aanbiedingen tonen", "on"),
      set("Wie mag mij vinden", "choice:Iedereen"),
    ]),
  },
  {
    id: "H06",
    what: "switches that hold both words, for on and for off",
    visits: twice("h06", [
      set("Compartir mis datos con socios", "on"),
      set("Anuncios según mi ubicación", "off", { description: "Solo cuando la aplicación está abierta." }),
      set("Participar en estudios", "on", { section: "Investigación" }),
      set("Enviar informes de errores", "off"),
      set("Guardar el historial de voz durante", "choice:Un año"),
    ]),
  },
  {
    id: "H07",
    what: "custom elements with open and closed roots, and slots",
    visits: twice("h07", [
      set("Learn from the messages I send", "on", { section: "Learning from you" }),
      set("Learn from the pictures I send", "off"),
      set("Tell partners which devices I own", "on", { section: "Others" }),
      set("Publish my reading list", "off"),
      set("Rank my feed by what I read", "off"),
      set("Keep a copy of deleted files", "on", { section: "Data" }),
      set("Sort my files with the help of partners", "off"),
    ]),
  },
  {
    id: "H08",
    what: "sliders that stand for switches, and one that does not",
    visits: twice("h08", [
      set("Anúncios com base no meu perfil", "on"),
      set("Partilhar dados com parceiros", "off"),
      set("Guardar os lugares onde estive", "on", { section: "Localização" }),
      set("Mostrar a minha cidade", "off"),
      set("Melhorar os resultados com o meu histórico", "on", { section: "Pesquisa" }),
      set("Sugestões de terceiros", "off"),
    ]),
  },
  {
    id: "H09",
    what: "a grid that draws only the rows in sight",
    visits: [
      { at: "h09", settings: H09 },
      {
        at: "h09",
        act: async (page, hasRead) => {
          const scrollTo = (top: number) =>
            page.evaluate((to) => document.querySelector("[role=grid]")?.scrollTo(0, to), top);
          await scrollTo(480);
          await hasRead("h09", (labels) => labels[0] !== H09[0]?.label);
          await scrollTo(0);
        },
        // The row that stayed in sight stands first in the page now.
        settings: [H09.at(-1) as ExpectedSetting, ...H09.slice(0, -1)],
      },
      { at: "h09", settings: H09 },
    ],
  },
  {
    id: "H10",
    what: "drawings beside the real switch, two labels for one, a group, a list of terms",
    visits: twice("h10", [
      set("Share crash reports with suppliers", "on"),
      set("Read my calendar to suggest meetings", "off"),
      set("Let the assistant learn from my chats", "on", { section: "Assistant" }),
      set("Show my chats to reviewers", "on", { description: "People whom we employ." }),
      set("Measure how I use this site", "off", { section: "Measuring" }),
      set("Recommend me to strangers", "on", { description: "They see your name and your picture." }),
      set("Tell me when I was measured", "off"),
      set("Who can see what I like", "choice:Friends", { section: "Audience" }),
      set("Face recognition", "on"),
      set("Voice recognition", "off"),
    ]),
  },
];
