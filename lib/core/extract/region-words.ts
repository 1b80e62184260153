/** What the class and id words of an element say of what it holds. */
import type { Attributes } from "./elements.ts";
import type { RegionKind } from "./regions.ts";

/** Class and id words of consent notices; a topic counts only with a shape in the same word, or beside it as a part of its own. */
const CONSENT_VENDORS =
  /(?:^|[-_\s])(?:onetrust|cybotcookiebot|cookiebot|didomi|truste|trustarc|usercentrics|qc-cmp2?|cookieyes|cky|osano|iubenda-cs|termly|klaro|sp_message|evidon|cookielaw|cc-window|cookieconsent)/iu;
const NOTICE_TOPIC = /cookie|consent/iu;
const NOTICE_SHAPE =
  /banner|notice|notification|bar|popup|pop-up|modal|overlay|prompt|dialog|message|toast|alert|wall|layer|manager|widget/iu;
/** Laws name sections of policies too ("ccpa-notice"); with them only the shape of a box will do. */
const LAW_TOPIC = /gdpr|ccpa/iu;
const BOX_SHAPE = /banner|bar|popup|pop-up|modal|overlay|prompt|dialog|toast|wall|layer/iu;
const SHAPE_APART = /(?:^|[-_])(?:banner|notice|bar|popup|modal|overlay|prompt|dialog|toast|alert)$/iu;

const TICKING =
  /(?:^|[-_\s])(?:ticker|countdown|clock|livestats|time-?ago|(?:visitor|member|user|view|live)s?-?count(?:er)?|(?:user|member|visitor)s?-online|online-(?:user|member|now|count)s?)(?:[-_\s]|$)/iu;
/** Words of the page's own furniture: in an id, and, with those after them, in a class. */
const STRUCTURE = new Set(
  "navbar navigation nav menu megamenu breadcrumb breadcrumbs sidebar sidenav topbar toolbar footer".split(" "),
);
const FURNITURE = new Set([
  ...STRUCTURE,
  ...(
    "masthead skiplink skip newsletter subscribe share sharing social related recommended recommendations " +
    "feedback survey comments promo advert ads pagination helpful rating chat"
  ).split(" "),
]);
/** Words after which a furniture word names a wrapper, not the furniture: "has-sidebar". */
const WRAPPER = /(?:^|[-_ ])(?:has|with|no|is|js|page|layout|container|wrapper|body)(?:[-_]|$)/iu;

/**
 * What a word of furniture or of a notice holds, in small letters. Most words of a page hold none of
 * it, and asking once is cheaper than asking for each kind.
 */
const MAY_NAME = new RegExp(
  [
    ...[
      "onetrust",
      "cookie",
      "didomi",
      "trust",
      "usercentrics",
      "qc-cmp",
      "cky",
      "osano",
      "iubenda",
      "termly",
      "klaro",
    ],
    ...["sp_message", "evidon", "cc-window", "consent", "gdpr", "ccpa", "tick", "count", "clock", "livestats", "time"],
    ...["online", ...FURNITURE],
  ].join("|"),
  "u",
);

/** The kind of region that an element's words name, or null where they name none. */
export function kindByWords(attributes: Attributes): RegionKind | null {
  const { class: classes = "", id = "", role = "", "aria-label": label = "" } = attributes;
  if (!MAY_NAME.test(`${classes} ${id} ${role} ${label}`.toLowerCase())) return null;
  if (CONSENT_VENDORS.test(`${classes} ${id}`)) return "consent";
  if (isNotice([...classes.split(/\s+/u), id, role]) || isNotice([label])) return "notice";
  if (TICKING.test(classes)) return "live";
  if (names(classes, FURNITURE) || names(id, STRUCTURE)) return "extra";
  return null;
}

function isNotice(words: readonly string[]): boolean {
  return words.some((word) => {
    if (LAW_TOPIC.test(word) && BOX_SHAPE.test(word)) return true;
    return NOTICE_TOPIC.test(word) && (NOTICE_SHAPE.test(word) || words.some((other) => SHAPE_APART.test(other)));
  });
}

/** Whether one of the words has a part in the set, and is not the name of what lies around it. */
function names(words: string, known: ReadonlySet<string>): boolean {
  return words.split(/\s+/u).some((word) => {
    if (word === "" || WRAPPER.test(word)) return false;
    const parts = word.replace(/([a-z])([A-Z])/gu, "$1-$2").toLowerCase();
    return parts.split(/[-_]+/u).some((part) => known.has(part));
  });
}
