import type { HostRow, MissingHost } from "../lib/views.ts";
import { Fold } from "./Fold.tsx";
import { useWords } from "./words.ts";

interface Props {
  granted: readonly HostRow[];
  missing: readonly MissingHost[];
  onTakeBack: (origin: string) => void;
  onAllow: (urls: readonly string[]) => void;
}

/** Every site that may be read, with what for, and every one that is watched and may not. */
export function Hosts({ granted, missing, onTakeBack, onAllow }: Props) {
  const t = useWords();
  return (
    <Fold id="permissions" title={t("hosts")} now={String(granted.length)} open={missing.length > 0}>
      <p class="muted small">{t("hostsWhy")}</p>
      {missing.map(({ host, urls }) => (
        <div class="notice row" key={host}>
          <span class="grow">
            <strong>
              <bdi>{host}</bdi>
            </strong>{" "}
            {t("hostMissing")}
          </span>
          <button type="button" class="button" aria-label={`${t("allowAgain")}: ${host}`} onClick={() => onAllow(urls)}>
            {t("allowAgain")}
          </button>
        </div>
      ))}
      {granted.length === 0 && <p>{t("hostsNone")}</p>}
      <ul class="list">
        {granted.map(({ origin, host, titles }) => (
          <li class="document small spread" key={origin}>
            <div>
              <strong>{host ? <bdi>{host}</bdi> : t("hostAll")}</strong>
              <p class="muted">{titles.length > 0 ? t("hostFor", [titles]) : t("hostForNothing")}</p>
            </div>
            <button
              type="button"
              class="button plain"
              aria-label={`${t("takeBack")}: ${host || t("hostAll")}`}
              onClick={() => onTakeBack(origin)}
            >
              {t("takeBack")}
            </button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
