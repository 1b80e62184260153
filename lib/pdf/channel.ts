import type { PdfText } from "../model.ts";

/** The channel that the background and the reader of PDFs meet on; nobody else hears it. */
export const PDF_CHANNEL = "pdf-reader";

/** What they say to each other. */
export type PdfMessage =
  | { kind: "hello" }
  | { kind: "ready" }
  | { kind: "read"; id: number; bytes: Uint8Array }
  | { kind: "answer"; id: number; text: PdfText | null };
