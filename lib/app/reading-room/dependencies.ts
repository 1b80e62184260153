import type { Lexicon } from "../../core/judge/lexicon.ts";
import type { ReadingWords } from "../../core/reading-words.ts";
import type { Words } from "../../core/words/index.ts";
import type { ReadingRoomArchive } from "../../history-port.ts";
import type { Clock, PreferenceReader, Store } from "../../ports.ts";

/** What drawing up the history page needs; the page has it all itself, and leaves the background to its checks. */
export interface ReadingRoomDependencies {
  store: Store;
  archive: ReadingRoomArchive;
  clock: Clock;
  preferences: PreferenceReader;
  words: () => Promise<Words>;
  lexiconOf: (lang: string) => Promise<Lexicon | null>;
  readingWords: () => Promise<ReadingWords>;
}
