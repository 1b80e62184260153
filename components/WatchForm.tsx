import { useState } from "preact/hooks";
import type { DocumentType } from "../lib/model.ts";
import { KINDS } from "./kinds.ts";
import { useWords } from "./words.ts";

/** A page that could be watched. */
export interface Candidate {
  url: string;
  title: string;
  type: DocumentType;
  watched: boolean;
}

export interface ChosenPage {
  url: string;
  title: string;
  type: DocumentType;
  serviceName?: string;
}

interface FoundProps {
  candidates: readonly Candidate[];
  siteName: string;
  onWatch: (pages: ChosenPage[]) => void;
  onCancel: () => void;
}

/** The pages found on a site, all chosen; one press watches them. */
export function FoundPages({ candidates, siteName, onWatch, onCancel }: FoundProps) {
  const t = useWords();
  const open = candidates.filter((candidate) => !candidate.watched);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = open.filter((candidate) => !left.has(candidate.url));
  const toggle = (url: string) => {
    const next = new Set(left);
    if (!next.delete(url)) next.add(url);
    setLeft(next);
  };
  const hosts = [...new Set(chosen.map((page) => new URL(page.url).hostname))];
  return (
    <form
      class="panel"
      aria-label={t("foundPages")}
      onSubmit={(event) => {
        event.preventDefault();
        onWatch(
          chosen.map(({ url, title, type }) => ({
            url,
            title,
            type,
            ...(siteName !== "" && { serviceName: siteName }),
          })),
        );
      }}
    >
      <strong>{t("foundPages")}</strong>
      <ul>
        {candidates.map((candidate) => (
          <li key={candidate.url}>
            <label class="check small">
              <input
                type="checkbox"
                checked={candidate.watched || !left.has(candidate.url)}
                disabled={candidate.watched}
                onChange={() => toggle(candidate.url)}
              />
              <span>
                {`${t(KINDS[candidate.type])}: `}
                <bdi>{candidate.title}</bdi>
                {candidate.watched && ` (${t("alreadyWatched")})`}
                <span class="muted block">
                  <bdi>{candidate.url}</bdi>
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && <p class="small muted">{t("whyPermission", [hosts])}</p>}
      <div class="row">
        <button type="submit" class="button primary" disabled={chosen.length === 0}>
          {t("watchSelected", chosen.length)}
        </button>
        <button type="button" class="button" data-then="watch-site" onClick={onCancel}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
