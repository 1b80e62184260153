/** Compares one pair, given as a file, and prints by how many bytes memory peaked above what stood before. */
import { existsSync, readFileSync } from "node:fs";
import { ours } from "./engines.ts";
import type { TextPair } from "./pairs.ts";
import { PolicyWriter } from "./synthetic.ts";

const STATUS = "/proc/self/status";
const { before, after, lang } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as TextPair;
const small = new PolicyWriter(3).policy(20_000);
ours(small, new PolicyWriter(4).edited(small, 0.1), "en");
globalThis.gc?.();
const stood = process.memoryUsage.rss();
ours(before, after, lang);
process.stdout.write(String(peak() - stood));

/** The most that this process ever held, in bytes. The usual figure begins, on Linux, with that of the parent. */
function peak(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, "utf8") : "";
  const kilobytes = /^VmHWM:\s+(\d+) kB/mu.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) * 1024;
}
