import type { DocumentView, HealthRow, LookLine } from "../lib/views.ts";
import { Fold } from "./Fold.tsx";
import { useWords, type WordKey } from "./words.ts";

export const SAID: Readonly<Record<Exclude<LookLine["said"], "failed">, WordKey>> = {
  first: "seen_first",
  same: "seen_same",
  new: "seen_new",
  kept: "seen_kept",
};

/** What the last looks at each document came to, and when the next is due. */
export function Health({ rows, documents }: { rows: readonly HealthRow[]; documents: readonly DocumentView[] }) {
  const t = useWords();
  const looks = new Map(rows.map((row) => [row.id, row.looks]));
  if (documents.length === 0) return null;
  return (
    <Fold id="health" title={t("health")} now={t("documentsCount", documents.length)}>
      <table class="small stacked">
        <thead>
          <tr>
            <th scope="col">{t("storagePage")}</th>
            <th scope="col">{t("healthLast")}</th>
            <th scope="col">{t("healthNext")}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ id, title, serviceId, nextLook }) => (
            <tr key={id}>
              <td data-label={t("storagePage")}>
                <bdi>{`${serviceId} · ${title}`}</bdi>
              </td>
              <td class="looks" data-label={t("healthLast")}>
                <ul>
                  {(looks.get(id) ?? []).map(({ moment, said, trouble }) => (
                    <li key={moment}>{`${moment}: ${said === "failed" ? trouble : t(SAID[said])}`}</li>
                  ))}
                </ul>
              </td>
              <td data-label={t("healthNext")}>{nextLook || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
