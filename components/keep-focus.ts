/** What the Tab key stops at. */
const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
const OUT_OF_REACH =
  ":disabled, [hidden], [hidden] *, details:not([open]) > :not(summary), details:not([open]) > :not(summary) *";

/**
 * Keeps the focus on a page when what has it goes away: a button that did its work, a row that was removed. Browsers
 * leave it nowhere then, and the keyboard begins again at the top.
 *
 * An element names by `data-then` the id of what follows it ("Undo" after "Mark read"); when that goes in its turn, the
 * focus goes back to where it came from. Else it goes to what comes next, or before, as near by as there is anything;
 * where nothing is left to press, `main` takes it. What is only disabled for a while has it again afterwards.
 */
export function keepFocus(page: HTMLElement = document.body): void {
  let held: HTMLElement | null = null;
  /** The id of what handed the focus to what has it. */
  let from = "";
  /** The key that pressed what is gone may still be down: it must not press what came after. */
  let handed = false;
  const mind = (changes: readonly MutationRecord[]) => {
    if (!held || !isNowhere()) return;
    const next = held.isConnected ? held : heirOf(held, from, changes);
    if (!isReachable(next)) return;
    handed = next !== held;
    const giver = handed ? held.id : from;
    next.focus();
    held = next;
    from = giver;
  };
  new MutationObserver(mind).observe(page, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  const on = (type: string, heed: (event: Event) => void) => page.addEventListener(type, heed, true);
  on("focusin", ({ target }) => {
    held = target as HTMLElement;
    from = "";
  });
  // Where a person leaves it, it stays left. What is being removed may still be there in the turn in which this is heard.
  on("focusout", () =>
    queueMicrotask(() => {
      if (held?.isConnected && isNowhere() && !held.matches(":disabled")) held = null;
    }),
  );
  on("keydown", (event) => {
    if (handed && (event as KeyboardEvent).repeat) event.preventDefault();
    else handed = false;
  });
}

function isNowhere(): boolean {
  return (document.activeElement ?? document.body) === document.body;
}

function isReachable(element: Element | null): boolean {
  return element !== null && !element.matches(OUT_OF_REACH);
}

/** What takes the focus of an element that was just removed. */
function heirOf(gone: HTMLElement, from: string, changes: readonly MutationRecord[]): HTMLElement {
  const named = document.getElementById(gone.dataset.then ?? "");
  // What it names is shown by it, also where it is folded.
  for (let fold = named?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  const known = [named, ...[from, gone.id].map((id) => document.getElementById(id))];
  return known.find((one) => isReachable(one)) ?? neighbourOf(gone, changes);
}

/** The next control after the place of what was removed, or the last before it, in the smallest part that has one. */
function neighbourOf(gone: HTMLElement, changes: readonly MutationRecord[]): HTMLElement {
  const record = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
  const { target = document.body, previousSibling: before = null } = record ?? {};
  const anchor = before?.isConnected ? before : target;
  const isAfter = (control: Node) =>
    (anchor.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) > 0 &&
    (anchor === target || !anchor.contains(control));
  for (let part = target as HTMLElement; ; part = part.parentElement ?? document.body) {
    const controls = [...part.querySelectorAll<HTMLElement>(CONTROLS)].filter(isReachable);
    const near = controls.find(isAfter) ?? controls.at(-1);
    if (near) return near;
    if (part.matches("main, body")) {
      part.tabIndex = -1;
      return part;
    }
  }
}
