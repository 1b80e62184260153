import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FaultServer } from "./fault-server.ts";

const FOLDER = new URL("../fixtures/settings/", import.meta.url);
export const SETTINGS_HOST = "settings.localhost";
/** No screen comes to rest sooner, in milliseconds after it was opened; asking before is for nothing. */
export const SOONEST = 2800;
/** Pages without a rule of their own are served plainly. */
const STRICT = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const VERSIONS = ["", "?v=1", "?v=2", "?v=3"];
/** Screens that are visited under several names, so that each has a history of its own. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  s01: ["s01", "s01-first"],
  s03: ["s03-native", "s03-radix"],
  s13: ["s13/ads", "s13/location", "s13/research"],
  s20: ["s20-stable", "s20-random"],
  banner: "plain modal radix many long rtl forced looks door press cover".split(" ").map((name) => `banner-${name}`),
};
const KINDS = ["native", "radix", "stable", "random", "plain", "modal", "many", "long", "rtl"];

/** Serves every settings screen of the test-bed under `settings.localhost/settings/`, in all its versions. */
export function serveSettings(server: FaultServer): void {
  for (const file of readdirSync(fileURLToPath(FOLDER))) {
    const [name = "", ending] = file.split(".");
    const body = readFileSync(new URL(file, FOLDER), "utf8");
    const type = ending === "js" ? "text/javascript" : "text/html";
    const headers = { "content-type": `${type}; charset=utf-8`, ...(name === "s28" && STRICT) };
    for (const own of ending === "js" ? [file] : (NAMES[name] ?? [name])) {
      const kinds = KINDS.filter((kind) => kind === "plain" || own.endsWith(`-${kind}`)).flatMap((kind) => [
        `?kind=${kind}`,
        ...["1", "2"].map((version) => `?kind=${kind}&v=${version}`),
      ]);
      for (const host of [SETTINGS_HOST, "127.0.0.1"]) {
        for (const query of [...VERSIONS, ...kinds]) {
          server.serve(`${host}/settings/${own}${query}`, { body, headers });
        }
      }
    }
  }
}
