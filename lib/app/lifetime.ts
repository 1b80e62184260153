import { retrying } from "./retrying.ts";

/** What was built to work with, and how to let go of all of it. */
export interface Built<T> {
  deps: T;
  /** Ends what goes on, and closes what is open; whoever still works with it can keep nothing more. */
  end: () => void;
}

/** The dependencies of the background, which hold still while everything is erased, and come anew after it. */
export interface Lifetime<T> {
  /** For what happens by itself and what web pages send: rejects once everything was erased. */
  ready: () => Promise<T>;
  /** For what a person asks for: begins anew after everything was erased. Rejects while it is. */
  begun: () => Promise<T>;
  isOver: () => boolean;
  /** Nothing that was built by now keeps anything from here on. */
  pause: () => Promise<void>;
  /** Nothing is built until a person asks for something. */
  rest: () => void;
}

/** A page that began to erase and never said that it has ended is not waited for any longer, in milliseconds. */
const LONGEST = 60_000;

/**
 * @param build - Builds the dependencies; asked again where it failed, or has called what it is given: what it
 *   built is of no more use.
 * @param onBegin - Called when they are to be built anew.
 */
export function createLifetime<T>(build: (forget: () => void) => Promise<Built<T>>, onBegin: () => void): Lifetime<T> {
  let state: "on" | "erasing" | "over" = "on";
  let built = retrying(build);
  const ready = async (): Promise<T> => {
    if (state !== "on") throw new Error("Everything was erased.");
    return (await built()).deps;
  };
  const rest = () => {
    state = "over";
  };
  return {
    ready,
    async begun() {
      if (state === "over") {
        state = "on";
        onBegin();
      }
      return ready();
    },
    isOver: () => state !== "on",
    async pause() {
      state = "erasing";
      setTimeout(() => state === "erasing" && rest(), LONGEST);
      // What could not be built holds nothing.
      (await built().catch(() => null))?.end();
      built = retrying(build);
    },
    rest,
  };
}
