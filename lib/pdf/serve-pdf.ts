import { PDF_CHANNEL, type PdfMessage } from "./channel.ts";
import { readPdf } from "./read-pdf.ts";

/** Reads the PDFs that the background sends, one after the other, until this context ends. */
export function servePdf(): void {
  const channel = new BroadcastChannel(PDF_CHANNEL);
  const say = (message: PdfMessage) => channel.postMessage(message);
  let turn: Promise<unknown> = Promise.resolve();
  channel.onmessage = ({ data }: MessageEvent<PdfMessage>) => {
    if (data.kind === "hello") say({ kind: "ready" });
    if (data.kind !== "read") return;
    const { id, bytes } = data;
    turn = turn.then(async () => say({ kind: "text", id, text: await readPdf(bytes) }));
  };
  say({ kind: "ready" });
}
