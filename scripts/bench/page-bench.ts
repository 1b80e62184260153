/** What runs in the page to be measured: the reader itself, as the content script bundles it. */
import { mayBeSettings } from "../../lib/core/settings/screens.ts";
import { readSettings } from "../../lib/page/read-settings.ts";
import { whenSettled } from "../../lib/page/settle.ts";

const SCANS = 15;
const GATES = 20_000;

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

const bench = {
  /** Milliseconds of each of some scans of the page, and how many controls were read. */
  scan(): { times: number[]; controls: number } {
    let controls = 0;
    const times = Array.from({ length: SCANS }, () =>
      timed(() => {
        controls = readSettings(document).length;
      }),
    );
    return { times, controls };
  },
  /** Milliseconds that asking the gate once takes on a page that fails it. */
  gate(): number {
    const all = timed(() => {
      for (let index = 0; index < GATES; index += 1)
        mayBeSettings("https://worklane.example/recipes/soup", "Soup of the day");
    });
    return all / GATES;
  },
  /** How often the page is read in so many milliseconds. */
  async scansIn(milliseconds: number): Promise<number> {
    let scans = 0;
    const create = Document.prototype.createTreeWalker;
    Document.prototype.createTreeWalker = function (this: Document, root: Node, ...rest) {
      if (root === document) scans += 1;
      return create.call(this, root, ...rest);
    };
    const settling = whenSettled(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    settling.end();
    Document.prototype.createTreeWalker = create;
    return scans;
  },
};

Object.assign(globalThis, { bench });
export type PageBench = typeof bench;
