import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeReferences } from "../../../../lib/core/extract/character-references.ts";

describe("character references", () => {
  test.each([
    ["named", "&lt;b&gt; &amp; &quot;x&quot; &eacute;&Eacute;&ccedil;", '<b> & "x" éÉç'],
    ["of typography", "&ldquo;&rdquo;&rsquo;&ndash;&mdash;&hellip;&bull;&trade;&euro;", "“”’–—…•™€"],
    ["of spaces", "a&nbsp;b&ensp;c&thinsp;d&shy;e", "a\u00A0b\u2002c\u2009d\u00ADe"],
    ["of Polish, Turkish and Greek", "&lstrok;&Gbreve;&alpha;", "łĞα"],
    [
      "of every accent",
      "&agrave;&Ocirc;&ntilde;&Umacr;&ubreve;&Zdot;&yuml;&Aring;&odblac;&Ccaron;&scedil;&Aogon;",
      "àÔñŪŭŻÿÅőČşĄ",
    ],
    ["of the whole Greek alphabet", "&beta;&sigmaf;&Sigma;&sigma;&tau;&Omega;&omega;", "βςΣστΩω"],
    ["by number", "&#233;&#8217;&#128512;", "é’😀"],
    ["by hexadecimal number", "&#xE9;&#X2019;&#x1F600;", "é’😀"],
    ["by number without semicolon", "&#233x &#xe9 y", "éx é y"],
    ["of Windows' own numbers", "&#128;&#145;&#146;&#147;&#148;&#150;&#151;&#x80;&#153;", "€‘’“”–—€™"],
    ["named without semicolon", "&copy 2024 &amp more &eacutex", "© 2024 & more éx"],
    ["that run into text", "&copy2024", "©2024"],
  ])("%s are read", (_, written, read) => {
    expect(decodeReferences(written)).toBe(read);
  });

  test.each([
    ["an unknown name", "&nordbrief; &x;"],
    ["a bare ampersand", "R & D, Q&A, AT&T"],
    ["an ampersand at the end", "this &"],
    ["a number without digits", "&#; &#x;"],
    ["a name that needs its semicolon", "&hellip and &rsquo, &ccaron and &Sigmaf;"],
    ["an accent that its letter does not take", "&qacute; &xring; &Gbrev;"],
    ["nothing to read", "plain text"],
  ])("%s is left as it is", (_, text) => {
    expect(decodeReferences(text)).toBe(text);
  });

  test.each(["&#0;", "&#xD800;", "&#xDFFF;", "&#1114112;", "&#x110000;"])(
    "%s, which names no character, becomes the replacement sign",
    (written) => {
      expect(decodeReferences(written)).toBe("\uFFFD");
    },
  );

  test("are read once only", () => {
    expect(decodeReferences("&amp;lt;b&amp;gt; &#38;amp;")).toBe("&lt;b&gt; &amp;");
  });

  test("in an attribute need their semicolon where more follows", () => {
    expect(decodeReferences("?a=1&region=eu&copy=2&notify&sect", "attribute")).toBe("?a=1&region=eu&copy=2&notify§");
    expect(decodeReferences("?a=1&amp;b=2&reg;", "attribute")).toBe("?a=1&b=2®");
    expect(decodeReferences("?a=1&region=eu", "text")).toBe("?a=1®ion=eu");
  });

  test("never fail, and leave text without an ampersand alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof decodeReferences(`&${text}`)).toBe("string");
        const plain = text.replaceAll("&", "");
        expect(decodeReferences(plain)).toBe(plain);
      }),
    );
  });
});
