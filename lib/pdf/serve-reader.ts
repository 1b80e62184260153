import type { ReaderMessage, ReaderName } from "./channel.ts";

/** Answers what the background asks, one question after the other, until this context ends. */
export function serveReader<Question, Answer>(
  name: ReaderName,
  read: (question: Question) => Promise<Answer | null> | Answer | null,
): void {
  const channel = new BroadcastChannel(name);
  const say = (message: ReaderMessage<Question, Answer>) => channel.postMessage(message);
  let turn: Promise<unknown> = Promise.resolve();
  channel.onmessage = ({ data }: MessageEvent<ReaderMessage<Question, Answer>>) => {
    if (data.kind === "hello") say({ kind: "ready" });
    if (data.kind !== "read") return;
    const { id, question } = data;
    turn = turn.then(async () => say({ kind: "answer", id, answer: await read(question) }));
  };
  say({ kind: "ready" });
}
