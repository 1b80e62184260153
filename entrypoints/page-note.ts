import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askBriefly } from "../lib/page/ask-for-reader.ts";
import { type NoteAnswer, showPageNote } from "../lib/page/page-note.ts";
import { comeHere, isAlive, isBannerHere, isHere, onBanner } from "../lib/page/placed.ts";
import { noteWords } from "../lib/page/words.ts";
import type { PageNoteView } from "../lib/views.ts";

// Brought by the background where a visited page's site has an important change that is unread.
export default defineUnlistedScript(async () => {
  const mayStand = () => isAlive() && !isBannerHere();
  if (isHere("note") || !mayStand()) return;
  comeHere("note", isAlive);
  const view = (await askBriefly("note.get", {})) as PageNoteView | null;
  if (!view || !mayStand()) return;
  // Where the extension goes in this very moment, nobody is left to answer to.
  const answer = (said: NoteAnswer) =>
    void askBriefly("note.answer", { ids: view.ids, answer: said }).catch(() => null);
  onBanner(showPageNote(view, noteWords(), answer, mayStand));
});
