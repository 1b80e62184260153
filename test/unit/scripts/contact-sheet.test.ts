import { expect, test } from "vitest";
import { contactSheet } from "../../../scripts/screens.ts";

test("the sheet shows every picture once, those of one page together, and nothing else", () => {
  const sheet = contactSheet([
    "popup.en-wide-light-chrome.png",
    "gallery",
    "change.de-320-light-chrome.png",
    "popup.ar.png",
  ]);
  expect([...sheet.matchAll(/<img loading="lazy" src="([^"]+)"/gu)].map(([, file]) => file)).toEqual([
    "change.de-320-light-chrome.png",
    "popup.ar.png",
    "popup.en-wide-light-chrome.png",
  ]);
  expect([...sheet.matchAll(/<h2>(\w+)<\/h2>/gu)].map(([, name]) => name)).toEqual(["change", "popup"]);
});
