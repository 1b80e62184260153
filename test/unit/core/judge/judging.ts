import type { DossierEvidence } from "../../../../lib/core/judge/announcement.ts";
import { type Judged, type JudgedVersion, type JudgeInput, judgeChange } from "../../../../lib/core/judge/index.ts";
import type { Finding, FindingClass, Judgement, Severity, StatedDate } from "../../../../lib/model.ts";
import { blocksOf } from "../../../support/builders.ts";
import { lexiconFor, readingWords } from "../../../support/packaged.ts";

/** One side of a change: its paragraphs ("- " begins an item, "# " a heading), and its dates. */
export interface Side {
  texts: readonly string[];
  dates?: readonly StatedDate[];
}

export interface Circumstances {
  lang?: string;
  region?: string;
  seenBefore?: number | null;
  seenAfter?: number | null;
  history?: JudgeInput["history"];
  dossier?: DossierEvidence;
  believe?: boolean;
}

/** Judges a change from one text to another. */
export function judgeSides(before: Side, after: Side, given: Circumstances = {}): Judged {
  const lang = given.lang ?? "en";
  const version = ({ texts, dates = [] }: Side): JudgedVersion => ({
    blocks: blocksOf(...texts),
    statedDates: dates,
    lang,
  });
  return judgeChange({
    before: version(before),
    after: version(after),
    lexicon: lexiconFor(lang),
    dateCues: readingWords().dateCues,
    region: given.region ?? "",
    seenBefore: given.seenBefore ?? null,
    seenAfter: given.seenAfter ?? null,
    history: given.history ?? [],
    dossier: given.dossier ?? {},
    believe: given.believe ?? false,
  });
}

/** The judgement on a change of paragraphs. */
export function judgementOf(before: readonly string[], after: readonly string[], given: Circumstances = {}): Judgement {
  return judgeSides({ texts: before }, { texts: after }, given).judgement;
}

/** A paragraph that stays the same on both sides, so that a change has something around it. */
export const AROUND: Readonly<Record<string, string>> = {
  en: "Meadowbook is a place to share recipes with neighbours.",
  fr: "Clairpré est un lieu pour échanger des recettes entre voisins.",
  nl: "Weidebeek is een plek om recepten te ruilen met de buren.",
};

/** What stands on one side of an edit: a sentence, several, or none. */
type Sentences = string | readonly string[] | null;

/** The findings when sentences take the place of others; null stands for no sentence. */
export function findingsBetween(before: Sentences, after: Sentences, given: Circumstances = {}): Finding[] {
  const texts = (sentences: Sentences) => [AROUND[given.lang ?? "en"] ?? "Lumeno.", ...[sentences ?? []].flat()];
  return judgementOf(texts(before), texts(after), given).findings;
}

/** How gravely an edit is told as worse, by what it says of a class; "none" where it is not. */
export function gravityOf(lang: string, wanted: FindingClass, before: Sentences, after: Sentences): Severity {
  const worse = findingsBetween(before, after, { lang }).filter(({ direction }) => direction === "worse");
  return worse.find((finding) => finding.class === wanted)?.severity ?? "none";
}

/** The classes of the rules that tell of an edit; what is small is not told, and good news is no alert. */
export function toldOf(lang: string, before: Sentences, after: Sentences): FindingClass[] {
  return findingsBetween(before, after, { lang })
    .filter(({ severity, direction }) => ["important", "worth-knowing"].includes(severity) && direction !== "better")
    .map((finding) => finding.class)
    .filter((one) => one !== "plain_words");
}

/** The finding of a class; a test that asks for one that is not there fails here. */
export function findingOf(findings: readonly Finding[], wanted: FindingClass): Finding {
  const found = findings.find((finding) => finding.class === wanted);
  if (!found)
    throw new Error(`no ${wanted} among ${findings.map((finding) => finding.class).join(", ") || "no findings"}`);
  return found;
}
