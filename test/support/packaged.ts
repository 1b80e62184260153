/** What the extension packages, for tests: the same files that the command line reads. */
export { labelsFor, lexiconFor, readingWords, wordsFor } from "../../scripts/cli/packaged.ts";
