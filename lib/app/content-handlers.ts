import { screenOf } from "../core/settings/screens.ts";
import type { Handlers, Query, Sender } from "../message-checks.ts";
import type { SettingAlert } from "../model.ts";
import type { RunningLook } from "../ports.ts";
import type { BannerView, ReadingReply } from "../views.ts";
import { markRead, snooze } from "./acknowledge.ts";
import type { HandlerDependencies } from "./handlers.ts";
import { notePress } from "./note-press.ts";
import { endLook } from "./screen-looks.ts";

/** "Remind me later" means in a week. */
const LATER = 7 * 24 * 60 * 60 * 1000;
/** Firefox's name for tabs outside all containers. */
const NO_CONTAINER = "firefox-default";

type ContentHandlers = Pick<
  Handlers,
  "reader.bring" | `reading.${"report" | "press" | "wanted"}` | `banner.${"get" | "open" | "dismiss" | "later"}`
>;
type ReadingHandlers = Pick<ContentHandlers, "reader.bring" | `reading.${"report" | "press" | "wanted"}`>;

/**
 * What content scripts may ask. A private window leaves no trace, and a page, whose process the
 * script shares, speaks for its own screens only.
 */
export function contentHandlers(ready: () => Promise<HandlerDependencies>): ContentHandlers {
  return { ...readingHandlers(ready), ...bannerHandlers(ready) };
}

function readingHandlers(ready: () => Promise<HandlerDependencies>): ReadingHandlers {
  const inTurn = queue();
  return {
    async "reader.bring"(_query, sender) {
      const { url = "", tab, frameId = 0 } = sender;
      if (tab?.id === undefined || !speaksFor(sender, url)) return false;
      const { permissions, placeReader } = await ready();
      if (!(await permissions.mayRead(url))) return false;
      await placeReader(tab.id, frameId);
      return true;
    },
    async "reading.report"(reading, sender) {
      if (!speaksFor(sender, reading.url)) return { banner: null, again: null };
      const deps = await ready();
      return inTurn(async () => {
        // Scripts that were placed before a permission was taken back run on until their page is left.
        const allowed = await deps.permissions.mayRead(reading.url);
        return allowed ? recordParts(reading, sender, deps) : { banner: null, again: null };
      });
    },
    async "reading.press"(pressed, sender) {
      const deps = await ready();
      if (speaksFor(sender, pressed.url)) await inTurn(() => notePress(pressed, deps, containerOf(sender)));
      return null;
    },
    async "reading.wanted"(_query, sender) {
      return (await lookIn(sender, await ready())) !== null;
    },
  };
}

/** The look at a settings screen that goes on in the sender's tab. */
async function lookIn(sender: Sender, { lookTabs }: HandlerDependencies): Promise<RunningLook | null> {
  const look = await lookTabs.running();
  return look && look.tabId === sender.tab?.id ? look : null;
}

/** Keeps the reading of each part of a screen. */
async function recordParts(
  { panels, ...page }: Query<"reading.report">,
  sender: Sender,
  deps: HandlerDependencies,
): Promise<ReadingReply> {
  const banners: (BannerView | null)[] = [];
  let again: number | null = null;
  let recognised = false;
  const look = await lookIn(sender, deps);
  const { recordReading } = await deps.lateCode();
  const unattended = look !== null && sender.tab?.active === false;
  for (const part of panels) {
    const recorded = await recordReading({ ...page, ...part, unattended }, deps, containerOf(sender));
    banners.push(recorded.banner);
    again = recorded.again ?? again;
    recognised ||= recorded.recognised;
  }
  if (look && recognised && again === null && look.screen === screenOf(page.url)) await endLook(look, "read", deps);
  return { banner: together(banners), again };
}

function bannerHandlers(ready: () => Promise<HandlerDependencies>): Omit<ContentHandlers, keyof ReadingHandlers> {
  return {
    async "banner.get"({ url, panels }, sender) {
      const deps = await ready();
      if (!speaksFor(sender, url)) return null;
      const screens = panels.map((panel) => screenOf(url, panel, containerOf(sender)));
      const readings = await Promise.all(screens.map((screen) => deps.store.readings.last(screen)));
      const { bannerOf } = await deps.lateCode();
      return bannerOf(
        readings.filter((reading) => reading !== undefined),
        deps,
      );
    },
    async "banner.open"({ id }, sender) {
      const deps = await ready();
      const [own] = await switchesOf(sender, [id], deps);
      if (own) await deps.openPage(`history.html#/switch/${encodeURIComponent(own.id)}`);
      return null;
    },
    async "banner.dismiss"({ ids }, sender) {
      const deps = await ready();
      const own = await switchesOf(sender, ids, deps);
      const read = own.map(({ id }) => id);
      await markRead(read, true, deps);
      return null;
    },
    async "banner.later"({ ids }, sender) {
      const deps = await ready();
      for (const { id } of await switchesOf(sender, ids, deps)) await snooze(id, LATER, deps);
      return null;
    },
  };
}

/** Does one thing after the other: a press must not get lost while the reading before it is being kept. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** The findings of all parts of a screen stand in one banner. */
function together(banners: readonly (BannerView | null)[]): BannerView | null {
  const shown = banners.filter((banner) => banner !== null);
  const [first] = shown;
  if (!first) return null;
  return {
    language: first.language,
    findings: shown.flatMap(({ findings }) => findings),
    more: shown.reduce((sum, { more }) => sum + more, 0),
    done: shown.flatMap(({ done }) => done),
  };
}

function containerOf(sender: Sender): string {
  const id = sender.tab?.cookieStoreId ?? "";
  // Chrome has no containers; where it names a store at all it is a number.
  return id === NO_CONTAINER || !id.startsWith("firefox-container") ? "" : id;
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
