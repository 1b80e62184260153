import { afterAll, beforeAll, expect, test } from "vitest";
import type { Version, WatchedDocument } from "../../lib/model.ts";
import type { FaultAnswer } from "../support/fault-server.ts";
import { inEachBrowser } from "../support/in-each-browser.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const HOUR = 3_600_000;
const POLICY = aPolicy();
const SHELL = `<!doctype html><title>Worklane</title><div id="root"></div>${"<script>boot()</script>".repeat(200)}`;
const LARGE = `<main><h1>Privacy Policy</h1>${`<p>${"We keep what you give us. ".repeat(40)}</p>`.repeat(6200)}</main>`;

const TWICE = new TextDecoder("windows-1252").decode(
  new TextEncoder().encode(
    `<main><h1>Privacy</h1>${"<p>We don’t sell it – we’ll never do, and we’ve never done.</p>".repeat(40)}</main>`,
  ),
);

const FAULTS: readonly [string, FaultAnswer, string, RegExp][] = [
  [
    "a page that moved to another site",
    { status: 302, headers: { location: "http://elsewhere.localhost:PORT/privacy" } },
    "moved-elsewhere",
    /moved to another site: .*elsewhere\.localhost/u,
  ],
  [
    "a page that sends its visitors round in a circle",
    { status: 302, headers: { location: "/legal/privacy#top" } },
    "redirect-loop",
    /in a circle/u,
  ],
  ["a missing page (404)", { status: 404, body: "<h1>Not found</h1>" }, "http-4xx", /not found \(error 404\)/u],
  ["a fault of the server (500)", { status: 500, body: "oops" }, "server-5xx", /fault of its own \(error 500\)/u],
  [
    "a login wall",
    { body: `<title>Worklane</title><h1>Sign in</h1><form><input type="password"></form>` },
    "login-needed",
    /asks to sign in/u,
  ],
  ["an empty shell", { body: SHELL }, "needs-browser", /only in a tab/u],
  ["a page of 6 MB", { body: LARGE }, "too-large", /larger than 5 MB/u],
  ["a page without end", { fault: "endless" }, "too-large", /larger than 5 MB/u],
  ["a cut connection", { fault: "reset" }, "reset", /connection broke off/u],
  [
    "a wrong charset that nothing can mend",
    { body: TWICE, headers: { "content-type": "text/html; charset=utf-8" } },
    "decode-failed",
    /letters were damaged/u,
  ],
  ["half a gigabyte that was packed", { fault: "bomb" }, "too-large", /larger than 5 MB/u],
  ["a network that wants to be signed in to", { status: 511, body: "<h1>Sign in</h1>" }, "captive-portal", /Wi-Fi/u],
  [
    "a status that is none",
    { raw: "HTTP/1.1 2xx Fine\r\ncontent-type: text/html\r\n\r\n<h1>Hi</h1>" },
    "network",
    /could not be loaded/u,
  ],
  ["an answer without content", { status: 204 }, "empty", /without any text|hardly any text/u],
  [
    "a chunk that breaks off",
    { raw: `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nfff\r\n<h1>Privacy</h1>` },
    "truncated",
    /missing at this look/u,
  ],
  ["a page removed for good", { status: 410 }, "gone", /removed for good/u],
  ["a page that may not be read for legal reasons", { status: 451 }, "forbidden", /does not let Unquiet read/u],
  [
    "a picture",
    { body: "GIF89a", headers: { "content-type": "image/gif" } },
    "unsupported-type",
    /file of the type image\/gif/u,
  ],
  ["a body that breaks off", { fault: "cut", markdown: POLICY }, "truncated", /missing at this look/u],
];

/** What a browser does not tell apart from a network that failed. */
const SAID = {
  chrome: { badRedirect: "network", wronglyPacked: "decode-failed" },
  firefox: { badRedirect: "address-refused", wronglyPacked: "network" },
} as const;

