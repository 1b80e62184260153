import { existsSync, readFileSync } from "node:fs";
import type { SeenRequest } from "./open-browser.ts";

/** What makes Firefox write every request of its own into `file`.moz_log, from its very start, line by line. */
export function firefoxLogVariables(file: string): Record<string, string> {
  return { MOZ_LOG: "sync,nsHttp:3", MOZ_LOG_FILE: file };
}

/** A line of the thread on which requests are made; other threads write in between. */
const LINE = /^\[Parent \d+: Main Thread\]: \w\/nsHttp (.*)$/u;

/**
 * Reads the requests out of Firefox's own network log. A request is there when its channel is made,
 * and sent when its head is written.
 */
export function readFirefoxLog(file: string): SeenRequest[] {
  const path = `${file}.moz_log`;
  const requests: SeenRequest[] = [];
  /** The latest request of each channel: a later channel may lie where one lay before. */
  const latest = new Map<string, SeenRequest>();
  let channel = "";
  let sending: SeenRequest | undefined;
  for (const text of linesOf(existsSync(path) ? readFileSync(path, "utf8") : "")) {
    channel = /^(?:nsHttpChannel::Init \[this=|nsHttpChannel )([0-9a-f]+)/u.exec(text)?.[1] ?? channel;
    const url = /^uri=(https?:.*)$/u.exec(text)?.[1];
    if (url !== undefined) requests.push(put(latest, channel, aRequest(url)));
    if (text === "http request [") sending = latest.get(channel);
    else if (text === "]") sending = undefined;
    else if (sending) takeHeader(sending, text);
  }
  return requests;
}

function linesOf(log: string): string[] {
  return log.split("\n").flatMap((line) => LINE.exec(line)?.[1] ?? []);
}

function put<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}

function aRequest(url: string): SeenRequest {
  return { url, cookie: "", referrer: "", byExtension: false, sent: false };
}

function takeHeader(request: SeenRequest, text: string): void {
  request.sent = true;
  const [, name = "", value = ""] = /^\s+([\w-]+):\s*(.*)$/u.exec(text) ?? [];
  const header = name.toLowerCase();
  if (header === "cookie") request.cookie = value;
  if (header === "referer") request.referrer = value;
  if (header === "sec-fetch-dest") request.byExtension = value === "empty";
}
