/**
 * How a version's text is written down: as steps over the numbered blocks of its document, told as
 * the difference to an earlier version. A step is a stretch that the earlier version has too, or a
 * run of consecutive new numbers. All figures are variable-length integers (LEB128), signed ones
 * folded to unsigned ("zigzag"), so that a step mostly takes two bytes.
 */

/** More blocks than any document has; a damaged record must not ask for endless memory. */
const MOST_BLOCKS = 5_000_000;

/** `length` blocks on from a place in the base, or from a number of their own. */
interface Step {
  copies: boolean;
  from: number;
  length: number;
}

/**
 * Writes block numbers down.
 *
 * @param base - The numbers of the version that this one is told from; empty for one that stands by itself.
 */
export function encodeManifest(numbers: readonly number[], base: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  // Where a step is expected to begin: behind the last one of its kind.
  const expected = { copied: 0, fresh: 0 };
  for (const { copies, from, length } of stepsOf(numbers, base)) {
    const kind = copies ? "copied" : "fresh";
    writeVarint(bytes, length * 2 + (copies ? 0 : 1));
    writeVarint(bytes, zigzag(from - expected[kind]));
    expected[kind] = from + length;
  }
  return Uint8Array.from(bytes);
}

/**
 * Undoes `encodeManifest`.
 *
 * @throws RangeError for bytes that it did not write, or for another base.
 */
export function decodeManifest(bytes: Uint8Array, base: readonly number[]): number[] {
  const numbers: number[] = [];
  for (const { copies, from, length } of readSteps(bytes)) {
    if (numbers.length + length > MOST_BLOCKS || (copies && from + length > base.length)) throw damaged();
    for (let at = from; at < from + length; at += 1) numbers.push(copies ? (base[at] as number) : at);
  }
  return numbers;
}

function* stepsOf(numbers: readonly number[], base: readonly number[]): Generator<Step> {
  const places = new Map<number, number>();
  for (const [place, number] of base.entries()) if (!places.has(number)) places.set(number, place);
  let expected = 0;
  for (let at = 0; at < numbers.length; ) {
    const first = numbers[at] as number;
    const place = base[expected] === first ? expected : places.get(first);
    const step = place === undefined ? newRun(numbers, at, places) : copiedRun(numbers, at, base, place);
    if (step.copies) expected = step.from + step.length;
    at += step.length;
    yield step;
  }
}

function copiedRun(numbers: readonly number[], at: number, base: readonly number[], from: number): Step {
  let length = 1;
  while (at + length < numbers.length && base[from + length] === numbers[at + length]) length += 1;
  return { copies: true, from, length };
}

function newRun(numbers: readonly number[], at: number, places: ReadonlyMap<number, number>): Step {
  const from = numbers[at] as number;
  let length = 1;
  while (numbers[at + length] === from + length && !places.has(from + length)) length += 1;
  return { copies: false, from, length };
}

function* readSteps(bytes: Uint8Array): Generator<Step> {
  const reader = { bytes, at: 0 };
  const expected = { copied: 0, fresh: 0 };
  while (reader.at < bytes.length) {
    const head = readVarint(reader);
    const copies = head % 2 === 0;
    const kind = copies ? "copied" : "fresh";
    const from = expected[kind] + unzigzag(readVarint(reader));
    const length = Math.floor(head / 2);
    if (length === 0 || from < 0) throw damaged();
    expected[kind] = from + length;
    yield { copies, from, length };
  }
}

const damaged = () => new RangeError("A manifest is damaged.");
const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** Seven bits a byte, the lowest first; the eighth says that more follow. */
function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) + 0x80);
  bytes.push(rest);
}

function readVarint(reader: { bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let weight = 1; ; weight *= 0x80) {
    const byte = reader.bytes[reader.at];
    if (byte === undefined || weight > Number.MAX_SAFE_INTEGER / 0x80) throw damaged();
    reader.at += 1;
    value += (byte % 0x80) * weight;
    if (byte < 0x80) return value;
  }
}
