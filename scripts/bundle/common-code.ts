/**
 * Code that several scripts of the package need is packaged once: in common-code.js, which the background and the larger
 * pages load first. In the sources it is imported like any other; only the bundles take it from there.
 */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Plugin } from "vite";

const ROOT = join(import.meta.dirname, "../..");
/** The module that is the common code: common-code.js makes it, other scripts take it from the realm. */
const CODE = "lib/common-code.ts";

/** What the background, the late code and the pages that read the store have in common. */
const EVERYWHERE = [
  "lib/app/keeping/damage.ts",
  "lib/app/keeping/kept-store.ts",
  "lib/app/views/judged.ts",
  "lib/checks.ts",
  "lib/core/regions.ts",
  "lib/core/search.ts",
  "lib/core/text/normal-form.ts",
  "lib/core/text/tokens.ts",
  "lib/core/words/dates.ts",
  "lib/core/words/index.ts",
  "lib/storage/alerts.ts",
  "lib/storage/commit.ts",
  "lib/storage/database.ts",
  "lib/storage/gzip.ts",
  "lib/storage/log.ts",
  "lib/storage/manifest.ts",
  "lib/storage/pack-texts.ts",
  "lib/storage/packs.ts",
  "lib/storage/retain.ts",
  "lib/storage/schema.ts",
  "lib/storage/store.ts",
  "lib/storage/tallies.ts",
  "lib/storage/terms.ts",
  "lib/storage/texts.ts",
  "lib/storage/turns.ts",
];
/** What the background and the late code have in common besides; the popup, which loads nothing of it, has some of it too. */
const IN_BACKGROUND = [
  "lib/app/acknowledge.ts",
  "lib/app/pause.ts",
  "lib/app/refresh-badge.ts",
  "lib/app/reminders.ts",
  "lib/app/views/alert-view.ts",
  "lib/app/views/finding-view.ts",
  "lib/app/views/not-told.ts",
  "lib/core/addresses.ts",
  "lib/core/badge.ts",
  "lib/core/dates/calendar.ts",
  "lib/core/extract/links.ts",
  "lib/core/find-documents/index.ts",
  "lib/core/schedule.ts",
  "lib/core/settings/flips.ts",
  "lib/core/settings/screens.ts",
  "lib/core/settings/state-words.ts",
  "lib/core/telling.ts",
  "lib/core/words/settings.ts",
];

/** Which scripts take it from there. What runs on pages of the web does not, nor does the popup. */
export type Taker = "background" | "pages";

/** Has a bundle take the common code from where it is. */
export function takesCommonCode(taker: Taker): Plugin {
  const taken = new Set(taker === "pages" ? EVERYWHERE : [...EVERYWHERE, ...IN_BACKGROUND]);
  const first = taker === "pages" ? 'import "/common-code.js";\n' : "";
  return {
    name: "takes-common-code",
    enforce: "pre",
    load(id) {
      const path = pathOf(id);
      if (path === CODE) return module(`${first}export const code = globalThis.unquietCommonCode;\n`);
      if (!taken.has(path)) return null;
      // Each by itself, so that what is not used is left out.
      const lines = namesIn(path).map((name) => `export const ${name} = /* @__PURE__ */ (() => code.${name})();\n`);
      return module(`import { code } from "/${CODE}";\n${lines.join("")}`);
    },
  };
}

/** Gives the entrypoint of common-code.js what stands in it. */
export const givesCommonCode: Plugin = {
  name: "gives-common-code",
  enforce: "pre",
  load: (id) => (pathOf(id) === CODE ? module(codeOf([...EVERYWHERE, ...IN_BACKGROUND])) : null),
};

/** A module's path in the project, as it is listed. */
function pathOf(id: string): string {
  return relative(ROOT, id).replaceAll("\\", "/");
}

/** A module in place of one in TypeScript. */
function module(code: string) {
  return { code, moduleType: "js" } as const;
}

/** The text of a module that holds what others export, by its names. Throws where two have one name, or one has none. */
export function codeOf(paths: readonly string[]): string {
  const modules = paths.map((path) => [path, namesIn(path)] as const);
  const names = modules.flatMap(([, all]) => all);
  const wrong = names.filter((name, at) => names.indexOf(name) !== at);
  wrong.push(...modules.filter(([, all]) => all.length === 0).map(([path]) => path));
  if (wrong.length > 0) throw new Error(`In common code one name is one thing: ${wrong.join(", ")}.`);
  const imports = modules.map(([path, all]) => `import { ${all.join(", ")} } from "/${path}";\n`);
  return `${imports.join("")}export const code = { ${names.join(", ")} };\n`;
}

/** The names of the values that a module exports. */
function namesIn(path: string): string[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  const declared = text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gmu);
  const passedOn = text.matchAll(/^export \{([^}]*)\} from/gmu);
  const names = [...passedOn].flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
  return [...[...declared].map(([, name = ""]) => name), ...names.filter((name) => name !== "")];
}
