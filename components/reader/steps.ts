import { useEffect, useRef, useState } from "preact/hooks";

const NEXT: ReadonlySet<string> = new Set(["n", "j"]);
const PREVIOUS: ReadonlySet<string> = new Set(["p", "k"]);

/** Goes from edit to edit, by buttons and by keys; counts from 0, -1 before the first. */
export function useSteps(count: number) {
  const [at, setAt] = useState(-1);
  // Two presses may come before the first is drawn.
  const last = useRef(-1);
  const go = (step: -1 | 1) => {
    const next = Math.min(Math.max(last.current + step, 0), count - 1);
    if (count === 0) return;
    last.current = next;
    setAt(next);
    showEdit(next);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (NEXT.has(event.key)) go(1);
      else if (PREVIOUS.has(event.key)) go(-1);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  return { at, go };
}

/** Letters typed into a field are meant for it. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, select, textarea, [contenteditable]");
}

/** Brings an edit into view and gives it the focus, so that the keyboard goes on from there; its words are marked. */
export function showEdit(index: number, words = ""): void {
  const edit = document.getElementById(`edit-${index}`);
  if (!edit) return;
  edit.scrollIntoView({ block: "center" });
  edit.focus({ preventScroll: true });
  markWords(edit, words);
}

const NAME = "found-words";

/** Marks the first place where an element says these words, without touching it; where the browser can. */
function markWords(element: Element, words: string): void {
  if (typeof CSS === "undefined" || !("highlights" in CSS)) return;
  CSS.highlights.delete(NAME);
  const range = words === "" ? null : rangeOf(element, words);
  if (range) CSS.highlights.set(NAME, new Highlight(range));
}

/** The place of some words in what an element says, over the edges of its marks. */
function rangeOf(element: Element, words: string): Range | null {
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    // What is only said to screen readers, and what is gone, is no part of the words that stand.
    if (node.parentElement?.closest(".hidden-label, del, .hunk-head")) continue;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const from = text.indexOf(words);
  if (from < 0) return null;
  const place = (at: number) => {
    const found = nodes.findLast(({ start }) => start <= at) ?? nodes[0];
    return found ? { node: found.node, offset: at - found.start } : null;
  };
  const [start, end] = [place(from), place(from + words.length - 1)];
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}
