import { Fold } from "./Fold.tsx";
import { useWords } from "./words.ts";

/** One request of Unquiet's own, ready to be drawn. */
export interface SentRow {
  n: number;
  when: string;
  url: string;
  /** The document it was made for; empty for one that is not watched any more. */
  document: string;
  /** Where it was sent on to; empty where it was not. */
  to: string;
  /** What came back; empty where nothing did. */
  answer: string;
}

/** The requests that were made of late, newest first: all of them. */
export function Sent({ rows }: { rows: readonly SentRow[] }) {
  const t = useWords();
  return (
    <Fold id="sent" title={t("sent")} now={t("sentCount", rows.length)}>
      <p class="muted small">{t("sentWhy")}</p>
      {rows.length === 0 ? <p>{t("sentNone")}</p> : <Requests rows={rows} />}
    </Fold>
  );
}

function Requests({ rows }: { rows: readonly SentRow[] }) {
  const t = useWords();
  return (
    <table class="small stacked">
      <thead>
        <tr>
          {(["sentWhen", "sentAddress", "sentFor", "sentAnswer"] as const).map((word) => (
            <th scope="col" key={word}>
              {t(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ n, when, url, document, to, answer }) => (
          <tr key={n}>
            <td data-label={t("sentWhen")}>
              <time>{when}</time>
            </td>
            <td data-label={t("sentAddress")}>
              <bdi dir="ltr">{url}</bdi>
            </td>
            <td data-label={t("sentFor")}>{document ? <bdi>{document}</bdi> : t("sentGone")}</td>
            <td data-label={t("sentAnswer")}>{to ? t("sentTo", [to]) : answer || t("sentNoAnswer")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
