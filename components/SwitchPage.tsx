import type { SwitchView } from "../lib/views.ts";
import { switchTag } from "./AlertCard.tsx";
import { KnownWay } from "./KnownWay.tsx";
import { OptOut } from "./OptOut.tsx";
import { useWords } from "./words.ts";

/** A switch that was told of: what was seen of it, and how to turn it off. */
export function SwitchPage({ view }: { view: SwitchView }) {
  const t = useWords();
  const { alert, optOut, known } = view;
  return (
    <article class="change change-head">
      <p class="row small muted">
        <span class="tag mark" data-severity={alert.severity}>
          {t(switchTag(alert))}
        </span>
        <span>
          <bdi>{alert.service}</bdi> · {alert.moment}
        </span>
      </p>
      <h1>{alert.headline}</h1>
      <p>{alert.sentence}</p>
      <h2>{t("howToOptOut")}</h2>
      {known && <KnownWay view={known} />}
      <OptOut view={optOut} />
    </article>
  );
}