inEachBrowser("in %s", KINDS, (kind) => {
  let stage: TestStage;
  let now = START;

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, { markdown: POLICY });
    await stage.watch(stage.server.url(PLACE));
  });
  afterAll(async () => stage?.end());

  const document = async (): Promise<WatchedDocument | undefined> =>
    (await readStore<WatchedDocument>(await stage.extension.desk(), "documents"))[0];
  const versions = async () => (await readStore(await stage.extension.desk(), "versions")).length;
  const later = async () => {
    now += 26 * HOUR;
    await stage.setClock(now);
  };

  test.each(FAULTS)(
    "%s has its own sentence, makes no version, and leaves the old one readable",
    async (_name, answer, code, sentence) => {
      const location = answer.headers?.location?.replace("PORT", String(stage.server.port));
      stage.server.serve(PLACE, { ...answer, ...(location && { headers: { location } }) });
      await later();
      await stage.check();
      expect((await document())?.trouble?.code).toBe(code);
      expect(await versions()).toBe(1);
      const [shown] = await stage.extension.ask("documents.list", {});
      expect(shown?.trouble?.what).toMatch(sentence);
      expect(shown?.trouble?.next).not.toBe("");
      expect(shown?.trouble?.nextTry).not.toBe("");
      stage.server.serve(PLACE, { markdown: POLICY });
      await stage.check();
      expect((await document())?.trouble).toBeUndefined();
      expect(await versions()).toBe(1);
    },
  );

  test("a body that is not packed as it says makes no version", async () => {
    stage.server.serve(PLACE, {
      body: "<h1>Privacy</h1>",
      headers: { "content-type": "text/html", "content-encoding": "gzip" },
    });
    await later();
    await stage.check();
    expect((await document())?.trouble?.code).toBe(SAID[kind].wronglyPacked);
    expect(await versions()).toBe(1);
    stage.server.serve(PLACE, { markdown: POLICY });
    await stage.check();
    expect((await document())?.trouble).toBeUndefined();
  });

  test("a page that never answers is given up after twenty seconds", async () => {
    stage.server.serve(PLACE, { fault: "hang" });
    await later();
    const startedAt = performance.now();
    await stage.check();
    expect((await document())?.trouble?.code).toBe("timeout");
    expect(performance.now() - startedAt).toBeLessThan(28_000);
    stage.server.serve(PLACE, { markdown: POLICY });
    await stage.check();
  });

  test("no private place is asked for because a redirect leads there", async () => {
    const PLACES = [
      "http://127.0.0.1:9/admin",
      "http://localhost:9/",
      "http://localhost.:9/",
      "http://[::1]:9/",
      "http://[::ffff:7f00:1]:9/",
      "http://2130706433:9/",
      "http://0x7f.1:9/",
      "http://169.254.169.254/latest/meta-data/",
      "http://10.0.0.1/",
      "https://192.168.1.1/",
      "http://router.local/",
      "https://user:secret@worklane.example/",
    ];
    const asked = stage.server.requests.length;
    for (const location of PLACES) {
      stage.server.serve(PLACE, { status: 302, headers: { location } });
      await later();
      await stage.check();
      const { code, details } = (await document())?.trouble ?? {};
      expect([location, code, details?.target]).toEqual([location, "address-refused", new URL(location).href]);
    }
    expect(await versions()).toBe(1);
    expect(stage.server.requests.slice(asked).every(({ host }) => host === "worklane.localhost")).toBe(true);
    stage.server.serve(PLACE, { markdown: POLICY });
    await stage.check();
  });

  test.each(["file:///etc/passwd", "data:text/html,<h1>Privacy</h1>", "javascript:1", "blob:x"])(
    "a redirect to %s is followed nowhere",
    async (location) => {
      stage.server.serve(PLACE, { status: 302, headers: { location } });
      await later();
      await stage.check();
      expect((await document())?.trouble?.code).toBe(SAID[kind].badRedirect);
      expect(await versions()).toBe(1);
      stage.server.serve(PLACE, { markdown: POLICY });
      await stage.check();
    },
  );

  test("a server that takes fifteen seconds is waited for", async () => {
    stage.server.serve(PLACE, { markdown: POLICY, delay: 15_000 });
    await later();
    await stage.check();
    expect((await document())?.trouble).toBeUndefined();
    stage.server.serve(PLACE, { markdown: POLICY });
  });

  test("a page in Windows' encoding, without a word of it or with the wrong one, reads the same", async () => {
    const html = `<!doctype html><title>Datenschutz</title><main><h1>Datenschutzerklärung</h1>${"<p>Wir verarbeiten Ihre Daten nur für die Zwecke, die wir Ihnen genannt haben – und löschen sie danach.</p>".repeat(12)}</main>`;
    const bytes = Buffer.from(html.replaceAll("–", "\u0096"), "latin1");
    const place = "umlaut.localhost/datenschutz";
    stage.server.serve(place, { body: bytes, headers: { "content-type": "text/html" } });
    await stage.watch(stage.server.url(place), "Datenschutz");
    const desk = await stage.extension.desk();
    const watched = await readStore<WatchedDocument>(desk, "documents");
    const id = watched.find(({ url }) => url.includes("umlaut"))?.id;
    const own = async () =>
      (await readStore<Version>(await stage.extension.desk(), "versions")).filter(
        ({ documentId }) => documentId === id,
      );
    const [one] = await own();
    expect([one?.title, one?.lang]).toEqual(["Datenschutz", "de"]);
    stage.server.serve(place, { body: html, headers: { "content-type": "text/html; charset=utf-8" } });
    await later();
    await stage.check();
    expect(await own()).toHaveLength(1);
  });

  test("a page that moved within its site is read where it is now", async () => {
    const moved = "worklane.localhost/privacy/";
    stage.audit.watched.add(stage.server.url(moved));
    stage.server.serve(PLACE, { status: 301, headers: { location: "/privacy/" } });
    stage.server.serve(moved, { markdown: POLICY });
    await later();
    await stage.check();
    expect((await document())?.trouble).toBeUndefined();
    expect(stage.server.requests.at(-1)?.path).toBe("/privacy/");
    stage.server.serve(PLACE, { markdown: POLICY });
  });

  test("after all that a grave change is still told", async () => {
    stage.server.serve(PLACE, { markdown: aPolicy({ use: TRAINING, date: "August 30, 2024" }) });
    await later();
    await stage.check();
    const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
    expect(alerts.map(({ headline }) => headline)).toEqual(["Worklane may now use your data to train AI models"]);
  });

  test("every look made a request of its own", () => {
    expect(stage.server.requests.filter(({ background }) => background).length).toBeGreaterThan(15);
  });
});
