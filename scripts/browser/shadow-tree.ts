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

/** What the banner may hang on: an element that is empty but for its root. Whole pages take seconds to fetch. */
export const HOSTS = "div:empty";

/** What the extension's banner says: one string for each finding; null where none of the elements carries it. */
export function bannerIn(hosts: readonly TreeNode[]): string[] | null {
  const findings = hosts.flatMap(({ closed }) => closed).flatMap((root) => withClass(root, "finding"));
  return findings.length > 0 ? findings.map((finding) => textOf(finding)) : null;
}

/** A function's text that asks the card below a closed root. */
export function questionToCard(question: (card: HTMLElement) => unknown): string {
  return `function () { const card = this.querySelector(".card"); return card === null ? null : (${question})(card); }`;
}

function withClass(node: TreeNode, name: string): TreeNode[] {
  const below = node.children.flatMap((child) => withClass(child, name));
  return node.className === name ? [node, ...below] : below;
}

function textOf(node: TreeNode): string {
  if (node.name === "#text") return node.text;
  const isSentence = node.children.every(({ name }) => name === "#text" || name === "bdi");
  return node.children
    .map(textOf)
    .filter((text) => text.trim() !== "")
    .join(isSentence ? "" : " ");
}
