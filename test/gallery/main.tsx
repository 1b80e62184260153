/// <reference types="vite/client" />
import { render } from "preact";
import { type Translate, WordsContext } from "../../components/words.ts";
import { fillIn } from "../../lib/core/words/fill-in.ts";
import { directionOf } from "../../lib/core/words/language.ts";
import { pluralForm } from "../../lib/core/words/plurals.ts";
import { STATES } from "./states.ts";

type Messages = Readonly<Record<string, { message: string }>>;
const TABLES = import.meta.glob<Messages>("../../assets/public/_locales/*/messages.json", {
  eager: true,
  import: "default",
});

/** `?lang=de` and `?look=dark` choose how the gallery is shown. */
const chosen = new URLSearchParams(location.search);
const lang = chosen.get("lang") ?? "en";
const messages = TABLES[`../../assets/public/_locales/${lang}/messages.json`] ?? {};

const translate: Translate = (key, values) => {
  const blanks = (typeof values === "number" ? [values] : (values ?? [])).map((value) => fillIn(value, lang));
  const text = messages[key]?.message ?? key;
  const form = typeof values === "number" ? pluralForm(text, values, lang) : text.split(" | ")[0];
  return (form ?? "").replace(/\$(\d)/gu, (_blank, place) => blanks[Number(place) - 1] ?? "");
};

document.documentElement.lang = lang;
document.documentElement.dir = directionOf(lang);
if (chosen.has("look")) document.documentElement.dataset["appearance"] = chosen.get("look") ?? "";

render(
  <WordsContext.Provider value={translate}>
    <h1>Gallery</h1>
    {[...Map.groupBy(STATES, ({ of }) => of)].map(([of, states]) => (
      <>
        <h2 key={of}>{of}</h2>
        <div class="states">
          {states.map(({ called, shown, wide }) => (
            <figure key={called} data-wide={wide} data-component-gallery={of}>
              <figcaption>{called}</figcaption>
              {shown}
            </figure>
          ))}
        </div>
      </>
    ))}
  </WordsContext.Provider>,
  document.getElementById("gallery") as HTMLElement,
);
