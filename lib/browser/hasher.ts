import type { Chance, Hasher } from "../ports.ts";

/** SHA-256 by the browser's own cryptography. */
export function hasher(): Hasher {
  return {
    async sha256(data) {
      const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
      return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    },
  };
}

/** The browser's own dice. */
export function chance(): Chance {
  return { roll: () => Math.random(), newId: () => crypto.randomUUID() };
}
