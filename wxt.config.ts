import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { defineConfig } from "wxt";
import { givesCommonCode, takesCommonCode } from "./scripts/bundle/common-code.ts";
import { smallerScripts } from "./scripts/bundle/minify.ts";
import { smallerPackages } from "./scripts/bundle/package-cuts.ts";
import { stylesInOrder } from "./scripts/bundle/style-order.ts";

const PERMISSIONS = [
  "storage",
  "unlimitedStorage",
  "alarms",
  "notifications",
  "scripting",
  "activeTab",
  "contextMenus",
  "webRequest",
];

/** Chrome's background cannot load the reader of PDFs; a page that nobody sees does. */
const CHROME_PERMISSIONS = [...PERMISSIONS, "offscreen", "sidePanel"];

/**
 * Pages of the extension run our own scripts only, and fetch pages; nothing else. Chrome's worker loads two of
 * these scripts by their addresses, which takes a policy for trusted types; see lib/browser/own-scripts.ts.
 */
const PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types own-scripts",
].join("; ");

/** Data that the core reads lies beside the code it belongs to, and is packaged under `data/`. */
const DATA = {
  lexicons: "lib/core/judge/lexicons",
  words: "lib/core/words",
  catalogue: "lib/catalogue",
  "find-documents": "lib/core/find-documents",
  "capture-quality": "lib/core/capture-quality",
  dates: "lib/core/dates",
};
/** Data of so little in each language that all are one file, by language: a file costs as much as a tenth of it. */
const ALL_LANGUAGES = { labels: "lib/core/settings/labels", example: "lib/example" };

const jsonIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Data without white space; a lexicon's terms in a row, which is 2 % less of the lexicons. */
function packed(json: string, target: string): string {
  return JSON.stringify(JSON.parse(json), (_key, value) =>
    target === "lexicons" && Array.isArray(value) ? value.join("|") : value,
  );
}

/** Tables that the browser has anyway, or that nothing asks for: a fifth of the background's size. */
const SUBSTITUTES = [
  { find: "@exodus/bytes/encoding-lite.js", replacement: "/lib/browser/substitutes/encoding-labels.ts" },
  { find: "entities/decode", replacement: "/lib/browser/substitutes/entity-decoder.ts" },
];

/**
 * Keys that can be changed in the browser's own settings; none that Chrome has for groups of tabs, as N and C. It
 * suggests four at most: the panel's is left to the person.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: "Alt+Shift+U" } },
  "next-alert": { suggested_key: { default: "Alt+Shift+J" }, description: "__MSG_commandNext__" },
  "open-history": { suggested_key: { default: "Alt+Shift+H" }, description: "__MSG_commandHistory__" },
  "check-now": { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_checkNow__" },
  "open-panel": { description: "__MSG_openPanel__" },
};

/** Nothing keeps a file of an earlier version: their names need not tell what is in them. */
const PLAIN_NAMES = {
  entryFileNames: "chunks/[name].js",
  chunkFileNames: "chunks/[name].js",
  assetFileNames: "assets/[name].[ext]",
};

/** The popup and the panel, and what other pages show of them. */
const LIST =
  /\/components\/(?:AlertCard|AddAddress|Popup|SitePanel)|\/entrypoints\/popup\/(?:app|state|watching)|wxt-html-plugins/u;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: "assets/public",
  outDirTemplate: "{{browser}}-mv{{manifestVersion}}{{modeSuffix}}",
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "en",
    permissions: browser === "firefox" ? PERMISSIONS : CHROME_PERMISSIONS,
    optional_host_permissions: ["*://*/*"],
    action: { default_title: "Unquiet" },
    commands: COMMANDS,
    omnibox: { keyword: "unq" },
    content_security_policy: { extension_pages: PAGES_POLICY },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "unquiet@unquiet.example",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "120" }),
  }),
  hooks: {
    // WXT takes an entrypoint called "history" for one that replaces the browser's own history page.
    "build:manifestGenerated"(_wxt, manifest) {
      delete manifest.chrome_url_overrides;
      // Chrome's worker loads it by itself.
      const { background } = manifest;
      if (background && "scripts" in background) background.scripts = ["common-code.js", ...(background.scripts ?? [])];
    },
    "vite:build:extendConfig"(entrypoints, config) {
      const names = entrypoints.map(({ name }) => name);
      if (names.includes("common-code")) config.plugins?.push(givesCommonCode);
      if (names.some((name) => name === "background" || name === "late-code")) {
        config.plugins?.push(takesCommonCode("background"));
      }
      if (names.includes("history")) {
        config.plugins?.push(takesCommonCode("pages"));
        Object.assign(config.build?.rollupOptions?.output ?? {}, PLAIN_NAMES);
      }
    },
    "build:publicAssets"(_wxt, files) {
      for (const [target, folder] of Object.entries(DATA)) {
        for (const file of jsonIn(folder)) {
          files.push({
            relativeDest: `data/${target}/${file}`,
            contents: packed(readFileSync(`${folder}/${file}`, "utf8"), target),
          });
        }
      }
      for (const [target, folder] of Object.entries(ALL_LANGUAGES)) {
        const read = (file: string) => [basename(file, ".json"), JSON.parse(readFileSync(`${folder}/${file}`, "utf8"))];
        const contents = JSON.stringify(Object.fromEntries(jsonIn(folder).map(read)));
        files.push({ relativeDest: `data/${target}.json`, contents });
      }
    },
  },
  vite: () => ({
    plugins: [smallerPackages, smallerScripts, stylesInOrder],
    resolve: { alias: SUBSTITUTES },
    build: {
      modulePreload: false,
      target: "esnext",
      rollupOptions: {
        external: ["/pdf-reader.js", "/late-code.js", "/common-code.js"],
        // Importing the core does nothing: what a script calls nothing of is left out with the tables it builds at its start.
        treeshake: { moduleSideEffects: [{ test: /\/lib\/core\//u, sideEffects: false }] },
        // What the popup shows loads as one script, and what other pages have in common as one: several small ones compress
        // worse, and take longer to come.
        output: {
          codeSplitting: {
            groups: [
              { name: "list", test: LIST, priority: 2 },
              { name: "shared", test: /\.[jt]sx?$/u, priority: 1, minShareCount: 2 },
            ],
          },
        },
      },
    },
  }),
  zip: { excludeSources: ["out/**", "docs/screenshots/**"] },
});
