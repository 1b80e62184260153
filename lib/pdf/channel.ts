/** Readers that live in a context of their own, by the names of their scripts and pages. */
export type ReaderName = "pdf-reader" | "part-reader";

/** What the background and a reader say to each other, on a channel of the reader's name; nobody else hears it. */
export type ReaderMessage<Question, Answer> =
  | { kind: "hello" }
  | { kind: "ready" }
  | { kind: "read"; id: number; question: Question }
  | { kind: "answer"; id: number; answer: Answer | null };
