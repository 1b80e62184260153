import { beforeEach, expect, test, vi } from "vitest";
import type { Suggestion } from "../../../lib/browser/omnibox.ts";

type Suggest = (lines: { content: string; description: string }[]) => void;
type Listener = (...given: never[]) => void;

const heard: Record<string, Listener> = {};
const event = (name: string) => ({
  addListener: (listener: Listener) => {
    heard[name] = listener;
  },
});
const runtime: { getURL: (path: string) => string; getBrowserInfo?: () => void } = {
  getURL: (path) => `own://id/${path}`,
};
const tabs = { update: vi.fn(), create: vi.fn() };
const omnibox = {
  onInputStarted: event("started"),
  onInputChanged: event("changed"),
  onInputEntered: event("entered"),
  setDefaultSuggestion: vi.fn(),
};
const i18n = { getMessage: (key: string) => `${key} & more`, getUILanguage: () => "en" };
vi.mock("../../../lib/browser/api.ts", () => ({ browser: { runtime, tabs, omnibox, i18n } }));
const { onSearch } = await import("../../../lib/browser/omnibox.ts");

const FOUND: Suggestion = {
  page: "history.html#/change/a",
  runs: [
    { text: "We </match><url>may\u0000\nnot\uD800 ", hit: false },
    { text: "train", hit: true },
  ],
  where: `Tom & "Jerry's"`,
};

beforeEach(() => {
  delete runtime.getBrowserInfo;
  for (const mock of [tabs.update, tabs.create, omnibox.setDefaultSuggestion]) mock.mockClear();
});

async function offered(find: (typed: string) => Promise<Suggestion[]>, ...typed: string[]) {
  onSearch(find);
  const shown: Parameters<Suggest>[0][] = [];
  const suggest: Suggest = (lines) => shown.push(lines);
  for (const one of typed) (heard.changed as (typed: string, suggest: Suggest) => void)(one, suggest);
  await new Promise((resolve) => setTimeout(resolve, 30));
  return shown;
}

test("in Chrome a line is a piece of XML in which a page's words are text", async () => {
  const [lines] = await offered(async () => [FOUND], "train");
  expect(lines).toEqual([
    {
      content: "own://id/history.html#/change/a",
      description:
        "We &lt;/match&gt;&lt;url&gt;may not\uFFFD <match>train</match> <dim>Tom &amp; &quot;Jerry&apos;s&quot;</dim>",
    },
  ]);
  (heard.started as () => void)();
  expect(omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: "searchTexts &amp; more" });
});

test("in Firefox a line is plain text, and shows no marks", async () => {
  runtime.getBrowserInfo = () => undefined;
  const [lines] = await offered(async () => [FOUND], "train");
  expect(lines?.[0]?.description).toBe(`We </match><url>may not\uFFFD train \u2013 Tom & "Jerry's"`);
});

test("what comes late for earlier letters is dropped, and a search that fails offers nothing", async () => {
  const slow = async (typed: string) => {
    await new Promise((resolve) => setTimeout(resolve, typed === "tr" ? 15 : 1));
    return typed === "tr" ? [] : [FOUND];
  };
  expect(await offered(slow, "tr", "tra")).toHaveLength(1);
  expect(await offered(async () => Promise.reject(new Error("closed")), "t")).toEqual([]);
});

test.each([
  ["one of our pages is opened as it is", "own://id/history.html#/change/a", "own://id/history.html#/change/a"],
  ["words are looked for", "train & sell", "own://id/history.html#/search/train%20%26%20sell"],
  [
    "what looks like an address is words, too",
    "javascript:alert(1)",
    "own://id/history.html#/search/javascript%3Aalert(1)",
  ],
  [
    "and so is another page of ours",
    "own://id/options.html",
    "own://id/history.html#/search/own%3A%2F%2Fid%2Foptions.html",
  ],
])("%s", (_what, chosen, url) => {
  onSearch(async () => []);
  const enter = heard.entered as (chosen: string, where: string) => void;
  enter(chosen, "currentTab");
  expect(tabs.update).toHaveBeenCalledWith({ url });
  enter(chosen, "newBackgroundTab");
  expect(tabs.create).toHaveBeenCalledWith({ url, active: false });
  enter(chosen, "newForegroundTab");
  expect(tabs.create).toHaveBeenLastCalledWith({ url, active: true });
});
