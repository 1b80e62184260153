/** A script of this extension that is loaded when it is first needed, into the same realm. */
const SCRIPT = "/late-code.js";

interface Realm {
  unquietLateCode?: unknown;
  /** Workers have it; pages load modules instead. */
  importScripts?: (address: string) => void;
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ) => {
      createScriptURL: (address: string) => string;
    };
  };
}
const realm = globalThis as Realm;

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
    if (realm.importScripts) importLateCode();
    // @ts-expect-error A script of this extension, at its root; no module of the sources.
    else await import(/* @vite-ignore */ "/late-code.js");
  }
  return realm.unquietLateCode as T;
}

function importLateCode(): void {
  trusted ??= realm.trustedTypes?.createPolicy("late-code", { createScriptURL: () => SCRIPT }).createScriptURL("");
  realm.importScripts?.(trusted ?? SCRIPT);
}

/** The address as the policy of the extension's pages wants it: this one and no other may be loaded. */
let trusted: string | undefined;
