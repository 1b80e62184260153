import type { WishedPage } from "../lib/ports.ts";
import type { ChosenPage } from "./WatchForm.tsx";
import { useWords } from "./words.ts";

interface Props {
  pages: readonly WishedPage[];
  onWatch: (pages: ChosenPage[]) => void;
  onCancel: () => void;
}

/** What was to be watched when the browser's question got no yes; one press asks again. */
export function Wished({ pages, onWatch, onCancel }: Props) {
  const t = useWords();
  if (pages.length === 0) return null;
  const hosts = [...new Set(pages.map(({ url }) => (URL.canParse(url) ? new URL(url).hostname : url)))];
  return (
    <div class="notice" role="status">
      <p>{t("wished", [hosts])}</p>
      <div class="row">
        <button type="button" class="button primary" onClick={() => onWatch(pages.map(chosen))}>
          {t("allow")}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t("notNow")}
        </button>
      </div>
    </div>
  );
}

function chosen({ url, title, type, serviceName }: WishedPage): ChosenPage {
  return { url, title, type: type ?? "Other", ...(serviceName !== undefined && { serviceName }) };
}
