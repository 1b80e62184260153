import type { KnownWay as View } from "../lib/views.ts";
import { WebLink } from "./WebLink.tsx";
import { useWords } from "./words.ts";

/** What the catalogue knows of a setting: where it is, how else to refuse, and where that was read. */
export function KnownWay({ view }: { view: View }) {
  const t = useWords();
  const { setting, menu, url, objection, help, forwardOnly, source } = view;
  return (
    <section class="panel small" aria-label={setting}>
      {menu && <p>{t("knownMenu", [menu])}</p>}
      {url && (
        <WebLink class="button" href={url}>
          {t("openScreen")}
        </WebLink>
      )}
      {objection && (
        <p>
          {t("knownObjection")}
          <WebLink href={objection.url}>{objection.name}</WebLink>
        </p>
      )}
      {forwardOnly && <p class="notice">{t("knownForward")}</p>}
      {help.map((address) => (
        <p key={address}>
          <WebLink class="alone" href={address}>
            {t("knownHelp")}
          </WebLink>
        </p>
      ))}
      <p class="muted">
        {source ? (
          <WebLink class="alone" href={source.url}>
            {t("knownSource", [source.name, source.date])}
          </WebLink>
        ) : (
          t("knownUnverified")
        )}
      </p>
    </section>
  );
}
