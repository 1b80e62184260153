import { type Code, isOfGlobal, isVariable, literal, nameOf, type Rule, readCode } from "./uses.ts";

/** What must not be in the sources, or not in a bundle, with the reason. */
interface Ban {
  /** A pattern of the text without its comments, or a rule for what the code is made of. */
  of: RegExp | Rule;
  why: string;
  /** Files, relative to the project, that may have it. */
  except?: RegExp;
  /** The files it is banned from; all when absent. */
  within?: RegExp;
}

const MARKUP =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|srcdoc)\b|\bdocument\.write(?:ln)?\b/u;
const CODE = /\beval\s*\(|\bnew\s+Function\b|(?<![.\w$])Function\s*\(/u;
/** A worker's way to load code by its address, and the way to have any address trusted. */
const LOADS_BY_ADDRESS = /\b(?:importScripts|createPolicy)\b/u;
const OTHER_NETWORK = /\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bRTCPeerConnection\b/u;

/** The network's own function, called, renamed or passed on. Properties and methods of that name are ours. */
const fetching: Rule = (node, place) => isVariable(node, place, "fetch") || isOfGlobal(node, place, "fetch");

const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/iu;
const IMPORTS = new Set(["ImportExpression", "ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration"]);
/** Code from outside the package. */
const importsElsewhere: Rule = (node) => IMPORTS.has(node.type) && ELSEWHERE.test(literal(node["source"]) ?? "");
/** Code from an address that is worked out, and may be outside. */
const importsAnything: Rule = (node) => node.type === "ImportExpression" && literal(node["source"]) === null;

const LOADS = new Set(["src", "srcset"]);
/** Pictures, frames and scripts ask the network for what their address names. */
const loading: Rule = (node, place) => {
  if (isVariable(node, place, "Image") || isOfGlobal(node, place, "Image")) return true;
  if (node.type === "AssignmentExpression") {
    const left = node["left"] as typeof node;
    return left.type === "MemberExpression" && LOADS.has(nameOf(left) ?? "");
  }
  const called = node.type === "CallExpression" ? (node["callee"] as typeof node) : null;
  if (called?.type !== "MemberExpression" || nameOf(called) !== "setAttribute") return false;
  return LOADS.has(literal((node["arguments"] as unknown[])[0]) ?? "");
};

/** A date is made of an argument or worked out from one; without one it is now. */
const telling: Rule = (node, place) => {
  if (isOfGlobal(node, place, "Date")) return true;
  if (!isVariable(node, place, "Date")) return false;
  const { parent, field } = place;
  if (parent?.type === "MemberExpression" && field === "object" && parent["computed"] !== true) {
    return !["UTC", "parse"].includes(nameOf(parent) ?? "");
  }
  const [first] = parent?.type === "NewExpression" ? (parent["arguments"] as (typeof node)[]) : [];
  return !first || field !== "callee" || first.type === "SpreadElement";
};

/** All of a library of numbers but what gives another one each time. */
const rolling: Rule = (node, place) => {
  if (isOfGlobal(node, place, "Math")) return true;
  if (!isVariable(node, place, "Math")) return false;
  const { parent, field } = place;
  const member = parent?.type === "MemberExpression" && field === "object" && parent["computed"] !== true;
  return !member || nameOf(parent) === "random";
};

const stopwatch: Rule = (node, place) =>
  isVariable(node, place, "performance") || isOfGlobal(node, place, "performance");

const NETWORK = "only the fetcher asks the network";
const TIME = "the core takes time and chance as arguments";
const PURE = /^lib\/(?:core|app)\//u;

const IN_SOURCES: readonly Ban[] = [
  { of: MARKUP, why: "page text is drawn as text, never as markup" },
  { of: CODE, why: "no text is ever run" },
  {
    of: LOADS_BY_ADDRESS,
    why: "two scripts of our own are loaded by their addresses",
    except: /^lib\/browser\/own-scripts\.ts$/u,
  },
  { of: fetching, why: NETWORK, except: /^lib\/browser\/fetcher\.ts$/u },
  { of: OTHER_NETWORK, why: NETWORK },
  { of: importsElsewhere, why: "all code is in the package" },
  { of: importsAnything, why: "all code is in the package" },
  { of: loading, why: NETWORK },
  { of: telling, why: TIME, within: PURE },
  { of: rolling, why: TIME, within: PURE },
  { of: stopwatch, why: TIME, within: PURE },
  { of: /\bTemporal\.Now\b/u, why: TIME, within: PURE },
  {
    of: /\bfor await\b|\.iterate\(/u,
    why: "cut from the package, see scripts/bundle/package-cuts.ts",
    within: /^lib\/storage\//u,
  },
  { of: /\bonSuspend\b/u, why: "browsers do not call it when it matters" },
];

/**
 * Forbidden uses in a source file, the first of each kind. Comments do not count. What cannot be read
 * as code is a problem, too: nothing is known of it.
 */
export function checkSource(file: string, text: string): string[] {
  const code = readCode(file, text, true);
  if (!code) return [`${file}: cannot be read`];
  return IN_SOURCES.filter(({ within, except }) => (within?.test(file) ?? true) && !except?.test(file)).flatMap(
    ({ of, why }) =>
      usesIn(code, of)
        .map((use) => `${file}: ${use} (${why})`)
        .slice(0, 1),
  );
}

function usesIn(code: Code, of: Ban["of"]): string[] {
  if (!(of instanceof RegExp)) return code.uses(of);
  const found = of.exec(code.text)?.[0];
  return found === undefined ? [] : [found];
}

/** A page holds no code of its own; the word is enough. */
const FETCH_IN_PAGE = /(?<![.\w$])fetch\b/gu;

/** Where the fetcher may stand: it is built once into the background, and once into what the pages share. */
const placeOf = (file: string) =>
  file === "background.js" ? "background" : file.startsWith("chunks/") ? "pages" : "elsewhere";

/**
 * Forbidden calls in a build: no markup, no code from text or from outside, one `fetch` in the background, at most one
 * in the pages, which read packaged data with it, none elsewhere, and no other way to the network.
 */
export function checkBundle(files: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  const fetches = { background: 0, pages: 0, elsewhere: 0 };
  for (const [file, text] of Object.entries(files)) {
    for (const pattern of patternsFor(file)) {
      const found = pattern.exec(text)?.[0];
      if (found) problems.push(`${file}: ${found}`);
    }
    const code = file.endsWith(".js") ? readCode(file, text, false) : null;
    if (file.endsWith(".js") && !code) problems.push(`${file}: cannot be read`);
    problems.push(...(code?.uses(importsElsewhere) ?? []).map((use) => `${file}: ${use}`));
    problems.push(...lackOfCommonCode(file, text));
    fetches[placeOf(file)] += (code?.uses(fetching) ?? text.match(FETCH_IN_PAGE) ?? []).length;
  }
  return [...problems, ...problemsOf(fetches)];
}

/**
 * No script takes the common code (scripts/bundle/common-code.ts) from a realm that may have none: the late code is loaded
 * by those who have it, the background loads it by its address or is given it by the manifest, and pages import it.
 */
function lackOfCommonCode(file: string, text: string): string[] {
  if (/^(?:common-code|late-code|background)\.js$/u.test(file) || !text.includes("unquietCommonCode")) return [];
  const isLoaded = /\bimport\s*["'`]\/common-code\.js["'`]/u.test(text);
  return isLoaded ? [] : [`${file}: takes common code and does not load it`];
}

/** The background loads scripts by their addresses, and the pages know how; which ones stands in one source file. */
function patternsFor(file: string): RegExp[] {
  const always = [MARKUP, CODE, OTHER_NETWORK];
  return placeOf(file) === "elsewhere" ? [...always, LOADS_BY_ADDRESS] : always;
}

function problemsOf({ background, pages, elsewhere }: Record<"background" | "pages" | "elsewhere", number>): string[] {
  const problems: string[] = [];
  if (background !== 1) problems.push(`${background} calls of fetch in the background; there must be one`);
  if (pages > 1) problems.push(`${pages} calls of fetch in the pages; there may be one`);
  if (elsewhere > 0) problems.push(`${elsewhere} calls of fetch outside of the background and the pages`);
  return problems;
}
