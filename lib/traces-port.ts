/** What Unquiet leaves: in the log of its requests, and in the browser. See ports.ts. */
import type { EpochMs, LookErrorCode } from "./model.ts";

/** One request as it was sent: kept so that a person can see all of them. */
export interface SentRequest {
  /** Counts all requests that were ever sent. */
  n: number;
  at: EpochMs;
  url: string;
  /** The document that was looked at. */
  documentId: string;
  /** What came of it; nothing where no answer came before the browser was closed. */
  answer?: SentAnswer;
}

/** What a request brought: a status with the bytes that were read, where it led on to, or why it failed. */
export interface SentAnswer {
  status?: number;
  bytes?: number;
  /** Where a redirect led. */
  to?: string;
  error?: LookErrorCode;
}

/** The requests of late, and no more than that. */
export interface SentLog {
  /** Writes a request down before it is sent. Returns how to write down what came of it. */
  sends: (url: string, documentId: string) => Promise<(answer: SentAnswer) => Promise<void>>;
}

/** What an extension leaves in a browser. */
export type TraceName =
  | "permissions"
  | "scripts"
  | "alarms"
  | "notifications"
  | "badge"
  | "database"
  | "storage"
  | "session";

/** One kind of what Unquiet leaves in the browser. */
export interface Trace {
  name: TraceName;
  /** How much of it there is. */
  count: () => Promise<number>;
  remove: () => Promise<void>;
}
