/**
 * Stands in, in the extension's build only, for the entity table of htmlparser2, which is told not to
 * decode: lib/core/extract/character-references.ts does. Nothing here is ever called.
 */
export class EntityDecoder {}
export const DecodingMode = { Legacy: 0, Strict: 1, Attribute: 2 } as const;
export const htmlDecodeTree = null;
export const xmlDecodeTree = null;
