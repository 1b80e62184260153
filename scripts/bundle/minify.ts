/** The second minifier, which takes nine tenths of a build's time; what it made once is kept beside the packages. */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type MinifyOptions, minify } from "terser";
import type { Plugin } from "vite";

const CACHE =
  process.env.MADE_SCRIPTS ?? join(import.meta.dirname, "../..", "node_modules", ".cache", "unquiet-minified");
const KEPT_FOR = 14 * 24 * 60 * 60 * 1000;
const { version } = createRequire(import.meta.url)("terser/package.json") as { version: string };

/**
 * Makes a script smaller, or gives what was made of the same text by the same minifier before: both browsers' builds
 * are made of the same scripts. MADE_SCRIPTS names another folder to keep them in; with an empty one nothing made
 * before is used, which is how the check that builds are reproducible also proves what is kept.
 */
async function minified(code: string, options: MinifyOptions): Promise<string> {
  const hash = createHash("sha256")
    .update(JSON.stringify([version, options, code]))
    .digest("hex");
  const file = join(CACHE, `${hash}.js`);
  const known = read(file);
  if (known !== null) return known;
  const made = (await minify(code, options)).code ?? code;
  keep(file, made);
  return made;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Another build may be writing the same: each writes a file of its own, and one name is set at once. */
function keep(file: string, made: string): void {
  mkdirSync(CACHE, { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, made);
  renameSync(own, file);
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) < Date.now() - KEPT_FOR) {
      rmSync(path, { force: true });
    }
  }
}

/** Scripts are parsed at every start: a second minifier after the bundler's own takes a thirtieth off them. */
export const smallerScripts: Plugin = {
  name: "smaller-scripts",
  generateBundle: {
    order: "post",
    async handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        // The reader of PDFs comes minified, and would take longer than all the rest.
        if (chunk.type !== "chunk" || chunk.fileName === "pdf-reader.js") continue;
        const options = {
          ecma: 2020,
          toplevel: true,
          module: chunk.exports.length > 0,
          compress: { passes: 2 },
        } as const;
        chunk.code = await minified(chunk.code, options);
      }
    },
  },
};
