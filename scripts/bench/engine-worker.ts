/** Runs jsdiff's engines on request. Says `ready` once warm, then the time of each comparison. */
import { parentPort } from "node:worker_threads";
import { diffLines, diffWords } from "diff";
import { cpuMs } from "./clock.ts";
import { wholeText } from "./pairs.ts";
import { PolicyWriter } from "./synthetic.ts";

interface Request {
  engine: "diffWords" | "diffLines";
  before: string;
  after: string;
}

const ENGINES: Readonly<Record<Request["engine"], (before: string, after: string) => unknown>> = {
  diffWords: (before, after) => diffWords(before, after),
  diffLines: (before, after) => diffLines(before, after),
};

function warmUp(): void {
  const writer = new PolicyWriter(1);
  const before = writer.policy(20_000);
  const after = writer.edited(before, 0.05);
  for (const engine of Object.values(ENGINES)) cpuMs(() => engine(wholeText(before), wholeText(after)));
}

warmUp();
parentPort?.on("message", ({ engine, before, after }: Request) => {
  const compare = ENGINES[engine];
  let rounds = 0;
  const ms = cpuMs(() => {
    compare(before, after);
    rounds += 1;
    if (rounds === 1) parentPort?.postMessage({ done: false });
  });
  parentPort?.postMessage({ done: true, ms });
});
parentPort?.postMessage("ready");
