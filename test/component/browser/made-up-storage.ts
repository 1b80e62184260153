/** The browser's storage for small things, in memory. */
export const kept: Record<string, unknown> = {};

export const local = {
  get: async (keys: readonly string[]) =>
    Object.fromEntries(keys.flatMap((key) => (key in kept ? [[key, kept[key]]] : []))),
  set: async (values: object) => void Object.assign(kept, structuredClone(values)),
};

/** Empties it. */
export function forgetKept(): void {
  for (const key of Object.keys(kept)) delete kept[key];
}
