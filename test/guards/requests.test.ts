import { expect, test } from "vitest";
import type { OpenBrowser, SeenRequest } from "../../scripts/browser/open-browser.ts";
import { requestAudit, type ServedRequest } from "../support/requests.ts";

const POLICY = "http://worklane.localhost:1/legal/privacy";
const HOME = "http://worklane.localhost:1/";

const seenOne = (more: Partial<SeenRequest> = {}): SeenRequest => ({
  url: POLICY,
  cookie: "",
  referrer: "",
  byExtension: true,
  sent: true,
  ...more,
});
const servedOne = (more: Partial<ServedRequest> = {}): ServedRequest => ({
  url: POLICY,
  cookies: "",
  referrer: "",
  background: true,
  ...more,
});
const VISIT = {
  seen: seenOne({ url: HOME, byExtension: false, cookie: "sid=1" }),
  served: servedOne({ url: HOME, background: false, cookies: "sid=1" }),
};

function audit(seen: SeenRequest[], served: ServedRequest[]): () => void {
  const made = requestAudit({ requests: served });
  made.watched.add(POLICY);
  made.browsers.add({ requests: () => seen } as OpenBrowser);
  return made.expectQuiet;
}

test("watched pages asked for in the background, and pages that the person opens, are fine", () => {
  expect(audit([seenOne(), VISIT.seen], [servedOne(), VISIT.served])).not.toThrow();
});

test("what a browser asks for on its own, and is stopped from sending, does not count", () => {
  const own = seenOne({ url: "https://update.example/", byExtension: false, sent: false });
  expect(audit([seenOne(), own], [servedOne()])).not.toThrow();
});

test("a connection that was cut may be tried again by the browser", () => {
  expect(audit([seenOne()], [servedOne({ broken: true }), servedOne({ broken: true })])).not.toThrow();
});

test.each<[string, SeenRequest[], ServedRequest[]]>([
  ["no request at all", [], []],
  ["a page that nobody watches", [seenOne({ url: HOME })], [servedOne({ url: HOME })]],
  [
    "another site, even one that was never reached",
    [seenOne(), seenOne({ url: "https://elsewhere.example/", sent: false })],
    [servedOne()],
  ],
  [
    "a request of the browser's that left this machine",
    [seenOne(), { ...VISIT.seen, url: "https://a.example/" }],
    [servedOne()],
  ],
  ["a cookie that the browser saw", [seenOne({ cookie: "sid=1" })], [servedOne()]],
  ["a cookie that the server saw", [seenOne()], [servedOne({ cookies: 1 })]],
  ["a referrer that the browser saw", [seenOne({ referrer: HOME })], [servedOne()]],
  ["a referrer that the server saw", [seenOne()], [servedOne({ referrer: HOME })]],
  ["a request that the browser's log lacks", [seenOne()], [servedOne(), servedOne()]],
  ["a request that the server's log lacks", [seenOne(), seenOne()], [servedOne()]],
  [
    "a request that only one of them takes for the extension's",
    [seenOne(), VISIT.seen],
    [servedOne(), { ...VISIT.served, background: true }],
  ],
])("%s is found", (_what, seen, served) => {
  expect(audit(seen, served)).toThrow();
});
