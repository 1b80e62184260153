/** Builds for tests that speak another language than the browser they run in. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lengthen } from "./pseudo.ts";

type Json = string | readonly Json[] | { readonly [key: string]: Json };

/** Names of the extension itself are shown by the browser, which has limits of its own for them. */
const BROWSERS_OWN = new Set(["name", "description"]);

/**
 * A copy of a build that speaks one of its languages whatever the browser's is: Firefox has none but its own
 * unless packages with others are installed.
 *
 * @param name - Which copy it is. One of the same name takes the place of the other, and is an update of it.
 * @returns The copy's folder, beside the build.
 */
export function speaking(folder: string, language: string, name = language): string {
  const copy = copyOf(folder, name);
  const asked = /[\w$.?]+\.i18n\.getUILanguage\(\)/gu;
  let found = 0;
  for (const file of readdirSync(copy, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".js")) continue;
    const text = readFileSync(join(copy, file), "utf8");
    found += text.match(asked)?.length ?? 0;
    writeFileSync(join(copy, file), text.replace(asked, `"${language}"`));
  }
  if (found === 0) throw new Error("Nothing in this build asks for the browser's language.");
  cpSync(join(copy, "_locales", language), join(copy, "_locales", "en"), { recursive: true });
  return copy;
}

/** A copy of a build whose English is the language that nobody speaks. */
export function lengthened(folder: string, name: string): string {
  const copy = copyOf(folder, name);
  rewrite(join(copy, "_locales", "en", "messages.json"), (path) => path.at(-1) === "message" && !isBrowsersOwn(path));
  rewrite(join(copy, "data", "words", "en.json"), ([table]) => table !== "language");
  return copy;
}

const isBrowsersOwn = ([key]: readonly string[]) => BROWSERS_OWN.has(key ?? "");

function copyOf(folder: string, name: string): string {
  const copy = `${folder}-${name}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** Lengthens the texts of a file at the places that are wanted. */
function rewrite(file: string, wanted: (path: readonly string[]) => boolean): void {
  const visit = (value: Json, path: readonly string[]): Json => {
    if (typeof value === "string") return value !== "" && wanted(path) ? lengthen(value) : value;
    if (Array.isArray(value)) return value.map((one, index) => visit(one, [...path, String(index)]));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, [...path, key])]));
  };
  writeFileSync(file, JSON.stringify(visit(JSON.parse(readFileSync(file, "utf8")), [])));
}
