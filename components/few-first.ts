import { useEffect, useState } from "preact/hooks";

/**
 * The first few of a long list, and all of it once these are drawn: what fills a window is there sooner. A list that
 * changes later is given whole.
 */
export function useFewFirst<T>(list: readonly T[], few: number): readonly T[] {
  const [all, setAll] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAll(true));
    return () => clearTimeout(timer);
  }, []);
  return all ? list : list.slice(0, few);
}
