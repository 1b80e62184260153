/** What only Firefox's own parent process can do or see. Needs `--remote-allow-system-access`. */
import type { Browser, Page } from "puppeteer-core";
import { bannerIn, HOSTS, questionToCard, type TreeNode } from "./shadow-tree.ts";

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

/** Installs an extension from a folder for this run, private windows included. */
export async function installForAllWindows(browser: Browser, path: string): Promise<void> {
  const extensionData = { type: "path", path };
  await connectionOf(browser).send("webExtension.install", { extensionData, "moz:allowPrivateBrowsing": true });
}

interface RemoteNode {
  nodeType: number;
  localName?: string;
  nodeValue?: string;
  attributes?: Readonly<Record<string, string>>;
  children?: { value: RemoteNode }[];
  shadowRoot?: { sharedId: string; value: RemoteNode & { mode?: string } } | null;
}

interface RemoteElement {
  value: RemoteNode;
}

/** What the extension's banner says on a page; the automation protocol may see closed shadow roots. */
export async function bannerInFirefox(browser: Browser, page: Page): Promise<string[] | null> {
  return bannerIn((await hostsIn(browser, page)).map(({ value }) => toTree(value)));
}

/** Asks the banner something, in a world of scripts that the page does not share. */
export async function askBannerInFirefox<T>(
  browser: Browser,
  page: Page,
  question: (card: HTMLElement) => T,
): Promise<T | null> {
  for (const { value } of await hostsIn(browser, page)) {
    if (!value.shadowRoot) continue;
    const { result } = await connectionOf(browser).send("script.callFunction", {
      // As text: values come back by the protocol's own names otherwise.
      functionDeclaration: `function () { return JSON.stringify((${questionToCard(question)}).call(this)); }`,
      awaitPromise: false,
      this: { sharedId: value.shadowRoot.sharedId },
      target: { context: contextOf(page), sandbox: "unquiet-tests" },
    });
    const evaluated = result as Evaluated;
    if (evaluated.type === "exception") throw new Error(evaluated.exceptionDetails?.text ?? "failed in Firefox");
    const answer = JSON.parse((evaluated.result?.value as string | undefined) ?? "null") as T | null;
    if (answer !== null) return answer;
  }
  return null;
}

async function hostsIn(browser: Browser, page: Page): Promise<RemoteElement[]> {
  const { result } = await connectionOf(browser).send("browsingContext.locateNodes", {
    context: contextOf(page),
    locator: { type: "css", value: HOSTS },
    serializationOptions: { maxDomDepth: 60, includeShadowTree: "all" },
  });
  return (result as { nodes: RemoteElement[] }).nodes;
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
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
