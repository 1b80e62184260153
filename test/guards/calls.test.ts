import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkBundle, checkSource } from "../../scripts/guards/calls.ts";

test.each([
  ["markup set from text", "components/Probe.tsx", "element.innerHTML = text;"],
  ["markup set by Preact", "components/Probe.tsx", "<p dangerouslySetInnerHTML={{ __html: text }} />"],
  ["markup put in beside", "lib/page/probe.ts", 'element.insertAdjacentHTML("beforeend", text);'],
  ["markup written", "lib/page/probe.ts", "document.write(text);"],
  ["a frame with markup of its own", "lib/page/probe.ts", "frame.srcdoc = text;"],
  ["a text that is run", "lib/core/probe.ts", "eval(text);"],
  ["a function made of text", "lib/core/probe.ts", "const run = new Function(text);"],
  ["a loop over cursors", "lib/storage/probe.ts", "for await (const cursor of store) drop(cursor);"],
  ["code loaded by its address", "lib/browser/probe.ts", "self.importScripts(address);"],
  ["any address trusted", "lib/browser/probe.ts", 'trustedTypes.createPolicy("mine", rules);'],
  ["a function made of text, without new", "lib/core/probe.ts", "const run = Function(text);"],
  ["a second fetch", "lib/app/probe.ts", "const answer = await fetch(url);"],
  ["a fetch of the window", "lib/page/probe.ts", "await window.fetch(url);"],
  ["a fetch of the worker", "lib/browser/probe.ts", "await globalThis.fetch(url);"],
  ["a fetch by another name", "lib/app/probe.ts", "const f = globalThis.fetch; f();"],
  ["a fetch that may not be there", "lib/app/probe.ts", "fetch?.(url);"],
  ["a fetch of the window that may not be there", "lib/app/probe.ts", "globalThis?.fetch?.(url);"],
  ["a fetch called by its method", "lib/app/probe.ts", "fetch.call(null, url);"],
  ["a fetch in brackets", "lib/app/probe.ts", "(fetch)(url);"],
  ["a fetch behind a comma", "lib/app/probe.ts", "(0, self.fetch)(url);"],
  ["a fetch passed on", "lib/page/probe.ts", "[url].map(fetch);"],
  ["a fetch kept in an object", "lib/page/probe.ts", "const tools = { fetch };"],
  ["a fetch kept under another name", "lib/page/probe.ts", "const tools = { ask: fetch };"],
  ["a fetch taken out by another name", "lib/page/probe.ts", "const { fetch: go } = globalThis;"],
  ["a fetch taken out", "lib/page/probe.ts", "const { fetch } = globalThis;"],
  ["a fetch asked for by a text", "lib/page/probe.ts", "globalThis['fetch'](url);"],
  ["a fetch asked for by a template", "lib/page/probe.ts", "something[`fetch`](url);"],
  ["a fetch asked for by reflection", "lib/page/probe.ts", "Reflect.get(globalThis, 'fetch')(url);"],
  ["a fetch of what is the window under another name", "lib/page/probe.ts", "const g = self; g.fetch(url);"],
  ["a fetch of the window by a cast", "lib/page/probe.ts", "(globalThis as unknown as Port).fetch(url);"],
  ["a fetch of the window's window", "lib/page/probe.ts", "window.self.fetch(url);"],
  ["code from outside", "lib/browser/probe.ts", "await import('https://code.example/a.js');"],
  ["code from outside, at the top", "lib/browser/probe.ts", "import { a } from '//code.example/a.js';"],
  ["code in an address", "lib/browser/probe.ts", "await import('data:text/javascript,1');"],
  ["code from anywhere", "lib/browser/probe.ts", "await import(address);"],
  ["a picture", "lib/page/probe.ts", "const picture = new Image();"],
  ["a picture's address", "lib/page/probe.ts", "picture.src = url;"],
  ["an address by attribute", "lib/page/probe.ts", "frame.setAttribute('src', url);"],
  ["an older way to ask the network", "lib/browser/probe.ts", "new XMLHttpRequest();"],
  ["a message on the way out", "lib/page/probe.ts", "navigator.sendBeacon(url);"],
  ["a socket", "lib/browser/probe.ts", "new WebSocket(url);"],
  ["the time in the core", "lib/core/probe.ts", "const now = Date.now();"],
  ["today in the core", "lib/core/judge/probe.ts", "const today = new Date();"],
  ["the time taken out", "lib/core/probe.ts", "const { now } = Date;"],
  ["the time asked for by a text", "lib/core/probe.ts", "Date['now']();"],
  ["the time as a number", "lib/core/probe.ts", "const now = +new Date;"],
  ["the time as a text", "lib/core/probe.ts", "const now = Date();"],
  ["a clock passed on", "lib/core/probe.ts", "const clocks = [Date];"],
  ["a clock of the window", "lib/app/probe.ts", "globalThis.Date.now();"],
  ["today by a spread of nothing", "lib/app/probe.ts", "new Date(...[]);"],
  ["chance taken out", "lib/core/probe.ts", "const { random } = Math;"],
  ["chance asked for by a text", "lib/core/probe.ts", "Math['random']();"],
  ["a stopwatch taken out", "lib/core/probe.ts", "const { now } = performance;"],
  ["a call behind a pattern that looks like a comment", "lib/page/probe.ts", "a(/\\/*/); b.innerHTML = c; d(/x*/);"],
  ["what is no code", "lib/core/probe.ts", "const a = ;"],
  ["chance in a use case", "lib/app/probe.ts", "const roll = Math.random();"],
  ["a stopwatch in a use case", "lib/app/probe.ts", "performance.now();"],
  ["a farewell that browsers do not keep", "entrypoints/probe.ts", "runtime.onSuspend.addListener(end);"],
  ["a call after a comment on the same line", "lib/core/probe.ts", "/* now */ Date.now();"],
  ["a call between strings that look like comments", "lib/page/probe.ts", 'a("*://*/*"); b.innerHTML = c; d("*/");'],
  ["a call after an address", "lib/app/probe.ts", 'const a = "https://a.example"; fetch(a);'],
])("%s is found", (_what, file, text) => {
  const problems = checkSource(file, `const before = 1;\n${text}\n`);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(file);
});

