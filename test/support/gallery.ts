/** The gallery of every component, served beside what a test serves. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { buildGallery } from "../../scripts/gallery.ts";
import type { FaultServer } from "./fault-server.ts";

const TYPES = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript" } as const;
const HOST = "gallery.localhost";

/** Builds the gallery into a folder, serves it in a language, and says where. */
export async function servedGallery(server: FaultServer, folder: string, language = "en"): Promise<string> {
  const place = `${HOST}/?lang=${language}`;
  await buildGallery(folder);
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const type = TYPES[extname(file) as keyof typeof TYPES];
    if (!type) continue;
    const address = file === "index.html" ? place : `${HOST}/${file}`;
    server.serve(address, { body: readFileSync(join(folder, file)), headers: { "content-type": type } });
  }
  return server.url(place);
}
