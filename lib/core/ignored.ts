/**
 * Parts of a page that a person does not want to be told of: a column of news, the words of members,
 * whatever a rule takes for more than it is. A part is known by the texts it stands between, so that
 * nothing can hide in it by standing elsewhere; it does not grow far beyond what it was; and what had
 * not been found in it when it was chosen is told all the same.
 */
import type { Finding, IgnoredRegion, Judgement } from "../model.ts";
import { type AlignedBlock, type Comparison, editKind } from "./compare/index.ts";
import { normalForm } from "./text/normal-form.ts";

/** A neighbour is known by so many of its first letters. */
const NEIGHBOUR = 60;
const LONGEST_SAMPLE = 120;
/** A part may be so many times as long as when it was chosen, or so many blocks longer. */
const GROWTH = { times: 2, blocks: 2 };

/** Where something differs: changed blocks between two that stayed. */
export type Place = Pick<IgnoredRegion, "before" | "after" | "blocks" | "sample">;

/** A place with the blocks that differ in it. */
export interface ChangedPlace extends Place {
  changed: AlignedBlock[];
}

/** All places at which two texts differ, in reading order. */
export function changedPlaces({ blocks }: Pick<Comparison, "blocks">): ChangedPlace[] {
  const places: ChangedPlace[] = [];
  let open: ChangedPlace | null = null;
  let last = "";
  for (const block of blocks) {
    const { text = "" } = block.after ?? block.before ?? {};
    if (editKind(block) === null) {
      last = beginningOf(text);
      if (open) open.after = last;
      open = null;
      continue;
    }
    if (!open) {
      open = { before: last, after: "", blocks: 0, sample: text.slice(0, LONGEST_SAMPLE), changed: [] };
      places.push(open);
    }
    open.changed.push(block);
    open.blocks = sizeOf(open.changed);
  }
  return places;
}

/** How many blocks a place has, on the side where it has more. */
function sizeOf(changed: readonly AlignedBlock[]): number {
  const on = (side: "before" | "after") => changed.filter((block) => block[side] !== null).length;
  return Math.max(on("before"), on("after"));
}

function beginningOf(text: string): string {
  return normalForm(text).slice(0, NEIGHBOUR);
}

/** Whether two places are the same part of a page. */
export function isSamePlace(one: Pick<Place, "before" | "after">, other: Pick<Place, "before" | "after">): boolean {
  return one.before === other.before && one.after === other.after;
}

/**
 * Whether all that differs lies in parts that the person does not want to be told of, and nothing that
 * matters was found there that had not been found before.
 */
function isIgnored(
  comparison: Pick<Comparison, "blocks">,
  findings: readonly Pick<Finding, "class" | "severity">[],
  ignored: readonly IgnoredRegion[] = [],
): boolean {
  if (ignored.length === 0) return false;
  const places = changedPlaces(comparison);
  const regions = places.map((place) => ignored.find((region) => isSamePlace(region, place) && hasRoom(region, place)));
  const known = new Set(regions.flatMap((region) => region?.classes ?? []));
  const isNews = findings.some((finding) => finding.severity !== "small" && !known.has(finding.class));
  return places.length > 0 && !isNews && regions.every((region) => region !== undefined);
}

/** A judgement as it is shown: what lies in such parts is kept, with its reason, and not told. */
export function withoutIgnored(
  judgement: Judgement,
  comparison: Pick<Comparison, "blocks">,
  ignored: readonly IgnoredRegion[] | undefined,
): Judgement {
  const isShown = judgement.outcome === "alert" || judgement.outcome === "record";
  if (!isShown || !isIgnored(comparison, judgement.findings, ignored)) return judgement;
  return { ...judgement, outcome: "suppressed", suppressed: { kind: "ignored", why: { id: "ignored" } } };
}

function hasRoom({ blocks }: IgnoredRegion, place: Place): boolean {
  return place.blocks <= Math.max(blocks * GROWTH.times, blocks + GROWTH.blocks);
}
