import type { Block, EpochMs, Finding, Judgement, Outcome, StatedDate, Suppression } from "../../model.ts";
import { type Comparison, compareVersions } from "../compare/index.ts";
import type { DateCues } from "../dates/cues.ts";
import {
  type AnnouncementInput,
  announcementOf,
  type DossierEvidence,
  knownGravity,
  silenceOf,
} from "./announcement.ts";
import { anyLanguageFindings } from "./any-language/index.ts";
import { datesPutIn, dateVerdict } from "./dates.ts";
import { findingsOf } from "./findings.ts";
import { doubtReason, holdReason, type Sides } from "./guards.ts";
import { changedLanguage } from "./languages.ts";
import type { Lexicon } from "./lexicon.ts";
import { outcomeOf } from "./severity.ts";
import { sentencesIn, unitsOf } from "./units.ts";

/** One side of a change. */
export interface JudgedVersion {
  blocks: readonly Block[];
  statedDates: readonly StatedDate[];
  lang: string;
}

/** Everything the judge looks at. It reads no clock and nothing from outside. */
export interface JudgeInput {
  before: JudgedVersion;
  after: JudgedVersion;
  /** The words of the documents' language, or null where Unquiet does not know that language. */
  lexicon: Lexicon | null;
  /** The words beside a document's own dates. */
  dateCues: DateCues;
  /** Where the person lives: ISO country or `US-XX`; empty when not known. */
  region: string;
  /** The last look at the earlier text and the first at the later one; null when not known. */
  seenBefore: EpochMs | null;
  seenAfter: EpochMs | null;
  /** Versions older than `before`, oldest first, with the moment each was first seen. */
  history: readonly { seenAt: EpochMs | null; statedDates: readonly StatedDate[] }[];
  dossier: DossierEvidence;
  /** The later text came so often that it is compared even where it collapsed or changed language. */
  believe?: boolean;
}

/** A judgement and the comparison it rests on. */
export interface Judged {
  judgement: Judgement;
  comparison: Comparison;
}

/**
 * Says what a change does to the reader and how it was announced.
 *
 * Pure: the same input gives the same judgement. A document in a language without a lexicon is
 * compared and dated, and read only for numbers, dates, links and countries.
 */
export function judgeChange(input: JudgeInput): Judged {
  const { before, after } = input;
  const comparison = compareVersions(before.blocks, after.blocks, after.lang, input.dateCues);
  const dates = dateVerdict({
    before: before.statedDates,
    after: after.statedDates,
    noise: comparison.noise,
    seenAfter: input.seenAfter,
    putIn: datesPutIn(comparison),
  });
  const certain = quietReason(comparison, input);
  const found = certain ? [] : findingsIn(comparison, input);
  // A doubt about the page must not keep back what is grave.
  const quiet = certain ?? (found[0]?.severity === "important" ? null : doubt(comparison, input));
  const findings = quiet ? [] : found;
  const severity = findings[0]?.severity ?? "none";
  const judged: Omit<Judgement, "announcement" | "silence"> = {
    outcome: quiet?.outcome ?? outcomeOf(severity),
    suppressed: quiet?.suppressed ?? null,
    ...(comparison.noise && { noise: comparison.noise }),
    severity,
    findings,
    dates,
  };
  const earlier = [...input.history, { seenAt: input.seenBefore, statedDates: before.statedDates }];
  return { comparison, judgement: { ...judged, ...announceChange(judged, { ...input, earlier }) } };
}

/** How a judged change was announced, as far as is known; asked again when more is known. */
export function announceChange(
  judged: Pick<Judgement, "outcome" | "severity" | "findings" | "dates">,
  known: Pick<AnnouncementInput, "earlier" | "seenBefore" | "seenAfter" | "dossier">,
): Pick<Judgement, "announcement" | "silence"> {
  // A mark is an accusation: what is not known to do anything to the reader bears none.
  const severity = knownGravity(judged.findings);
  const announcement = announcementOf({ ...judged, ...known, severity });
  const silence = judged.outcome === "alert" ? silenceOf(severity, announcement) : "none";
  return { announcement, silence };
}

/** Noise that is worth a folded line: the date moved, or a link leads elsewhere. */
const RECORDED_NOISE = new Set(["date-only", "links-only"]);

interface Quiet {
  outcome: Outcome;
  suppressed: Suppression | null;
}

function quietReason(comparison: Comparison, { before, after, believe }: JudgeInput): Quiet | null {
  const { noise } = comparison;
  if (noise && RECORDED_NOISE.has(noise)) return { outcome: "record", suppressed: null };
  if (noise) return { outcome: "suppressed", suppressed: { kind: noise, why: { id: `noise-${noise}` } } };
  return believe ? null : held(holdReason(comparison, sidesOf(before, after)));
}

function doubt(comparison: Comparison, { before, after, believe }: JudgeInput): Quiet | null {
  return believe || comparison.noise ? null : held(doubtReason(comparison, sidesOf(before, after)));
}

function held(suppressed: Suppression | null): Quiet | null {
  return suppressed && { outcome: "hold", suppressed };
}

function sidesOf(before: JudgedVersion, after: JudgedVersion): Sides {
  return {
    before: { chars: charsOf(before), lang: before.lang },
    after: { chars: charsOf(after), lang: after.lang },
    newlyDated: newestIn(before) !== "" && newestIn(after) > newestIn(before),
  };
}

function charsOf({ blocks }: JudgedVersion): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** The newest date that a version gives for itself; empty where it gives none. */
function newestIn({ statedDates }: JudgedVersion): string {
  return statedDates.reduce((newest, { iso }) => (iso > newest ? iso : newest), "");
}

function findingsIn(comparison: Comparison, { lexicon, before, after, region }: JudgeInput): Finding[] {
  // Between two languages every sentence differs: that says nothing about what it does to anybody.
  if (changedLanguage(before.lang, after.lang)) return [];
  const sides = () => ({
    before: sentencesIn(before.blocks, before.lang),
    after: sentencesIn(after.blocks, after.lang),
  });
  if (!lexicon) return anyLanguageFindings(comparison, sides().before, sides().after);
  const units = unitsOf(comparison);
  return units.length === 0 ? [] : findingsOf(units, { lexicon, ...sides(), region });
}
