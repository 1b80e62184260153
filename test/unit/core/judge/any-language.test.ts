import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countryReader } from "../../../../lib/core/judge/any-language/countries.ts";
import { numbersIn } from "../../../../lib/core/judge/any-language/numbers.ts";
import { judgeChange } from "../../../../lib/core/judge/index.ts";
import { reasonLine } from "../../../../lib/core/words/index.ts";
import type { Block } from "../../../../lib/model.ts";
import { readingWords, wordsFor } from "../../../support/packaged.ts";

const block = (text: string, ...links: [text: string, href: string][]): Block => ({
  kind: "paragraph",
  text,
  links: links.map(([shown, href]) => ({ text: shown, href })),
});

/** Judges a change in a language for which there is no lexicon. */
function judge(lang: string, before: readonly (string | Block)[], after: readonly (string | Block)[]) {
  const version = (texts: readonly (string | Block)[]) => ({
    blocks: texts.map((one) => (typeof one === "string" ? block(one) : one)),
    statedDates: [],
    lang,
  });
  const { dateCues } = readingWords();
  const unknown = { lexicon: null, dateCues, region: "", seenBefore: null, seenAfter: null, history: [], dossier: {} };
  return judgeChange({ before: version(before), after: version(after), ...unknown }).judgement;
}

const told = ({ findings }: ReturnType<typeof judge>) =>
  findings.map((one) => [one.class, one.severity, one.quote, one.reasons[0]?.id]);

