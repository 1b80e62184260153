import { PDF_CHANNEL, type PdfMessage } from "./channel.ts";
import { readPdf } from "./read-pdf.ts";

/** Reads what the background sends, one file after the other, until this context ends. */
export function servePdfs(): void {
  const channel = new BroadcastChannel(PDF_CHANNEL);
  const say = (message: PdfMessage) => channel.postMessage(message);
  let turn: Promise<unknown> = Promise.resolve();
  channel.onmessage = ({ data }: MessageEvent<PdfMessage>) => {
    if (data.kind === "hello") say({ kind: "ready" });
    if (data.kind !== "read") return;
    const { id, bytes } = data;
    turn = turn.then(async () => say({ kind: "answer", id, text: await readPdf(bytes) }));
  };
  say({ kind: "ready" });
}
