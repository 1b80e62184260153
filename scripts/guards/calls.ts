/** Calls that must not be in the sources, or not in a bundle, with the reason. */
interface Ban {
  pattern: RegExp;
  why: string;
  /** Files, relative to the project, that may have it. */
  except?: RegExp;
  /** The files it is banned from; all when absent. */
  within?: RegExp;
}

const MARKUP =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|srcdoc)\b|\bdocument\.write(?:ln)?\b/u;
const CODE = /\beval\s*\(|\bnew\s+Function\b|(?<![.\w$])Function\s*\(|\bimportScripts\b/u;
/** A call of the network's own function. Methods of that name, and what defines one, are ours. */
const FETCH = /(?:(?<![.\w$])|\b(?:globalThis|window|self)\.)fetch(?!\s*\([^()]*\)\s*\{)\s*\(/gu;
const OTHER_NETWORK = /\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b|\bRTCPeerConnection\b/u;

const IN_SOURCES: readonly Ban[] = [
  { pattern: MARKUP, why: "page text is drawn as text, never as markup" },
  { pattern: CODE, why: "no text is ever run" },
  {
    pattern: new RegExp(FETCH.source, "u"),
    why: "only the fetcher asks the network",
    except: /^lib\/browser\/fetcher\.ts$/u,
  },
  {
    pattern: OTHER_NETWORK,
    why: "only the fetcher asks the network",
  },
  {
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bTemporal\.Now\b/u,
    why: "the core takes time and chance as arguments",
    within: /^lib\/(?:core|app)\//u,
  },
  { pattern: /\bonSuspend\b/u, why: "browsers do not call it when it matters" },
];

/** Strings and comments; a string may hold what looks like a comment, such as a pattern of addresses. */
const STRING_OR_COMMENT =
  /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*/gu;

/** Forbidden calls in a source file. Comments do not count. */
export function checkSource(file: string, text: string): string[] {
  const code = text.replace(STRING_OR_COMMENT, (part) => (part.startsWith("/") ? "" : part));
  return IN_SOURCES.filter(({ within, except }) => (within?.test(file) ?? true) && !except?.test(file))
    .filter(({ pattern }) => pattern.test(code))
    .map(({ pattern, why }) => `${file}: ${pattern.exec(code)?.[0]} (${why})`);
}

/** Forbidden calls in a build: no markup, no code from text, one `fetch` in all, and no other way to the network. */
export function checkBundle(files: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  let fetches = 0;
  for (const [file, text] of Object.entries(files)) {
    for (const pattern of [MARKUP, CODE, OTHER_NETWORK]) {
      const found = pattern.exec(text)?.[0];
      if (found) problems.push(`${file}: ${found}`);
    }
    fetches += text.match(FETCH)?.length ?? 0;
  }
  if (fetches !== 1) problems.push(`${fetches} calls of fetch in all; there must be one`);
  return problems;
}
