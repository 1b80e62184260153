import { describe } from "vitest";
import type { BrowserKind } from "../../scripts/browser/find.ts";

/**
 * Describes the same tests for each browser. The tests of a browser run one after the other, the browsers
 * side by side: most of what these tests take is waiting. They may not use `expect.poll`, which asks for the
 * one test that is running.
 *
 * @param name - What is described; `%s` stands for the browser.
 */
export function inEachBrowser(name: string, kinds: readonly BrowserKind[], tests: (kind: BrowserKind) => void): void {
  describe.concurrent.each(kinds)(name, (kind) => {
    describe("one after the other", { concurrent: false }, () => tests(kind));
  });
}
