import type { ExampleView } from "../../components/Example.tsx";
import { EXAMPLE, EXAMPLE_TALLIES, exampleHistory } from "../../lib/app/example/index.ts";
import type { LateCode } from "../../lib/app/late-code.ts";
import { packagedData } from "../../lib/browser/fetcher.ts";
import { hasher } from "../../lib/browser/hasher.ts";
import { loadLateCode } from "../../lib/browser/late-code.ts";
import { packagedReading, roomOf } from "./reading-room.ts";
import { exampleAddress } from "./routes.ts";
import type { HistoryWorld } from "./state.ts";

/** The built-in example: what reads it, and nothing that keeps anything. */
export interface OpenExample extends Pick<HistoryWorld, "ask" | "read"> {
  view: ExampleView;
}

/** Tells the example anew, in memory: the person's own history is neither read nor written. */
export async function openExample(): Promise<OpenExample> {
  const code = await loadLateCode<LateCode>();
  const kept = packagedReading();
  const words = await kept.words();
  const store = await exampleHistory(words.language, { ...kept, code, hasher: hasher(), data: packagedData() });
  const deps = {
    ...kept,
    store,
    clock: { now: () => EXAMPLE.now },
    archive: { tallies: async () => EXAMPLE_TALLIES, lines: async () => [] },
  };
  const read = {
    ...roomOf(
      (work) => work(deps),
      async () => code.readingRoom,
    ),
    proof: async () => null,
    toRestore: async () => null,
  };
  const { region } = await kept.preferences.get();
  const view = {
    service: EXAMPLE.service.name,
    alerts: await code.alertViews(await store.alerts.recent(2), { words, region }, EXAMPLE.now, {
      store,
      lateCode: async () => code,
    }),
    optOut: await read.refusing(EXAMPLE.change),
    timeline: exampleAddress(`#/service/${EXAMPLE.service.id}`),
  };
  const answers: Readonly<Record<string, (query: { id: string }) => unknown>> = {
    "health.get": () => ({}),
    "switch.get": ({ id }) => ({ alert: view.alerts.find((one) => one.id === id), optOut: view.optOut, known: null }),
  };
  // What else the background would be asked for would be to keep something.
  const ask = async (name: string, query: { id: string }) => answers[name]?.(query) ?? null;
  return { read, view, ask: ask as unknown as HistoryWorld["ask"] };
}
