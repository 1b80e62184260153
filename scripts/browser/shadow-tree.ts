/** A node of a page as a debugger gives it, closed shadow roots included. */
export interface TreeNode {
  /** In lower case; `#text` for text. */
  name: string;
  className: string;
  text: string;
  children: TreeNode[];
  /** Roots that the page itself cannot look into. */
  closed: TreeNode[];
}

/** What the extension's banner says: one string for each finding; null where no banner is shown. */
export function bannerIn(page: TreeNode): string[] | null {
  const findings = closedRoots(page).flatMap((root) => withClass(root, "finding"));
  return findings.length > 0 ? findings.map((finding) => textOf(finding)) : null;
}

function closedRoots(node: TreeNode): TreeNode[] {
  return [...node.closed, ...[...node.children, ...node.closed].flatMap(closedRoots)];
}

function withClass(node: TreeNode, name: string): TreeNode[] {
  const below = node.children.flatMap((child) => withClass(child, name));
  return node.className === name ? [node, ...below] : below;
}

function textOf(node: TreeNode): string {
  if (node.name === "#text") return node.text.trim();
  return node.children
    .map(textOf)
    .filter((text) => text !== "")
    .join(" ");
}
