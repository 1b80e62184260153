import { beforeEach, expect, test, vi } from "vitest";
import { askFirst, firstAnswer } from "../../../lib/page/first-question.ts";
import { anOverview } from "../builders.ts";

const query = vi.fn<(wanted: object) => Promise<{ id?: number; url?: string }[]>>();
const sendMessage = vi.fn<(message: object) => Promise<unknown>>();

beforeEach(() => {
  history.replaceState(null, "", "/popup.html");
  query.mockReset().mockResolvedValue([{ id: 3, url: "https://worklane.example/" }]);
  sendMessage.mockReset().mockResolvedValue({ res: anOverview() });
  vi.stubGlobal("chrome", { tabs: { query }, runtime: { sendMessage } });
});

test("the popup's question is asked before the popup is there, of the tab in front, and answered once", async () => {
  askFirst();
  const tab = { id: 3, url: "https://worklane.example/" };
  expect(await firstAnswer()).toEqual({ tab, overview: anOverview() });
  // What wakes the background does not wait until the tab is known.
  expect(sendMessage.mock.calls).toEqual([
    [expect.objectContaining({ type: "check.progress" })],
    [expect.objectContaining({ type: "overview.get", data: { tabUrl: tab.url } })],
  ]);
  expect(await firstAnswer()).toBeNull();
});

test.each([
  ["the background is gone", () => sendMessage.mockRejectedValue(new Error("gone"))],
  ["the background failed", () => sendMessage.mockResolvedValue({ err: { message: "full" } })],
  ["the browser tells no tab", () => query.mockRejectedValue(new Error("gone"))],
])("nothing comes of it where %s: the popup then asks by itself", async (_what, spoil) => {
  spoil();
  askFirst();
  expect(await firstAnswer()).toBeNull();
});

test("a popup that names the tab it is about asks by itself", async () => {
  history.replaceState(null, "", "/popup.html?tab=7");
  askFirst();
  expect(await firstAnswer()).toBeNull();
  expect(query).not.toHaveBeenCalled();
});
