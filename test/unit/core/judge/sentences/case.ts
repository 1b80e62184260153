import type { Actor, Condition, FindingClass } from "../../../../../lib/model.ts";

/**
 * What a rule must see in a sentence: that it is done, promised not to be done, forbidden to
 * others, or something the reader can refuse; that it is only hinted at; or nothing at all.
 */
export type Seen = "does" | "promise" | "forbids" | "refusable" | "weak" | "nothing";

/** An authored sentence about an invented service, and what a rule must see in it. */
export interface SentenceCase {
  sees: Seen;
  text: string;
  /** The line that leads into the list the sentence is an item of. */
  lead?: string;
  actor?: Actor;
  condition?: Condition;
}

/** For each rule's class sentences that it must see and look-alikes that it must not. */
export type SentenceCases = Readonly<Partial<Record<FindingClass, readonly SentenceCase[]>>>;

type More = Omit<SentenceCase, "sees" | "text">;

export const does = (text: string, more: More = {}): SentenceCase => ({ sees: "does", text, ...more });
export const promise = (text: string, more: More = {}): SentenceCase => ({ sees: "promise", text, ...more });
export const forbids = (text: string, more: More = {}): SentenceCase => ({ sees: "forbids", text, ...more });
export const refusable = (text: string, more: More = {}): SentenceCase => ({ sees: "refusable", text, ...more });
export const weak = (text: string, more: More = {}): SentenceCase => ({ sees: "weak", text, ...more });
export const nothing = (text: string, more: More = {}): SentenceCase => ({ sees: "nothing", text, ...more });
