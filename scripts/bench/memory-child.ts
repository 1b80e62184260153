/** Compares one pair, given as a file, and prints by how many bytes memory peaked above what stood before. */
import { readFileSync } from "node:fs";
import { ours } from "./engines.ts";
import type { TextPair } from "./pairs.ts";
import { PolicyWriter } from "./synthetic.ts";

const { before, after, lang } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as TextPair;
const small = new PolicyWriter(3).policy(20_000);
ours(small, new PolicyWriter(4).edited(small, 0.1), "en");
globalThis.gc?.();
const stood = process.memoryUsage.rss();
ours(before, after, lang);
// The peak of the whole process: reading the pair may have reached it, so this is never too little.
process.stdout.write(String(process.resourceUsage().maxRSS * 1024 - stood));
