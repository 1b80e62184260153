/**
 * What checks messages and histories that are brought back: all that the extension uses of valibot, by which it is packaged
 * once for both (scripts/bundle/common-code.ts).
 */
export type { GenericSchema, InferOutput } from "valibot";
export {
  array,
  boolean,
  check,
  custom,
  exactOptional,
  finite,
  integer,
  literal,
  looseObject,
  maxLength,
  maxValue,
  minLength,
  minValue,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  strictObject,
  string,
  tuple,
  union,
  variant,
} from "valibot";
