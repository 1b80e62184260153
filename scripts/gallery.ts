/** `npm run gallery`: serves a page with every component in every state, drawn anew as its files change. */
import { join } from "node:path";
import { build, createServer, type InlineConfig } from "vite";
import { ROOT } from "./build.ts";

const CONFIG: InlineConfig = {
  configFile: false,
  root: join(ROOT, "test", "gallery"),
  base: "./",
  oxc: { jsx: { importSource: "preact" } },
  // Builders of tests make its data; what they spy with is not for pages.
  resolve: { alias: { vitest: join(ROOT, "test", "gallery", "without-vitest.ts") } },
  server: { fs: { allow: [ROOT] } },
};

/** Builds the gallery into a folder. It is no part of the extension: no build of that has it. */
export async function buildGallery(outDir: string): Promise<void> {
  // Inside a test this says "test", and Preact's own tools would be packed.
  await build({ ...CONFIG, logLevel: "error", mode: "production", build: { outDir, emptyOutDir: true } });
}

async function serve(): Promise<void> {
  const server = await createServer(CONFIG);
  await server.listen();
  server.printUrls();
}

if (import.meta.main) await serve();
