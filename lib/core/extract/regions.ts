/**
 * What surrounds a document on its page. An element that opens a region is recognised by its
 * name, role and class words alone; whether a region is then left out depends on how much of the
 * page's text it holds (see main-content.ts), so that a misleading class name loses nothing.
 */

export type RegionKind =
  | "page"
  | "main"
  | "article"
  | "nav"
  | "header"
  | "footer"
  | "aside"
  | "dialog"
  | "notice"
  | "live"
  | "extra";

/** A stretch of the page of one kind, and what was read in it. */
export interface Region {
  kind: RegionKind;
  parent: Region | null;
  /** Characters of text, and how many of them are link text. */
  chars: number;
  linkChars: number;
  buttons: number;
  hasNav: boolean;
  hasTitle: boolean;
}

type Attributes = Readonly<Record<string, string>>;

const BY_NAME: Readonly<Record<string, RegionKind>> = {
  main: "main",
  article: "article",
  nav: "nav",
  header: "header",
  footer: "footer",
  aside: "aside",
  dialog: "dialog",
};

const BY_ROLE: Readonly<Record<string, RegionKind>> = {
  main: "main",
  article: "article",
  navigation: "nav",
  menu: "nav",
  menubar: "nav",
  toolbar: "nav",
  search: "nav",
  banner: "header",
  contentinfo: "footer",
  complementary: "aside",
  dialog: "dialog",
  alertdialog: "dialog",
  status: "live",
  timer: "live",
  marquee: "live",
  log: "live",
  alert: "live",
  progressbar: "live",
};

/** Class and id words of consent notices; weak ones count only with a second word beside them. */
const NOTICE_VENDORS =
  /(?:^|[-_])(?:onetrust|cybotcookiebot|cookiebot|didomi|truste|trustarc|usercentrics|qc-cmp2?|cookieyes|cky|osano|iubenda-cs|termly|klaro|sp_message|evidon|cookielaw|cc-window|cookieconsent)/iu;
const NOTICE_TOPIC = /(?:cookie|consent|gdpr|ccpa)/iu;
const NOTICE_SHAPE =
  /(?:banner|notice|notification|bar|popup|pop-up|modal|overlay|prompt|dialog|message|toast|alert|wall|layer|manager|widget)/iu;

/** Class words of the page's own furniture, each matched whole. */
const FURNITURE = new Set(
  (
    "navbar navigation nav menu megamenu breadcrumb breadcrumbs sidebar sidenav masthead footer " +
    "skiplink skip newsletter subscribe share sharing social related recommended recommendations " +
    "feedback survey comments promo advert ads toolbar pagination helpful rating chat"
  ).split(" "),
);
const TICKING = new Set("ticker countdown counter clock livestats timeago online".split(" "));
/** Words after which a furniture word names a wrapper, not the furniture: "has-sidebar". */
const WRAPPER = /(?:^|[-_ ])(?:has|with|no|is|js|page|layout|container|wrapper|body)(?:[-_]|$)/iu;

/** Opens the region that an element begins, or null where it only continues its parent's. */
export function regionOf(name: string, attributes: Attributes, parent: Region): Region | null {
  const kind = regionKind(name, attributes);
  if (!kind) return null;
  if (kind === "nav") for (let at: Region | null = parent; at; at = at.parent) at.hasNav = true;
  return { kind, parent, chars: 0, linkChars: 0, buttons: 0, hasNav: false, hasTitle: false };
}

/** The region that the whole page is. */
export function pageRegion(): Region {
  return { kind: "page", parent: null, chars: 0, linkChars: 0, buttons: 0, hasNav: false, hasTitle: false };
}

function regionKind(name: string, attributes: Attributes): RegionKind | null {
  const role = attributes.role?.trim().toLowerCase().split(/\s+/u)[0];
  if (role && role in BY_ROLE) return BY_ROLE[role] ?? null;
  const live = attributes["aria-live"];
  if (live === "polite" || live === "assertive") return "live";
  if (name in BY_NAME) return BY_NAME[name] ?? null;
  if (name === "body" || name === "html" || name === "a" || name.startsWith("h")) return null;
  return kindByWords(`${attributes.class ?? ""} ${attributes.id ?? ""}`, attributes);
}

function kindByWords(words: string, attributes: Attributes): RegionKind | null {
  return isNotice(words, attributes["aria-label"] ?? "") ? "notice" : furnitureKind(attributes.class ?? "");
}

function isNotice(words: string, label: string): boolean {
  if (NOTICE_VENDORS.test(words)) return true;
  return [...words.split(/\s+/u), label].some((word) => NOTICE_TOPIC.test(word) && NOTICE_SHAPE.test(word));
}

function furnitureKind(classes: string): RegionKind | null {
  for (const name of classes.split(/\s+/u)) {
    if (name === "" || WRAPPER.test(name)) continue;
    const parts = name
      .replace(/([a-z])([A-Z])/gu, "$1-$2")
      .toLowerCase()
      .split(/[-_]+/u);
    if (parts.some((part) => TICKING.has(part))) return "live";
    if (parts.some((part) => FURNITURE.has(part))) return "extra";
  }
  return null;
}
