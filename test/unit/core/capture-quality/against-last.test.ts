import { describe, expect, test } from "vitest";
import { editionOf, unlikeLast } from "../../../../lib/core/capture-quality/against-last.ts";
import { suppressedLine, troubleLines } from "../../../../lib/core/words/index.ts";
import { WORD_LANGUAGES } from "../../../../lib/core/words/language.ts";
import { wordsFor } from "../../../support/packaged.ts";

const HERE = "https://ferncroft.example/legal/privacy";
const kindOf = (last: [number, string], now: [number, string]) =>
  unlikeLast({ chars: last[0], address: last[1] }, { chars: now[0], address: now[1] })?.kind ?? null;

describe("the country of an edition", () => {
  test.each([
    ["https://ferncroft.example/en-gb/legal/privacy", "GB"],
    ["https://ferncroft.example/legal/fr_CA/privacy", "CA"],
    ["https://ferncroft.example/legal?gl=de", "DE"],
    ["https://ferncroft.example/legal?x=1&country=UK", "GB"],
    ["https://ferncroft.example/en-us/legal?locale=en_GB", "GB"],
    [HERE, ""],
    ["https://ferncroft.example/en/legal", ""],
    ["https://ferncroft.example/to-do/e-mail?lang=en&region=europe", ""],
    ["no address", ""],
  ])("of %s is %j", (address, country) => {
    expect(editionOf(address)).toBe(country);
  });
});

describe("a text that is not the next one of the last", () => {
  test("comes from another country's edition", () => {
    const [us, gb] = ["https://ferncroft.example/en-us/privacy", "https://ferncroft.example/en-gb/privacy"];
    expect(kindOf([5000, us], [5100, gb])).toBe("edition");
    expect(kindOf([5000, us], [5100, us])).toBe(null);
    expect(kindOf([5000, HERE], [5100, gb])).toBe(null);
    expect(kindOf([5000, ""], [5100, gb])).toBe(null);
  });

  test("is many times as long", () => {
    expect(kindOf([5000, HERE], [30_001, HERE])).toBe("exploded");
    expect(kindOf([5000, HERE], [30_000, HERE])).toBe(null);
    expect(kindOf([1499, HERE], [90_000, HERE])).toBe(null);
  });
});

describe.each(WORD_LANGUAGES)("what the gate says in %s", (language) => {
  const words = wordsFor(language);

  test("is said of what was held back", () => {
    for (const kind of ["exploded", "edition", "collapsed", "one-sided", "language"]) {
      expect(suppressedLine(words, kind).length).toBeGreaterThan(10);
    }
  });

  test("names what stood there instead, where that is known", () => {
    const reason = { id: "challenge-vendor", params: { vendor: "Gatekeeper", by: "page" } };
    const told = troubleLines(words, { code: "bot-wall", details: { reason } });
    expect(told.what).toContain("Gatekeeper");
    expect(told.next).toBe(troubleLines(words, { code: "bot-wall", details: {} }).next);
    const status = { id: "status", params: { status: 404 } };
    expect(troubleLines(words, { code: "http-4xx", details: { status: 404, reason: status } })).toEqual(
      troubleLines(words, { code: "http-4xx", details: { status: 404 } }),
    );
  });
});
