/** A bundler splits the styles of several pages without regard to their order; pages want it as their sources have it. */
import type { Plugin } from "vite";

const STYLES = /^[ \t]*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>\n?/gmu;

/**
 * Pages with their styles in order: what more of them have comes first, for a page's own rules go over what it shares.
 *
 * @param pages - The text of each page by its path.
 */
export function inStyleOrder(pages: Readonly<Record<string, string>>): Record<string, string> {
  const uses = new Map<string, number>();
  for (const text of Object.values(pages)) {
    for (const [, address = ""] of text.matchAll(STYLES)) uses.set(address, (uses.get(address) ?? 0) + 1);
  }
  const ordered = (text: string) => {
    const links = [...text.matchAll(STYLES)].sort(
      ([, one = ""], [, other = ""]) => (uses.get(other) ?? 0) - (uses.get(one) ?? 0),
    );
    return text.replace(STYLES, () => links.shift()?.[0] ?? "");
  };
  return Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, ordered(text)]));
}

/** Puts the styles of all built pages in order. */
export const stylesInOrder: Plugin = {
  name: "styles-in-order",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const texts: Record<string, string> = {};
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && file.fileName.endsWith(".html")) texts[file.fileName] = String(file.source);
      }
      for (const [path, text] of Object.entries(inStyleOrder(texts))) {
        const page = bundle[path];
        if (page?.type === "asset") page.source = text;
      }
    },
  },
};
