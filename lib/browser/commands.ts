import { browser } from "./api.ts";

/** What keys can do, by the names in the manifest; opening the popup is the browser's own. */
export type CommandActions = Record<
  "next-alert" | "open-history" | "check-now" | "open-panel",
  (windowId?: number) => void
>;

/**
 * Calls back when the person presses a key of ours. Must be called in the first turn.
 *
 * @param actions - Each is given the window that the key was pressed in, where the browser tells.
 */
export function onCommand(actions: CommandActions): void {
  // Phones have no keys of this kind.
  browser.commands?.onCommand.addListener((name, tab) => {
    if (Object.hasOwn(actions, name)) actions[name as keyof CommandActions](tab?.windowId);
  });
}

/** Opens the popup, where the browser lets it be opened; must be called in the handler of a press. */
export function showPopup(): void {
  // Chrome before 127 has no such call, and both refuse it where their window is not in front: the press did its work.
  browser.action.openPopup?.().catch(() => undefined);
}