test.each([
  ["the one fetch", "lib/browser/fetcher.ts", "const page = await fetch(url, { credentials: 'omit' });"],
  ["a method of the fetcher's port", "lib/app/probe.ts", "const page = await deps.fetcher.fetch(url);"],
  [
    "a port that has such a method",
    "lib/app/probe.ts",
    "const port = { async fetch(url, validators) { return ask(url); } };",
  ],
  ["a function whose name ends like it", "lib/app/probe.ts", "await prefetch(url);"],
  ["the time at the edge", "lib/browser/clock.ts", "const now = Date.now();"],
  ["a date made of a number in the core", "lib/core/probe.ts", "const day = new Date(at).toISOString();"],
  ["a date worked out in the core", "lib/core/probe.ts", "Math.max(Date.UTC(2024, 1, 2), Date.parse(text));"],
  ["a date as a type", "lib/core/probe.ts", "function day(date: Date): number { return date.getUTCDate(); }"],
  ["a fetch as a type", "lib/app/probe.ts", "interface Port { fetch: typeof fetch; } type A = Port['fetch'];"],
  ["a port made of another's method", "lib/app/probe.ts", "const port = { fetch: other.fetch, b: other?.fetch(url) };"],
  ["a class with such a method", "lib/app/probe.ts", "class Port { fetch() { return this.fetch; } }"],
  ["the word as a text", "lib/app/probe.ts", "const stage = 'fetch';"],
  ["code of the package", "lib/browser/probe.ts", "import('/reader.js'); import('./reader.ts');"],
  ["an address that is read", "lib/page/probe.ts", "const at = picture.src; b.getAttribute('src');"],
  ["a word in a line of comment", "lib/core/probe.ts", "// Date.now() would differ at each run\nconst a = 1;"],
  [
    "a word in a longer comment",
    "lib/core/probe.ts",
    "/**\n * Never `innerHTML`, never `fetch(url)`.\n */\nconst a = 1;",
  ],
  ["a comment after code", "lib/app/probe.ts", "const a = 1; // not Math.random()"],
])("%s is fine", (_what, file, text) => {
  expect(checkSource(file, text)).toEqual([]);
});

