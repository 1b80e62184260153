import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodePage } from "../../../../lib/core/extract/decode.ts";

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
