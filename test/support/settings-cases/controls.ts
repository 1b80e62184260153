import { click, type SettingsCase, set, twice } from "./case.ts";

const AI = "Use my data to train AI models that write drafts";
const S01 = [
  set("Show others that I visited their profile", "on", { section: "Data privacy" }),
  set("Let recruiters know that I am open to work", "off"),
  set("Count my answers in figures about professions", "off"),
  set("Keep the searches that I make", "on"),
  set("Sort my inbox by importance", "on"),
];
const POSTS = "Allow your posts to be used for training the assistant";
const CONVERSATIONS = "Use my conversations to improve the model";
const S03 = [set("Chat history", "on")];
const DIALOG = set(CONVERSATIONS, "on", { direction: "on-shares", section: "Model improvement" });
const S04 = ["Personalise by my location", "Let anybody follow me", "Show my profile in search engines"];
const SNIPPETS = "Allow us to use my code snippets for product improvements";
const MATCHING = set("Suggestions that match public code", "choice:Block");
const S08 = [set("Interest-based ads", "choice:Do not show me interest-based ads")];
const S10 = [
  set("Share my activity with partners", "on"),
  set("Show when I am online", "off"),
  set("Do not use my data for ads", "on"),
];
const S11 = [
  set("Mijn gegevens delen met partners", "off"),
  set("Gepersonaliseerde advertenties", "on"),
  set("Mijn profiel tonen in zoekmachines", "on"),
];

/** How controls are built, named and filled in. */
export const CONTROL_CASES: readonly SettingsCase[] = [
  {
    id: "S01",
    what: "ids thrown anew at each load; a new switch that is already on",
    visits: [
      { at: "s01", settings: S01 },
      { at: "s01", settings: S01 },
      {
        at: "s01?v=2",
        settings: S01.toSpliced(3, 0, set(AI, "on", { direction: "on-shares" })),
        events: [`appeared ${AI}`],
        banner: true,
      },
    ],
  },
  {
    id: "S01b",
    what: "the new switch at the first visit: nothing is claimed",
    visits: [{ at: "s01-first?v=2", settings: S01.toSpliced(3, 0, set(AI, "on")) }],
  },
  {
    id: "S02",
    what: "hashed classes and a counted id; off, then on",
    visits: [
      {
        at: "s02",
        settings: [
          set(POSTS, "off", { description: "Your public posts and what you write to the assistant train its models." }),
        ],
      },
      { at: "s02", settings: [set(POSTS, "off")] },
      { at: "s02?v=2", settings: [set(POSTS, "on")], events: [`flipped ${POSTS}`], banner: true },
    ],
  },
  ...["native", "radix"].map((kind) => ({
    id: `S03 ${kind}`,
    what: "a switch in a dialog that has to be opened",
    visits: [
      { at: `s03-${kind}?kind=${kind}`, settings: [...S03, DIALOG], act: click("#row") },
      { at: `s03-${kind}?kind=${kind}`, settings: [...S03, DIALOG], act: click("#row") },
      { at: `s03-${kind}?kind=${kind}`, settings: S03 },
    ],
  })),
  {
    id: "S04",
    what: "custom elements three shadow roots deep",
    visits: [
      { at: "s04", settings: S04.map((label, index) => set(label, index === 1 ? "off" : "on")) },
      { at: "s04", settings: S04.map((label, index) => set(label, index === 1 ? "off" : "on")) },
      {
        at: "s04?v=2",
        settings: S04.map((label) => set(label, "on")),
        events: ["flipped Let anybody follow me"],
        banner: true,
      },
    ],
  },
  {
    id: "S05",
    what: "pressed buttons in German",
    visits: twice("s05", [set("Suchverlauf speichern", "on"), set("Alle meine Abos privat halten", "off")]),
  },
  {
    id: "S06",
    what: "rows that say how they stand",
    visits: [
      ...twice("s06", [set("Web and app activity", "on"), set("Location history", "off"), set("Video history", "off")]),
      {
        at: "s06?v=2",
        settings: [set("Web and app activity", "on"), set("Location history", "off"), set("Video history", "on")],
        events: ["flipped Video history"],
        banner: true,
      },
    ],
  },
  {
    id: "S06b",
    what: "a button that would turn it off",
    visits: twice("s06-detail", [set("Web and app activity", "on")]),
  },
  {
    id: "S07",
    what: "a list of two with Save",
    visits: [
      ...twice("s07", [set(SNIPPETS, "choice:Disabled"), MATCHING]),
      {
        at: "s07?v=2",
        settings: [set(SNIPPETS, "choice:Enabled", { direction: "on-shares" }), MATCHING],
        events: [`flipped ${SNIPPETS}`],
        banner: true,
      },
    ],
  },
  {
    id: "S08",
    what: "two radio buttons, one of them negated; a choice that was not submitted",
    visits: [
      { at: "s08", settings: S08 },
      {
        at: "s08",
        act: click("input[value='0']"),
        settings: [set("Interest-based ads", "choice:Show me interest-based ads")],
        events: ["by person: Interest-based ads"],
      },
      { at: "s08", settings: S08, events: ["by person: Interest-based ads"] },
      { at: "s08", settings: S08 },
    ],
  },
  {
    id: "S09",
    what: "a list that leads to a dialog: nothing is known before it is opened",
    visits: [
      {
        at: "s09",
        bare: true,
        act: click("#open"),
        settings: [set("Utiliser l’activité des partenaires pour la publicité", "choice:Oui, utiliser mes données")],
      },
    ],
  },
  {
    id: "S10",
    what: "switches that a script turns after loading",
    visits: [...twice("s10", S10), { at: "s10", settings: S10 }],
  },
  { id: "S11", what: "a skeleton, busy and locked at first", visits: twice("s11", S11) },
  {
    id: "S12",
    what: "values that come after six seconds; left before",
    visits: [
      { at: "s12", leaveAfter: 2000 },
      { at: "s12", leaveAfter: 2000 },
    ],
  },
];
