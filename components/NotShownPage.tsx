import type { IgnoredPart, NotShownLine, NotShownView, RegionChoice } from "../lib/reading-views.ts";
import { MarkedWords } from "./Excerpt.tsx";
import { useWords } from "./words.ts";

interface Props {
  view: NotShownView;
  onRestore: (line: NotShownLine) => void;
  onIgnore: (documentId: string, region: RegionChoice, ignored: boolean) => void;
}

/** Everything that was seen and not shown, with its reason and its difference; and what is ignored, to be taken back. */
export function NotShownPage({ view: { lines, ignored }, onRestore, onIgnore }: Props) {
  const t = useWords();
  return (
    <article class="change not-shown">
      <h1>{t("notShown")}</h1>
      <p class="muted">{t("notToldWhy")}</p>
      {ignored.length > 0 && (
        <section aria-labelledby="ignored-title">
          <h2 id="ignored-title">{t("ignoredParts")}</h2>
          <ul class="list">
            {ignored.map((part) => (
              <Ignored
                key={`${part.documentId}${part.region.before}${part.region.after}`}
                part={part}
                onIgnore={onIgnore}
              />
            ))}
          </ul>
        </section>
      )}
      {lines.length === 0 && <p class="empty">{t("notShownNone")}</p>}
      <ol class="list" aria-label={t("notShown")}>
        {lines.map((line) => (
          <Line key={line.key} line={line} onRestore={onRestore} />
        ))}
      </ol>
    </article>
  );
}

function Line({ line, onRestore }: { line: NotShownLine; onRestore: Props["onRestore"] }) {
  const t = useWords();
  const { service, document, at, date, moment, why, times, href, notCounted, restore, alerted } = line;
  const name = `${service} \u00B7 ${document}, ${date}`;
  return (
    <li class="edit">
      <p class="small muted spread">
        <Whose service={service} document={document} />
        <time dateTime={new Date(at).toISOString()} title={moment}>
          {date}
          {times > 1 && ` (${t("lastTimes", times)})`}
        </time>
      </p>
      <p>{why}</p>
      {notCounted.map((words, index) => (
        <blockquote key={`${index}`} class="excerpt" dir="auto">
          <MarkedWords words={words} />
        </blockquote>
      ))}
      {href === null && notCounted.length === 0 && <p class="small muted">{t("nothingKept")}</p>}
      {href !== null && (
        <p class="row hunk-foot">
          <a href={href} class="button plain small" aria-label={`${t("seeDifference")}: ${name}`}>
            {t("seeDifference")}
          </a>
          <span role="status" class="small muted">
            {alerted ? t("shownAsAlert") : ""}
          </span>
          {restore && !alerted && (
            <button
              type="button"
              class="button plain small"
              aria-label={`${t("restoreAlert")}: ${name}`}
              onClick={() => onRestore(line)}
            >
              {t("restoreAlert")}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

function Ignored({ part, onIgnore }: { part: IgnoredPart; onIgnore: Props["onIgnore"] }) {
  const t = useWords();
  const { documentId, service, document, since, region } = part;
  return (
    <li class="edit">
      <p class="small muted spread">
        <Whose service={service} document={document} />
        <span>{t("ignoredSince", [since])}</span>
      </p>
      <blockquote class="excerpt" dir="auto">
        {region.sample}
      </blockquote>
      <p class="small muted">{placeWords(region, t)}</p>
      <p class="row hunk-foot">
        <button type="button" class="button small" onClick={() => onIgnore(documentId, region, false)}>
          {t("heedAgain")}
        </button>
      </p>
    </li>
  );
}

/** A neighbour is known by the beginning of its text; so much of it was kept. */
const LONGEST_NEIGHBOUR = 60;

/** Between which texts a part stands. */
function placeWords({ before, after }: RegionChoice, t: ReturnType<typeof useWords>): string {
  const shown = (text: string) => (text.length < LONGEST_NEIGHBOUR ? text : `${text.trimEnd()}\u2026`);
  if (before === "") return t("ignoredBefore", [shown(after)]);
  return after === "" ? t("ignoredAfter", [shown(before)]) : t("ignoredBetween", [shown(before), shown(after)]);
}

function Whose({ service, document }: { service: string; document: string }) {
  return (
    <span>
      <bdi>{service}</bdi> · <bdi>{document}</bdi>
    </span>
  );
}
