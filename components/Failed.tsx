import { useWords } from "./words.ts";

/** Said where something could not be loaded, with a way to try once more. */
export function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useWords();
  return (
    <div class="empty" role="alert">
      <p>{t("failed")}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t("retry")}
      </button>
    </div>
  );
}

/** Said until it is there. */
export function Loading() {
  const t = useWords();
  return (
    <p class="empty" role="status">
      {t("loading")}
    </p>
  );
}
