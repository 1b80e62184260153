import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkAddress } from "../../lib/core/addresses.ts";
import { missingWords, unevenWords, unusedWords } from "../../scripts/guards/words.ts";

type Messages = Record<string, { message: string }>;

const LOCALES = "assets/public/_locales";

function readTables<T>(paths: Record<string, string>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(paths).map(([language, path]) => [language, JSON.parse(readFileSync(path, "utf8")) as T]),
  );
}

const languages = readdirSync(LOCALES);
const messages = readTables<Messages>(
  Object.fromEntries(languages.map((language) => [language, `${LOCALES}/${language}/messages.json`])),
);
const sentences = readTables<Record<string, unknown>>(
  Object.fromEntries(languages.map((language) => [language, `lib/core/words/${language}.json`])),
);

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
}

test("the languages of the interface are those of the sentences", () => {
  const core = readdirSync("lib/core/words").filter((file) => file.endsWith(".json"));
  expect(core.sort()).toEqual(languages.map((language) => `${language}.json`).sort());
  expect(languages).toEqual(expect.arrayContaining(["en", "fr", "nl"]));
});

test("every word of the interface stands in every language, with the same blanks and plural forms", () => {
  expect(missingWords(messages, "en")).toEqual([]);
  expect(unevenWords(messages, "en")).toEqual([]);
  for (const table of Object.values(messages)) {
    expect(Object.values(table).filter(({ message }) => message.trim() === "")).toEqual([]);
  }
});

test("every sentence of the core stands in every language", () => {
  const told = Object.entries(sentences).map(([language, table]) => [language, withoutClasses(table)]);
  expect(missingWords(withoutPlurals(Object.fromEntries(told)), "en")).toEqual([]);
});

/** A class may be told by the sentence for all classes; that each is told is tested with the tables. */
function withoutClasses({
  headline: _headline,
  finding: _finding,
  subject: _subject,
  ...rest
}: Record<string, unknown>) {
  return rest;
}

/** Languages have different plural forms; a sentence with some is one sentence. */
function withoutPlurals(tables: Record<string, Record<string, unknown>>) {
  return JSON.parse(JSON.stringify(tables), (_key, value) =>
    typeof value === "object" && value !== null && "other" in value ? "" : value,
  ) as Record<string, Record<string, unknown>>;
}

test("every word of the interface is shown somewhere", () => {
  const sources = [...["components", "entrypoints", "lib"].flatMap(sourcesIn), readFileSync("wxt.config.ts", "utf8")];
  expect(unusedWords(Object.keys(messages.en ?? {}), sources)).toEqual([]);
});

test.each([
  ["no address", "worklane", "not-an-address"],
  ["another scheme", "ftp://worklane.example/a", "not-an-address"],
  ["an open page", "http://worklane.example/a", "not-encrypted"],
  ["this machine", "https://localhost/a", "private-network"],
  ["a user name", "https://me@worklane.example/a", "has-credentials"],
  ["a site that may not be read", null, "not-allowed"],
])("why %s is refused can be said", (_what, address, reason) => {
  if (address !== null) expect(checkAddress(address)).toEqual({ ok: false, reason });
  for (const table of Object.values(messages)) expect(table).toHaveProperty(`refused_${reason.replaceAll("-", "_")}`);
});

test("the guard finds what a language lacks, and what only it has", () => {
  const tables = { en: { a: { message: "A" }, b: { c: "C" } }, fr: { a: { message: "A" }, d: "D" } };
  expect(missingWords(tables, "en")).toEqual(["fr lacks b/c", "fr has d, which en lacks"]);
});

test("the guard finds blanks and plural forms that a translation lost", () => {
  const en = { count: { message: "$1 page | $1 pages" }, by: { message: "by $1" } };
  const fr = { count: { message: "$1 pages" }, by: { message: "par" } };
  expect(unevenWords({ en, fr }, "en")).toHaveLength(2);
  expect(unevenWords({ en, fr: en }, "en")).toEqual([]);
});

test("the guard wants as many plural forms as a language has, and no more", () => {
  const en = { count: { message: "$1 page | $1 pages" } };
  const forms = ["$1", "page", "two pages", "$1 pages", "$1 leaves", "$1 sheets"];
  const arabic = (count: number) => ({ count: { message: forms.slice(0, count).join(" | ") } });
  expect(unevenWords({ en, ar: arabic(6) }, "en")).toEqual([]);
  expect(unevenWords({ en, ar: arabic(2) }, "en")).toHaveLength(1);
  expect(unevenWords({ en, vi: en, nl: en }, "en")).toEqual([]);
  expect(unevenWords({ en, nl: arabic(3) }, "en")).toHaveLength(1);
  const plain = { count: { message: "$1" } };
  expect(unevenWords({ en: plain, ar: arabic(6) }, "en")).toHaveLength(1);
});

test("the guard finds words that no source names", () => {
  const sources = ['t("used")', 'name: "__MSG_name__"', "notice: `refused_${"];
  expect(unusedWords(["used", "name", "refused_login", "unused", "use"], sources)).toEqual(["unused", "use"]);
});

test("the folder of every language is one that browsers know", () => {
  for (const language of languages) {
    expect(Intl.getCanonicalLocales(language.replace("_", "-"))).toHaveLength(1);
    expect(existsSync(`${LOCALES}/${language}/messages.json`)).toBe(true);
  }
});
