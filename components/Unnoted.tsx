import { useWords } from "./words.ts";

interface Props {
  /** The sites, by their services' ids. */
  sites: readonly string[];
  onAgain: (site: string) => void;
}

/** The sites on whose pages the person wants no notes, each with a way back. Nothing where there is none. */
export function Unnoted({ sites, onAgain }: Props) {
  const t = useWords();
  if (sites.length === 0) return null;
  return (
    <>
      <h3>{t("notesOff")}</h3>
      <ul class="list">
        {sites.map((site) => (
          <li class="document small spread" key={site}>
            <strong>
              <bdi>{site}</bdi>
            </strong>
            <button
              type="button"
              class="button"
              aria-label={`${t("notesAgain")}: ${site}`}
              onClick={() => onAgain(site)}
            >
              {t("notesAgain")}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
