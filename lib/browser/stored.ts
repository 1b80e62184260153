import { browser } from "./api.ts";

/** A value that the extension's own storage keeps. */
export interface Stored<T> {
  read: () => Promise<T>;
  write: (value: T) => Promise<void>;
}

/**
 * One value beside the database, with the version of its shape next to it (under the key and `$`).
 *
 * @param fallback - What is read where nothing was written.
 * @param upgrade - Brings a value of an earlier version to the newest shape; not asked while there is but one.
 */
export function stored<T>(
  key: string,
  { fallback, version = 1, upgrade }: { fallback: T; version?: number; upgrade?: (old: never) => T },
): Stored<T> {
  const note = `${key}$`;
  return {
    async read() {
      const { [key]: value, [note]: written } = await browser.storage.local.get([key, note]);
      if (value === undefined || value === null) return fallback;
      const of = (written as { v?: number } | undefined)?.v ?? 1;
      return upgrade && of < version ? upgrade(value as never) : (value as T);
    },
    async write(value) {
      await browser.storage.local.set({ [key]: value, [note]: { v: version } });
    },
  };
}
