import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clip, foldLetters, foldSpaces, letterForm, normalForm } from "../../../../lib/core/text/normal-form.ts";

describe("the normal form", () => {
  test.each([
    ["curly and straight apostrophes", "Worklane’s", "Worklane's"],
    ["a prime used as an apostrophe", "Worklane′s", "Worklane's"],
    ["a modifier letter used as an apostrophe", "Workaʼs", "Worka's"],
    ["low and high quotation marks", "„Dienst“", '"Dienst"'],
    ["guillemets", "«service»", '"service"'],
    ["single guillemets", "‹service›", "'service'"],
    ["a space that does not break", "30\u00A0days", "30 days"],
    ["narrow and wide spaces", "10\u202F000\u3000km", "10 000 km"],
    ["line breaks and tabs", "your\r\n\tdata", "your data"],
    ["space at both ends", "  your data ", "your data"],
    ["a soft hyphen", "per\u00ADsonal", "personal"],
    ["zero-width space and joiner", "per\u200Bson\u200Dal", "personal"],
    ["a byte-order mark", "\uFEFFPrivacy", "Privacy"],
    ["bidirectional marks", "Privacy\u200F\u200E", "Privacy"],
    ["composed and decomposed accents", "donne\u0301e", "donn\u00E9e"],
    ["decomposed accents with an invisible sign between", "e\u200B\u0301", "é"],
    ["composed and decomposed Vietnamese", "quy\u1EC1n".normalize("NFD"), "quy\u1EC1n"],
    ["a dash and a hyphen", "opt–out", "opt-out"],
    ["a minus sign", "−5", "-5"],
    ["an ellipsis", "and so on…", "and so on..."],
  ])("writes %s one way", (_, one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
    expect(normalForm(one)).toBe(other.normalize("NFC"));
  });

  test.each([
    ["case", "May", "may"],
    ["a deleted not", "We do not sell data", "We do sell data"],
    ["an accent", "peché", "pêche"],
    ["punctuation", "data, and ads", "data and ads"],
    ["digits", "30 days", "90 days"],
    ["letters of two scripts that look alike", "data", "dаta"],
  ])("keeps texts apart that differ in %s", (_, one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  test.each([
    ["en", "Page built 3 minutes ago", "Page built 41 minutes ago"],
    ["en", "seen an hour ago", "seen one minute ago"],
    ["en", "seen 12 secs ago", "seen 7 secs ago"],
    ["fr", "mis en ligne il y a 3 minutes", "mis en ligne il y a une heure"],
    ["nl", "3 minuten geleden gemaakt", "1 uur geleden gemaakt"],
    ["de", "vor 3 Minuten erstellt", "vor einer Stunde erstellt"],
    ["es", "creado hace 3 minutos", "creado hace una hora"],
    ["it", "creato 3 minuti fa", "creato un'ora fa"],
    ["pt", "criado há 3 minutos", "criado há uma hora"],
    ["vi", "tạo 3 phút trước", "tạo 2 giờ trước"],
  ])("holds a clock that ticks to say nothing (%s)", (_, one, other) => {
    expect(normalForm(one)).toBe(normalForm(other));
  });

  test.each([
    ["days", "deleted 30 days ago", "deleted 90 days ago"],
    ["months", "closed 6 months ago", "closed 9 months ago"],
    [
      "a limit",
      "You can unsend what you sent less than 15 minutes ago",
      "You can unsend what you sent less than 60 minutes ago",
    ],
    ["a limit in Dutch", "meer dan 2 uur geleden", "meer dan 9 uur geleden"],
    ["a limit in Italian", "più di 2 ore fa", "più di 9 ore fa"],
    ["a limit in French", "il y a moins de 2 heures", "il y a moins de 9 heures"],
    ["a time to come", "in 3 minutes", "in 5 minutes"],
    [
      "longer prose",
      "A message that somebody sent 15 minutes ago can be taken back by its sender; after that it stays in the mailbox of everybody who was meant to read it.",
      "A message that somebody sent 59 minutes ago can be taken back by its sender; after that it stays in the mailbox of everybody who was meant to read it.",
    ],
  ])("keeps what may be part of a rule: %s", (_, one, other) => {
    expect(normalForm(one)).not.toBe(normalForm(other));
  });

  test("is its own normal form", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })), (text) => {
        expect(normalForm(normalForm(text))).toBe(normalForm(text));
      }),
    );
  });

  test("does not depend on how accents are composed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), (text) => {
        expect(normalForm(text.normalize("NFD"))).toBe(normalForm(text.normalize("NFC")));
      }),
    );
  });
});

