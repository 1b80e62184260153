/** An element that waits for a script to fill it: empty, or holding no more than a word such as "Loading". */
const MOUNT_POINT =
  /<(?:div|main|section)\b[^>]{0,300}\b(?:id|class)=["']?[\w -]{0,100}\b(?:root|app|__next|__nuxt|___gatsby|mount|svelte)\b[^>]{0,300}>(?:<!--[^>]{0,200}-->|<(?:div|span|p|img|svg)\b[^>]{0,300}>|<\/(?:div|span|p|svg)>|[\p{L}\s.…]){0,40}?<\/(?:div|main|section)>|<(?:[a-z]+-(?:root|app)|app-[a-z-]+)\b[^>]{0,300}>/iu;

/** Whether a page has a place for its scripts to draw it in. */
export function hasMountPoint(page: string): boolean {
  return MOUNT_POINT.test(page);
}

/** Elements whose ends are not left out, not even by careless authors. */
const ALWAYS_CLOSED = ["main", "article", "table", "script", "style"];
/** Of these one end may be forgotten; a page that breaks off leaves its whole nesting open. */
const MOSTLY_CLOSED = ["div", "section", "ul"];
const FORGIVEN = 1;

/**
 * Whether a page's markup breaks off: in the middle of a tag, or with its nesting open and its end
 * tag missing. A page may leave the end tag out; then its other elements are closed.
 */
export function breaksOff(page: string): boolean {
  const end = page.trimEnd();
  if (!/<(?:html|body)\b/iu.test(end.slice(0, 20_000))) return false;
  if (/<\/(?:html|body)\s*>/iu.test(end.slice(-5000))) return false;
  if (/<\/?[a-z][^<>]{0,2000}$/iu.test(end.slice(-2001)) || endsInComment(end)) return true;
  if (ALWAYS_CLOSED.some((name) => unclosed(end, name) > 0)) return true;
  return MOSTLY_CLOSED.reduce((open, name) => open + unclosed(end, name), 0) > FORGIVEN;
}

function endsInComment(page: string): boolean {
  return page.lastIndexOf("<!--") > page.lastIndexOf("-->");
}

function unclosed(page: string, name: string): number {
  const opened = page.match(new RegExp(`<${name}(?=[\\s>/])`, "giu"))?.length ?? 0;
  const closed = page.match(new RegExp(`</${name}(?=[\\s>])`, "giu"))?.length ?? 0;
  return Math.max(0, opened - closed);
}
