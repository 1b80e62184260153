import type { HistoryState, Shown } from "../../components/HistoryPage.tsx";
import type { Route } from "./routes.ts";
import type { HistoryWorld, ReadingRoom } from "./state.ts";

/** Looks up what a route names; what comes after its text is added by `addMeaning`. */
export async function lookUp(route: Route, { ask, read }: Pick<HistoryWorld, "ask" | "read">): Promise<Shown> {
  const found = await named(route, { ask, read });
  return found === undefined ? null : (found ?? "missing");
}

/** What a route names: null for what is not kept, undefined for the way in. */
async function named(route: Route, { ask, read }: Pick<HistoryWorld, "ask" | "read">) {
  const as = <K extends string, T>(key: K, value: T | null) =>
    value === null ? null : ({ [key]: value } as Record<K, T>);
  switch (route.kind) {
    case "home":
    case "search":
      return undefined;
    case "change":
      return as("reading", await read.change(route.id));
    case "compare":
      return as("pair", await read.pair(route.from, route.to));
    case "document":
      return as("pair", await read.sinceRead(route.id));
    case "service":
      return as("service", await read.story(route.id));
    case "not-shown":
      return { notShown: await read.notShown() };
    case "switch":
      return as("toggle", await ask("switch.get", { id: route.id }));
  }
}

/** Adds what takes longer than the text, piece by piece: what is read first is there first. */
export async function addMeaning(
  shown: Shown,
  read: ReadingRoom,
  put: (change: Partial<HistoryState>) => void,
): Promise<void> {
  if (shown === null || typeof shown === "string") return;
  if ("reading" in shown) {
    const { change, document } = shown.reading;
    put({ story: await read.story(document.serviceId) });
    if (change.refusable) put({ optOut: await read.refusing(change.id) });
  }
  if ("pair" in shown) {
    const { document, from, to } = shown.pair;
    put({ story: await read.story(document.serviceId) });
    put({ findings: await read.findings(from.id, to.id) });
  }
}
