import type { LinkWords } from "../../core/find-documents/index.ts";
import type { Lexicon } from "../../core/judge/lexicon.ts";
import type { ReadingWords } from "../../core/reading-words.ts";
import type { Words } from "../../core/words/index.ts";
import type {
  Announcer,
  Chance,
  Clock,
  Hasher,
  PageFetcher,
  PauseNote,
  PdfReader,
  Permissions,
  PreferenceReader,
  Store,
} from "../../ports.ts";
import type { LateCode } from "../late-code.ts";

/** Everything a check needs from the world. */
export interface CheckDependencies {
  clock: Clock;
  chance: Chance;
  hasher: Hasher;
  fetcher: PageFetcher;
  pdfReader: PdfReader;
  store: Store;
  permissions: Permissions;
  announcer: Announcer;
  preferences: PreferenceReader;
  pauseNote: PauseNote;
  /** What reads, compares and judges pages; loaded when it is first asked for. */
  lateCode: () => Promise<LateCode>;
  /** Waits so many milliseconds; politeness between requests to one host. */
  pause: (ms: number) => Promise<void>;
  /** The cues of a language, or null where Unquiet does not know it. */
  lexiconOf: (lang: string) => Promise<Lexicon | null>;
  /** The wording that reading and comparing pages needs. */
  readingWords: () => Promise<ReadingWords>;
  /** What sites write on the links to their documents. */
  linkWords: () => Promise<LinkWords>;
  /** The sentences in the person's language. */
  words: () => Promise<Words>;
}

/** What judging a step needs of it. */
export type JudgingDependencies = Pick<
  CheckDependencies,
  "store" | "preferences" | "lexiconOf" | "readingWords" | "linkWords"
>;
