import type { ChangeView, FindingView } from "../lib/views.ts";
import { Applies } from "./Applies.tsx";
import { showEdit } from "./reader/steps.ts";
import { useWords } from "./words.ts";

/** What can be done with a finding. */
export interface FindingActions {
  /** The person says that it is wrong. */
  onWrong: (place: number) => void;
  /** The person takes such a mark back. */
  onRight: (mark: string) => void;
}

interface Props extends Partial<FindingActions> {
  change: Pick<ChangeView, "findings" | "muted" | "lang">;
}

/** So many are read; the others are a press away. */
const MOST_ON_TOP = 3;

/** What a change means: the gravest on top, the others and those that were called wrong folded. */
export function Findings({ change, onWrong, onRight }: Props) {
  const t = useWords();
  const { findings, muted, lang } = change;
  const card = (finding: FindingView) => (
    <Finding key={finding.place} finding={finding} lang={lang} onWrong={onWrong} />
  );
  const rest = findings.slice(MOST_ON_TOP);
  return (
    <>
      {findings.length === 0 && <p class="muted">{t("noFindings")}</p>}
      <ol class="list">{findings.slice(0, MOST_ON_TOP).map(card)}</ol>
      {rest.length > 0 && (
        <details class="more-findings">
          <summary>{t("moreFindings", rest.length)}</summary>
          <ol class="list">{rest.map(card)}</ol>
        </details>
      )}
      {muted.length > 0 && (
        <details class="more-findings">
          <summary class="muted">{t("wrongFindings", muted.length)}</summary>
          <p class="muted small">{t("wrongWhy")}</p>
          <ol class="list">
            {muted.map(({ id, finding }) => (
              <li key={finding.place} class="spread small">
                <span>
                  {finding.title}: <Quoted text={finding.after ?? finding.before ?? ""} {...{ lang }} quote="" />
                </span>
                <button
                  type="button"
                  class="button"
                  id={`right-${finding.place}`}
                  data-then={`wrong-${finding.place}`}
                  aria-label={`${t("undo")}: ${finding.title}`}
                  onClick={() => onRight?.(id)}
                >
                  {t("undo")}
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Finding({
  finding,
  lang,
  onWrong,
}: {
  finding: FindingView;
  lang: string;
  onWrong: Props["onWrong"] | undefined;
}) {
  const t = useWords();
  const { title, place, section, before, after, quote, reasons } = finding;
  return (
    <li class="card" data-severity={finding.severity}>
      <p class="row small">
        <span class="tag" data-severity={finding.severity}>
          {finding.severityWord}
        </span>
        <strong>{title}</strong>
      </p>
      <p class="small">
        <Applies finding={finding} />
      </p>
      {section !== "" && (
        <p class="muted small">
          <bdi lang={lang}>{section}</bdi>
        </p>
      )}
      <dl class="wordings small">
        <Wording label={t("before")} text={before} quote={after === null ? quote : ""} lang={lang} />
        <Wording label={t("after")} text={after} quote={quote} lang={lang} />
      </dl>
      <ul class="reasons small">
        {reasons.map((reason, at) => (
          <li key={`${at}`}>{reason}</li>
        ))}
      </ul>
      <p class="row">
        {finding.edit >= 0 && (
          <button type="button" class="button plain small" onClick={() => showEdit(finding.edit, quote)}>
            {t("showInText")}
          </button>
        )}
        {onWrong && (
          <button
            type="button"
            class="button plain small"
            id={`wrong-${place}`}
            data-then={`right-${place}`}
            aria-label={`${t("wrongTell")}: ${title}`}
            onClick={() => onWrong(place)}
          >
            {t("wrongTell")}
          </button>
        )}
      </p>
    </li>
  );
}

interface WordingProps {
  label: string;
  /** Null where the statement does not stand on this side. */
  text: string | null;
  quote: string;
  lang: string;
}

function Wording({ label, text, quote, lang }: WordingProps) {
  const t = useWords();
  return (
    <div>
      <dt class="tag">{label}</dt>
      <dd>{text === null ? <span class="muted">{t("notThere")}</span> : <Quoted {...{ text, quote, lang }} />}</dd>
    </div>
  );
}

/** A sentence of the document, with the words that decided set off. It is drawn as text, whatever it contains. */
function Quoted({ text, quote, lang }: { text: string; quote: string; lang: string }) {
  const at = quote === "" || quote === text ? -1 : text.indexOf(quote);
  return (
    <q lang={lang} dir="auto">
      {at < 0 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <mark>{quote}</mark>
          {text.slice(at + quote.length)}
        </>
      )}
    </q>
  );
}
