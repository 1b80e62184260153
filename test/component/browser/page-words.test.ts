import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setPageLanguage, translate } from "../../../lib/browser/words.ts";

const spoken = vi.hoisted(() => ({ language: "en", table: {} as Record<string, { message: string }> }));

/** The browser's own lookup of words: it fills in what it is given, and knows no plural forms. */
vi.mock("../../../lib/browser/api.ts", () => ({
  browser: {
    i18n: {
      getUILanguage: () => spoken.language,
      getMessage: (key: string, values: string[]) =>
        (spoken.table[key]?.message ?? "").replace(/\$(\d)/gu, (_blank, place) => values[Number(place) - 1] ?? ""),
    },
  },
}));

/** Lets the browser speak a language, with the table that it would choose for it. */
function speak(language: string, table: string): void {
  spoken.language = language;
  spoken.table = JSON.parse(readFileSync(`assets/public/_locales/${table}/messages.json`, "utf8"));
}

beforeEach(() => speak("en-GB", "en"));

describe("a word of the interface", () => {
  test.each([
    [0, "لا مستندات"],
    [1, "مستند واحد"],
    [2, "مستندان"],
    [3, "3 مستندات"],
    [11, "11 مستندًا"],
    [100, "100 مستند"],
    [1_002, "1,002 مستند"],
  ])("has the plural form for %i in Arabic, with digits like everywhere", (count, words) => {
    speak("ar-EG", "ar");
    expect(translate("documentsCount", count)).toBe(words);
  });

  test("is filled in as its language does", () => {
    expect(translate("checking", [1_000, 20_000])).toBe("Checking 1,000 of 20,000…");
    expect(translate("hostFor", [["Policy", "Terms"]])).toBe("for Policy, Terms");
    speak("de", "de");
    expect(translate("checking", [1_000, 20_000])).toContain("1.000");
    speak("ar", "ar");
    expect(translate("hostFor", [["Policy"]])).toBe("من أجل \u2068Policy\u2069");
  });

  test("without blanks is what the table says", () => {
    expect(translate("options")).toBe("Options");
  });
});

test.each([
  ["ar-EG", "ar", "rtl"],
  ["de-AT", "de", "ltr"],
  ["fa", "en", "ltr"],
  ["he", "en", "ltr"],
  ["ur-PK", "en", "ltr"],
])("in a browser that speaks %s a page is written in %s, and runs %s", (browserLanguage, language, direction) => {
  speak(browserLanguage, language);
  setPageLanguage();
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual([language, direction]);
});
