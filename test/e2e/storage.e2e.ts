import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change, Version } from "../../lib/model.ts";
import { aPolicy, TRAINING } from "../support/policies.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const HOUR = 3_600_000;

const textIn = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? "", selector);

/** Presses the button of a name, as soon as it is there. */
async function press(page: Page, name: string): Promise<void> {
  const pressed = (wanted: string) => {
    const found = [...document.querySelectorAll("button")].find((button) => button.textContent === wanted);
    found?.click();
    return found !== undefined;
  };
  await expect.poll(() => page.evaluate(pressed, name)).toBe(true);
}

/** What the page offers for saving, as base64. */
async function savedFile(page: Page): Promise<string> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      Object.assign(window, { offered: blob });
      return make(blob);
    };
    // The browser's own question where to save would stay open.
    document.addEventListener("click", (event) => event.target instanceof HTMLAnchorElement && event.preventDefault());
  });
  await press(page, "Save to a file");
  await expect.poll(() => textIn(page, "#history-file [role=status]")).toContain("in the file");
  return page.evaluate(async () => {
    const bytes = new Uint8Array(await (window as unknown as { offered: Blob }).offered.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
}

function chooseFile(page: Page, base64: string): Promise<void> {
  return page.evaluate((text) => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], "history.jsonl.gz"));
    const input = document.querySelector<HTMLInputElement>("input[type=file]");
    if (!input) throw new Error("There is no field for a file.");
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, base64);
}

/** Types what to search for into the history page. */
async function searchFor(history: Page, words: string): Promise<void> {
  await history.waitForSelector("#search-field");
  await history.evaluate((typed) => {
    const field = document.querySelector<HTMLInputElement>("#search-field");
    if (!field) throw new Error("There is no field to search in.");
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }, words);
}

/** Runs in a page: puts a database of the first schema in the place of what is there, with a document in it. */
async function makeFirstSchema(): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const gzip = async (text: string) => {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  };
  const STORES: Record<string, [string | string[] | null, Record<string, string | string[]>]> = {
    services: ["id", {}],
    documents: ["id", { byNextCheck: "nextCheckAt", byService: "serviceId", byUrl: "url" }],
    snapshots: ["id", { byDocument: ["documentId", "fetchedAt"] }],
    versions: ["id", { byDocument: ["documentId", "sequence"], byText: ["documentId", "textHash"] }],
    blockIndexes: ["documentId", {}],
    packs: [["documentId", "start"], {}],
    changes: [
      "id",
      { byDocument: ["documentId", "firstSeenAt"], byService: ["serviceId", "firstSeenAt"], byTime: "firstSeenAt" },
    ],
    alerts: ["id", { byTime: "createdAt", byUnread: "unread", byChange: "changeKey", byScreen: "screenKey" }],
    readings: [["screen", "at"], { byService: ["serviceId", "at"] }],
    journal: ["documentId", {}],
    log: [null, { byDocument: ["documentId", "at"], byTime: "at" }],
  };
  const block = (text: string) => ({ kind: "paragraph", text, links: [] });
  const blocks = await gzip(JSON.stringify([block("We sell hats."), block("We keep letters.")]));
  const page = await gzip("<p>We sell hats.");
  const opening = indexedDB.open("unquiet", 1);
  opening.onupgradeneeded = () => {
    for (const [name, [keyPath, indexes]] of Object.entries(STORES)) {
      const store = opening.result.createObjectStore(name, keyPath === null ? { autoIncrement: true } : { keyPath });
      for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
    }
  };
  const database = await done(opening);
  const transaction = database.transaction(["services", "documents", "packs", "versions", "snapshots"], "readwrite");
  const put = (store: string, value: unknown) => void transaction.objectStore(store).put(value);
  const never = 4_000_000_000_000;
  put("services", { id: "old.example", name: "Old", addedAt: 1 });
  const address = { url: "https://old.example/privacy", serviceId: "old.example", type: "Privacy Policy" };
  put("documents", { id: "old", title: "Old policy", ...address, addedBy: "person", addedAt: 1, nextCheckAt: never });
  put("packs", { documentId: "old", start: 0, count: 2, gzip: blocks });
  put("snapshots", { id: "old@1", documentId: "old", fetchedAt: 1, gzip: page });
  const seen = {
    textHash: "t",
    contentHash: "c",
    lang: "en",
    firstSeenAt: 1,
    statedDates: [],
    extractor: 1,
    title: "",
  };
  put("versions", {
    id: "old@1",
    documentId: "old",
    snapshotId: "old@1",
    sequence: 1,
    ...seen,
    runs: Uint32Array.of(0, 2),
  });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** The database goes without a word, as browsers do with one that is damaged. */
