import { Worker } from "node:worker_threads";
import { compareVersions, editsOf } from "../../lib/core/compare/index.ts";
import type { Block } from "../../lib/model.ts";
import { readingWords } from "../cli/packaged.ts";

/** Nobody waits longer for a comparison: what takes more CPU milliseconds gave up, and counts as this many. */
export const GIVE_UP_MS = 3000;
const POLL_MS = 10;

/** The comparison as the extension does it: blocks aligned, words marked. */
export function ours(before: readonly Block[], after: readonly Block[], lang: string) {
  const comparison = compareVersions(before, after, lang, readingWords().dateCues);
  return { comparison, ...editsOf(comparison) };
}

/** Runs jsdiff apart from the rest, so that it can be stopped where it would not end. */
export class OtherEngine {
  private worker: Worker | null = null;

  /** CPU milliseconds of one comparison, warm; `GIVE_UP_MS` where it did not end in that time. */
  async cpuMs(engine: "diffWords" | "diffLines", before: string, after: string): Promise<number> {
    const worker = await this.ready();
    return new Promise((resolve, reject) => {
      let from = process.cpuUsage();
      let limit = GIVE_UP_MS;
      const timer = setInterval(() => {
        const { user, system } = process.cpuUsage(from);
        if ((user + system) / 1000 < limit) return;
        finish(GIVE_UP_MS);
        this.worker = null;
        worker.terminate().catch(reject);
      }, POLL_MS);
      const onMessage = (message: { ms: number; done: boolean }) => {
        if (message.done) return finish(message.ms);
        // One round is done in time; the rounds that follow only make the figure steadier.
        from = process.cpuUsage();
        limit = GIVE_UP_MS * 4;
      };
      const finish = (ms: number) => {
        clearInterval(timer);
        worker.off("message", onMessage);
        resolve(ms);
      };
      worker.on("message", onMessage);
      worker.postMessage({ engine, before, after });
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private async ready(): Promise<Worker> {
    if (this.worker) return this.worker;
    const worker = new Worker(new URL("./engine-worker.ts", import.meta.url));
    await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    this.worker = worker;
    return worker;
  }
}