describe("in a language without a lexicon", () => {
  test.each([
    ["pl", "Logi przechowujemy przez 30 dni.", "Logi przechowujemy przez 90 dni.", "90 dni"],
    ["sv", "Vi sparar dina brev i 6 månader hos oss.", "Vi sparar dina brev i 18 månader hos oss.", "18 månader"],
    ["ja", "記録は30日間保存されます。", "記録は90日間保存されます。", "90日間保存されます"],
    ["ar", "نحتفظ بالسجلات لمدة ٣٠ يومًا.", "نحتفظ بالسجلات لمدة ٩٠ يومًا.", "٩٠ يوم"],
    ["ru", "Мы передаём данные 3 партнёрам.", "Мы передаём данные 40 партнёрам.", "40 партнёрам"],
    ["tr", "Ücret yıllık 1,5 liradır ve değişebilir.", "Ücret yıllık 2,5 liradır ve değişebilir.", "2,5 liradır"],
  ])("a number that is edited is told (%s)", (lang, before, after, quote) => {
    const judgement = judge(lang, ["Ω 1.", before], ["Ω 1.", after]);
    expect(told(judgement)).toEqual([["plain_number", "worth-knowing", quote, "was-and-is"]]);
    expect(after).toContain(quote);
    expect([judgement.outcome, judgement.findings[0]?.direction]).toEqual(["alert", "neutral"]);
    expect(judgement.findings[0]?.reasons.at(-1)).toEqual({ id: "cannot-read" });
  });

  test.each([
    ["pl", "Dane wysyłamy do biura.", "Dane wysyłamy do biura w Stanach Zjednoczonych.", "Stanach Zjednoczonych"],
    ["fi", "Tiedot lähetetään toimistoon.", "Tiedot lähetetään Intiassa olevaan toimistoon.", "Intiassa"],
    ["sv", "Vi skickar dem till kontoret.", "Vi skickar dem till kontoret i Singapore.", "Singapore"],
    ["ja", "データは本社に送られます。", "データはシンガポールの本社に送られます。", "シンガポール"],
    ["ru", "Данные хранятся у нас.", "Данные хранятся у нас в Китае.", "Китае"],
    ["ko", "데이터는 본사로 전송됩니다.", "데이터는 싱가포르 본사로 전송됩니다.", "싱가포르"],
  ])("a country that it had not named is told (%s)", (lang, before, after, quote) => {
    const judgement = judge(lang, ["Ω.", before], ["Ω.", after]);
    expect(told(judgement)).toEqual([["plain_country", "worth-knowing", quote, "detail-added"]]);
  });

  test("a country that another sentence has named, and one that is only named elsewhere now, are not told", () => {
    const before = ["Biuro jest w Polsce.", "Dane wysyłamy do biura."];
    expect(told(judge("pl", before, ["Biuro jest w Polsce.", "Dane wysyłamy do biura w Polsce."]))).toEqual([]);
    expect(told(judge("pl", before, ["Biuro jest w kraju.", "Dane wysyłamy do biura w Polsce."]))).toEqual([]);
  });

  test("a country that it names no more, a date, and a link to another site are small, and told with words of their own", () => {
    const link: [string, string] = ["lista", "https://partners.example/list"];
    const judgement = judge(
      "pl",
      ["Dane są w Niemczech i u nas.", "Umowa trwa do 3 maja 2024 i nie dłużej.", "Zobacz naszą listę partnerów."],
      [
        "Dane są tylko u nas.",
        "Umowa trwa do 3 maja 2026 i nie dłużej.",
        block("Zobacz naszą listę partnerów tu.", link),
      ],
    );
    expect(told(judgement).sort()).toEqual([
      ["plain_country", "small", "Niemczech", "detail-removed"],
      ["plain_date", "small", "3 maja 2026", "was-and-is"],
      ["plain_link", "small", "lista", "leads-to"],
    ]);
    const lines = judgement.findings.map(({ reasons }) => reasons.map((one) => reasonLine(wordsFor("en"), one)));
    expect(lines.flat().filter((line) => /[{}]/u.test(line) || line === "")).toEqual([]);
    expect(lines.flat().join(" ")).toContain("partners.example");
  });

  test("the number of a clause, a date and what only moved say nothing of numbers", () => {
    const before = ["1. Zbieramy listy.", "Dane są u nas, jak było 3.05.2024 roku."];
    const after = ["2. Zbieramy listy i kartki.", "Dane są u nas, jak było 4.05.2025 roku."];
    expect(told(judge("pl", before, after)).map(([kind]) => kind)).toEqual(["plain_date"]);
  });

  test("two languages are not held against each other", () => {
    const { blocks } = { blocks: [block("Rekord 30")] };
    const { dateCues } = readingWords();
    const side = (lang: string, texts: Block[]) => ({ blocks: texts, statedDates: [], lang });
    const { judgement } = judgeChange({
      before: side("pl", blocks),
      after: side("sv", [block("Vi sparar 90 brev.")]),
      ...{ lexicon: null, dateCues, region: "", seenBefore: null, seenAfter: null, history: [], dossier: {} },
    });
    expect(judgement.findings).toEqual([]);
  });

  test("any text in any language is read, and not too much of it is told", () => {
    const texts = fc.array(fc.string({ unit: "binary", maxLength: 120 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.constantFrom("pl", "ja", "und", "", "x-none", "zh-Hant-TW", "\ud800"),
        (a, b, lang) => {
          expect(judge(lang, a, b).findings.length).toBeLessThanOrEqual(80);
        },
      ),
      { numRuns: 200 },
    );
    const many = (extra: number) =>
      Array.from({ length: 200 }, (_, index) => `Punkt ${index} jest ważny dla ${index + extra} osób.`);
    expect(judge("pl", many(0), many(1000)).findings.length).toBeLessThanOrEqual(20);
  });
});

test("the words of a number end with what it counts", () => {
  expect(numbersIn("3.2 Opłata: 1 000,50 zł lub 20 % ceny.").map(({ words }) => words)).toEqual([
    "1",
    "000,50 zł",
    "20 %",
  ]);
});

test("names that are beginnings of other words are not taken for countries", () => {
  const read = countryReader("sv");
  expect(read?.("Om Omankad Chadwick Perugia Maliaker. Irang allt")).toEqual([]);
  expect(countryReader("und")).toBeNull();
  expect(countryReader("not a language")).toBeNull();
});
