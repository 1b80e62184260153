import { originPattern } from "../core/addresses.ts";
import type { Permissions } from "../ports.ts";
import { browser } from "./api.ts";

/** Host permissions, asked for one host at a time and never taken for granted. */
export function permissions(): Permissions {
  return {
    mayRead: (url) => browser.permissions.contains({ origins: [originPattern(url)] }),
  };
}

/**
 * Asks the person for the hosts of these pages. Must be called in the handler of a press, before
 * anything is awaited. Resolves false when the person says no.
 */
export function askFor(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(urls.map(originPattern))] });
}

/** The host patterns that the person has granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Gives back the permission for hosts that nothing is watched on any more. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  if (origins.length > 0) await browser.permissions.remove({ origins: [...origins] });
}

/** Calls back when the person grants or revokes a host. Must be called in the first turn. */
export function onPermissionChange(run: () => void): void {
  browser.permissions.onAdded.addListener(run);
  browser.permissions.onRemoved.addListener(run);
}
