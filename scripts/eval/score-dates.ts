import type { DateClass } from "../../lib/model.ts";
import { type Share, share } from "./figures.ts";
import type { JudgedRow } from "./judged.ts";

/** What the corpus calls a change, as the date verdict must say it. */
const MEANT: Readonly<Record<string, DateClass>> = {
  silent: "untouched",
  advance: "ahead",
  same_day: "same-day",
  month_same: "same-day",
  late: "late",
  month_past: "late",
  no_date: "undated",
  date_added: "added",
  date_regressed: "backwards",
  date_only: "date-only",
};

/** How the dates of set B were read. */
export interface DateScores {
  /** The date verdict on rows with one date, and on those with several. */
  verdict: Share;
  verdictSeveral: Share;
  /** The later version's date, exactly. */
  iso: Share;
  isoSeveral: Share;
  /** By class of the corpus: how many were called so rightly, of those called so, of those that are. */
  byClass: { class: string; precision: Share; recall: Share }[];
  /** Rows on which a date is said to be left standing, though it is not or nothing happened. */
  untouchedWrongly: string[];
}

/** A date read wrongly. */
export interface DateMiss {
  id: string;
  what: "class" | "iso";
  expected: string;
  got: string;
}

const meant = ({ row }: JudgedRow) => MEANT[row.class ?? ""];
const isRight = (judged: JudgedRow) => judged.judgement.dates.class === meant(judged);
const isoOf = ({ judgement }: JudgedRow) => judgement.dates.after?.iso ?? null;
const isExact = (judged: JudgedRow) => isoOf(judged) === (judged.row.after_date?.iso ?? null);

function shareOf(rows: readonly JudgedRow[], right: (judged: JudgedRow) => boolean): Share {
  return share(rows.filter(right).length, rows.length);
}

/** Scores the stated dates of set B, and the claims of an untouched date on sets B and C. */
export function scoreDates(rows: readonly JudgedRow[]): DateScores {
  const dated = rows.filter((judged) => judged.row.set === "B" && meant(judged) !== undefined);
  const [one, several] = [dated.filter(({ row }) => !row.several_dates), dated.filter(({ row }) => row.several_dates)];
  const classes = [...new Set(one.map((judged) => meant(judged) ?? ""))];
  return {
    verdict: shareOf(one, isRight),
    verdictSeveral: shareOf(several, isRight),
    iso: shareOf(one, isExact),
    isoSeveral: shareOf(several, isExact),
    byClass: classes.map((name) => ({
      class: name,
      precision: shareOf(
        one.filter(({ judgement }) => judgement.dates.class === name),
        isRight,
      ),
      recall: shareOf(
        one.filter((judged) => meant(judged) === name),
        isRight,
      ),
    })),
    untouchedWrongly: rows.filter(claimsWrongly).map(({ row }) => row.id),
  };
}

function claimsWrongly({ row, judgement }: JudgedRow): boolean {
  if (row.set !== "B" && row.set !== "C") return false;
  const claimed = judgement.announcement.some(({ signal }) => signal === "untouched");
  return claimed && row.class !== "silent" && row.meaningful !== "maybe";
}

/** Every date read wrongly. */
export function dateMisses(rows: readonly JudgedRow[]): DateMiss[] {
  return rows
    .filter((judged) => judged.row.set === "B" && meant(judged) !== undefined)
    .flatMap((judged): DateMiss[] => {
      const { id } = judged.row;
      const misses: DateMiss[] = [];
      if (!isRight(judged))
        misses.push({ id, what: "class", expected: meant(judged) ?? "", got: judged.judgement.dates.class });
      if (!isExact(judged))
        misses.push({ id, what: "iso", expected: judged.row.after_date?.iso ?? "none", got: isoOf(judged) ?? "none" });
      return misses;
    });
}
