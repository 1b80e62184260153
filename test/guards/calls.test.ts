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
  ["a function made of text, without new", "lib/core/probe.ts", "const run = Function(text);"],
  ["a second fetch", "lib/app/probe.ts", "const answer = await fetch(url);"],
  ["a fetch of the window", "lib/page/probe.ts", "await window.fetch(url);"],
  ["a fetch of the worker", "lib/browser/probe.ts", "await globalThis.fetch(url);"],
  ["an older way to ask the network", "lib/browser/probe.ts", "new XMLHttpRequest();"],
  ["a message on the way out", "lib/page/probe.ts", "navigator.sendBeacon(url);"],
  ["a socket", "lib/browser/probe.ts", "new WebSocket(url);"],
  ["the time in the core", "lib/core/probe.ts", "const now = Date.now();"],
  ["today in the core", "lib/core/judge/probe.ts", "const today = new Date();"],
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
  ["the one fetch", "lib/browser/fetcher.ts", "return fetch(url, { credentials: 'omit' });"],
  ["a method of the fetcher's port", "lib/app/probe.ts", "const page = await deps.fetcher.fetch(url);"],
  [
    "a port that has such a method",
    "lib/app/probe.ts",
    "return { async fetch(url, validators) { return ask(url); } };",
  ],
  ["a function whose name ends like it", "lib/app/probe.ts", "await prefetch(url);"],
  ["the time at the edge", "lib/browser/clock.ts", "return Date.now();"],
  ["a date made of a number in the core", "lib/core/probe.ts", "return new Date(at).toISOString();"],
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

test("a bundle with one fetch is fine, and methods of that name are not counted", () => {
  const methods = "var p={async fetch(t,n){return o(t)},x:1};await q.fetcher.fetch(e);prefetch(e)";
  expect(checkBundle({ ...ONE, "popup.js": methods })).toEqual([]);
});

test.each<[string, Record<string, string>, string]>([
  ["no fetch", { "background.js": "1" }, "0 calls of fetch"],
  ["two fetches in one file", { "background.js": "fetch(a);fetch(b)" }, "2 calls of fetch"],
  ["two fetches in two files", { ...ONE, "popup.js": "self.fetch(a)" }, "2 calls of fetch"],
  ["text that is run", { ...ONE, "popup.js": "eval(a)" }, "popup.js: eval("],
  ["a function made of text", { ...ONE, "popup.js": "new Function(`return 1`)" }, "popup.js: new Function"],
  ["markup", { ...ONE, "popup.js": "a.innerHTML=b" }, "popup.js: innerHTML"],
  ["Preact's way to markup", { ...ONE, "popup.js": 'a=="dangerouslySetInnerHTML"' }, "popup.js: dangerously"],
  ["another way to the network", { ...ONE, "popup.js": "new WebSocket(a)" }, "popup.js: WebSocket"],
])("%s in a bundle is found", (_what, files, problem) => {
  const problems = checkBundle(files);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(problem);
});
