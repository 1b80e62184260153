/**
 * Stands in, in the extension's build only, for the table of encoding labels that
 * html-encoding-sniffer brings along: every browser has that table in its `TextDecoder`.
 */
const UPPER = new Set(["utf-8", "utf-16le", "utf-16be"]);

/** The name of the encoding that a label means, as the sniffer writes it; null for an unknown label. */
export function labelToName(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null;
  try {
    const name = new TextDecoder(label).encoding;
    return UPPER.has(name) ? name.toUpperCase() : name;
  } catch {
    return /^\s*x-user-defined\s*$/iu.test(label) ? "x-user-defined" : null;
  }
}

/** The encoding that a byte-order mark declares; null for none. */
export function getBOMEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}
