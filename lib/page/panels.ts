import { headingText } from "./headings.ts";
import { allIn } from "./own-document.ts";
import { clean } from "./texts.ts";
import { ancestorsOf, attribute, elementsBelow, elementsNamed, isShown, matches, tagOf, textOf } from "./walk.ts";

const DIALOG = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
const LONGEST_TITLE = 100;
/** Names of folded parts that are kept. */
const MOST_FOLDED = 50;

/** The dialogs of a page, and which part of it each control stands in. */
export interface Panels {
  /** A name for the dialog, frame or tab an element stands in, empty for the page itself; null where it cannot be reached now. */
  of: (element: Element) => string | null;
}

/** Finds the open dialogs of a page. */
export function panelsIn(root: Document): Panels {
  const dialogs = openDialogs(root);
  const modal = dialogs.findLast(isModal) ?? null;
  const titles = new Map<Element, string>();
  return {
    of(element) {
      const around = [element, ...ancestorsOf(element)];
      const dialog = around.find((part) => dialogs.includes(part)) ?? null;
      if (modal && !around.includes(modal)) return null;
      if (dialogs.length > 0 && around.some((part) => part !== element && isShut(part))) return null;
      const frame = framePath(element, root);
      if (!dialog) return frame;
      const title = titles.get(dialog) ?? titleOf(dialog);
      titles.set(dialog, title);
      return `${frame}[${title}]`;
    },
  };
}

/** The dialogs that can be seen, the topmost last. */
export function openDialogs(root: Document): Element[] {
  return allIn(root, DIALOG).filter(isShown);
}

/** Whether an open dialog shuts off the rest of the page. */
export function isModal(dialog: Element): boolean {
  return attribute(dialog, "aria-modal") === "true" || (tagOf(dialog) === "dialog" && matches(dialog, ":modal"));
}

/** What libraries do to the rest of a page while a dialog of theirs is open. */
function isShut(part: Element): boolean {
  return attribute(part, "aria-hidden") === "true" || attribute(part, "inert") !== null;
}

function titleOf(dialog: Element): string {
  const [heading] = elementsNamed(dialog, "aria-labelledby");
  const said = attribute(dialog, "aria-label") ?? (heading ? textOf(heading) : firstHeading(dialog));
  return clean(said, LONGEST_TITLE).replace(/\d+/gu, "~");
}

function firstHeading(dialog: Element): string {
  for (const element of elementsBelow(dialog)) {
    const text = headingText(element);
    if (text !== null) return text;
  }
  return "";
}

/** The path of the frame an element stands in; empty for the page's own. */
function framePath(element: Element, root: Document): string {
  const own = Reflect.get(Node.prototype, "ownerDocument", element) as Document;
  return own === root
    ? ""
    : `<${new URL(Reflect.get(Document.prototype, "URL", own) as string).pathname.replace(/\d{3,}/gu, "~")}>`;
}

/** What of a page is hidden from a reading for now, so that absence proves nothing. */
export interface Hiding {
  /** Names of parts that are folded. */
  folded: string[];
  /** Something is typed into a field that filters what is shown. */
  filtered: boolean;
}

const FOLDED = '[aria-expanded="false"], details:not([open]) > summary';
const SEARCH = 'input[type="search"], [role="searchbox"], [role="search"] input, input[type="text"], input:not([type])';
const SEARCH_NAMES = /search|filter|find|such|zoek|recherch|buscar|busca|cerca|tìm|szuka|filtr/iu;

/** What is folded or filtered on the page now. What is typed is looked at only for being there. */
export function hidingOn(root: Document): Hiding {
  const folded = allIn(root, FOLDED)
    .filter((part) => attribute(part, "aria-haspopup") === null && isShown(part))
    .map((part) => clean(textOf(part) || (attribute(part, "aria-label") ?? ""), LONGEST_TITLE))
    .filter((name) => name !== "");
  const fields = allIn(root, SEARCH) as HTMLInputElement[];
  return {
    folded: [...new Set(folded)].slice(0, MOST_FOLDED),
    filtered: fields.some((field) => field.value.trim() !== "" && isSearch(field) && isShown(field)),
  };
}

function isSearch(field: HTMLInputElement): boolean {
  if (field.type === "search" || attribute(field, "role") === "searchbox") return true;
  const names = ["name", "id", "placeholder", "aria-label"].map((name) => attribute(field, name) ?? "");
  return matches(field, '[role="search"] input') || SEARCH_NAMES.test(names.join(" "));
}
