import type { OptOutView } from "../lib/views.ts";
import { WebLink } from "./WebLink.tsx";
import { useWords } from "./words.ts";

interface Props {
  view: OptOutView | "loading";
}

/** How to say no: the switch, what the service says about it, and what it does not undo. */
export function OptOut({ view }: Props) {
  const t = useWords();
  if (view === "loading") {
    return (
      <p class="panel muted" role="status">
        {t("loading")}
      </p>
    );
  }
  const { switches, sentences, notUndone } = view;
  return (
    <div class="panel small">
      {switches.length + sentences.length === 0 && <p>{t("optOutNone")}</p>}
      {switches.map((found) => (
        <div class="row" key={found.url + found.label}>
          <span>{t("optOutSwitch", [found.section, found.label])}</span>
          <WebLink class="button" href={found.url}>
            {t("openScreen")}
          </WebLink>
        </div>
      ))}
      {sentences.map((sentence) => (
        <div key={sentence.text}>
          <span class="muted">{t("optOutSays", [sentence.document])}</span> <q dir="auto">{sentence.text}</q>
          {sentence.links.map((link) => (
            <span key={link.href}>
              {" "}
              <WebLink href={link.href}>
                <bdi>{link.text}</bdi> (<bdi>{hostOf(link.href)}</bdi>)
              </WebLink>
            </span>
          ))}
        </div>
      ))}
      {notUndone && (
        <p class="notice">
          {t("optOutSays", [notUndone.document])} <q dir="auto">{notUndone.quote}</q>
        </p>
      )}
    </div>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
