import type { ComponentChildren } from "preact";
import type { StorageFault } from "../lib/model.ts";
import type { ChangeView, DiaryLine, HistoryView, SwitchView } from "../lib/views.ts";
import { ChangeList } from "./ChangeList.tsx";
import { ChangePage } from "./ChangePage.tsx";
import { Failed, Loading, StorageNotice } from "./Failed.tsx";
import { NotTold } from "./NotTold.tsx";
import { SwitchPage } from "./SwitchPage.tsx";
import { useWords } from "./words.ts";

/** What the address names: a change, a switch, or nothing; while it is looked up, or when it is not kept. */
export type Shown = { change: ChangeView } | { toggle: SwitchView } | "loading" | "missing" | null;

interface Props {
  history: HistoryView | null;
  /** What was looked at and not shown, oldest first. */
  diary: readonly DiaryLine[];
  changeId: string | null;
  shown: Shown;
  failed: boolean | StorageFault;
  /** The change shown has just been copied. */
  copied: boolean;
  /** Stands above the list of changes. */
  search?: ComponentChildren;
  onRetry: () => void;
  onMark: (alertId: string, read: boolean) => void;
  onTold: (alertId: string) => void;
  onPin: (changeId: string, pinned: boolean) => void;
  onWrong: (changeId: string, place: number) => void;
  onRight: (mark: string) => void;
  onCopy: (change: ChangeView) => void;
}

/** All changes on one side, and the one that was chosen on the other. */
export function HistoryPage(props: Props) {
  const { history, diary, changeId, shown, failed, search, onRetry } = props;
  const t = useWords();
  return (
    <div class="page">
      <div class="side">
        <header>
          <h1>{t("history")}</h1>
        </header>
        {search}
        {history && <ChangeList history={history} current={changeId} />}
        {shown !== null && <NotTold lines={diary} open={false} />}
      </div>
      <main>
        {history?.health.storage && <StorageNotice fault={history.health.storage} />}
        {history?.health.damaged && (
          <p class="notice" role="alert">
            {t("damagedHere")}
          </p>
        )}
        {failed && <Failed why={failed} onRetry={onRetry} />}
        <Chosen {...props} />
        {shown === null && <NotTold lines={diary} open />}
      </main>
    </div>
  );
}

function NoneChosen({ history }: Pick<Props, "history">) {
  const t = useWords();
  const some = history?.services.some((service) => service.changes.length > 0);
  if (some) return <p class="empty">{t("chooseChange")}</p>;
  // A history that was lost says nothing of whether anything changed.
  if (history?.health.damaged) return null;
  return <p class="empty">{t(history?.watched === 0 ? "nothingWatched" : "noChanges")}</p>;
}

function Chosen({ history, shown, failed, copied, onMark, onTold, onPin, onCopy, ...marks }: Props) {
  const t = useWords();
  if (shown === "missing") return <p class="empty">{t("changeMissing")}</p>;
  if (shown === "loading" || (shown === null && !history)) return failed ? null : <Loading />;
  if (shown === null) return <NoneChosen history={history} />;
  if ("toggle" in shown) return <SwitchPage view={shown.toggle} />;
  const { change } = shown;
  const alertId = change.alert?.id ?? "";
  return (
    <ChangePage
      key={change.id}
      change={change}
      copied={copied}
      onMark={(read) => onMark(alertId, read)}
      onTold={() => onTold(alertId)}
      onPin={(pinned) => onPin(change.id, pinned)}
      onCopy={() => onCopy(change)}
      onWrong={(place) => marks.onWrong(change.id, place)}
      onRight={marks.onRight}
    />
  );
}
