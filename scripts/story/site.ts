import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { dice, dynamicsOf, renderPage } from "./render.ts";
import { entryAt, type LoadedStory } from "./story.ts";

/** A request as the site saw it. */
export interface SiteRequest {
  /** Host and path, as in the story. */
  place: string;
  url: string;
  status: number;
  /** How many cookies came with it. */
  cookies: number;
  referrer: string;
  /** Made by the extension in the background, rather than by somebody opening the page. */
  background: boolean;
}

/** The web of one story, on this machine. */
export interface Site {
  port: number;
  requests: SiteRequest[];
  addressOf: (place: string) => string;
  close: () => Promise<void>;
}

/**
 * Serves a story's pages on 127.0.0.1, every name on one port, each page as it stands at the story's
 * moment. Opening a page sets a cookie, so that one sent along in the background would be seen.
 *
 * @param now - The story's moment, in milliseconds.
 */
export async function startSite({ story, folder }: LoadedStory, now: () => number): Promise<Site> {
  const requests: SiteRequest[] = [];
  const roll = dice(story.seed ?? 1);
  const server = createServer((request, response) => {
    const place = placeOf(request);
    const entry = entryAt(story.pages[place] ?? [], now());
    const service = story.services.find(({ host }) => place.startsWith(host))?.name ?? "Site";
    const dynamics = story.seed === undefined ? null : dynamicsOf(roll);
    const status = entry ? (entry.status ?? 200) : 404;
    const body =
      entry?.file === undefined
        ? errorPage(status)
        : readPage(join(folder, entry.file), service, story.language, dynamics);
    requests.push(toRecord(request, place, status));
    answer(request, response, status, { ...entry?.headers }, body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    addressOf: (place) => withPort(place, port),
    close: () => closeServer(server),
  };
}

function withPort(place: string, port: number): string {
  const slash = place.indexOf("/");
  const host = slash < 0 ? place : place.slice(0, slash);
  return `http://${host}:${port}${slash < 0 ? "/" : place.slice(slash)}`;
}

function placeOf(request: IncomingMessage): string {
  const host = (request.headers.host ?? "").split(":")[0] ?? "";
  return host + (request.url ?? "/");
}

function toRecord(request: IncomingMessage, place: string, status: number): SiteRequest {
  const cookies = (request.headers.cookie ?? "").split(";").filter((cookie) => cookie.trim() !== "").length;
  return {
    place,
    url: `http://${request.headers.host ?? ""}${request.url ?? ""}`,
    status,
    cookies,
    referrer: request.headers.referer ?? "",
    background: request.headers["sec-fetch-dest"] === "empty",
  };
}

function readPage(
  file: string,
  service: string,
  language: string,
  dynamics: ReturnType<typeof dynamicsOf> | null,
): Buffer {
  const bytes = readFileSync(file);
  return extname(file) === ".md" ? Buffer.from(renderPage(bytes.toString("utf8"), service, language, dynamics)) : bytes;
}

function errorPage(status: number): Buffer {
  return Buffer.from(
    `<!doctype html><title>Error ${status}</title><h1>Error ${status}</h1><p>This page was not found.</p>`,
  );
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: Buffer,
): void {
  const etag = `"${createHash("sha1").update(body).digest("hex")}"`;
  const opened = request.headers["sec-fetch-dest"] === "document";
  const all = {
    "content-type": "text/html; charset=utf-8",
    etag,
    ...(opened && { "set-cookie": "sid=somebody; Path=/" }),
    ...headers,
  };
  if (status === 200 && request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(status, all).end(body);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