async function loseEverything(stage: TestStage): Promise<void> {
  const desk = await stage.extension.desk();
  await desk.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("unquiet");
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
  await stage.opened.killBackground();
}

describe.each(KINDS)("what is kept, in %s", (kind) => {
  let stage: TestStage;
  let file = "";
  let before: { versions: Version[]; changes: Change[] };
  const kept = async () => {
    const desk = await stage.extension.desk();
    const versions = await readStore<Version>(desk, "versions");
    return { versions, changes: await readStore<Change>(desk, "changes") };
  };

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, { markdown: aPolicy() });
    await stage.watch(stage.server.url(PLACE));
    stage.server.serve(PLACE, { markdown: aPolicy({ use: TRAINING, date: "August 4, 2024" }) });
    await stage.setClock(START + 80 * HOUR);
    await stage.check();
    before = await kept();
  }, 60_000);
  afterAll(async () => stage?.end());

  test("is measured, found by its words, and saved to a file", async () => {
    expect(before.versions).toHaveLength(2);
    const options = await stage.opened.openOwn("options.html");
    await expect.poll(() => textIn(options, "#storage")).toMatch(/kB on this device/u);
    expect(await textIn(options, "#storage tbody")).toMatch(/^Worklane · Privacy Policy22/u);
    file = await savedFile(options);
    await options.close();

    const history = await stage.opened.openOwn("history.html");
    await searchFor(history, "train models");
    await expect.poll(() => textIn(history, ".passages mark")).toMatch(/train/iu);
    expect(await textIn(history, ".passages")).toContain("Stands since");
    await history.close();
  });

  test("and lost by the browser: it is said, and a broken file brings nothing back", async () => {
    await loseEverything(stage);
    expect(await stage.extension.ask("health.get", {})).toEqual({ damaged: true });
    expect(await stage.extension.ask("documents.list", {})).toEqual([]);
    const options = await stage.opened.openOwn("options.html");
    await expect.poll(() => textIn(options, "#damage")).toContain("Texts: 2 before, 0 now. Pages: 1 before, 0 now.");
    await chooseFile(options, file.slice(0, Math.floor(file.length / 8) * 4));
    await press(options, "Bring back");
    await expect.poll(() => textIn(options, "#history-file [role=alert]")).toContain("damaged or cut off");
    expect(await kept()).toEqual({ versions: [], changes: [] });
    await options.close();
  });

  test("is all there again once the file is brought back, and goes on being checked", async () => {
    const options = await stage.opened.openOwn("options.html");
    await options.waitForSelector("#damage");
    await chooseFile(options, file);
    await press(options, "Bring back");
    await expect.poll(() => textIn(options, "#history-file [role=status]")).toContain("Your history is back.");
    await expect.poll(() => options.$("#damage")).toBeNull();
    await options.close();
    expect(await kept()).toEqual(before);
    expect(await stage.extension.ask("health.get", {})).toEqual({ damaged: false });
    const { health, alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
    expect(health.documents).toBe(1);
    expect(alerts.map(({ headline }) => headline)).toEqual([expect.stringContaining("train AI models")]);
    const change = await stage.extension.ask("change.get", { id: before.changes[0]?.id ?? "" });
    expect(change?.edits.length).toBeGreaterThan(0);

    stage.server.serve(PLACE, { markdown: aPolicy({ use: TRAINING, date: "August 9, 2024", extra: "We keep hats." }) });
    await stage.setClock(START + 300 * HOUR);
    await stage.check();
    expect((await kept()).versions.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  });

  test("of the first schema is read, and upgraded, by this one", async () => {
    await loseEverything(stage);
    const options = await stage.opened.openOwn("options.html");
    await press(options, "Go on with what is left");
    await expect.poll(() => options.$("#damage")).toBeNull();
    await options.close();
    const desk = await stage.extension.desk();
    await desk.evaluate(() => {
      indexedDB.deleteDatabase("unquiet");
    });
    await stage.opened.killBackground();
    await desk.evaluate(makeFirstSchema);
    const documents = await stage.extension.ask("documents.list", {});
    expect(documents.map(({ title }) => title)).toEqual(["Old policy"]);
    expect(await readStore(desk, "fingerprints")).toEqual([
      { documentId: "old", textHash: "t", lang: "en", firstSeenAt: 1 },
    ]);
    const history = await stage.opened.openOwn("history.html");
    await searchFor(history, "letters");
    await expect.poll(() => textIn(history, ".passages blockquote")).toBe("We keep letters.");
    await history.close();
  });
});