describe("the letter form", () => {
  test.each([
    ["punctuation", "Data, ads; more.", "Data ads more"],
    ["case", "OPT-OUT", "opt-out"],
    ["a hyphen", "e-mail", "email"],
    ["an apostrophe", "LinkedIn’s", "LinkedIns"],
    ["white space", "your data", "yourdata"],
    ["bullets and arrows", "• Settings → Privacy", "Settings > Privacy"],
    ["the way thousands are set", "1,000 people", "1.000 people"],
    ["a full stop after a number", "Section 3.", "Section 3"],
    ["a trade mark", "Worklane™", "Worklane"],
  ])("leaves out %s", (_, one, other) => {
    expect(letterForm(one)).toBe(letterForm(other));
  });

  test.each([
    ["a decimal point", "$1.50", "$150"],
    ["a currency", "€5 a month", "$5 a month"],
    ["a percentage", "5% of it", "5 of it"],
    ["an age limit", "18+", "18"],
    ["a limit", "< 13 years", "> 13 years"],
    ["a tick and a cross", "Sold: ✓", "Sold: ✗"],
    ["an accent", "opté", "opte"],
    ["a word", "may", "will"],
    ["a digit", "30 days", "90 days"],
    ["a Thai mark", "ไม่", "ไม"],
  ])("keeps what changes the sense: %s", (_, one, other) => {
    expect(letterForm(one)).not.toBe(letterForm(other));
  });

  test("is empty for a text that says nothing", () => {
    expect(letterForm(" … — • ")).toBe("");
  });
});

describe("folding", () => {
  test("spaces are folded and invisible signs dropped, but quotation marks stay as they are", () => {
    expect(foldSpaces("  “your\u00AD \u00A0 data” \n")).toBe("“your data”");
  });

  test.each([
    ["fr", "Données", "donnees"],
    ["nl", "privé", "prive"],
    ["vi", "Quyền", "quyền"],
    ["en", "DATA", "data"],
  ])("letters are folded for %s", (lang, text, folded) => {
    expect(foldLetters(text, lang)).toBe(folded);
  });
});

describe("clipping", () => {
  test.each([
    ["short enough", "your data", 20, "your data"],
    ["cut at a word", "your personal data and more", 16, "your personal…"],
    ["one long word", "datenschutzgrundverordnung", 10, "datenschu…"],
    ["no half of a sign", "ab😀cd", 4, "ab…"],
  ])("%s", (_, text, length, clipped) => {
    expect(clip(text, length)).toBe(clipped);
  });

  test("never gives more than was asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, length) => {
        expect(clip(text, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });
});

const mixed = fc.array(
  fc.constantFrom(
    ..."aZé ß.,%+<>≤019$€’\n;! क्٣İ😀✅(-".split(""),
    "\u0301",
    "\ud83d",
    "\ude00",
    "1.5",
    "18+",
    "\u00a0",
    " ",
  ),
  { maxLength: 30 },
);

test("letters are found one after another as an expression over the whole text finds them", () => {
  const says =
    /[\p{L}\p{M}\p{N}\p{Sc}\u2705\u2713\u2714\u2717\u2718\u274C]+|(?<=\p{N})[.,](?=\p{N})(?!\p{N}{3}(?!\p{N}))|(?<=\p{N}\s?)[%\u2030+]|[<>\u2264\u2265\u00B1+](?=\s?\p{N})/gu;
  fc.assert(
    fc.property(mixed, (parts) => {
      const text = parts.join("");
      expect(letterForm(text)).toBe((text.normalize("NFC").toLowerCase().match(says) ?? []).join(""));
    }),
    { numRuns: 2000 },
  );
});
