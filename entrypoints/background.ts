// First: the other imports need it.
import "../lib/browser/common-code.ts";

import { defineBackground } from "wxt/utils/define-background";
import { compose } from "../lib/app/compose.ts";
import { ensureAlarm, onAlarm } from "../lib/browser/alarms.ts";
import { onNotificationPress } from "../lib/browser/announcer.ts";
import { browser } from "../lib/browser/api.ts";
import { onCommand, showPopup } from "../lib/browser/commands.ts";
import { ensureContentScripts, tellReaders } from "../lib/browser/content-scripts.ts";
import { ensureContextMenu, onMenu } from "../lib/browser/context-menu.ts";
import { keepLateCode } from "../lib/browser/late-code.ts";
import { onSearch } from "../lib/browser/omnibox.ts";
import { askFor, onPermissionChange } from "../lib/browser/permissions.ts";
import { openPanel } from "../lib/browser/side-panel.ts";
import { changeAddress, openTab } from "../lib/browser/tabs.ts";
import { answerRequests } from "../lib/message-checks.ts";

// Listeners first, all in this turn: a background that was woken for an event must not miss it.
export default defineBackground(() => {
  keepLateCode();
  const background = compose();
  answerRequests(background.handlers, { id: browser.runtime.id, origin: browser.runtime.getURL("") });
  onAlarm(async () => {
    await Promise.all([background.checker.checkDue(), background.tend()]);
  });
  onPermissionChange(() => {
    void ensureContentScripts();
    void tellReaders();
    void background.resumePermitted();
  });
  onMenu({
    "watch-page": (page) => void askFor([page.url]).then((granted) => (granted ? background.watch([page]) : undefined)),
    "check-page": ({ url }) => {
      // How far it has come is shown there; and where nothing is watched yet, how to begin.
      showPopup();
      void background.places.checkPage(url);
    },
    "site-history": ({ url }) => void background.places.openHistory(url),
  });
  onCommand({
    "next-alert": () => void background.places.openNextAlert(),
    "open-history": () => void background.places.openHistory(""),
    "check-now": () => {
      showPopup();
      void background.checker.checkNow(null);
    },
    // Where the window has gone meanwhile, there is nothing to open it in.
    "open-panel": (windowId) => void openPanel(windowId).catch(() => undefined),
  });
  onSearch(background.places.search);
  // Where it sleeps, the alarm finds the network within a minute.
  globalThis.addEventListener("online", () => void background.checker.checkDue());
  onNotificationPress(({ changeId, url }) => openTab(changeId === "" ? url : changeAddress(changeId)));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void openTab(browser.runtime.getURL("welcome.html"));
    void ensureContextMenu();
    void background.listen();
  });
  // Without a listener the browser would start and leave this asleep; the lines below do the rest.
  browser.runtime.onStartup.addListener(() => void background.listen());

  // Every start mends what the browser forgot, and goes on with what a killed background left.
  void ensureAlarm();
  void ensureContentScripts();
  void background.begin();
});
