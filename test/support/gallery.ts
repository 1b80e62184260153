/** The gallery of every component, served beside what a test serves. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { buildGallery } from "../../scripts/gallery.ts";
import type { FaultServer } from "./fault-server.ts";

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" } as const;
const HOST = "gallery.localhost";
/** What is built already, or being built, by its folder. */
const built = new Map<string, Promise<void>>();

/** Builds the gallery into a folder, once for all browsers, serves it in a language, and says where. */
export async function servedGallery(server: FaultServer, folder: string, language = "en"): Promise<string> {
  const place = `${HOST}/?lang=${language}`;
  const building = built.get(folder) ?? buildGallery(folder);
  built.set(folder, building);
  await building;
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const type = TYPES[extname(file) as keyof typeof TYPES];
    if (!type) continue;
    const address = file === "index.html" ? place : `${HOST}/${file}`;
    server.serve(address, { body: readFileSync(join(folder, file)), headers: { "content-type": type } });
  }
  return server.url(place);
}
