import { screenKey } from "../core/settings/screens.ts";
import type { Handlers, Sender } from "../message-checks.ts";
import type { SettingAlert } from "../model.ts";
import { markRead, snooze } from "./acknowledge.ts";
import { bannerOf } from "./banner-view.ts";
import type { HandlerDependencies } from "./handlers.ts";
import { recordReading } from "./record-reading.ts";

/** "Remind me later" means in a week. */
const LATER = 7 * 24 * 60 * 60 * 1000;

type ContentHandlers = Pick<Handlers, "reading.report" | `banner.${"get" | "open" | "dismiss" | "later"}`>;

/**
 * What content scripts may ask. A private window leaves no trace, and a page, whose process the
 * script shares, speaks for its own screens only.
 */
export function contentHandlers(ready: Promise<HandlerDependencies>): ContentHandlers {
  return {
    async "reading.report"(reading, sender) {
      return speaksFor(sender, reading.url) ? (await recordReading(reading, await ready)).banner : null;
    },
    async "banner.get"({ url }, sender) {
      const deps = await ready;
      const last = speaksFor(sender, url) ? await deps.store.readings.last(screenKey(url)) : undefined;
      return last ? bannerOf(last, deps) : null;
    },
    async "banner.open"({ id }, sender) {
      const deps = await ready;
      const [own] = await switchesOf(sender, [id], deps);
      if (own) await deps.openPage(`history.html#/switch/${encodeURIComponent(own.id)}`);
      return null;
    },
    async "banner.dismiss"({ ids }, sender) {
      const deps = await ready;
      const own = await switchesOf(sender, ids, deps);
      const read = own.map(({ id }) => id);
      await markRead(read, true, deps);
      return null;
    },
    async "banner.later"({ ids }, sender) {
      const deps = await ready;
      for (const { id } of await switchesOf(sender, ids, deps)) await snooze(id, LATER, deps);
      return null;
    },
  };
}

function speaksFor(sender: Sender, url: string): boolean {
  if (sender.tab?.incognito || sender.url === undefined) return false;
  return URL.canParse(sender.url) && URL.canParse(url) && new URL(sender.url).host === new URL(url).host;
}

/** Those of the alerts that are about switches on the sender's own site. */
async function switchesOf(
  sender: Sender,
  ids: readonly string[],
  { store }: HandlerDependencies,
): Promise<SettingAlert[]> {
  const alerts = await Promise.all(ids.map((id) => store.alerts.get(id)));
  return alerts.filter((alert): alert is SettingAlert => alert?.kind === "setting" && speaksFor(sender, alert.url));
}
