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
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment)\b|\bdocument\.write(?:ln)?\b/u;
const CODE = /\beval\s*\(|\bnew\s+Function\b/u;

const IN_SOURCES: readonly Ban[] = [
  { pattern: MARKUP, why: "page text is drawn as text, never as markup" },
  { pattern: CODE, why: "no text is ever run" },
  {
    pattern: /(?<![.\w])fetch\s*\(/u,
    why: "only the fetcher asks the network",
    except: /^lib\/browser\/fetcher\.ts$/u,
  },
  {
    pattern: /\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b|\bEventSource\b/u,
    why: "only the fetcher asks the network",
  },
  {
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bTemporal\.Now\b/u,
    why: "the core takes time and chance as arguments",
    within: /^lib\/(?:core|app)\//u,
  },
  { pattern: /\bonSuspend\b/u, why: "browsers do not call it when it matters" },
];

/** Forbidden calls in a source file. Comments do not count. */
export function checkSource(file: string, text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gmu, "");
  return IN_SOURCES.filter(({ within, except }) => (within?.test(file) ?? true) && !except?.test(file))
    .filter(({ pattern }) => pattern.test(code))
    .map(({ pattern, why }) => `${file}: ${pattern.exec(code)?.[0]} (${why})`);
}

/** Forbidden calls in a build: no markup, no code from text, one `fetch` in all. */
export function checkBundle(files: Readonly<Record<string, string>>): string[] {
  const problems: string[] = [];
  let fetches = 0;
  for (const [file, text] of Object.entries(files)) {
    for (const pattern of [MARKUP, CODE]) {
      const found = pattern.exec(text)?.[0];
      if (found) problems.push(`${file}: ${found}`);
    }
    fetches += text.match(/(?<![.\w$])fetch\s*\(/gu)?.length ?? 0;
  }
  if (fetches !== 1) problems.push(`${fetches} calls of fetch in all; there must be one`);
  return problems;
}
