import htmlEncodingSniffer from "html-encoding-sniffer";

/** What a page without any word of its own is read as, once it has proved not to be UTF-8. */
const FALLBACK = "windows-1252";

/** A page's text, and the encoding it was in. */
export interface DecodedPage {
  text: string;
  charset: string;
}

/**
 * Reads a page's bytes, whatever they are, in the encoding that the HTML standard says they are in: byte-order mark, then
 * the answer's own word, then the page's. A page without any of these that is valid UTF-8 is UTF-8,
 * whatever the standard's default says.
 *
 * @param contentType - The answer's `Content-Type`; empty when there was none.
 */
export function decodePage(bytes: Uint8Array, contentType: string): DecodedPage {
  const label = /charset\s*=\s*["']?([^"';\s]+)/iu.exec(contentType)?.[1];
  const named = label !== undefined && decoderFor(label) ? label : undefined;
  const charset = htmlEncodingSniffer(bytes, {
    ...(named !== undefined && { transportLayerEncodingLabel: named }),
    defaultEncoding: FALLBACK,
  });
  const decoder = decoderFor(charset);
  if (!decoder || (charset === FALLBACK && named === undefined)) {
    const text = asUtf8(bytes);
    if (text !== null) return { text, charset: "UTF-8" };
  }
  return decoder
    ? { text: decoder.decode(bytes), charset }
    : { text: new TextDecoder(FALLBACK).decode(bytes), charset: FALLBACK };
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
