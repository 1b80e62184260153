import { type Bag, likeness, likenessAtMost } from "./bags.ts";

/** Two texts in different places are one text, moved and reworded, from this likeness on. */
const ALIKE_ELSEWHERE = 0.6;
/** A word that more texts hold is not rare. */
const MOST_HOLDERS = 12;
/** A partner is looked for among the texts that share the most of this many rarest words. */
const RAREST_WORDS = 8;
const MOST_CANDIDATES = 6;
/** Shorter texts (a word of a heading) are too easily alike to be called moved. */
export const SHORTEST_MOVED = 5;
const LARGEST_TABLE = 1 << 20;

/** One shared word is chance where a text has this many rare ones. */
const ENOUGH_RARE = 4;

/** Texts by the words they hold: finds a like one without comparing with all. */
export class Elsewhere {
  private readonly places: readonly number[];
  private readonly bagAt: (index: number) => Bag;
  private readonly mask: number;
  /** For each slot of words how many texts hold one, and the first holding plus one. */
  private readonly count: Int32Array;
  private readonly first: Int32Array;
  /** For each holding the text that holds (an index of `places`), and the next holding of its slot. */
  private readonly holder: number[] = [];
  private readonly next: number[] = [];
  private readonly taken: Uint8Array;
  /** Rare words shared with the text that is asked for; all zero between two questions. */
  private readonly shared: Uint8Array;

  /** @param asked - The texts that will be asked for: words that none of them holds are not noted. */
  constructor(places: readonly number[], bagAt: (index: number) => Bag, asked: readonly Bag[]) {
    this.places = places;
    this.bagAt = bagAt;
    const words = places.reduce((total, place) => total + bagAt(place).length, 0);
    let size = 64;
    while (size < words * 2 && size < LARGEST_TABLE) size *= 2;
    this.mask = size - 1;
    this.first = new Int32Array(size);
    this.count = new Int32Array(size);
    this.taken = new Uint8Array(places.length);
    this.shared = new Uint8Array(places.length);
    const isAsked = new Uint8Array(size);
    for (const bag of asked) for (const slot of this.slotsOf(bag)) isAsked[slot] = 1;
    for (let index = 0; index < places.length; index += 1) this.add(index, isAsked);
  }

  private add(index: number, isAsked: Uint8Array): void {
    for (const slot of this.slotsOf(this.bagAt(this.places[index] ?? 0))) {
      if (isAsked[slot] === 0) continue;
      this.next.push(this.first[slot] ?? 0);
      this.holder.push(index);
      this.first[slot] = this.next.length;
      this.count[slot] = (this.count[slot] ?? 0) + 1;
    }
  }

  /** The slots of a text's different words. */
  private slotsOf(bag: Bag): number[] {
    const slots: number[] = [];
    let last = Number.NaN;
    for (const word of bag) {
      if (word !== last) slots.push((word ^ (word >>> 15)) & this.mask);
      last = word;
    }
    return slots;
  }

  /** The place of the text most like this one (one of those asked), if any is like enough; it is given to nobody else. */
  takeMostLike(own: Bag): number | null {
    let partner: number | null = null;
    let best = ALIKE_ELSEWHERE;
    for (const index of this.candidates(own)) {
      const other = this.bagAt(this.places[index] ?? 0);
      if (likenessAtMost(own, other) < best) continue;
      const score = likeness(own, other);
      if (score > best || (score === best && partner === null)) [partner, best] = [index, score];
    }
    if (partner === null) return null;
    this.taken[partner] = 1;
    return this.places[partner] ?? null;
  }

  /** The texts that share the most of a text's rarest words, those first that share more or stand first. */
  private candidates(own: Bag): number[] {
    const rarest = this.rarestOf(own);
    const holders = rarest.flatMap((slot) => this.holdersOf(slot));
    for (const index of holders) this.shared[index] = (this.shared[index] ?? 0) + 1;
    const least = rarest.length >= ENOUGH_RARE ? 2 : 1;
    const ranked: [index: number, shared: number][] = [];
    for (const index of holders) {
      const shared = this.shared[index] ?? 0;
      this.shared[index] = 0;
      if (shared >= least) ranked.push([index, shared]);
    }
    ranked.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return ranked.slice(0, MOST_CANDIDATES).map(([index]) => index);
  }

  /** The texts that hold a word of a slot, without those given away. */
  private holdersOf(slot: number): number[] {
    const holders: number[] = [];
    for (let at = this.first[slot] ?? 0; at > 0; at = this.next[at - 1] ?? 0) {
      const index = this.holder[at - 1] ?? 0;
      if (this.taken[index] === 0) holders.push(index);
    }
    return holders;
  }

  private rarestOf(own: Bag): number[] {
    const rare = this.slotsOf(own).filter(
      (slot) => (this.count[slot] ?? 0) > 0 && (this.count[slot] ?? 0) <= MOST_HOLDERS,
    );
    rare.sort((one, other) => (this.count[one] ?? 0) - (this.count[other] ?? 0) || one - other);
    return rare.slice(0, RAREST_WORDS);
  }
}
