import { checkAddress, siteOf } from "../../core/addresses.ts";
import { REGULAR_HOURS } from "../../core/schedule.ts";
import { relativeTime } from "../../core/words/dates.ts";
import { troubleLines, type Words } from "../../core/words/index.ts";
import type { EpochMs, LookErrorCode, WatchedDocument } from "../../model.ts";
import type { Permissions, Store } from "../../ports.ts";
import type { DocumentView, SiteView } from "../../views.ts";
import { isOverdue } from "../refresh-badge.ts";
import { type ScreensDependencies, screenRows } from "./screens.ts";

/** Troubles that a page which the person opens does not have, or that they can end there. */
const SHOWN_IN_TABS: ReadonlySet<LookErrorCode> = new Set([
  "needs-browser",
  "login-needed",
  "bot-wall",
  "consent-wall",
  "forbidden",
]);

/** A document's record, ready to be drawn. */
export function documentView(document: WatchedDocument, words: Words, now: EpochMs): DocumentView {
  const { trouble, capture } = document;
  return {
    id: document.id,
    title: document.title,
    type: document.type,
    url: document.url,
    serviceId: document.serviceId,
    everyHours: document.everyHours ?? REGULAR_HOURS,
    // Where only tabs of the person's own show it nobody knows when that is.
    nextLook: nextLook(document, words, now),
    lastGood: document.lastGoodAt === undefined ? "" : relativeTime(document.lastGoodAt, now, words.language),
    trouble: trouble
      ? {
          code: trouble.code,
          ...troubleLines(words, trouble),
          nextTry: capture ? "" : relativeTime(trouble.nextTryAt, now, words.language),
          movedTo: trouble.code === "moved-elsewhere" ? (trouble.details.target ?? null) : null,
        }
      : null,
    part: document.part ?? null,
    partLost: document.partLostAt === undefined ? "" : relativeTime(document.partLostAt, now, words.language),
    capture: capture ?? "fetch",
    mayShow: capture !== undefined || (trouble !== undefined && SHOWN_IN_TABS.has(trouble.code)),
    waitsForSecondLook: document.candidate !== undefined,
    overdue: isOverdue(document, now) ? relativeTime(document.nextCheckAt, now, words.language) : "",
  };
}

function nextLook({ capture, nextCheckAt }: WatchedDocument, words: Words, now: EpochMs): string {
  return capture ? "" : relativeTime(Math.max(nextCheckAt, now), now, words.language);
}

/** What the site views need. */
export interface SiteDependencies extends ScreensDependencies {
  permissions: Permissions;
}

/** Draws up the site of the page the person is on; null where that page cannot be watched. */
export async function siteView(
  tabUrl: string,
  documents: readonly WatchedDocument[],
  view: (document: WatchedDocument) => DocumentView,
  words: Words,
  deps: SiteDependencies,
): Promise<SiteView | null> {
  const address = checkAddress(tabUrl, deps.openPort());
  if (!address.ok) return null;
  const id = siteOf(address.host);
  const service = await deps.store.services.get(id);
  const own = documents.filter((document) => document.serviceId === id);
  const missing: string[] = [];
  for (const document of own) if (!(await deps.permissions.mayRead(document.url))) missing.push(document.url);
  return {
    host: address.host,
    id: service?.id ?? "",
    name: service?.name ?? "",
    paused: service?.pausedAt !== undefined,
    documents: own.map(view),
    screens: await screenRows(id, words, deps),
    offered: await offeredPages(own, deps.store),
    page: own.some((document) => document.url === address.url) ? null : { url: address.url },
    missing,
  };
}

/** Pages that changes newly linked, that may not be read yet, and that nobody watches. */
async function offeredPages(documents: readonly WatchedDocument[], store: Store): Promise<{ url: string }[]> {
  const urls = new Set<string>();
  for (const document of documents) {
    for (const entry of await store.log.ofDocument(document.id, 50)) {
      if (entry.kind === "offered" && entry.url && !(await store.documents.byUrl(entry.url))) urls.add(entry.url);
    }
  }
  return [...urls].map((url) => ({ url }));
}
