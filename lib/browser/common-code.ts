/**
 * Loads what the background has in common with other scripts (scripts/bundle/common-code.ts), before anything that needs it:
 * to be imported first. Firefox has loaded it by then, as the manifest says.
 */
import { importOwn, isWorker } from "./own-scripts.ts";

if (isWorker()) importOwn("/common-code.js");
