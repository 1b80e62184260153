/** What only Firefox's own parent process can do or see. Needs `--remote-allow-system-access`. */
import type { Browser, Page } from "puppeteer-core";
import { bannerIn, type TreeNode } from "./shadow-tree.ts";

interface Bidi {
  send: (method: string, params: object) => Promise<{ result: unknown }>;
}

function connectionOf(browser: Browser): Bidi {
  return (browser as unknown as { connection: Bidi }).connection;
}

interface Evaluated {
  type: string;
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}

interface RemoteValue {
  type: string;
  value?: unknown;
}

/** Runs an expression in the parent process and returns its value, which must be a primitive. */
export async function inParent(browser: Browser, expression: string): Promise<unknown> {
  const connection = connectionOf(browser);
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const [context] = (tree.result as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send("script.evaluate", {
    expression,
    awaitPromise: true,
    target: { context: context?.context },
  });
  const evaluated = result as Evaluated;
  if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails?.text ?? "failed in Firefox");
  return evaluated.result?.value;
}

interface RemoteNode {
  nodeType: number;
  localName?: string;
  nodeValue?: string;
  attributes?: Readonly<Record<string, string>>;
  children?: { value: RemoteNode }[];
  shadowRoot?: { value: RemoteNode & { mode?: string } } | null;
}

/** What the extension's banner says on a page; the automation protocol may see closed shadow roots. */
export async function bannerInFirefox(browser: Browser, page: Page): Promise<string[] | null> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connectionOf(browser).send("script.evaluate", {
    expression: "document.documentElement",
    awaitPromise: false,
    target: { context },
    serializationOptions: { maxDomDepth: 60, includeShadowTree: "all" },
  });
  const root = (result as { result?: { value: RemoteNode } }).result?.value;
  return root ? bannerIn(toTree(root)) : null;
}

function toTree(node: RemoteNode): TreeNode {
  const shadow = node.shadowRoot?.value;
  const children = (node.children ?? []).map((child) => toTree(child.value));
  return {
    name: node.nodeType === 3 ? "#text" : (node.localName ?? ""),
    className: node.attributes?.class ?? "",
    text: node.nodeValue ?? "",
    children: shadow && shadow.mode !== "closed" ? [...children, toTree(shadow)] : children,
    closed: shadow?.mode === "closed" ? [toTree(shadow)] : [],
  };
}
