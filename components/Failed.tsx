import type { StorageFault } from "../lib/model.ts";
import { useWords, type WordKey } from "./words.ts";

/** What is said of each fault of what is kept: what happened, and what to do. */
const FAULTS: Readonly<Record<StorageFault, readonly [WordKey, WordKey]>> = {
  full: ["storageFull", "storageFullNext"],
  newer: ["storageNewer", "storageNewerNext"],
  broken: ["storageBroken", "storageBrokenNext"],
};

/** Said where something could not be loaded, with a way to try once more. */
export function Failed({ why, onRetry }: { why: boolean | StorageFault; onRetry: () => void }) {
  const t = useWords();
  const [what, next] = typeof why === "string" ? FAULTS[why] : (["failed", null] as const);
  return (
    <div class="empty" role="alert">
      <p>{t(what)}</p>
      {next && <p>{t(next)}</p>}
      <button type="button" class="button" onClick={onRetry}>
        {t("retry")}
      </button>
    </div>
  );
}

/** Said above what is shown where nothing new can be kept. */
export function StorageNotice({ fault, onRetry }: { fault: StorageFault; onRetry?: () => void }) {
  const t = useWords();
  const [what, next] = FAULTS[fault];
  return (
    <div class="notice row" role="alert">
      <span class="grow">{`${t(what)} ${t(next)}`}</span>
      {onRetry && (
        <button type="button" class="button" onClick={onRetry}>
          {t("checkNow")}
        </button>
      )}
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
