import { Fold } from "./Fold.tsx";
import { useWords } from "./words.ts";

/** What this is, under which licence, and where one can check what it says of itself. */
export function About({ version, licence }: { version: string; licence: string }) {
  const t = useWords();
  return (
    <Fold id="about" title={t("about")} now={version}>
      <p>{t("aboutText")}</p>
      <p>
        {t("aboutSee")} <a href="#sent">{t("sent")}</a>
        {" \u00B7 "}
        <a href="#permissions">{t("hosts")}</a>
      </p>
      <p>{t("aboutVersion", [version, licence])}</p>
      <p>{t("aboutSource")}</p>
    </Fold>
  );
}
