import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/build.ts";
import { galleryIn } from "../../scripts/guards/gallery.ts";

const COMPONENTS = join(ROOT, "components");

/** The files that a file imports from beside it, and what these import. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, path = ""] of readFileSync(file, "utf8").matchAll(/from "(\.[^"]+\.tsx?)"/gu))
    reachedFrom(resolve(dirname(file), path), reached);
  return reached;
}

/** The components that a set of files does not draw. */
function leftOut(reached: ReadonlySet<string>): string[] {
  return readdirSync(COMPONENTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .filter((file) => !reached.has(join(COMPONENTS, file)));
}

test("every component stands in the gallery, by itself or in another", () => {
  expect(leftOut(reachedFrom(join(ROOT, "test/gallery/states.ts")))).toEqual([]);
});

test("a component that it lacks is found", () => {
  const without = reachedFrom(join(COMPONENTS, "Popup.tsx"));
  expect(leftOut(without)).toContain("ChangePage.tsx");
  expect(leftOut(without)).not.toContain("AlertCard.tsx");
});

test("nothing that is packaged imports the gallery", () => {
  for (const page of ["history", "options", "popup", "sidepanel", "welcome"]) {
    const reached = [...reachedFrom(join(ROOT, "entrypoints", page, "main.tsx"))].map((file) => relative(ROOT, file));
    expect(reached.filter((file) => file.startsWith("test"))).toEqual([]);
  }
});

test("a build without the gallery is fine, and one with it is found", () => {
  expect(galleryIn({ "popup.js": "render(popup)" })).toEqual([]);
  expect(galleryIn({ "popup.js": "", "chunks/g.js": 'h("figure",{"data-component-gallery":a})' })).toHaveLength(1);
});
