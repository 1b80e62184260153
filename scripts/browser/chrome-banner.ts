import type { CDPSession, Page } from "puppeteer-core";
import { bannerIn, HOSTS, questionToCard, type TreeNode } from "./shadow-tree.ts";

interface DomNode {
  backendNodeId: number;
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
  const hosts = await hostsIn(session);
  await session.detach();
  return bannerIn(hosts.map(toTree));
}

/** Asks the banner something, in a world of scripts that the page does not share. */
export async function askBannerInChrome<T>(page: Page, question: (card: HTMLElement) => T): Promise<T | null> {
  const session = await page.createCDPSession();
  try {
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id });
    for (const root of (await hostsIn(session)).flatMap(({ shadowRoots = [] }) => shadowRoots)) {
      const { object } = await session.send("DOM.resolveNode", {
        backendNodeId: root.backendNodeId,
        executionContextId: world.executionContextId,
      });
      const { result } = await session.send("Runtime.callFunctionOn", {
        functionDeclaration: questionToCard(question),
        objectId: object.objectId ?? "",
        returnByValue: true,
      });
      if (result.value !== null) return result.value as T;
    }
    return null;
  } finally {
    await session.detach();
  }
}

async function hostsIn(session: CDPSession): Promise<DomNode[]> {
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: HOSTS });
  const hosts: DomNode[] = [];
  for (const nodeId of nodeIds) {
    // The page may take one away between two questions.
    const said = await session.send("DOM.describeNode", { nodeId, depth: -1, pierce: true }).catch(() => null);
    if (said) hosts.push(said.node);
  }
  return hosts;
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
