import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayBeSettings, screenKey } from "../../../../lib/core/settings/screens.ts";
import { isStateWord } from "../../../../lib/core/settings/turn-words.ts";

describe("one screen has one key", () => {
  test.each([
    ["https://a.example/settings", "https://a.example/settings/"],
    ["https://a.example/settings", "https://a.example/en/settings"],
    ["https://a.example/settings", "https://a.example/fr-BE/settings"],
    ["https://a.example/settings", "https://a.example/pt_br/settings"],
    ["https://a.example/settings", "https://a.example/settings?utm_source=mail&sid=12"],
    ["https://a.example/settings", "http://a.example/settings"],
    ["https://a.example/settings?tab=data&view=all", "https://a.example/settings?view=all&x=1&tab=data"],
    ["https://a.example/u/184467/settings", "https://a.example/u/293/settings"],
    [
      "https://a.example/a/7c9e6679-7425-40de-944b-e07fc1f90ae7/data",
      "https://a.example/a/0d3f2b8a-11aa-4c77-9d1e-5a8f0e6b7c21/data",
    ],
    ["https://a.example/#/settings/4711/data", "https://a.example/#/settings/4712/data"],
    ["https://a.example/settings", "https://a.example/settings#token=abc"],
  ])("%s and %s", (one, other) => {
    expect(screenKey(one)).toBe(screenKey(other));
  });
});

describe("other screens have others", () => {
  test.each([
    ["https://a.example/settings", "https://b.example/settings"],
    ["https://a.example/settings", "https://a.example/settings/data"],
    ["https://a.example/settings?tab=data", "https://a.example/settings?tab=ads"],
    ["https://a.example/settings#/data", "https://a.example/settings#/ads"],
    ["https://a.example/settings", "https://a.example:8443/settings"],
    ["https://a.example/settings/level2", "https://a.example/settings/level3"],
    ["https://a.example/settings/advertising-preferences", "https://a.example/settings/notification-preferences"],
  ])("%s and %s", (one, other) => {
    expect(screenKey(one)).not.toBe(screenKey(other));
  });
});

test("any address has a key, and it holds no fragment of a session", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.uuid(), (url, id) => {
      expect(screenKey(url)).not.toBe("");
      const address = new URL(url);
      address.searchParams.set("session", id);
      expect(screenKey(address.href)).not.toContain(id);
    }),
  );
});

test.each([
  ["https://a.example/settings/data", "", true],
  ["https://a.example/mypreferences/d/privacy", "", true],
  ["https://a.example/#/account", "", true],
  ["https://a.example/page?view=settings", "", true],
  ["https://a.example/parametres", "", true],
  ["https://a.example/instellingen/gegevens", "", true],
  ["https://a.example/x1", "Your data and choices", true],
  ["https://a.example/x1", "Paramètres du compte", true],
  ["https://a.example/x1", "Cài đặt", true],
  ["https://studio.youtube.com/channel/1/editing", "", true],
  ["https://grok.com/c/1", "", false],
  ["https://grok.com/?_s=data", "", true],
  ["https://grok.com/?a=1&_s=data", "", true],
  ["https://grok.com/?_s=datum", "", false],
  ["https://myactivity.google.com/product/geminis", "", false],
  ["https://studio.youtube.com.a.example/", "", false],
  ["https://a.example/recipes", "Soup of the day", false],
  ["https://a.example/", "", false],
  ["not an address", "Settings", false],
])("%s, called %j, may be a settings screen: %j", (address, title, may) => {
  expect(mayBeSettings(address, title)).toBe(may);
});

test.each([
  ["On", true],
  ["OFF", true],
  [" Enabled. ", true],
  ["activé", true],
  ["Uit", true],
  ["bật", true],
  ["nein", true],
  ["オン", true],
  ["已关闭", true],
  ["사용 안 함", true],
  ["चालू।", true],
  ["คีย์", false],
  ["KI", false],
  ["Use my data", false],
  ["On the go", false],
  ["", false],
])("%j says only a state: %j", (text, only) => {
  expect(isStateWord(text)).toBe(only);
});
