/** Invented documents with the noise of real ones: what a page answers at each look of its life. */
import { dice, renderPage } from "../../scripts/story/render.ts";
import { aPolicy, HARMLESS, SHARING, TRAINING } from "./policies.ts";
import type { Answer } from "./world.ts";

/** One document's life: its real versions, and the noise around them. */
export interface NoisyDocument {
  name: string;
  /** What it answers at a look, counted from 0. */
  answer: (look: number) => Answer;
  /** Looks at which its text really changes for the worse, and what must be told of. */
  graves: readonly { look: number; class: string }[];
  /** The look at which a clause of it gets other words, which takes nothing from anybody. */
  reworded: number;
}

/** A real text and the dice of one look. */
type Noise = (text: string, roll: () => number, look: number) => Answer;

/** Looks at which the real text changes: harmless, grave, harmless, grave. */
const CHANGES = { harmless: 10, training: 20, wording: 28, sharing: 36 } as const;
export const LOOKS = 50;

const page = (markdown: string, language = "en"): Answer => ({
  html: renderPage(markdown, "Worklane", language, null),
});
const insert = (text: string, paragraph: string) =>
  page(text.replace("## 2. What we do", `${paragraph}\n\n## 2. What we do`));
const pick = <T>(list: readonly T[], roll: () => number): T => list[Math.floor(roll() * list.length)] as T;

const MEMBERS_SAY = [
  "“I found my first job here within three weeks.” Ana, designer",
  "“Worklane keeps me in touch with everybody I ever worked with.” Joris, nurse",
  "“The courses are short enough for my train ride.” Meera, accountant",
  "“Our whole team was hired through Worklane.” Tom, founder",
  "“I like that I decide who sees my profile.” Lucía, teacher",
  "“Nothing else shows me so many jobs nearby.” Paul, mechanic",
];
const CALIFORNIA = `## Notice for California residents\n\nIf you live in California you can ask us which data we have about you, and you can ask us to delete or to correct it. We do not treat you worse because you ask.`;
const FRENCH = `# Politique de confidentialité

Cette politique dit quelles données nous avons sur vous, ce que nous en faisons et ce que vous pouvez décider. Elle vaut pour notre site et pour nos applications.

${"Vous créez un compte avec votre nom, votre adresse et un mot de passe. Vous pouvez ajouter une photo et dire où vous avez travaillé. Rien de cela n’est exigé, mais un profil complet se trouve plus souvent.\n\n".repeat(6)}`;

const NOISES: Readonly<Record<string, Noise>> = {
  "a counter of members in the text": (text, roll) =>
    insert(text, `More than ${900_000 + Math.floor(roll() * 90_000)} people use Worklane today.`),
  "the number of open jobs and of companies": (text, roll) =>
    insert(text, `${Math.floor(roll() * 9000)} jobs from ${Math.floor(roll() * 900)} companies are open right now.`),
  "a member's words, another at each look": (text, roll) => insert(text, pick(MEMBERS_SAY, roll)),
  "a test of two headlines": (text, roll) =>
    insert(text, roll() < 0.5 ? "Your next job is closer than you think." : "Find the people who know the way."),
  "a test of two layouts": (text, roll) =>
    roll() < 0.5 ? page(text) : page(text.replace("## 5. Other things", "## Anything else")),
  "a section for one region, from some of its servers": (text, roll) =>
    roll() < 0.35 ? page(`${text}\n\n${CALIFORNIA}`) : page(text),
  "a section for one region, from most of its servers": (text, roll) =>
    roll() < 0.7 ? page(`${text}\n\n${CALIFORNIA}`) : page(text),
  "another language now and then": (text, roll) => (roll() < 0.25 ? page(FRENCH, "fr") : page(text)),
  "servers that fail": (text, roll) => {
    const luck = roll();
    if (luck < 0.1) return { fails: "timeout" };
    return luck < 0.25 ? { html: "<h1>503</h1>", status: 503 } : page(text);
  },
  "half of the page": (text, roll) => page(roll() < 0.25 ? text.slice(0, text.length * 0.4) : text),
  "most of the page": (text, roll) => page(roll() < 0.2 ? text.slice(0, text.length * 0.8) : text),
  "a sign-in page now and then": (text, roll) =>
    roll() < 0.2 ? { html: `<title>Sign in</title><h1>Sign in</h1><input type="password">` } : page(text),
  "a check for robots now and then": (text, roll) =>
    roll() < 0.2 ? { html: "<title>Just a moment...</title><p>Verify that you are human.</p>" } : page(text),
  "the age of its last change": (text, _roll, look) => insert(text, `Last looked over ${look + 2} days ago.`),
  "today's date": (text, _roll, look) => insert(text, `Today is August ${1 + (look % 28)}, 2024.`),
  "links with a token": (text, roll) =>
    insert(text, `See [our help](https://worklane.example/help?session=${Math.floor(roll() * 1e9)}).`),
  "parts in another order": (text, roll) =>
    roll() < 0.5 ? insert(text, "- Jobs\n- Courses\n- People") : insert(text, "- People\n- Jobs\n- Courses"),
  "a hidden mail address": (text, roll) =>
    insert(text, roll() < 0.5 ? "Write to privacy@worklane.example." : "Write to [email protected]."),
  "quotes and spaces of two editors": (text, roll) =>
    page(roll() < 0.5 ? text : text.replaceAll("'", "’").replaceAll(" - ", " – ").replaceAll("e-mail", "e\u00ADmail")),
  "an old copy from a cache": (text) => page(text),
};

/** Twenty documents; each has a life of fifty looks, the same one for the same seed. */
export function noisyDocuments(seed: number): NoisyDocument[] {
  return Object.entries(NOISES).map(([name, noise], index) => {
    const answers = livesOf(noise, dice(seed * 100 + index), name);
    return {
      name,
      answer: (look) => answers[Math.min(look, LOOKS - 1)] as Answer,
      graves: [
        { look: CHANGES.training, class: "ai_training" },
        { look: CHANGES.sharing, class: "sharing_third_party" },
      ],
      reworded: CHANGES.wording,
    };
  });
}

function livesOf(noise: Noise, roll: () => number, name: string): Answer[] {
  return Array.from({ length: LOOKS }, (_, look) => {
    const stale = name.includes("old copy") && roll() < 0.25;
    return noise(textAt(stale ? Math.max(0, look - 6) : look), roll, look);
  });
}

/** The document's real text at a look. */
function textAt(look: number): string {
  if (look < CHANGES.harmless) return aPolicy();
  if (look < CHANGES.training) return aPolicy({ use: HARMLESS });
  if (look < CHANGES.wording) return aPolicy({ use: TRAINING, date: "August 20, 2024" });
  const use = TRAINING.replace("so that they are more relevant", "to make them more useful");
  const extra = look < CHANGES.sharing ? "" : SHARING;
  return aPolicy({ use, extra, date: look < CHANGES.sharing ? "August 20, 2024" : "September 6, 2024" });
}
