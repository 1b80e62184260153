import { useWords } from "./words.ts";

/** A found passage, ready to be drawn. */
export interface PassageView {
  key: string;
  /** "Worklane · Privacy Policy". */
  where: string;
  runs: readonly { text: string; hit: boolean }[];
  /** "1 Aug 2024". */
  from: string;
  /** Empty while it stands. */
  until: string;
  changeId: string | null;
}

/** What a search came to; null before the first, and for nothing to look for. */
export type SearchResult = { passages: readonly PassageView[]; more: boolean } | "searching" | "failed" | null;

interface Props {
  typed: string;
  result: SearchResult;
  onType: (typed: string) => void;
}

/** Searches everything that was ever kept: what stands, and what no longer does. */
export function Search({ typed, result, onType }: Props) {
  const t = useWords();
  const found = result !== null && typeof result === "object" ? result : null;
  return (
    <search class="search">
      <div class="field">
        <label for="search-field" class="hidden-label">
          {t("searchTexts")}
        </label>
        <input
          id="search-field"
          type="search"
          value={typed}
          placeholder={t("searchTexts")}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      </div>
      <p role="status" class="muted small">
        {result === "searching" && t("searching")}
        {found && (found.passages.length === 0 ? t("searchNone") : t("searchFound", found.passages.length))}
        {found?.more && ` ${t("searchMore")}`}
      </p>
      {result === "failed" && (
        <p role="alert" class="notice small">
          {t("failed")}
        </p>
      )}
      {found && found.passages.length > 0 && (
        <ol class="list passages">
          {found.passages.map((passage) => (
            <Passage key={passage.key} passage={passage} />
          ))}
        </ol>
      )}
    </search>
  );
}

function Passage({ passage }: { passage: PassageView }) {
  const t = useWords();
  const { where, runs, from, until, changeId } = passage;
  return (
    <li data-stands={until === ""}>
      <p class="small">
        <bdi>{where}</bdi>
      </p>
      <blockquote dir="auto">{runs.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</blockquote>
      <p class="muted small">
        {until === "" ? t("standsSince", [from]) : t("stoodUntil", [from, until])}
        {changeId !== null && (
          <>
            {" \u00B7 "}
            <a href={`#/change/${encodeURIComponent(changeId)}`}>{t("readChange")}</a>
          </>
        )}
      </p>
    </li>
  );
}