test("the project's own sources are clean", () => {
  const problems = ["entrypoints", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/u.test(file))
      .flatMap((file) => {
        const path = `${folder}/${file.replaceAll("\\", "/")}`;
        return checkSource(path, readFileSync(path, "utf8"));
      }),
  );
  expect(problems).toEqual([]);
});

const ONE = { "background.js": "function a(u){return fetch(u,{credentials:`omit`})}" };

test("common code is taken by the background, by what that loads, and by pages that import it", () => {
  const takes = "var a=globalThis.unquietCommonCode;";
  const background = `${ONE["background.js"]};${takes}`;
  const page = `import"/common-code.js";${takes}`;
  expect(checkBundle({ "background.js": background, "late-code.js": takes, "chunks/a.js": page })).toEqual([]);
});

test("a bundle with one fetch is fine, and methods of that name are not counted", () => {
  const methods = "var p={async fetch(t,n){return o(t)},x:1};await q.fetcher.fetch(e);prefetch(e)";
  expect(checkBundle({ ...ONE, "popup.js": methods })).toEqual([]);
  expect(checkBundle({ ...ONE, "chunks/shared.js": "function b(u){return fetch(u,{credentials:`omit`})}" })).toEqual(
    [],
  );
});

test.each<[string, Record<string, string>, string]>([
  ["no fetch", { "background.js": "1" }, "0 calls of fetch"],
  ["two fetches in one file", { "background.js": "fetch(a);fetch(b)" }, "2 calls of fetch"],
  ["two fetches in two files", { ...ONE, "popup.js": "self.fetch(a)" }, "1 calls of fetch outside"],
  ["a fetch behind a comma", { ...ONE, "popup.js": "(0,self.fetch)(b)" }, "1 calls of fetch outside"],
  ["a fetch that may not be there", { ...ONE, "popup.js": "fetch?.(b)" }, "1 calls of fetch outside"],
  ["a fetch taken out", { ...ONE, "popup.js": "let{fetch:e}=globalThis;e(b)" }, "1 calls of fetch outside"],
  ["a fetch taken out by its name", { ...ONE, "popup.js": "var{fetch}=self" }, "1 calls of fetch outside"],
  ["a fetch passed on", { ...ONE, "popup.js": "[b].map(fetch)" }, "1 calls of fetch outside"],
  ["a fetch asked for by a text", { ...ONE, "popup.js": "self[`fetch`](b)" }, "1 calls of fetch outside"],
  ["a fetch in a page", { ...ONE, "popup.html": "<script>fetch(b)</script>" }, "1 calls of fetch outside"],
  ["a fetch in a content script", { ...ONE, "content-scripts/a.js": "fetch(b)" }, "1 calls of fetch outside"],
  ["two fetches in the pages", { ...ONE, "chunks/a.js": "fetch(a)", "chunks/b.js": "fetch(b)" }, "2 calls of fetch in"],
  ["a second fetch in the background", { "background.js": "fetch(a);fetch(b)", "chunks/a.js": "fetch(a)" }, "2 calls"],
  ["code from outside", { ...ONE, "popup.js": "import(`https://code.example/a.js`)" }, "popup.js: import("],
  ["what is no code", { ...ONE, "popup.js": "var a=;", "x.html": "" }, "popup.js: cannot be read"],
  ["text that is run", { ...ONE, "popup.js": "eval(a)" }, "popup.js: eval("],
  ["code loaded by its address", { ...ONE, "late-code.js": "importScripts(`/a.js`)" }, "late-code.js: importScripts"],
  ["common code that is not loaded", { ...ONE, "chunks/a.js": "var a=unquietCommonCode" }, "chunks/a.js: takes common"],
  ["a function made of text", { ...ONE, "popup.js": "new Function(`return 1`)" }, "popup.js: new Function"],
  ["markup", { ...ONE, "popup.js": "a.innerHTML=b" }, "popup.js: innerHTML"],
  ["Preact's way to markup", { ...ONE, "popup.js": 'a=="dangerouslySetInnerHTML"' }, "popup.js: dangerously"],
  ["another way to the network", { ...ONE, "popup.js": "new WebSocket(a)" }, "popup.js: WebSocket"],
])("%s in a bundle is found", (_what, files, problem) => {
  const problems = checkBundle(files);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});
