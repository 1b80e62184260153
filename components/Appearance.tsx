import { useState } from "preact/hooks";
import { useWords } from "./words.ts";

const LOOKS = ["system", "light", "dark"] as const;
type Look = (typeof LOOKS)[number];

/** How pages look, and in which language they speak. */
export function Appearance({ first, onChoose }: { first: Look; onChoose: (look: Look) => void }) {
  const t = useWords();
  const [look, setLook] = useState(first);
  return (
    <section id="appearance">
      <h2>
        <label for="appearance-choice">{t("appearance")}</label>
      </h2>
      <div class="field">
        <select
          id="appearance-choice"
          value={look}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Look;
            setLook(chosen);
            onChoose(chosen);
          }}
        >
          {LOOKS.map((name) => (
            <option key={name} value={name}>
              {t(`appearance_${name}`)}
            </option>
          ))}
        </select>
      </div>
      <h2 id="language">{t("language")}</h2>
      <p class="muted small">{t("languageText")}</p>
    </section>
  );
}
