/** The browser's extension API, as promises in both browsers. The only importer of the polyfill. */
export { default as browser } from "webextension-polyfill";
