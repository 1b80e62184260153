import type { PdfText } from "../model.ts";

/** How the background and the reader of PDFs talk; both are the extension's own, and nobody else hears it. */
export const PDF_CHANNEL = "unquiet-pdf";

/** What is said on the channel. */
export type PdfMessage =
  | { kind: "hello" }
  | { kind: "ready" }
  | { kind: "read"; id: number; bytes: Uint8Array }
  | { kind: "text"; id: number; text: PdfText | null };
