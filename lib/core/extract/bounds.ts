/** Deeper pages are attacks or accidents: browsers themselves stop at 512. */
const DEEPEST = 3000;
const UNCLOSED =
  /^(?:p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|br|hr|img|input|meta|link|source|area|base|col|embed|param|track|wbr|a|b|i|font|span)$/u;

/**
 * Whether a page nests elements so deeply that parsing it would take quadratic time.
 * One pass over the text; elements that HTML lets authors leave open do not count.
 */
export function nestsTooDeep(html: string): boolean {
  let depth = 0;
  const tags = /<(\/?)([a-z][a-z0-9-]*)/giu;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (UNCLOSED.test((tag[2] ?? "").toLowerCase())) continue;
    depth = tag[1] === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
