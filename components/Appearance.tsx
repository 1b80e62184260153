import { useState } from "preact/hooks";
import { Fold } from "./Fold.tsx";
import { useWords } from "./words.ts";

const LOOKS = ["system", "light", "dark"] as const;
type Look = (typeof LOOKS)[number];

/** How pages look, and in which language they speak. */
export function Appearance({ first, onChoose }: { first: Look; onChoose: (look: Look) => void }) {
  const t = useWords();
  const [look, setLook] = useState(first);
  return (
    <Fold id="appearance" title={t("appearance")} now={t(`appearance_${look}`)}>
      <div class="field">
        <select
          id="appearance-choice"
          aria-labelledby="appearance-title"
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
      <h3 id="language">{t("language")}</h3>
      <p class="muted small">{t("languageText")}</p>
    </Fold>
  );
}
