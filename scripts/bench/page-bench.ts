/** What runs in the page to be measured: the reader itself, as the content script bundles it. */
import { readSettings } from "../../lib/page/read-settings.ts";
import { whenSettled } from "../../lib/page/settle.ts";

const SCANS = 15;
const STARTS = 15;
/** So many starts are timed together: some browsers' clocks tell whole milliseconds only. */
const AT_ONCE = 20;

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
  /**
   * Milliseconds of some starts of the content script, read and run anew each time, and how often it
   * then observes the page or looks at what is in it.
   *
   * @param script - The script as it is in the package.
   * @param milliseconds - How long each start is watched.
   */
  async starts(script: string, milliseconds: number): Promise<{ times: number[]; looks: number }> {
    let looks = 0;
    const nothing = { addListener: () => undefined, removeListener: () => undefined };
    const runtime = { id: "bench", sendMessage: async () => null, onMessage: nothing, getManifest: () => ({}) };
    Object.assign(globalThis, { chrome: { runtime, i18n: { getMessage: (key: string) => key } } });
    const counted = <T extends object>(owner: T, name: keyof T) => {
      const own = owner[name] as (...values: unknown[]) => unknown;
      owner[name] = function (this: unknown, ...values: unknown[]) {
        looks += 1;
        return new.target ? Reflect.construct(own, values) : own.apply(this, values);
      } as T[keyof T];
    };
    counted(globalThis, "MutationObserver");
    counted(Document.prototype, "querySelectorAll");
    counted(Document.prototype, "createTreeWalker");
    const times = Array.from({ length: STARTS }, (_, round) => {
      const elements = Array.from({ length: AT_ONCE }, (_one, index) => {
        const element = document.createElement("script");
        // A comment of its own keeps the browser from remembering what it has read before.
        element.textContent = `${script}\n//${round}.${index}`;
        return element;
      });
      const took = timed(() => {
        for (const element of elements) {
          // Else it would see that it is there already, and leave.
          Reflect.deleteProperty(globalThis, Symbol.for("unquiet"));
          document.head.append(element);
        }
      });
      return took / AT_ONCE;
    });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { times, looks };
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
