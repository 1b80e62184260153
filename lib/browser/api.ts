import polyfill from "webextension-polyfill";

/** The browser's extension API, as promises in both browsers. The only importer of the polyfill. */
export const browser = polyfill;
