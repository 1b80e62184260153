import type { Trace } from "../ports.ts";
import { browser } from "./api.ts";
import { giveBack, grantedOrigins } from "./permissions.ts";

const lengthOf = (found: object) => Object.keys(found).length;

/** What Unquiet leaves in the browser beside its database; permissions come first, since others follow them. */
export const TRACES: readonly Trace[] = [
  {
    name: "permissions",
    count: async () => (await grantedOrigins()).length,
    remove: async () => giveBack(await grantedOrigins()),
  },
  {
    name: "scripts",
    count: async () => (await browser.scripting.getRegisteredContentScripts()).length,
    remove: async () => {
      const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
      if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    },
  },
  {
    name: "alarms",
    count: async () => (await browser.alarms.getAll()).length,
    remove: async () => void (await browser.alarms.clearAll()),
  },
  {
    name: "notifications",
    count: async () => lengthOf(await browser.notifications.getAll()),
    async remove() {
      for (const id of Object.keys(await browser.notifications.getAll())) await browser.notifications.clear(id);
    },
  },
  {
    name: "badge",
    count: async () => (await browser.action.getBadgeText({})).length,
    async remove() {
      await browser.action.setBadgeText({ text: "" });
      await browser.action.setTitle({ title: "Unquiet" });
    },
  },
  {
    name: "session",
    count: async () => lengthOf(await browser.storage.session.get(null)),
    remove: () => browser.storage.session.clear(),
  },
  {
    name: "storage",
    // Nothing is kept in what browsers carry to other devices; should anything ever have been, it goes too.
    count: async () =>
      lengthOf(await browser.storage.local.get(null)) +
      lengthOf((await browser.storage.sync?.get(null)) ?? {}) +
      localStorage.length,
    async remove() {
      await browser.storage.local.clear();
      await browser.storage.sync?.clear();
      localStorage.clear();
    },
  },
];
