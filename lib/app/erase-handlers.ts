import type { Handlers } from "../message-checks.ts";
import type { Checker } from "./checker.ts";
import type { Lifetime } from "./lifetime.ts";

/** Everything is erased by the page that asks; the background holds still meanwhile. */
export function eraseHandlers(
  lifetime: Lifetime<unknown>,
  checker: Checker,
): Pick<Handlers, `erase.${"begin" | "end"}`> {
  return {
    async "erase.begin"() {
      checker.stop();
      await lifetime.pause();
      await checker.ended();
      return null;
    },
    async "erase.end"() {
      lifetime.rest();
      return null;
    },
  };
}
