import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePage, isDamaged } from "../../../../lib/core/extract/decode.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
/** "café “x”" as Windows wrote it. */
const WINDOWS = join(utf8("caf"), [0xe9], utf8(" "), [0x93], utf8("x"), [0x94]);
const SHIFT_JIS = [0x83, 0x66, 0x81, 0x5b, 0x83, 0x5e];
const wide = (text: string, bigEndian: boolean) =>
  [...text].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

describe("a page's bytes", () => {
  test.each([
    ["the answer's word", WINDOWS, "text/html; charset=windows-1252", "café “x”", "windows-1252"],
    ["the answer's word in capitals and quotes", WINDOWS, 'text/html;CHARSET="ISO-8859-1"', "café “x”", "windows-1252"],
    ["the answer's word in single quotes", utf8("café"), "text/html; charset='utf-8'", "café", "UTF-8"],
    [
      "the page's word",
      join(utf8("<meta charset=shift_jis>"), SHIFT_JIS),
      "text/html",
      "<meta charset=shift_jis>データ",
      "Shift_JIS",
    ],
    [
      "the page's older word",
      join(utf8('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">'), WINDOWS),
      "",
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">café “x”',
      "windows-1252",
    ],
    [
      "the answer's word before the page's",
      utf8("<meta charset=latin1>café"),
      "text/html; charset=utf-8",
      "<meta charset=latin1>café",
      "UTF-8",
    ],
    ["the mark of UTF-16, little end first", join([0xff, 0xfe], wide("café", false)), "text/html", "café", "UTF-16LE"],
    [
      "the mark of UTF-16 before the answer's word",
      join([0xfe, 0xff], wide("café", true)),
      "text/html; charset=utf-8",
      "café",
      "UTF-16BE",
    ],
    [
      "the mark of UTF-8, which is no text",
      join([0xef, 0xbb, 0xbf], utf8("café")),
      "text/html; charset=latin1",
      "café",
      "UTF-8",
    ],
    ["nothing, as UTF-8 where it is valid", utf8("café"), "text/html", "café", "UTF-8"],
    ["nothing, as Windows' where it is not", WINDOWS, "text/html", "café “x”", "windows-1252"],
    [
      "a false word of the page, as UTF-8 where it is valid",
      utf8("<meta charset=iso-8859-1>café"),
      "",
      "<meta charset=iso-8859-1>café",
      "UTF-8",
    ],
    ["a word that names no encoding", utf8("café"), "text/html; charset=utf8mb4", "café", "UTF-8"],
    ["an encoding that nobody reads any more", utf8("café"), "text/html; charset=iso-2022-kr", "café", "UTF-8"],
    [
      "such an encoding in the page",
      utf8("<meta charset=hz-gb-2312>café"),
      "text/html",
      "<meta charset=hz-gb-2312>café",
      "UTF-8",
    ],
    [
      "such an encoding, where it is not UTF-8 either",
      join(utf8("<meta charset=hz-gb-2312>"), WINDOWS),
      "",
      "<meta charset=hz-gb-2312>café “x”",
      "windows-1252",
    ],
    ["an empty page", new Uint8Array(), "text/html", "", "UTF-8"],
  ])("are read by %s", (_, bytes, contentType, text, charset) => {
    expect(decodePage(bytes, contentType)).toEqual({ text, charset });
  });

  test("that are not valid show as replacement signs, and nothing fails", () => {
    expect(decodePage(join(utf8("a"), [0xff, 0xfe], utf8("b")), "text/html; charset=utf-8").text).toBe(
      "a\uFFFD\uFFFDb",
    );
  });

  test("are read whatever they are, under whatever name", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 20 }), (bytes, label) => {
        expect(typeof decodePage(bytes, `text/html; charset=${label}`).text).toBe("string");
      }),
    );
  });
});

describe("bytes that plainly say otherwise than what was declared", () => {
  const text = "Nous n’utilisons pas vos données. Vous pouvez vérifier ce que nous gardons à tout moment.";
  const windows = Uint8Array.from(text, (sign) => (sign === "’" ? 0x92 : sign.charCodeAt(0)));

  test.each([
    ["UTF-8, declared as Windows' by the answer", utf8(text), "text/html; charset=iso-8859-1", "UTF-8"],
    ["UTF-8, declared as Windows' by the page", utf8(`<meta charset=windows-1252>${text}`), "", "UTF-8"],
    ["UTF-8, declared as Cyrillic", utf8(text), "text/html; charset=windows-1251", "UTF-8"],
    ["Windows', declared as UTF-8", windows, "text/html; charset=utf-8", "windows-1252"],
    ["UTF-8 with a stray byte, declared as nothing", join(utf8(text.repeat(4)), [0xe9], utf8(text)), "", "UTF-8"],
  ])("are read as what they are: %s", (_, bytes, type, charset) => {
    const page = decodePage(bytes, type);
    expect(page.charset).toBe(charset);
    expect(page.text).toContain(text);
  });

  test("a letter or two in Windows' encoding stay what they are", () => {
    expect(decodePage(WINDOWS, "text/html; charset=windows-1252").text).toBe("café “x”");
    expect(decodePage(Uint8Array.from([0xc4, 0xe3]), "text/html; charset=gbk").charset).toBe("GBK");
  });

  test.each([
    ["encoded twice", new TextDecoder("windows-1252").decode(utf8(text)), true],
    ["encoded twice, in Cyrillic", new TextDecoder("windows-1251").decode(utf8("Мы не продаём ваши данные")), true],
    ["with lost signs", "Nous n\uFFFDutilisons pas vos donn\uFFFDes v\uFFFDrifi\uFFFDes", true],
    ["in French", text, false],
    ["in Portuguese", "NÃO VENDEMOS OS SEUS DADOS. AS INFORMAÇÕES SÃO SUAS.", false],
    ["in Russian", "Мы не продаём ваши данные. Рассылки можно отключить. СССР, РФ.", false],
    ["in English with one lost sign", "We don\uFFFDt sell your data – ever. “Really”, we don’t. It’s yours…", false],
  ])("damage is seen: a text %s", (_, written, damaged) => {
    expect(isDamaged([written])).toBe(damaged);
  });
});
