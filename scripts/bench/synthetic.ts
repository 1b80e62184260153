import type { Block } from "../../lib/model.ts";
import { dice } from "../story/render.ts";

/** Words of an invented policy: many small ones that recur, and a long tail of rare ones. */
const COMMON = (
  "we you your our the of and to in that may use data with for not this when it is are by or from about any " +
  "information service account share provide other as on can will have which need such has been under"
).split(" ");
const RARE_WORDS = 6000;
const SYLLABLES = "ba ce di fo gu ha le mi no pu ra se ti vo xu ya ze".split(" ");

/** Writes policies of any length out of invented words: the same seed, the same text. */
export class PolicyWriter {
  private readonly roll: () => number;

  constructor(seed: number) {
    this.roll = dice(seed);
  }

  /** A whole number from 0 up to, but without, `end`. */
  below(end: number): number {
    return Math.floor(this.roll() * end);
  }

  word(): string {
    if (this.roll() < 0.55) return COMMON[this.below(COMMON.length)] ?? "we";
    let left = Math.floor(RARE_WORDS * this.roll() ** 2) + 17;
    let word = "";
    for (; left > 0; left = Math.floor(left / SYLLABLES.length)) word += SYLLABLES[left % SYLLABLES.length];
    return word;
  }

  sentence(): string {
    const words = Array.from({ length: 6 + this.below(22) }, () => this.word()).join(" ");
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }

  paragraph(): Block {
    const text = Array.from({ length: 1 + this.below(4) }, () => this.sentence()).join(" ");
    const kind = this.roll() < 0.3 ? "item" : "paragraph";
    return { kind, ...(kind === "item" && { level: 1 }), text, links: [] };
  }

  /** Sections of paragraphs, about as many characters as asked for. */
  policy(chars: number): Block[] {
    const blocks: Block[] = [];
    let written = 0;
    for (let section = 1; written < chars; section += 1) {
      const title = `${section}. ${this.sentence().slice(0, 30).trim()}`;
      const part: Block[] = [{ kind: "heading", level: 2, text: title, links: [] }];
      for (let index = 3 + this.below(9); index > 0; index -= 1) part.push(this.paragraph());
      blocks.push(...part);
      written += part.reduce((total, block) => total + block.text.length, 0);
    }
    return blocks;
  }

  shuffled<T>(values: readonly T[]): T[] {
    const left = [...values];
    for (let index = left.length - 1; index > 0; index -= 1) {
      const other = this.below(index + 1);
      [left[index], left[other]] = [left[other] as T, left[index] as T];
    }
    return left;
  }

  /** An edition with a share of its blocks reworded, dropped or followed by a new one. */
  edited(blocks: readonly Block[], share: number): Block[] {
    return blocks.flatMap((block): Block[] => {
      if (this.roll() >= share) return [block];
      const fate = this.below(4);
      if (fate === 0) return [];
      if (fate === 1) return [block, this.paragraph()];
      return [{ ...block, text: this.reworded(block.text) }];
    });
  }

  private reworded(text: string): string {
    const words = text.split(" ");
    const at = this.below(words.length);
    const phrase = Array.from({ length: 1 + this.below(4) }, () => this.word());
    return words.toSpliced(at, this.below(5), ...phrase).join(" ");
  }
}
