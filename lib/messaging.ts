/**
 * What the background can be asked, and how to ask it. The payloads' shapes stand in
 * message-checks.ts, which only the background loads: a content script stays small.
 */
import { defineExtensionMessaging } from "@webext-core/messaging";
import type { Query, RequestName } from "./message-checks.ts";
import type { DocumentType } from "./model.ts";
import type { Preferences } from "./ports.ts";
import type {
  BannerView,
  ChangeView,
  DiaryLine,
  DocumentView,
  MutedView,
  Overview,
  OwnLook,
  PageNoteView,
  ReadingReply,
  ScreenRow,
  ScreenView,
  StoreHealth,
  SwitchView,
} from "./views.ts";

export type { Query, RequestName } from "./message-checks.ts";

/** A page found on a site, and whether it is watched already. */
export interface ScannedPage {
  type: DocumentType;
  title: string;
  url: string;
  watched: boolean;
}

/** What the site the person is on offers to watch; null where the page could not be looked at. */
export interface ScannedSite {
  siteName: string;
  pages: ScannedPage[];
  page: { url: string; title: string };
}

/** Why pages are not watched: an id of a sentence in the interface. */
export type WatchReply = { ok: true; ids: string[] } | { ok: false; reason: string };

/** What the background tells pages when the person gave or took back a permission. */
export const PERMISSIONS_MOVED = "permissions.moved";

/** What the background answers. */
export interface Replies {
  "overview.get": Overview;
  "health.get": StoreHealth;
  "change.get": ChangeView | null;
  "change.pin": null;
  "switch.get": SwitchView | null;
  "diary.get": DiaryLine[];
  "screen.get": ScreenView;
  "screens.list": ScreenRow[];
  "screens.plan": null;
  "screens.skip": null;
  "site.scan": ScannedSite | null;
  "pages.intend": null;
  "pages.watch": WatchReply;
  "documents.list": DocumentView[];
  "documents.unwatch": null;
  "documents.part": null;
  "documents.every": null;
  "documents.follow": WatchReply;
  "documents.capture": null;
  "documents.look": OwnLook;
  "check.start": null;
  "check.stop": null;
  /** From here on the background keeps nothing, and answers nothing else. */
  "erase.begin": null;
  /** Everything is erased: the background begins anew with what a person asks for next. */
  "erase.end": null;
  "pause.set": null;
  "service.pause": null;
  "check.progress": { done: number; total: number } | null;
  "alerts.mark": null;
  "alerts.told": null;
  "alerts.raise": null;
  "region.ignore": null;
  /** The mark's id; null where there is no such finding. */
  "finding.mute": string | null;
  "finding.unmute": null;
  "muted.list": MutedView[];
  "notes.again": null;
  "preferences.get": Preferences;
  "preferences.set": null;
  /** Whether the reader of settings screens may run, and does, in the frame that asks. */
  "reader.bring": boolean;
  "reading.report": ReadingReply;
  "page.visited": null;
  "reading.press": null;
  "reading.wanted": boolean;
  "banner.get": BannerView | null;
  "banner.dismiss": null;
  "banner.later": null;
  "banner.open": null;
  "note.get": PageNoteView | null;
  "note.answer": null;
}

type Protocol = { [N in RequestName]: (query: Query<N>) => Replies[N] };
/** The channel itself; the background answers on it. */
export const messenger = defineExtensionMessaging<Protocol>();

/** Asks the background. Rejects when it is gone in the middle of answering; asking again is safe. */
export function request<N extends RequestName>(name: N, query: Query<N>): Promise<Replies[N]> {
  return messenger.sendMessage(name, query as never) as Promise<Replies[N]>;
}
