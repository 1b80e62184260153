/** Scripts of this extension that Chrome's worker loads by their addresses; the policy for its pages trusts no others. */
export type OwnScript = (typeof OWN)[number];
const OWN = ["/common-code.js", "/late-code.js"] as const;

interface Policy {
  createScriptURL: (address: string) => string;
}
interface Realm {
  /** Workers have it; pages load modules instead. */
  importScripts?: (address: string) => void;
  trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy };
}
const realm = globalThis as Realm;
let policy: Policy | undefined;

/** Whether this is a worker, which loads scripts by their addresses. */
export function isWorker(): boolean {
  return realm.importScripts !== undefined;
}

/** Loads a script into a worker, before it returns. Throws where the script is not to be had. */
export function importOwn(script: OwnScript): void {
  policy ??= realm.trustedTypes?.createPolicy("own-scripts", { createScriptURL: trusted });
  realm.importScripts?.(policy?.createScriptURL(script) ?? script);
}

function trusted(address: string): string {
  const own = OWN.find((one) => one === address);
  if (!own) throw new TypeError(`${address} is no script of ours.`);
  return own;
}
