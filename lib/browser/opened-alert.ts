import type { OpenedAlert } from "../ports.ts";
import { browser } from "./api.ts";

const KEY = "opened-alert";

/** Which alert a key opened last; forgotten when the browser closes. */
export function openedAlert(): OpenedAlert {
  return {
    async read() {
      const { [KEY]: id } = await browser.storage.session.get(KEY);
      return typeof id === "string" ? id : "";
    },
    write: (id) => browser.storage.session.set({ [KEY]: id }),
  };
}
