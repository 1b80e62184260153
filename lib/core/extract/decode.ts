import htmlEncodingSniffer from "html-encoding-sniffer";

/** What a page without any word of its own is read as, once it has proved not to be UTF-8. */
const FALLBACK = "windows-1252";
/** Signs that were lost: what was no letter of the encoding it was read in. */
const LOST = /\uFFFD/gu;
const BEYOND_ASCII = /[^\0-\u007F]/gu;
/** UTF-8 with a stray byte now and then is UTF-8; so many right signs to one wrong one are no accident. */
const RARELY = 10;
/** So few damaged places are an accident, whatever share of all signs they are. */
const LEAST_DAMAGED = 3;

/** A page's text, and the encoding it was in. */
export interface DecodedPage {
  text: string;
  charset: string;
}

/**
 * Reads a page's bytes, whatever they are, in the encoding that the HTML standard says they are in:
 * byte-order mark, then the answer's own word, then the page's. Where the bytes plainly say otherwise
 * they are believed: text that is valid UTF-8 beyond ASCII is UTF-8, and a page that is mostly none
 * is not, whatever was declared. A person would see the page's mistake; a comparison would take it
 * for a change of every word with an accent.
 *
 * @param contentType - The answer's `Content-Type`; empty when there was none.
 */
export function decodePage(bytes: Uint8Array, contentType: string): DecodedPage {
  const label = /charset\s*=\s*["']?([^"';\s]+)/iu.exec(contentType)?.[1];
  const named = label !== undefined && decoderFor(label) ? label : undefined;
  const charset = sniffed(bytes, named);
  if (charset.startsWith("UTF-16")) return decodeAs(bytes, charset);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (charset === "UTF-8") {
    if (isMostlyRight(text)) return { text, charset };
    const own = sniffed(bytes, undefined);
    return decodeAs(bytes, own === "UTF-8" ? FALLBACK : own);
  }
  const [wrong, right] = lostAndRight(text);
  const isDeclared = named !== undefined || charset !== FALLBACK;
  const isUtf8 = isDeclared || right > 0 ? right > wrong * RARELY : wrong === 0;
  return isUtf8 ? { text, charset: "UTF-8" } : decodeAs(bytes, charset);
}

function sniffed(bytes: Uint8Array, named: string | undefined): string {
  return htmlEncodingSniffer(bytes, {
    ...(named !== undefined && { transportLayerEncodingLabel: named }),
    defaultEncoding: FALLBACK,
  });
}

/** Whether a text read as UTF-8 is one. Most have lost nothing, and to know that takes no look at each sign. */
function isMostlyRight(text: string): boolean {
  if (!text.includes("\uFFFD")) return true;
  const [wrong, right] = lostAndRight(text);
  return wrong <= right || wrong < LEAST_DAMAGED;
}

/** How many signs beyond ASCII were lost, and how many are what they are. */
function lostAndRight(text: string): [number, number] {
  let lost = 0;
  let right = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    if (unit === 0xfffd) lost += 1;
    // Of a pair the second half is not counted: decoded text has whole pairs alone.
    else if (unit < 0xdc00 || unit > 0xdfff) right += 1;
  }
  return [lost, right];
}

function decodeAs(bytes: Uint8Array, charset: string): DecodedPage {
  const decoder = decoderFor(charset);
  return decoder
    ? { text: decoder.decode(bytes), charset }
    : { text: asUtf8(bytes) ?? new TextDecoder(FALLBACK).decode(bytes), charset: FALLBACK };
}

function countOf(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

/** UTF-8 read as one of Windows' encodings, and kept that way by the site: "donâ€™t", "vÃ©rifier", "РџСЂРёРІРµС‚". */
const TWICE =
  /[\u00C2\u00C3][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|\u00E2[\u0080\u20AC][\u0080-\u00BF\u0152\u0153\u0160\u0161\u2013-\u2122]|(?:[\u0420\u0421][\u0080-\u00BF\u0400-\u040F\u0450-\u045F\u2013-\u2122]){2}/gu;
const SHARE_DAMAGED = 0.3;
/** What any damage holds; most texts hold none of it, and one look for all is cheap. */
const MAY_BE_DAMAGED = /[\u00C2\u00C3\u00E2\u0420\u0421\uFFFD]/u;

/** Whether a text, given in pieces, is damaged by an encoding that was not its own, so that no comparison with it is fair. */
export function isDamaged(pieces: readonly string[]): boolean {
  if (!pieces.some((piece) => MAY_BE_DAMAGED.test(piece))) return false;
  const text = pieces.join("\n");
  const damaged = [...(text.match(LOST) ?? []), ...(text.match(TWICE) ?? [])];
  const signs = damaged.reduce((sum, { length }) => sum + length, 0);
  return damaged.length >= LEAST_DAMAGED && signs >= SHARE_DAMAGED * countOf(text, BEYOND_ASCII);
}

/** Null for a label that names no encoding, or one that hosts refuse to read. */
function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
