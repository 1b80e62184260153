import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/build.ts";
import { checkWords } from "../../scripts/guards/literals.ts";

test("no source shows words of its own", () => {
  const files = ["entrypoints", "components", "lib"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/u.test(file))
      .map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => checkWords(file, readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
});

test.each([
  ["the text of an element", "<p>Loading</p>"],
  ["a text beside a word of the tables", '<p>{t("loading")} pages</p>'],
  ["a text in braces", '<p>{"Loading"}</p>'],
  ["a text in a fragment", "<>Loading</>"],
  ["one of two texts", '<p>{done ? "Done" : t("loading")}</p>'],
  ["a text that is there at times", "<p>{done && `Done`}</p>"],
  ["a part of a template", `<p>{\`\${count} pages\`}</p>`],
  ["a hand-made plural", '<p>{count + (count === 1 ? " page" : " pages")}</p>'],
  ["a list that is joined", '<p>{["one", two].filter(Boolean).join(", ")}</p>'],
  ["a title", '<p title="Loading" />'],
  ["a name for screen readers", `<button aria-label={\`Open \${name}\`} />`],
  ["a hint in a field", '<input placeholder={"Search" as string} />'],
  ["a picture's words", "<img alt='A cat' />"],
  ["an option's label", '<Choice label="All" />'],
  ["the page's title", 'document.title = "Options · Unquiet";'],
  ["an element's text", 'made.textContent = open ? "Close" : "Open";'],
  ["an attribute that is set", 'made.setAttribute("aria-label", "Close");'],
  ["a notification", 'browser.notifications.create(id, { type: "basic", title: name, message: "It changed" });'],
  ["an entry of a menu", 'browser.contextMenus.create({ id: "watch", title: "Watch this page" });'],
  ["the toolbar's tip", `browser.action.setTitle({ title: \`Unquiet: \${count} unread\` });`],
  ["the address bar", 'browser.omnibox.setDefaultSuggestion({ description: "Search" });'],
  ["a question", 'confirm("Really?");'],
  ["a piece of text", 'document.createTextNode("Close");'],
  ["an element of the banner", 'element("button", "primary", "Close");'],
])("%s that stands in the code is found", (_what, code) => {
  expect(checkWords("a.tsx", code)).toHaveLength(1);
});

test.each([
  '<p class="muted" lang="en" role="status">{t("loading")}</p>',
  `<h1 title={t("name")}>Unquiet · {version} – {"\\u2013"} {\`\${t("history")} · Unquiet\`}</h1>`,
  '<Step title="P, K" /> ',
  '<input type="search" name="service" autocomplete="off" value={typed || "none"} />',
  "document.title = `$" + '{t("options")} \\u00B7 Unquiet`;',
  'browser.notifications.create("unquiet-run", { type: "basic", iconUrl: "icon/128.png", title: t("name") });',
  'const made = element("div", "by", "Unquiet"); made.className = "card"; items.push("text");',
])("what shows no words of its own is left alone: %s", (code) => {
  expect(checkWords("a.tsx", code)).toEqual([]);
});

test("what cannot be read is said", () => {
  expect(checkWords("a.tsx", "<p>")).toEqual(["a.tsx: cannot be read"]);
});
