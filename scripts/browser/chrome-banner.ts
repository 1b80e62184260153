import type { Page } from "puppeteer-core";
import { bannerIn, type TreeNode } from "./shadow-tree.ts";

interface DomNode {
  nodeName: string;
  nodeValue?: string;
  /** Names and values in turn. */
  attributes?: string[];
  shadowRootType?: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** What the extension's banner says on a page, read through the browser's debugger. */
export async function bannerInChrome(page: Page): Promise<string[] | null> {
  const session = await page.createCDPSession();
  const { root } = (await session.send("DOM.getDocument", { depth: -1, pierce: true })) as unknown as { root: DomNode };
  await session.detach();
  return bannerIn(toTree(root));
}

function toTree(node: DomNode): TreeNode {
  const attributes = node.attributes ?? [];
  const place = attributes.indexOf("class");
  const shadows = node.shadowRoots ?? [];
  return {
    name: node.nodeName.toLowerCase(),
    className: place < 0 ? "" : (attributes[place + 1] ?? ""),
    text: node.nodeValue ?? "",
    children: [...(node.children ?? []), ...shadows.filter((one) => one.shadowRootType === "open")].map(toTree),
    closed: shadows.filter((one) => one.shadowRootType === "closed").map(toTree),
  };
}
