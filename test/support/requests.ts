import { expect } from "vitest";
import type { OpenBrowser, SeenRequest } from "../../scripts/browser/open-browser.ts";
import type { Played } from "../../scripts/story/player.ts";

/** A request as a server of ours saw it. */
export interface ServedRequest {
  url: string;
  /** The cookies that came with it, or how many. */
  cookies: string | number;
  referrer: string;
  /** Made by the extension, rather than by somebody opening the page. */
  background: boolean;
  /** The server cut the connection before any answer: a browser then asks again, as one request of its own. */
  broken?: boolean;
}

/** Everything that was asked for while a test ran, and what may be asked for. */
export interface RequestAudit {
  /** The pages that the test's person watches. Nothing else may be asked for in the background. */
  watched: Set<string>;
  /** The browsers that took part, each opened so that it records its requests. */
  browsers: Set<OpenBrowser>;
  /** Holds the requests against the promises; to be called when the browsers are closed. */
  expectQuiet: () => void;
}

/** @param server - The server whose log is held against what the browsers themselves saw. */
export function requestAudit(server: { requests: readonly ServedRequest[] }): RequestAudit {
  const watched = new Set<string>();
  const browsers = new Set<OpenBrowser>();
  return {
    watched,
    browsers,
    expectQuiet() {
      const seen = [...browsers].flatMap((opened) => opened.requests());
      expectQuiet(server.requests, seen, watched);
    },
  };
}

/** The same for a story that was played: its person watches what its steps watch, and `joined` besides. */
export function expectQuietStory({ stage, reports }: Played, joined: readonly string[] = []): void {
  const { site, loaded, earlier, opened } = stage;
  const audit = requestAudit(site);
  const places = loaded.story.steps.flatMap((step) => (step.do === "watch" ? [step.page] : []));
  for (const place of [...places, ...joined]) audit.watched.add(site.addressOf(place));
  for (const browser of [...earlier, opened]) audit.browsers.add(browser);
  audit.expectQuiet();
  const reported = reports.flatMap(({ requests }) => requests);
  expect(reported.filter(({ cookies }) => cookies > 0)).toEqual([]);
}

/**
 * Expects that the extension asked for watched pages only, with no cookie and no referrer; that the
 * browsers sent the very requests that the server answered, so that neither is blind; and that none
 * of them left this machine.
 */
function expectQuiet(
  served: readonly ServedRequest[],
  seen: readonly SeenRequest[],
  watched: ReadonlySet<string>,
): void {
  const sent = seen.filter((request) => request.sent);
  const answered = served.filter(({ background }) => background);
  const asked = seen.filter(({ byExtension }) => byExtension);
  expect(answered.length, "the extension asked for nothing at all").toBeGreaterThan(0);
  expectSame(sent, served, "the browser's log of requests and the server's");
  expectSame(asked, answered, "the browser's log of the extension's requests and the server's");
  expect(Object.keys(countByUrl(asked)).filter((url) => !watched.has(url))).toEqual([]);
  expect(asked.filter(({ cookie, referrer }) => cookie !== "" || referrer !== "")).toEqual([]);
  expect(answered.filter(({ cookies, referrer }) => Boolean(cookies) || referrer !== "")).toEqual([]);
}

/** Every request of one log is in the other; of those that were broken off the server may have seen more. */
function expectSame(seen: readonly SeenRequest[], served: readonly ServedRequest[], what: string): void {
  const most = countByUrl(served);
  const least = countByUrl(served.filter(({ broken }) => !broken));
  const counts = countByUrl(seen);
  for (const url of new Set([...Object.keys(most), ...Object.keys(counts)])) {
    expect(counts[url] ?? 0, `${what} differ on ${url}`).toBeGreaterThanOrEqual(least[url] ?? 0);
    expect(counts[url] ?? 0, `${what} differ on ${url}`).toBeLessThanOrEqual(most[url] ?? 0);
  }
}

function countByUrl(requests: readonly { url: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { url } of requests) counts[url] = (counts[url] ?? 0) + 1;
  return counts;
}
