/** Every page of the extension's, as it stands once the scene was played; see scene.ts. */
import type { Change } from "../../lib/model.ts";
import { HOSTILE, PLACES } from "./scene.ts";
import { keptChanges, readStore, type TestStage } from "./stage.ts";

/** What stands on a page once it is drawn, and the widths it must fit. */
export const VIEWS = {
  popup: { drawn: "article.card", widths: [400, 360] },
  panel: { drawn: "article.card", widths: [460, 320] },
  change: { drawn: ".timeline svg", widths: [1280, 320] },
  "long-words": { drawn: ".edit", widths: [1280, 320] },
  "right-to-left": { drawn: ".edit", widths: [1280, 320] },
  hostile: { drawn: ".edit", widths: [1280, 320] },
  switch: { drawn: ".change", widths: [1280, 320] },
  history: { drawn: ".changes li", widths: [1280, 320] },
  service: { drawn: ".timeline svg", widths: [1280, 320] },
  compare: { drawn: ".timeline svg", widths: [1280, 320] },
  search: { drawn: ".passages mark", widths: [1280, 320] },
  "not-shown": { drawn: ".not-shown li", widths: [1280, 320] },
  options: { drawn: "#documents li", widths: [800, 360] },
  welcome: { drawn: "#service-list li", widths: [1000, 320] },
} as const;
export type View = keyof typeof VIEWS;

/** Where each view is opened, once the scene was played; one alert is read by then. */
export async function addressesOf({ extension, opened, server }: TestStage): Promise<Record<View, string>> {
  const changes = await keptChanges(extension);
  const { alerts } = await extension.ask("overview.get", { tabUrl: "" });
  const changeOf = (document: RegExp) =>
    `history.html#/change/${encodeURIComponent(changes.find((change) => document.test(change.document))?.id ?? "")}`;
  const privacy = changes.find(({ document }) => /^Privacy Policy$/u.test(document))?.id;
  const kept = (await readStore<Change>(await extension.desk(), "changes")).find(({ id }) => id === privacy);
  const toggle = alerts.find((alert) => alert.kind === "setting");
  const read = alerts.find((alert) => alert.kind === "change" && alert.document === HOSTILE);
  await extension.ask("alerts.mark", { ids: [read?.id ?? ""], read: true });
  const site = await opened.visit(server.url(PLACES.privacy));
  return {
    popup: `popup.html?tab=${await extension.tabId(site)}`,
    change: changeOf(/^Privacy Policy$/u),
    "long-words": changeOf(/^Datenschutz/u),
    "right-to-left": changeOf(/\p{Script=Arabic}/u),
    hostile: changeOf(/<img/u),
    switch: `history.html#/switch/${encodeURIComponent(toggle?.id ?? "")}`,
    history: "history.html",
    panel: "sidepanel.html",
    service: "history.html#/service/worklane.localhost",
    compare: `history.html#/compare/${[kept?.fromVersionId, kept?.toVersionId].map((id) => encodeURIComponent(id ?? "")).join("/")}`,
    search: "history.html#/search/train%20models",
    "not-shown": "history.html#/not-shown",
    options: "options.html",
    welcome: "welcome.html",
  };
}
