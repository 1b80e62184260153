import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesOf } from "../../../../lib/core/text/sentences.ts";

const trimmed = (text: string, lang: string) => sentencesOf(text, lang).map((sentence) => sentence.trim());

describe("cutting a text into sentences", () => {
  test.each([
    ["en", "We keep logs. We delete them!", ["We keep logs.", "We delete them!"]],
    ["en", "Do we sell data? No.", ["Do we sell data?", "No."]],
    ["en", "You said no. We stop.", ["You said no.", "We stop."]],
    ["en", "We keep names, mails, etc. We sell none of it.", ["We keep names, mails, etc.", "We sell none of it."]],
    ["fr", "Nous gardons tout. Vous pouvez refuser.", ["Nous gardons tout.", "Vous pouvez refuser."]],
    ["zh", "我们收集数据。我们不出售。", ["我们收集数据。", "我们不出售。"]],
    ["ar", "نحن نجمع البيانات. لا نبيعها.", ["نحن نجمع البيانات.", "لا نبيعها."]],
    ["xx-not-a-language", "One thing. Another thing.", ["One thing.", "Another thing."]],
    ["", "One thing. Another thing.", ["One thing.", "Another thing."]],
    ["en", "", []],
  ])("%s: %s", (lang, text, sentences) => {
    expect(trimmed(text, lang)).toEqual(sentences);
  });

  test.each([
    ["en", "We share data, e.g. Names and mails."],
    ["en", "People in the U.S. Territories count as well."],
    ["en", "Worklane Inc. Privacy Team reads it."],
    ["en", "Ask Dr. Lee about it."],
    ["en", "It was written by John F. Miller himself."],
    ["en", "This follows from Art. 6 of the rules."],
    ["en", "See Sec. 4 and No. 5 below."],
    ["de", "Wir teilen Daten, z. B. Namen und Bilder."],
    ["de", "Wir teilen Daten, z.B. Namen und Bilder."],
    ["de", "Dies folgt aus Art. 6 Abs. 1 der Regeln."],
    ["de", "Das gilt d. h. Für alle."],
    ["de", "Das gilt i. d. R. Für alle."],
    ["fr", "Nous partageons des données, p. ex. Votre nom."],
    ["nl", "Wij delen gegevens, bijv. Namen en beelden."],
    ["nl", "Dat kan m.b.t. Namen zo zijn."],
    ["es", "Compartimos datos, p. ej. Nombres."],
    ["it", "Condividiamo dati, ad es. Nomi."],
    ["en", "We call this (the “Service”) and it ends here."],
    ["en", "Version 2.1 of it is old."],
  ])("does not cut after an abbreviation, %s: %s", (lang, text) => {
    expect(trimmed(text, lang)).toEqual([text]);
  });

  test.each([
    ["any text", fc.string({ unit: "binary", maxLength: 400 })],
    [
      "text like prose",
      fc
        .array(
          fc.constantFrom(
            "We keep it. ",
            "e.g. ",
            "z. B. ",
            "No. 5 ",
            "U.S. ",
            "数据。",
            "Why? ",
            "(a) ",
            "\n",
            "inc. ",
          ),
        )
        .map((parts) => parts.join("")),
    ],
  ])("the sentences joined are the text, for %s", (_, texts) => {
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "fr", "de", "nl", "ar", "zh", "th"), (text, lang) => {
        const sentences = sentencesOf(text, lang);
        expect(sentences.join("")).toBe(text);
        expect(sentences).not.toContain("");
      }),
    );
  });

  test("a megabyte of initials takes no longer than it must", () => {
    const text = "A. ".repeat(350_000);
    expect(sentencesOf(text, "en").join("")).toBe(text);
  });
});

test("what has no end before its last character is one sentence, as the host says", () => {
  const unit = fc.constantFrom(...'aZ.,!?;:)"’…。۔۔।‼․．\n\r\u0085\u2028 1é'.split(""), "e.g.", "U.S.", "  ");
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 12 }), fc.constantFrom("en", "fr", "el", "ja"), (parts, lang) => {
      const text = parts.join("");
      const host = [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)];
      if (host.length <= 1) expect(sentencesOf(text, lang)).toEqual(text === "" ? [] : [text]);
      else expect(sentencesOf(text, lang).length).toBeLessThanOrEqual(host.length);
      expect(sentencesOf(text, lang).join("")).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
