/** What only the gallery's page says of itself; see test/gallery. */
const MARKS = ["data-component-gallery", "without-vitest"];

/** The traces of the gallery of components in a build of the extension. None may have any. */
export function galleryIn(files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([file, text]) =>
    MARKS.filter((mark) => text.includes(mark)).map((mark) => `${file} contains "${mark}" of the gallery`),
  );
}
