import { readFileSync } from "node:fs";
import type { SeenRequest } from "./open-browser.ts";

interface LogEvent {
  type: number;
  source: { id: number };
  params?: { url?: string; headers?: string[]; initiator?: string };
}

/**
 * Reads the requests out of Chromium's own network log: every request, whoever made it. The browser
 * completes the file when it closes; an unfinished one is mended.
 */
export function readNetLog(file: string): SeenRequest[] {
  const { constants, events } = parseLog(readFileSync(file, "utf8"));
  const types = constants.logEventTypes;
  const requests: SeenRequest[] = [];
  /** The latest of each number: a redirect goes on under the same one. */
  const latest = new Map<number, SeenRequest>();
  for (const { type, source, params } of events) {
    if (type === types.URL_REQUEST_START_JOB && params?.url && /^https?:/u.test(params.url)) {
      const byExtension = (params.initiator ?? "").startsWith("chrome-extension://");
      const request = { url: params.url, cookie: "", referrer: "", byExtension, sent: false };
      requests.push(request);
      latest.set(source.id, request);
    }
    const request = latest.get(source.id);
    if (request && type === types.HTTP_TRANSACTION_SEND_REQUEST_HEADERS) {
      request.sent = true;
      request.cookie = header(params?.headers, "cookie");
      request.referrer = header(params?.headers, "referer");
      // A link that the person presses on one of the extension's pages opens as any visit of theirs does.
      if (header(params?.headers, "sec-fetch-dest") === "document") request.byExtension = false;
    }
  }
  return requests;
}

function parseLog(text: string): { constants: { logEventTypes: Record<string, number> }; events: LogEvent[] } {
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/u, "")}]}`);
  }
}

function header(headers: readonly string[] | undefined, name: string): string {
  const line = headers?.find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? "";
}
