/** How one text of the earlier list and one of the later belong together. */
export interface Pairing {
  kind: "kept" | "edited" | "moved" | "moved-edited";
  before: number;
  after: number;
}

/** Which texts belong together; those in no pairing were removed or added. */
export interface Alignment {
  pairings: Pairing[];
  removed: number[];
  added: number[];
  /** A bound was met: the result is right, but coarser than it could be. */
  simplified: boolean;
}

/** A place in the earlier list, and one in the later. */
export type Place = [number, number];

/** A stretch of both lists between two fixed points; ends are exclusive. */
export interface Gap {
  from: Place;
  to: Place;
}

/** Two lists of texts as numbers: equal texts have one number. */
export interface Lists {
  before: Int32Array;
  after: Int32Array;
}

/** The places of a list of flags that have this value. */
export function placesOf(flags: Uint8Array, value: 0 | 1): number[] {
  const places: number[] = [];
  flags.forEach((flag, index) => {
    if (flag === value) places.push(index);
  });
  return places;
}
