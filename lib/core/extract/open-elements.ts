import type { PartRole } from "./chosen-part.ts";

/**
 * What an open element changes for the text inside it, undone when it closes: flags of one number
 * for each, since a page has thousands.
 */
export const Flag = {
  /** Its beginning and end are the ends of blocks. */
  BLOCK: 1,
  SHAPED: 2,
  REGION: 4,
  HIDDEN: 8,
  LIST: 16,
  SKIPS: 32,
  LINK: 64,
  TITLE: 128,
  PRE: 256,
  ROW: 512,
  SELECTED: 1024,
  REMOVED: 2048,
} as const;

/** What an element is to a chosen part, as a flag. */
export function flagOfRole(role: PartRole): number {
  if (role === null) return 0;
  return role === "selected" ? Flag.SELECTED : Flag.REMOVED;
}

/** What an element with these flags is to a chosen part. */
export function roleOf(flags: number): PartRole {
  if ((flags & Flag.SELECTED) !== 0) return "selected";
  return (flags & Flag.REMOVED) !== 0 ? "removed" : null;
}
