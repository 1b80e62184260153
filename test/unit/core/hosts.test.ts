import { expect, test } from "vitest";
import { hostsOf } from "../../../lib/core/hosts.ts";

const page = (url: string) => ({ url, title: url });
const URL_A = "https://worklane.example/privacy";
const URL_B = "https://help.worklane.example/ai";

test.each([
  ["https://worklane.example/*", [URL_A]],
  ["*://worklane.example/*", [URL_A]],
  ["*://*.worklane.example/*", [URL_A, URL_B]],
  ["*://*/*", [URL_A, URL_B]],
  ["<all_urls>", [URL_A, URL_B]],
  ["http://worklane.example/*", []],
  ["https://lane.example/*", []],
  ["https://*.lane.example/*", []],
  ["nonsense", []],
])("%s lets be read what it says", (origin, titles) => {
  const { granted, missing } = hostsOf([origin], [page(URL_A), page(URL_B)]);
  expect(granted[0]?.titles).toEqual(titles);
  expect(missing.flatMap(({ urls }) => urls)).toEqual([URL_A, URL_B].filter((url) => !titles.includes(url)));
});

test("pages of one host that may not be read stand together", () => {
  expect(hostsOf([], [page(URL_A), page(`${URL_A}/2`)]).missing).toEqual([
    { host: "worklane.example", urls: [URL_A, `${URL_A}/2`] },
  ]);
});
