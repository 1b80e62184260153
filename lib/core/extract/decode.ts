import htmlEncodingSniffer from "html-encoding-sniffer";

/** A page's text, and the encoding it was in. */
export interface DecodedPage {
  text: string;
  charset: string;
}

/**
 * Reads a page's bytes in the encoding that the HTML standard says they are in: byte-order mark, then
 * the answer's own word, then the page's. A page without any of these that is valid UTF-8 is UTF-8,
 * whatever the standard's default says.
 *
 * @param contentType - The answer's `Content-Type`; empty when there was none.
 */
export function decodePage(bytes: Uint8Array, contentType: string): DecodedPage {
  const named = /charset\s*=\s*"?([^";\s]+)/iu.exec(contentType)?.[1];
  const charset = htmlEncodingSniffer(bytes, {
    ...(named !== undefined && { transportLayerEncodingLabel: named }),
    defaultEncoding: "windows-1252",
  });
  if (charset === "windows-1252" && named === undefined) {
    const text = asUtf8(bytes);
    if (text !== null) return { text, charset: "UTF-8" };
  }
  return { text: new TextDecoder(charset).decode(bytes), charset };
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
