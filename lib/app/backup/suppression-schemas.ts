/** The shapes of why something was not shown. See schemas.ts. */
import * as v from "../../checks.ts";
import type { NoiseKind, SuppressionKind } from "../../model.ts";
import { oneOf, REASON } from "./schemas.ts";

export const NOISE = oneOf<NoiseKind>()([
  "equal",
  "typographic",
  "links-only",
  "markup-only",
  "moved-only",
  "renumbered",
  "date-only",
  "volatile",
  "contact-obfuscation",
  "furniture",
]);
export const SUPPRESSION = v.looseObject({
  kind: oneOf<SuppressionKind>()([
    ...NOISE.options,
    "returned",
    "language",
    "edition",
    "collapsed",
    "exploded",
    "one-sided",
    "wall",
    "re-read",
    "ignored",
    "damaged",
  ]),
  why: REASON,
});
