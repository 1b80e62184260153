/** What the element names of HTML mean for reading: from the HTML standard's rendering section. */

/** Elements whose content is never text of the document. */
export const SKIPPED = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "canvas",
  "iframe",
  "video",
  "audio",
  "object",
  "embed",
  "select",
  "textarea",
  "datalist",
  "title",
  "marquee",
]);

/** Elements that begin and end a line of their own. */
export const BLOCKS = new Set(
  (
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu " +
    "nav ol p pre search section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

export const LISTS = new Set(["ul", "ol", "menu", "dir"]);

/** The level of `h1` to `h6`, of a `role="heading"`, and of a `summary`; null for the rest. */
export function headingLevel(name: string, attributes: Readonly<Record<string, string>>): number | null {
  const digit = name.length === 2 && name.startsWith("h") ? name.charCodeAt(1) - 0x30 : 0;
  if (digit >= 1 && digit <= 6) return digit;
  if (attributes.role === "heading") {
    const level = Number(attributes["aria-level"] ?? 2);
    return level >= 1 && level <= 6 ? Math.trunc(level) : 2;
  }
  return name === "summary" ? 4 : null;
}

/** Whether the page itself says that an element is not to be seen. */
export function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes.hidden !== undefined && attributes.hidden !== "until-found") return true;
  const style = attributes.style;
  if (style === undefined) return false;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$))/iu.test(
    style,
  );
}

/** Whether an element is there to be pressed or filled in. */
export function isControl(name: string, attributes: Readonly<Record<string, string>>): boolean {
  if (name === "input") return attributes.type !== "hidden";
  return name === "button" || attributes.role === "button";
}

/** Whether a button opens text of the page: an accordion's, but not one that opens a menu. */
export function isToggle(attributes: Readonly<Record<string, string>>): boolean {
  if (attributes["aria-haspopup"] !== undefined && attributes["aria-haspopup"] !== "false") return false;
  if (attributes["aria-expanded"] !== undefined || attributes["aria-controls"] !== undefined) return true;
  const words = `${attributes.class ?? ""} ${attributes["data-toggle"] ?? ""} ${attributes["data-bs-toggle"] ?? ""}`;
  return /accordion|collaps/iu.test(words);
}
