import { type AddressRefusal, checkAddress, siteOf } from "../core/addresses.ts";
import { type LinkWords, typeOfPage } from "../core/find-documents/index.ts";
import type { DocumentType, Service, WatchedDocument } from "../model.ts";
import type { Chance, Clock, Store } from "../ports.ts";

/** A page the person wants watched. */
export interface WatchRequest {
  url: string;
  title: string;
  /** Guessed from address and title when the person did not say. */
  type?: DocumentType;
  /** What the person calls the service; its site's name when they did not say. */
  serviceName?: string;
}

/** What watching needs. `openPort` lets one port of this machine through, in tests only. */
export interface WatchDependencies {
  store: Store;
  clock: Clock;
  chance: Chance;
  openPort: () => number | null;
  linkWords: () => Promise<LinkWords>;
}

export type WatchResult =
  | { ok: true; documents: WatchedDocument[] }
  | { ok: false; reason: AddressRefusal; url: string };

/** The latest request of each store. */
const turns = new WeakMap<Store, Promise<unknown>>();

/**
 * Begins to watch pages; they are due at once. Watching a page that is watched already changes
 * nothing. All or none: one refused address refuses the request, with the reason.
 *
 * Requests go one after the other: the browser's yes to a permission wakes the popup and the
 * background at the same moment, and both want the same pages watched.
 */
export function watchPages(requests: readonly WatchRequest[], deps: WatchDependencies): Promise<WatchResult> {
  const turn = (turns.get(deps.store) ?? Promise.resolve()).then(() => watchInTurn(requests, deps));
  const settled = turn.catch(() => undefined);
  turns.set(deps.store, settled);
  return turn;
}

async function watchInTurn(requests: readonly WatchRequest[], deps: WatchDependencies): Promise<WatchResult> {
  const now = deps.clock.now();
  const services = new Map<string, Service>();
  const documents: WatchedDocument[] = [];
  for (const request of requests) {
    const address = checkAddress(request.url, deps.openPort());
    if (!address.ok) return { ok: false, reason: address.reason, url: request.url };
    const known = await deps.store.documents.byUrl(address.url);
    if (known || documents.some((document) => document.url === address.url)) continue;
    const serviceId = siteOf(address.host);
    if (!services.has(serviceId) && !(await deps.store.services.get(serviceId))) {
      services.set(serviceId, { id: serviceId, name: nameOf(request, serviceId), addedAt: now });
    }
    const [sibling] = await deps.store.documents.ofService(serviceId);
    documents.push({
      id: deps.chance.newId(),
      serviceId,
      type: request.type ?? typeOfPage(address.url, request.title, await deps.linkWords()),
      title: request.title.trim() || request.type || address.url,
      url: address.url,
      addedBy: "person",
      addedAt: now,
      nextCheckAt: now,
      // As often as what is watched of the service already.
      ...(sibling?.everyHours !== undefined && { everyHours: sibling.everyHours }),
    });
  }
  await deps.store.commit({ services: [...services.values()], documents });
  return { ok: true, documents };
}

/** "proconnect.example" is "Proconnect" until somebody gives it a better name. */
function nameOf({ serviceName }: WatchRequest, site: string): string {
  const given = serviceName?.trim();
  if (given) return given;
  const first = site.split(".")[0] ?? site;
  return first.slice(0, 1).toUpperCase() + first.slice(1);
}
