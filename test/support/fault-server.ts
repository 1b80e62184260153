import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip } from "node:zlib";
import { renderPage } from "../../scripts/story/render.ts";
import type { ServedRequest } from "./requests.ts";

/** How an address answers. Everything that the network or a site can do wrong. */
export interface FaultAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** The page; Markdown is set as a page of a service. */
  markdown?: string;
  body?: string | Buffer;
  /** Milliseconds before the answer begins. */
  delay?: number;
  /** Never answers, cuts the connection, or sends bytes without end. */
  fault?: "hang" | "reset" | "endless" | "cut" | "bomb";
  /** Sent as it is, status line and all, and then the connection is closed. */
  raw?: string;
}

export interface FaultRequest extends ServedRequest {
  host: string;
  path: string;
}

/** A server on 127.0.0.1 that answers as told; every `*.localhost` name leads to it. */
export interface FaultServer {
  port: number;
  requests: FaultRequest[];
  /** Sets what `host/path` answers from now on. */
  serve: (place: string, answer: FaultAnswer) => void;
  url: (place: string) => string;
  close: () => Promise<void>;
}

export async function startFaultServer(): Promise<FaultServer> {
  const answers = new Map<string, FaultAnswer>();
  const requests: FaultRequest[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? "").split(":")[0] ?? "";
    const path = request.url ?? "/";
    const answer = answers.get(host + path) ?? { status: 404, body: "<h1>Not found</h1>" };
    requests.push({
      host,
      path,
      url: `http://${request.headers.host ?? ""}${path}`,
      cookies: request.headers.cookie ?? "",
      referrer: request.headers.referer ?? "",
      background: request.headers["sec-fetch-dest"] === "empty",
      broken: answer.fault === "reset",
    });
    setTimeout(() => respond(request, response, answer), answer.delay ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    requests,
    serve: (place, answer) => void answers.set(place, answer),
    url: (place) => `http://${place.replace(/(\/|$)/u, `:${port}$1`)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(request: IncomingMessage, response: ServerResponse, answer: FaultAnswer): void {
  if (answer.fault === "hang") return;
  if (answer.fault === "reset") {
    request.socket.resetAndDestroy();
    return;
  }
  if (answer.raw !== undefined) {
    request.socket.end(answer.raw);
    return;
  }
  const opened = request.headers["sec-fetch-dest"] === "document";
  const cookie = opened ? { "set-cookie": "sid=somebody; Path=/" } : {};
  const headers = { "content-type": "text/html; charset=utf-8", ...cookie, ...answer.headers };
  if (answer.fault === "endless") {
    endless(response, headers);
    return;
  }
  if (answer.fault === "bomb") {
    bomb(response, headers);
    return;
  }
  const body =
    answer.markdown === undefined ? (answer.body ?? "") : renderPage(answer.markdown, "Worklane", "en", null);
  if (answer.fault === "cut") {
    const bytes = Buffer.from(body);
    response.writeHead(200, { ...headers, "content-length": String(bytes.length + 5000) });
    response.write(bytes, () => request.socket.destroy());
    return;
  }
  response.writeHead(answer.status ?? 200, headers).end(body);
}

/** Half a gigabyte of nothing, packed into half a megabyte. */
function bomb(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, { ...headers, "content-encoding": "gzip" });
  const packer = createGzip({ level: 9 });
  packer.pipe(response);
  const megabyte = Buffer.alloc(1_000_000, " ");
  let left = 512;
  const write = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!packer.write(megabyte)) break;
    }
    if (left === 0 || response.destroyed) packer.end();
    else packer.once("drain", write);
  };
  write();
}

/** Paragraphs until nobody reads them any more. */
function endless(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, headers);
  const paragraph = `<p>${"We keep what you give us. ".repeat(40)}</p>\n`.repeat(60);
  const write = () => {
    while (!response.destroyed && response.write(paragraph));
    if (!response.destroyed) response.once("drain", write);
  };
  write();
}
