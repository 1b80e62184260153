/** Packages bring along what our browsers have anyway, or what nothing here asks for: it is taken out as they are bundled. */
import type { Plugin } from "vite";

/** A module of a package, and what is written there otherwise. */
export interface Cut {
  module: RegExp;
  /** Each must be found: another version of the package is to be looked at again. */
  changes: readonly (readonly [from: string | RegExp, to: string])[];
}

const REMOVE_ALL = "{ contextMenus: { removeAll: { minArgs: 0, maxArgs: 0 } } }";
/** What the reader of selectors asks of a tree; the package it takes that from can write and change trees as well. */
const ADAPTER = [
  "getAttributeValue",
  "getChildren",
  "getName",
  "getParent",
  "getSiblings",
  "getText",
  "hasAttrib",
  "prevElementSibling",
  "removeSubsets",
].join(", ");

export const CUTS: readonly Cut[] = [
  {
    // It can set markup by a property; nobody here does, and the guard of the bundles sees none.
    module: /\/preact\/dist\/preact\.mjs$/u,
    changes: [
      [/"dangerouslySetInnerHTML"/gu, '""'],
      [/\b\w+\.innerHTML\s*=\s*\w+\.__html/u, "void 0"],
      [/\b\w+\.__html\s*==\s*\w+\.innerHTML/u, "true"],
    ],
  },
  {
    // It can fetch documents as well; here it is given bytes, and nothing else of it may reach the network.
    module: /\/unpdf\/dist\/pdfjs\.mjs$/u,
    changes: [
      [/(?<=\b(?:await|return) )fetch\(/gu, "Promise.reject("],
      [/new XMLHttpRequest/gu, "new Error"],
      [/XMLHttpRequest\.DONE/gu, "4"],
      // Decoders of pictures, left out by the package: it calls an empty object, which the stores' linter cannot read.
      [/=\{\}\(\)/gu, "=self.noPictures()"],
    ],
  },
  {
    // Chrome 120 promises of itself all that we call and that is in this table, but for this; messages are no part of it.
    module: /\/webextension-polyfill\/dist\/browser-polyfill\.js$/u,
    changes: [
      [/(?<=const apiMetadata = )\{\s+"alarms".*?\n {6}\}(?=;)/su, REMOVE_ALL],
      // How many arguments there are is known to the types.
      [/if \(args\.length [<>] metadata\.\w+\) \{.*?\n\s*\}/gsu, ""],
      // Developer tools and the browser's own settings, for which we have no permission.
      [/const onRequestFinishedWrappers = .*?(?=const onMessageWrappers = )/su, ""],
      [/devtools: \{.*?\n {8}\},/su, ""],
      [/const settingMetadata = .*?(?=return wrapObject\(extensionAPIs)/su, ""],
    ],
  },
  {
    // Loops over cursors, which the guard of calls keeps out of the store.
    module: /\/idb\/build\/index\.js$/u,
    changes: [[/const advanceMethodProps = .*?(?=export \{)/su, ""]],
  },
  {
    // Documents are read as HTML; none of those that are watched is XML.
    module: /\/htmlparser2\/dist\/Tokenizer\.js$/u,
    changes: [[/\bthis\.xmlMode\b(?! =)/gu, "false"]],
  },
  {
    // The same, and how far it looks for the encoding is left to it.
    module: /\/html-encoding-sniffer\/lib\/html-encoding-sniffer\.js$/u,
    changes: [
      [/ {2}if \(xml\) \{.*?\n {2}\} else \{/su, "  {"],
      [/ {4}if \(maxPrescanBytes !== Infinity.*?\n {4}\}/su, ""],
    ],
  },
  {
    module: /\/htmlparser2\/dist\/Parser\.js$/u,
    changes: [
      [/\bthis\.htmlMode\b(?! =)/gu, "true"],
      // Each parser reads one document.
      [/ {4}reset\(\) \{.*?\n {4}\}/su, ""],
      [/ {4}parseComplete\(.*?\n {4}\}/su, ""],
      [/ {8}if \(this\.ended\) \{\n {12}this\.cbs\.onerror.*?\n {8}\}/gsu, ""],
    ],
  },
  {
    module: /\/domhandler\/dist\/index\.js$/u,
    changes: [
      [/ {4}onreset\(\) \{.*?\n {4}\}/su, ""],
      [/ {4}oncdatastart\(\) \{.*?(?= {4}onprocessinginstruction\()/su, ""],
      [/ {4}onprocessinginstruction\(.*?\n {4}\}/su, ""],
    ],
  },
  {
    // Other names for what its nodes hold, as in a browser, and copies of them.
    module: /\/domhandler\/dist\/node\.js$/u,
    changes: [
      [/ {4}(?:get|set) \w+\(\w*\) \{.*?\n {4}\}/gsu, ""],
      [/ {4}cloneNode\(.*?\n {4}\}/su, ""],
    ],
  },
  {
    module: /\/css-select\/dist\/index\.js$/u,
    changes: [
      ['import * as DomUtils from "domutils";', `import { ${ADAPTER} } from "domutils";`],
      ["...DomUtils", ADAPTER],
    ],
  },
  {
    module: /\/dom-accessibility-api\/dist\/accessible-name-and-description\.mjs$/u,
    changes: [
      ['import ArrayFrom from "./polyfills/array.from.mjs";', "const ArrayFrom = Array.from;"],
      ['import SetLike from "./polyfills/SetLike.mjs";', "const SetLike = Set;"],
      // Every browser of ours knows the labels of what can have some.
      [/function isLabelableElement\(.*?(?=function getLabels\()/su, ""],
      [/ {2}if \(!isLabelableElement\(element\)\) \{.*?\n {2}\}\);\n/su, "  return null;\n"],
    ],
  },
  {
    module: /\/dom-accessibility-api\/dist\/accessible-description\.mjs$/u,
    changes: [["_objectSpread(_objectSpread({}, options), {}, {", "Object.assign({}, options, {"]],
  },
  {
    // What it would say to a log that nobody gives it.
    module: /\/@webext-core\/messaging\/dist\/generic-\w+\.mjs$/u,
    changes: [
      [/\n\t*config\??\.logger\?\.\w+\([^()]*\);/gu, ""],
      [/if \(config\.throwOnUnknownMessageFormat\) \{.*?\} else return;/su, "return;"],
    ],
  },
];

/** A module without what is cut from it. Throws where something of that is not found. */
export function cutFrom(code: string, { module, changes }: Cut): string {
  return changes.reduce((text, [from, to]) => {
    const rest = text.replace(from, () => to);
    if (rest === text) throw new Error(`${module.source}: nothing to cut like ${from}.`);
    return rest;
  }, code);
}

/** Cuts packages while they are bundled. */
export const smallerPackages: Plugin = {
  name: "smaller-packages",
  transform(code, id) {
    // No style comes with a script that a page loads later, so there is none to wait for.
    if (id.endsWith("vite/preload-helper.js")) return "export const __vitePreload = (load) => load();";
    const cut = CUTS.find(({ module }) => module.test(id));
    return cut && cutFrom(code, cut);
  },
  generateBundle(_options, bundle) {
    const waiting = Object.values(bundle).filter((one) => one.type === "chunk" && one.code.includes("__vite__mapDeps"));
    if (waiting.length > 0) throw new Error(`${waiting.map(({ fileName }) => fileName)}: loads styles later.`);
  },
};
