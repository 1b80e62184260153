import type { AlertView, ChangeAlertView, OptOutView } from "../../lib/views.ts";
import type { PopupState, PopupWorld } from "./state.ts";

const NOTHING_KNOWN: OptOutView = { switches: [], sentences: [], notUndone: null };

/**
 * What is done with alerts; each press draws up anew what it changed. The way to undo it comes before what was pressed is
 * gone, and goes when that is back, so that the focus can follow.
 */
export function alertActions(
  { ask }: PopupWorld,
  state: () => PopupState,
  set: (change: Partial<PopupState>) => void,
  reload: (also?: Partial<PopupState>) => Promise<void>,
) {
  return {
    async mark(alert: AlertView, read: boolean) {
      await ask("alerts.mark", { ids: [alert.id], read });
      if (read) set({ justRead: alert, justWrong: null });
      await reload(read ? {} : { justRead: null, justWrong: null });
    },
    async told(alert: ChangeAlertView) {
      await ask("alerts.told", { id: alert.id });
      await reload();
    },
    async wrong({ changeId }: ChangeAlertView, place: number) {
      set({ justWrong: await ask("finding.mute", { changeId, place }), justRead: null });
      await reload();
    },
    async right(id: string) {
      await ask("finding.unmute", { id });
      await reload({ justWrong: null });
    },
    /** Opens the way to opt out below an alert, or closes it again. */
    async showOptOut({ id, changeId }: ChangeAlertView) {
      const { [id]: open, ...others } = state().optOut;
      if (open) return set({ optOut: others });
      set({ optOut: { ...others, [id]: "loading" } });
      const change = await ask("change.get", { id: changeId }).catch(() => null);
      // Closed again meanwhile, it stays closed; others may have been opened.
      if (state().optOut[id]) set({ optOut: { ...state().optOut, [id]: change?.optOut ?? NOTHING_KNOWN } });
    },
  };
}
