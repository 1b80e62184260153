import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

const KB = 1000;
/** Gzip sizes in bytes; raised only together with what needs it, in the same change. */
export const BUDGETS = {
  /** What is parsed at every start of the background, with what it has in common with other scripts. */
  background: 50 * KB,
  popup: 25 * KB,
  /** What runs on pages that are no settings screens: the gate on all of a watched host, and what tells of a visit and reads on one. */
  contentScript: 3 * KB,
  /** What the gate has brought, to pages that may be settings screens only. */
  settingsReader: 20 * KB,
  /** What the background brings to a visited page whose site has an important change that is unread. */
  pageNote: 4 * KB,
  /** Loaded only when a watched document is a PDF. */
  pdfReader: 520 * KB,
  /** What looks, compares and judges, of settings screens too, and what draws that up; loaded at the first of it, and by the history page. */
  lateCode: 93 * KB,
  /** Words and facts in all languages: what the judge, the gate and the settings know, and what is said in nine; addresses. */
  data: 294 * KB,
  /** All but the reader of PDFs and the data. */
  zip: 250 * KB,
} as const;

/** Scripts beside the pages that run elsewhere than on pages of the web, or on few of them, and are weighed by themselves. */
const NO_CONTENT_SCRIPTS = new Set([
  "background.js",
  "common-code.js",
  "late-code.js",
  "pdf-reader.js",
  "settings-reader.js",
  "page-note.js",
  "first-question.js",
]);

export type Part = keyof typeof BUDGETS;

/** The gzip size of each part of a built extension. The popup is all that its page loads. */
export function measure(folder: string, zip: string | null): Partial<Record<Part, number>> {
  const size = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  const script = (file: string) => (existsSync(join(folder, file)) ? size(file) : 0);
  const [pdfReader, lateCode] = [script("pdf-reader.js"), script("late-code.js")];
  const data = [...filesIn(folder, "data"), ...filesIn(folder, "_locales")].reduce((sum, file) => sum + size(file), 0);
  return {
    background: size("background.js") + script("common-code.js"),
    popup: loadedBy(folder, "popup.html").reduce((sum, file) => sum + size(file), 0),
    contentScript: contentScripts(folder).reduce((sum, file) => sum + size(file), 0),
    settingsReader: script("settings-reader.js"),
    pageNote: script("page-note.js"),
    pdfReader,
    lateCode,
    data,
    ...(zip !== null && { zip: statSync(zip).size - pdfReader - data }),
  };
}

/** What runs on pages of the web; a script in the bundler's own folder for that would, too. */
function contentScripts(folder: string): string[] {
  const beside = readdirSync(folder).filter((file) => file.endsWith(".js") && !NO_CONTENT_SCRIPTS.has(file));
  return [...beside, ...filesIn(folder, "content-scripts")];
}

/** The files in a part of a folder, with their paths from the folder; none where there is no such part. */
function filesIn(folder: string, part: string): string[] {
  if (!existsSync(join(folder, part))) return [];
  const entries = readdirSync(join(folder, part), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(relative(folder, entry.parentPath), entry.name));
}

/** A page, the files it names, and the modules these import. */
function loadedBy(folder: string, page: string): string[] {
  const found = new Set([page]);
  for (const file of found) {
    const text = readFileSync(join(folder, file), "utf8");
    for (const [, path = ""] of text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/gu)) found.add(path);
    for (const [, root = "", path = ""] of text.matchAll(/(?:from|import)\s*["'`](\.?)\/([^"'`]+\.js)["'`]/gu))
      found.add(root === "" ? path : `chunks/${path}`);
  }
  return [...found];
}

/** The parts that are over their budget, with figures. */
export function overBudget(sizes: Partial<Record<Part, number>>): string[] {
  return (Object.entries(sizes) as [Part, number][])
    .filter(([part, bytes]) => bytes > BUDGETS[part])
    .map(([part, bytes]) => `${part}: ${bytes} bytes, ${bytes - BUDGETS[part]} over its ${BUDGETS[part]}`);
}
