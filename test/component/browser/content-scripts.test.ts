import { beforeEach, describe, expect, test, vi } from "vitest";

interface Registered {
  id: string;
  js: string[];
  matches: string[];
  allFrames: boolean;
  runAt: string;
}
let granted: string[] = [];
let registered: Registered[] = [];
let open: { id: number; url: string }[] = [];
let placed: unknown[] = [];
let told: number[] = [];
let session: Record<string, unknown> = {};

const scripting = {
  getRegisteredContentScripts: async () => registered,
  registerContentScripts: async (scripts: Registered[]) => void registered.push(...scripts),
  updateContentScripts: async (changes: Partial<Registered>[]) => void Object.assign(registered[0] ?? {}, changes[0]),
  unregisterContentScripts: async () => {
    registered = [];
  },
  executeScript: async (injection: unknown) => {
    placed.push(injection);
    throw new Error("the page is gone");
  },
};
const tabs = {
  query: async ({ url }: { url?: string[] }) =>
    open.filter((tab) => url?.some((origin) => tab.url.startsWith(origin.slice(0, -1))) ?? true),
  sendMessage: async (id: number) => {
    told.push(id);
    throw new Error("nobody listens there");
  },
};
const permissions = { getAll: async () => ({ origins: granted }) };
const storage = {
  session: {
    get: async () => session,
    set: async (values: object) => void Object.assign(session, values),
  },
};
vi.mock("../../../lib/browser/api.ts", () => ({ browser: { scripting, tabs, permissions, storage } }));
const { ensureContentScripts, placeReader, tellReaders } = await import("../../../lib/browser/content-scripts.ts");

const ONE = "https://one.example/*";
const TWO = "https://two.example/*";
const GATE = { files: ["settings-gate.js"] };

beforeEach(() => {
  granted = [ONE];
  registered = [];
  placed = [];
  told = [];
  session = {};
  open = [
    { id: 1, url: "https://one.example/settings" },
    { id: 2, url: "https://two.example/settings" },
    { id: 3, url: "https://three.example/settings" },
  ];
});

describe("the gate", () => {
  test("is registered for the hosts that were granted, and placed on their pages that are open", async () => {
    await ensureContentScripts();
    expect(registered).toMatchObject([
      { js: ["settings-gate.js"], matches: [ONE], allFrames: true, runAt: "document_start" },
    ]);
    expect(placed).toEqual([{ ...GATE, target: { tabId: 1, allFrames: true } }]);
  });

  test("is neither registered nor placed again at the next start", async () => {
    await ensureContentScripts();
    placed = [];
    await ensureContentScripts();
    expect([registered.length, placed]).toEqual([1, []]);
  });

  test("comes to the open pages again where the extension was loaded anew and the registration stayed", async () => {
    await ensureContentScripts();
    placed = [];
    session = {};
    await ensureContentScripts();
    expect([registered.length, placed]).toEqual([1, [{ ...GATE, target: { tabId: 1, allFrames: true } }]]);
  });

  test("comes to the open pages of a host that is granted later, and to no others", async () => {
    await ensureContentScripts();
    placed = [];
    granted = [ONE, TWO];
    await ensureContentScripts();
    expect(registered[0]?.matches).toEqual([ONE, TWO]);
    expect(placed).toEqual([{ ...GATE, target: { tabId: 2, allFrames: true } }]);
  });

  test("leaves the host that was taken back, and goes with the last", async () => {
    granted = [ONE, TWO];
    await ensureContentScripts();
    placed = [];
    granted = [TWO];
    await ensureContentScripts();
    expect(registered[0]?.matches).toEqual([TWO]);
    granted = [];
    await ensureContentScripts();
    expect([registered, placed]).toEqual([[], []]);
  });

  test("is registered for no host where none was granted", async () => {
    granted = [];
    await ensureContentScripts();
    expect([registered, placed]).toEqual([[], []]);
  });
});

test("the reader comes to one frame, and it is heard where that failed", async () => {
  await expect(placeReader(4, 9)).rejects.toThrow("gone");
  expect(placed).toEqual([{ files: ["settings-reader.js"], target: { tabId: 4, frameIds: [9] } }]);
});

test("all tabs are told of permissions that moved, whoever listens there", async () => {
  await tellReaders();
  expect(told).toEqual([1, 2, 3]);
});
