import { afterEach, beforeEach, expect, test, vi } from "vitest";

interface Injection {
  func: (...given: unknown[]) => unknown;
  args: unknown[];
}

/** Like the browser, it carries over only the function's own text and its arguments. */
async function inject({ func, args }: Injection): Promise<{ result: unknown }[]> {
  const carried = new Function(`return (${func.toString()})`)() as Injection["func"];
  return [{ result: structuredClone(carried(...args)) }];
}

const executeScript = vi.fn(inject);
vi.mock("../../../lib/browser/api.ts", () => ({ browser: { scripting: { executeScript } } }));
const { linksInTab } = await import("../../../lib/browser/tabs.ts");

interface Simulated {
  setURL: (url: string) => void;
  settings: { handleDisabledFileLoadingAsSuccess: boolean };
}

beforeEach(() => {
  const { happyDOM } = window as unknown as { happyDOM: Simulated };
  happyDOM.setURL("https://site.example/home");
  // The style sheets that the page names are not there, and nothing is asked for them.
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
});
afterEach(() => {
  document.head.textContent = "";
  document.body.textContent = "";
});

async function linksOf(markup: string, head = "") {
  document.head.innerHTML = head;
  document.body.innerHTML = markup;
  return (await linksInTab(1))?.links ?? [];
}

test("links are read with what they say, where they lead and their rel", async () => {
  const markup = `<a href="/privacy" rel="Privacy-Policy"> Privacy </a><a href="/t" aria-label="Terms"></a>
    <map><area href="/c" title="Cookies"></map>`;
  expect(await linksOf(markup)).toEqual([
    { text: "Privacy", href: "https://site.example/privacy", rel: "privacy-policy" },
    { text: "Terms", href: "https://site.example/t", rel: "" },
    { text: "Cookies", href: "https://site.example/c", rel: "" },
  ]);
});

test("of link elements only those that name a document are taken", async () => {
  const parts = ["stylesheet", "preload", "modulepreload", "icon", "canonical", "alternate", "helper", "license"];
  const head = parts.map((rel) => `<link rel="${rel}" href="/privacy/${rel}">`).join("");
  const documents = ["privacy-policy", "Terms-of-Service", "nofollow help"];
  const named = documents.map((rel, index) => `<link rel="${rel}" href="/d/${index}">`).join("");
  expect((await linksOf("", head + named)).map(({ href }) => href)).toEqual([
    "https://site.example/d/0",
    "https://site.example/d/1",
    "https://site.example/d/2",
  ]);
});

test("what leads to no page, and what stood before, is left out", async () => {
  const markup = `<a href="mailto:a@site.example">Mail</a><a href="javascript:void(0)">Menu</a>
    <a href="/p">Privacy</a><a href="/p">Privacy</a><a href="/p">Our privacy</a>`;
  expect((await linksOf(markup)).map(({ text }) => text)).toEqual(["Privacy", "Our privacy"]);
});

test("the footer of a page with very many links is read, and what comes back is bounded", async () => {
  const many = (path: string, count: number) =>
    Array.from({ length: count }, (_, index) => `<a href="/${path}/${index}">Item ${index}</a>`).join("");
  const same = '<a href="/cart">Cart</a>'.repeat(100);
  const footer = '<footer><a href="/legal">Privacy Policy</a></footer>';
  expect((await linksOf(`${same}${footer}`)).map(({ text }) => text)).toEqual(["Cart", "Privacy Policy"]);
  const links = await linksOf(`${many("a", 6100)}${footer}`);
  expect(links).toHaveLength(6000);
  expect(links[0]?.text).toBe("Item 0");
  expect(links.at(-1)?.text).toBe("Privacy Policy");
});

test("a tab that may not be read gives null", async () => {
  executeScript.mockRejectedValueOnce(new Error("Cannot access contents of the page"));
  expect(await linksInTab(1)).toBeNull();
});
