/** A script of this extension that is loaded when it is first needed, into the same realm. */
import { importOwn, isWorker } from "./own-scripts.ts";

const realm = globalThis as { unquietLateCode?: unknown };
const importLateCode = () => importOwn("/late-code.js");

/** Says what the script holds; called by the script itself. */
export function giveLateCode(code: object): void {
  realm.unquietLateCode = code;
}

/**
 * A worker of Chrome may load later only what it loaded while it was being installed. To be called in
 * the first turn of the background's script.
 */
export function keepLateCode(): void {
  globalThis.addEventListener("install", importLateCode);
}

/** Loads the script where it is not loaded yet, and gives what it holds. */
export async function loadLateCode<T>(): Promise<T> {
  if (!realm.unquietLateCode) {
    if (isWorker()) importLateCode();
    // @ts-expect-error A script of this extension, at its root; no module of the sources.
    else await import(/* @vite-ignore */ "/late-code.js");
  }
  return realm.unquietLateCode as T;
}
