import { useEffect, useRef, useState } from "preact/hooks";
import type { PassageView, SearchResult } from "../../components/Search.tsx";
import type { FoundPassage } from "../../lib/app/search/find-passages.ts";
import { shortDate } from "../../lib/core/words/dates.ts";
import { routeOf } from "./routes.ts";

/** What searching asks of the database; replaced in tests. */
export interface SearchWorld {
  find: (typed: string, limit: number) => Promise<FoundPassage[]>;
  now: () => number;
  language: string;
  /** Milliseconds after the last key until a search begins. */
  patience: number;
}

const MOST = 60;
/** One letter stands in every text. */
const SHORTEST = 2;

/** Searches while one types, and for what the address says; what came for earlier letters is dropped. */
export function useSearch(world: SearchWorld) {
  const [typed, setTyped] = useState("");
  const [result, setResult] = useState<SearchResult>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef("");
  const search = async (wanted: string) => {
    const next = await world
      .find(wanted, MOST + 1)
      .then((found) => resultOf(found, world))
      .catch((): SearchResult => "failed");
    if (latest.current === wanted) setResult(next);
  };
  const type = (next: string) => {
    setTyped(next);
    latest.current = next;
    clearTimeout(timer.current);
    if ([...next.trim()].length < SHORTEST) return setResult(null);
    setResult("searching");
    timer.current = setTimeout(() => void search(next), world.patience);
  };
  useEffect(() => {
    const follow = () => {
      const route = routeOf(location.hash);
      if (route.kind === "search") type(route.typed);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return { typed, result, type };
}

function resultOf(found: readonly FoundPassage[], { now, language }: SearchWorld): SearchResult {
  const date = (at: number) => shortDate(at, now(), language);
  const passages = found.slice(0, MOST).map(
    ({ service, title, runs, from, until, changeId }, index): PassageView => ({
      key: String(index),
      where: `${service} \u00B7 ${title}`,
      runs,
      from: date(from),
      until: until === null ? "" : date(until),
      changeId,
    }),
  );
  return { passages, more: found.length > MOST };
}
