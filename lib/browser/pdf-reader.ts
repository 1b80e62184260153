import type { PdfText } from "../model.ts";
import { PDF_CHANNEL, type PdfMessage } from "../pdf/channel.ts";
import type { PdfReader } from "../ports.ts";

const LONGEST = 20_000;
const LOADING = 5_000;

/** What Chrome's extension API has and the polyfill does not know. */
interface Offscreen {
  createDocument: (options: { url: string; reasons: string[]; justification: string }) => Promise<void>;
  closeDocument: () => Promise<void>;
}
const offscreen = (): Offscreen | undefined => (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;

/**
 * Reads PDFs in a context of its own: Chrome's worker cannot load the reader, so a page nobody sees does;
 * Firefox's background loads it beside itself. Either is gone when nothing is left to read.
 */
export function pdfReader(): PdfReader {
  // Chrome lets an extension have one such page at a time.
  let turn: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    read(bytes) {
      count += 1;
      const id = count;
      const reading = turn.then(() => readInContext(id, bytes));
      turn = reading.catch(() => null);
      return reading;
    },
  };
}

async function readInContext(id: number, bytes: Uint8Array): Promise<PdfText | null> {
  const channel = new BroadcastChannel(PDF_CHANNEL);
  const heard = <K extends PdfMessage["kind"]>(kind: K, within: number) =>
    new Promise<Extract<PdfMessage, { kind: K }> | null>((resolve) => {
      setTimeout(() => resolve(null), within);
      channel.addEventListener("message", ({ data }: MessageEvent<PdfMessage>) => {
        if (data.kind === kind) resolve(data as Extract<PdfMessage, { kind: K }>);
      });
    });
  const say = (message: PdfMessage) => channel.postMessage(message);
  try {
    const ready = heard("ready", LOADING);
    await open();
    say({ kind: "hello" });
    if (!(await ready)) return null;
    const answer = heard("answer", LONGEST);
    say({ kind: "read", id, bytes });
    return (await answer)?.text ?? null;
  } finally {
    channel.close();
    await offscreen()
      ?.closeDocument()
      .catch(() => undefined);
  }
}

async function open(): Promise<void> {
  const page = offscreen();
  if (page) {
    const why = "Reads watched policies that are PDFs.";
    return page.createDocument({ url: "pdf-reader.html", reasons: ["DOM_PARSER"], justification: why });
  }
  // @ts-expect-error A script of this extension, at its root; no module of the sources.
  await import(/* @vite-ignore */ "/pdf-reader.js");
}
