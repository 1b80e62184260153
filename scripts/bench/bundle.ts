import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "../build.ts";

/** A script of this folder as one that a page can run, bundled as the extension bundles its own. */
export async function bundled(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root: ROOT,
    build: { write: false, lib: { entry: join(ROOT, "scripts", "bench", file), formats: ["iife"], name: "bundle" } },
  });
  const [{ output }] = built as unknown as [{ output: { code?: string }[] }];
  return output[0]?.code ?? "";
}
