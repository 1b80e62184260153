import type { ExpectedSetting } from "./case.ts";

/** What was read of a control. */
export interface ReadSetting {
  label: string;
  state: string;
}

/** How well readings say what stands on their screens, counted in controls. */
export interface ReadingScore {
  /** Controls that stand there. */
  there: number;
  /** Those that were read at all. */
  read: number;
  /** Of those read: their label is right. */
  labelRight: number;
  /** Of those read, whose state was read: it is right. */
  stateRead: number;
  stateRight: number;
  /** What was read and is no control. */
  extra: number;
  misses: string[];
}

/** One screen's score: controls are paired by their labels, and what lies between two such pairs in its order. */
export function scoreReading(there: readonly ExpectedSetting[], read: readonly ReadSetting[]): ReadingScore {
  const pairs = pairUp(there, read);
  const found = pairs.filter(([, one]) => one !== undefined) as [ExpectedSetting, ReadSetting][];
  const readable = found.filter(([, one]) => one.state !== "unknown");
  const wrong = found.filter(([truth, one]) => truth.label !== one.label || truth.state !== one.state);
  return {
    there: there.length,
    read: found.length,
    labelRight: found.filter(([truth, one]) => truth.label === one.label).length,
    stateRead: readable.length,
    stateRight: readable.filter(([truth, one]) => truth.state === one.state).length,
    extra: read.length - found.length,
    misses: [
      ...pairs.filter(([, one]) => one === undefined).map(([truth]) => `not read: ${truth.label}`),
      ...wrong.map(([truth, one]) => `${truth.label} (${truth.state}) read as ${one.label} (${one.state})`),
      ...read.filter((one) => !found.some(([, own]) => own === one)).map((one) => `no control: ${one.label}`),
    ],
  };
}

/** The scores of several screens together. */
export function sumOf(scores: readonly ReadingScore[]): ReadingScore {
  const none: ReadingScore = { there: 0, read: 0, labelRight: 0, stateRead: 0, stateRight: 0, extra: 0, misses: [] };
  return scores.reduce(
    (sum, one) => ({
      there: sum.there + one.there,
      read: sum.read + one.read,
      labelRight: sum.labelRight + one.labelRight,
      stateRead: sum.stateRead + one.stateRead,
      stateRight: sum.stateRight + one.stateRight,
      extra: sum.extra + one.extra,
      misses: [...sum.misses, ...one.misses],
    }),
    none,
  );
}

type Pairs = (readonly [ExpectedSetting, ReadSetting | undefined])[];

function pairUp(there: readonly ExpectedSetting[], read: readonly ReadSetting[]): Pairs {
  const left = [...read];
  const pairs: Pairs = [];
  let open: ExpectedSetting[] = [];
  for (const truth of there) {
    const at = left.findIndex(({ label }) => label === truth.label);
    if (at < 0) {
      open.push(truth);
      continue;
    }
    pairs.push(...inOrder(open, left.splice(0, at)), [truth, left.shift()]);
    open = [];
  }
  return [...pairs, ...inOrder(open, left)];
}

function inOrder(there: readonly ExpectedSetting[], read: readonly ReadSetting[]): Pairs {
  return there.map((truth, index) => [truth, read[index]]);
}
