/**
 * `npm run bench`: what comparison and extraction reach, one line for each figure.
 *
 * Ratios, counts and sizes gate: the exit code is 1 where one stands below its floor. Milliseconds
 * depend on the machine; they are printed. `--only P1,Q2` measures some targets.
 */
import { growth } from "./growth.ts";
import { lineOf, missed, type Target } from "./report.ts";
import { speed } from "./speed.ts";

const TARGETS: readonly Target[] = [speed, growth];

function wanted(args: readonly string[]): string[] | null {
  const at = args.indexOf("--only");
  if (at < 0) return null;
  return (args[at + 1] ?? "").split(",").map((id) => id.trim().toUpperCase());
}

async function main(args: readonly string[]): Promise<number> {
  const only = wanted(args);
  const known = TARGETS.flatMap(({ ids }) => ids);
  const unknown = only?.filter((id) => !known.includes(id)) ?? [];
  if (unknown.length > 0) {
    process.stderr.write(`There is no target ${unknown.join(", ")}. There are ${known.join(", ")}.\n`);
    return 2;
  }
  let failures = 0;
  for (const target of TARGETS) {
    if (only && !target.ids.some((id) => only.includes(id))) continue;
    for (const [id, figures] of await target.measure()) {
      if (only && !only.includes(id)) continue;
      for (const figure of figures) process.stdout.write(`${lineOf(id, figure)}\n`);
      failures += missed(figures);
    }
  }
  process.stdout.write(failures === 0 ? "All floors hold.\n" : `${failures} below the floor.\n`);
  return failures === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
