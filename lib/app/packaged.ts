/** Data inside the package, each loaded when it is first needed, and once. */
import type { PackagedData } from "../ports.ts";
import type { LateCode } from "./late-code.ts";
import type { PackagedReading } from "./packaged-reading.ts";

/** Gives one file of the package. */
export function once<T>(data: PackagedData, path: () => string): () => Promise<T> {
  let loaded: Promise<unknown> | null = null;
  return async () => {
    loaded ??= data.json(path());
    return (await loaded) as T;
  };
}

/** Gives what texts are read by; the late code makes it of the package's data, and is loaded for the first of it. */
export function readLate(data: PackagedData, lateCode: () => Promise<LateCode>): PackagedReading {
  let made: PackagedReading | null = null;
  const reading = async () => {
    const { packagedReading } = await lateCode();
    made ??= packagedReading(data);
    return made;
  };
  return {
    lexiconOf: async (lang) => (await reading()).lexiconOf(lang),
    labelsOf: async (lang) => (await reading()).labelsOf(lang),
    readingWords: async () => (await reading()).readingWords(),
  };
}
