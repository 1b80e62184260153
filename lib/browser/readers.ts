import type { PageMarks, PartQuestion, PdfText } from "../model.ts";
import type { ReaderMessage, ReaderName } from "../pdf/channel.ts";
import type { PartReader, PdfReader } from "../ports.ts";

const LONGEST = 20_000;
const LOADING = 5_000;

/** What Chrome's extension API has and the polyfill does not know. */
interface Offscreen {
  createDocument: (options: { url: string; reasons: string[]; justification: string }) => Promise<void>;
  closeDocument: () => Promise<void>;
}
const offscreen = (): Offscreen | undefined => (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;

/** Reads PDFs, in a context of its own. */
export function pdfReader(): PdfReader {
  return { read: (bytes) => ask<Uint8Array, PdfText>("pdf-reader", bytes) };
}

/** Finds chosen parts of pages, in a context of its own. */
export function partReader(): PartReader {
  return { find: (question) => ask<PartQuestion, PageMarks>("part-reader", question) };
}

/** Chrome lets an extension have one such context at a time. */
let turn: Promise<unknown> = Promise.resolve();
let count = 0;

/**
 * Asks a reader in a context of its own: Chrome's worker cannot load it, so a page nobody sees does;
 * Firefox's background loads it beside itself. Either is gone when nothing is left to read.
 */
function ask<Question, Answer>(name: ReaderName, question: Question): Promise<Answer | null> {
  count += 1;
  const id = count;
  const reading = turn.then(() => askInContext<Question, Answer>(name, id, question));
  turn = reading.catch(() => null);
  return reading;
}

async function askInContext<Question, Answer>(
  name: ReaderName,
  id: number,
  question: Question,
): Promise<Answer | null> {
  type Message = ReaderMessage<Question, Answer>;
  const channel = new BroadcastChannel(name);
  const heard = <K extends Message["kind"]>(kind: K, within: number) =>
    new Promise<Extract<Message, { kind: K }> | null>((resolve) => {
      setTimeout(() => resolve(null), within);
      channel.addEventListener("message", ({ data }: MessageEvent<Message>) => {
        if (data.kind === kind) resolve(data as Extract<Message, { kind: K }>);
      });
    });
  const say = (message: Message) => channel.postMessage(message);
  try {
    const ready = heard("ready", LOADING);
    await open(name);
    say({ kind: "hello" });
    if (!(await ready)) return null;
    const answer = heard("answer", LONGEST);
    say({ kind: "read", id, question });
    return (await answer)?.answer ?? null;
  } finally {
    channel.close();
    await offscreen()
      ?.closeDocument()
      .catch(() => undefined);
  }
}

async function open(name: ReaderName): Promise<void> {
  const page = offscreen();
  if (page) {
    const why = "Reads watched policies that are PDFs, and the chosen parts of others.";
    return page.createDocument({ url: `${name}.html`, reasons: ["DOM_PARSER"], justification: why });
  }
  await LOADED[name]();
}

/** Each with its whole address: code under a name that is put together could be anybody's. */
const LOADED: Readonly<Record<ReaderName, () => Promise<unknown>>> = {
  // @ts-expect-error A script of this extension, at its root; no module of the sources.
  "pdf-reader": () => import(/* @vite-ignore */ "/pdf-reader.js"),
  // @ts-expect-error The same.
  "part-reader": () => import(/* @vite-ignore */ "/part-reader.js"),
};
