import { createHash } from "node:crypto";

const PARTS = 3;

/**
 * Whether a company's rows are held back: they are scored, but their misses are not printed unless
 * asked for, so that nobody mends the rules by them. One company in three, by a hash of its name, so
 * that the split stays the same when rows are added.
 */
export function isHeldBack(family: string): boolean {
  const hash = createHash("sha256").update(`unquiet ${family}`).digest();
  return (hash[0] ?? 0) % PARTS === 0;
}
