import { expect, test } from "vitest";
import { readFirefoxLog } from "../../../scripts/browser/firefox-log.ts";
import { readNetLog } from "../../../scripts/browser/net-log.ts";
import { folderOf } from "../../support/command.ts";

const TYPES = { URL_REQUEST_START_JOB: 2, HTTP_TRANSACTION_SEND_REQUEST_HEADERS: 169, OTHER: 7 };
const event = (type: keyof typeof TYPES, id: number, params: object) => ({ type: TYPES[type], source: { id }, params });
const EVENTS = [
  event("URL_REQUEST_START_JOB", 1, { url: "http://a.localhost:1/old", initiator: "chrome-extension://abc" }),
  event("OTHER", 1, { url: "http://a.localhost:1/ignored" }),
  event("HTTP_TRANSACTION_SEND_REQUEST_HEADERS", 1, { headers: ["Host: a.localhost:1", "Cookie: sid=1"] }),
  event("URL_REQUEST_START_JOB", 1, { url: "http://a.localhost:1/new", initiator: "chrome-extension://abc" }),
  event("HTTP_TRANSACTION_SEND_REQUEST_HEADERS", 1, { headers: ["Referer: http://a.localhost:1/"] }),
  event("URL_REQUEST_START_JOB", 2, { url: "https://update.example/", initiator: "not an origin" }),
  event("URL_REQUEST_START_JOB", 3, { url: "chrome-extension://abc/popup.html" }),
  event("URL_REQUEST_START_JOB", 4, { url: "http://a.localhost:1/pressed", initiator: "chrome-extension://abc" }),
  event("HTTP_TRANSACTION_SEND_REQUEST_HEADERS", 4, { headers: ["Sec-Fetch-Dest: document"] }),
];
const NET_LOG = JSON.stringify({ constants: { logEventTypes: TYPES }, events: EVENTS });

const main = (text: string) => `[Parent 7: Main Thread]: E/nsHttp ${text}`;
const socket = (text: string) => `[Parent 7: Socket Thread]: E/nsHttp ${text}`;
const channel = (name: string, url: string) => [
  main(`nsHttpChannel::Init [this=${name}]`),
  main("host=a.localhost port=1"),
  main(`uri=${url}`),
];
const head = (name: string, ...lines: string[]) => [
  main(`nsHttpChannel ${name} created nsHttpTransaction 9a`),
  main("http request ["),
  ...lines.flatMap((line) => [main(`  ${line}`), socket("  Cookie: of=another thread")]),
  main("]"),
];
const FIREFOX_LOG = [
  ...channel("a1", "http://a.localhost:1/policy"),
  ...channel("b2", "http://a.localhost:1/never-sent"),
  ...head("a1", "GET /policy HTTP/1.1", "Host: a.localhost:1", "Sec-Fetch-Dest: empty", "Cookie: sid=1"),
  ...channel("a1", "http://a.localhost:1/opened"),
  ...head("a1", "GET /opened HTTP/1.1", "Sec-Fetch-Dest: document", "Referer: http://a.localhost:1/"),
].join("\n");

const path = folderOf({
  "whole.json": NET_LOG,
  "unfinished.json": `${NET_LOG.slice(0, -2)},\n`,
  "firefox.moz_log": FIREFOX_LOG,
});

const CHROME_SAW = [
  { url: "http://a.localhost:1/old", cookie: "sid=1", referrer: "", byExtension: true, sent: true },
  { url: "http://a.localhost:1/new", cookie: "", referrer: "http://a.localhost:1/", byExtension: true, sent: true },
  { url: "https://update.example/", cookie: "", referrer: "", byExtension: false, sent: false },
  { url: "http://a.localhost:1/pressed", cookie: "", referrer: "", byExtension: false, sent: true },
];

test("Chromium's log gives every request, each step of a redirect for itself", () => {
  expect(readNetLog(path("whole.json"))).toEqual(CHROME_SAW);
});

test("a log that the browser has not finished is read as far as it goes", () => {
  expect(readNetLog(path("unfinished.json"))).toEqual(CHROME_SAW);
});

test("Firefox's log gives every request, also where channels share a place and threads write in between", () => {
  expect(readFirefoxLog(path("firefox"))).toEqual([
    { url: "http://a.localhost:1/policy", cookie: "sid=1", referrer: "", byExtension: true, sent: true },
    { url: "http://a.localhost:1/never-sent", cookie: "", referrer: "", byExtension: false, sent: false },
    {
      url: "http://a.localhost:1/opened",
      cookie: "",
      referrer: "http://a.localhost:1/",
      byExtension: false,
      sent: true,
    },
  ]);
});

test("without a log there are no requests", () => {
  expect(readFirefoxLog(path("none"))).toEqual([]);
});
