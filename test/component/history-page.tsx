/** The history page over a made-up database and background. */
import { act } from "preact/test-utils";
import { HistoryPage } from "../../components/HistoryPage.tsx";
import { type HistoryWorld, type ReadingRoom, useHistory } from "../../entrypoints/history/state.ts";
import type { Query, Replies, RequestName } from "../../lib/messaging.ts";
import type { ChangeProof } from "../../lib/proof.ts";
import { anOptOut } from "./builders.ts";
import { draw } from "./drawing.tsx";
import { aPair, aProof, aReading, aStory, someShelves } from "./reading-builders.ts";

export type Answers = { [N in RequestName]?: (query: Query<N>) => Promise<Replies[N]> | Replies[N] };

export let asked: [name: string, query: unknown][] = [];
export let copied: string[] = [];
export let saved: ChangeProof[] = [];

/** Forgets what was asked, copied and saved; done before each test. */
export function forgetAsked(): void {
  asked = [];
  copied = [];
  saved = [];
  location.hash = "";
}

export const later = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
export const dead = () => Promise.reject(new Error("The background is gone."));

/** What the page reads itself, made up. */
const aRoom = (overrides: Partial<ReadingRoom> = {}): ReadingRoom => ({
  shelves: async () => someShelves(),
  story: async () => aStory(),
  change: async (id) => aReading({ id, headline: `Change ${id}` }),
  proof: async () => aProof(),
  refusing: async () => anOptOut(),
  pair: async () => aPair(),
  sinceRead: async () => aPair(),
  findings: async () => [],
  notShown: async () => ({ lines: [], ignored: [] }),
  toRestore: async () => null,
  ...overrides,
});

/** Opens the page at an address, onto a made-up database and background. */
export async function open(
  hash: string,
  answers: Answers = {},
  room: Partial<ReadingRoom> = {},
  copy?: HistoryWorld["copy"],
): Promise<HTMLElement> {
  location.hash = hash;
  const all: Answers = { "health.get": () => ({}), ...answers };
  const ask = async (name: RequestName, query: unknown) => {
    asked.push([name, query]);
    return (all[name] as ((query: unknown) => unknown) | undefined)?.(query) ?? null;
  };
  const world: HistoryWorld = {
    ask: ask as HistoryWorld["ask"],
    read: aRoom(room),
    copy: copy ?? (async (text) => void copied.push(text)),
    save: (proof) => void saved.push(proof),
  };
  function App() {
    const history = useHistory(world);
    const { state, load, mark, told, pin, save, wrong, right, restore, ignore, copy: onCopy, setView } = history;
    return (
      <HistoryPage
        {...state}
        page="ext://history.html"
        onRetry={load}
        onMark={mark}
        onTold={told}
        onPin={pin}
        onSave={save}
        onWrong={wrong}
        onRight={right}
        onRestore={restore}
        onIgnore={ignore}
        onCopy={onCopy}
        onView={setView}
        onGo={(href) => void goTo(href)}
      />
    );
  }
  const root = draw(<App />);
  await later();
  await later();
  return root;
}

export async function goTo(hash: string): Promise<void> {
  location.hash = hash;
  window.dispatchEvent(new Event("hashchange"));
  await later();
}
