import { type Region, within } from "./regions.ts";

/** A region that holds more of the page's text than this is the document, whatever it is called. */
const MOST_OF_PAGE = 0.5;
const MUCH_OF_PAGE = 0.3;
const MOSTLY_LINKS = 0.5;
/** On a page that shows little else, these are no document either. */
const MADE_OF_LINKS: ReadonlySet<Region["kind"]> = new Set(["nav", "header", "footer"]);
/** Furniture speaks in few words. More prose than this, in characters, is the document's. */
const LONGEST = {
  live: 300,
  notice: 600,
  noticeWithControls: 4000,
  noticeInside: 500,
  extra: 500,
  extraInside: 120,
  inside: 500,
};

/** Tells, for any region of one page, whether it is left out of the document. */
export function furnitureOf(page: Region): (region: Region) => boolean {
  const total = Math.max(1, page.chars);
  const judged = new Map<Region, boolean>();
  const isFurniture = (region: Region): boolean => {
    const known = judged.get(region);
    if (known !== undefined) return known;
    const result = (region.parent !== null && isFurniture(region.parent)) || leftOut(region, total);
    judged.set(region, result);
    return result;
  };
  return isFurniture;
}

function leftOut(region: Region, total: number): boolean {
  const share = region.chars / total;
  if (share >= MOST_OF_PAGE && !(isMostlyLinks(region) && MADE_OF_LINKS.has(region.kind))) return false;
  const inside = region.parent !== null && (within(region.parent, "main") || within(region.parent, "article"));
  switch (region.kind) {
    case "consent":
      return true;
    case "nav":
    case "dialog":
      return !inside || isMostlyLinks(region) || proseOf(region) < LONGEST.inside;
    case "header":
      return !inside && (region.hasNav || !region.hasTitle);
    case "footer":
      return !inside || isMostlyLinks(region);
    default:
      return share < MUCH_OF_PAGE && looksLikeFurniture(region, inside);
  }
}

function looksLikeFurniture(region: Region, inside: boolean): boolean {
  const prose = proseOf(region);
  const hasControls = region.controls > 0;
  switch (region.kind) {
    case "live":
      return prose < LONGEST.live;
    case "notice":
      if (inside) return hasControls && prose < LONGEST.noticeInside;
      return prose < (hasControls ? LONGEST.noticeWithControls : LONGEST.notice);
    case "extra":
      if (isMostlyLinks(region)) return true;
      return inside ? hasControls && prose < LONGEST.extraInside : prose < LONGEST.extra;
    case "aside":
      return !inside || isMostlyLinks(region);
    default:
      return false;
  }
}

function proseOf(region: Region): number {
  return region.chars - region.linkChars;
}

function isMostlyLinks(region: Region): boolean {
  return region.linkChars >= region.chars * MOSTLY_LINKS;
}
