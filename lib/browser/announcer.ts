import type { Announcer } from "../ports.ts";
import { browser } from "./api.ts";
import { tellChange } from "./changes.ts";
import { translate } from "./words.ts";

/** Colours of the badge by the worst unread alert; the same as in assets/theme.css. */
const COLOURS: Readonly<Record<string, string>> = {
  important: "#b3261e",
  "worth-knowing": "#8a5a00",
  good: "#1f6f43",
};
/** What the colour says, in words. */
const WORST = { important: "worst_important", "worth-knowing": "worst_worth", good: "worst_good" } as const;
const QUIET = "#5f5b53";
const NOTIFICATION = "unquiet-run";
const MOST_LINES = 4;

/** Badge and notifications. What the badge counts, pages of ours that are open show: they are told with it. */
export function announcer(): Announcer {
  return {
    async notify({ told }) {
      const [first] = told;
      if (!first) return;
      const others = told.length - MOST_LINES;
      const lines = told.slice(0, MOST_LINES).map(({ headline }) => headline);
      if (others > 0) lines.push(translate("notificationMore", others));
      const services = [...new Set(told.map(({ service }) => service))];
      await browser.notifications.create(`${NOTIFICATION}:${first.changeId ?? ""}:${first.url ?? ""}`, {
        type: "basic",
        iconUrl: browser.runtime.getURL("icon/128.png"),
        title: services.length === 1 ? (services[0] ?? "") : translate("notificationTitle", services.length),
        message: lines.join("\n"),
      });
    },
    async showBadge({ text, severity, broken, unread }) {
      tellChange();
      await browser.action.setBadgeText({ text });
      await browser.action.setBadgeBackgroundColor({ color: COLOURS[severity] ?? QUIET });
      const parts = ["Unquiet"];
      if (unread > 0) parts.push(translate("badgeUnread", unread));
      if (severity in WORST) parts.push(translate(WORST[severity as keyof typeof WORST]));
      if (broken) parts.push(translate("badgeBroken"));
      await browser.action.setTitle({ title: parts.join(" \u00B7 ") });
    },
  };
}

/** Calls back when the person presses a notification. Must be called in the first turn. */
export function onNotificationPress(open: (target: { changeId: string; url: string }) => Promise<void>): void {
  browser.notifications.onClicked.addListener((id) => {
    const [name, changeId = "", ...url] = id.split(":");
    if (name !== NOTIFICATION) return;
    void open({ changeId, url: url.join(":") });
    void browser.notifications.clear(id);
  });
}
