import type { PageNoteView } from "../views.ts";
import { actionRow, element, emptyCard, showCard } from "./card.ts";

/** The note's own words, in the person's language. */
export interface NoteWords {
  label: string;
  why: string;
  show: string;
  dismiss: string;
  notHere: string;
  /** "and 2 more". */
  more: (count: number) => string;
}

/** What the person may answer to a note. */
export type NoteAnswer = "show" | "dismiss" | "never";

/** How often is looked after it, in milliseconds. */
const KEEP_EVERY = 1000;

/**
 * Draws a note that an important change of this site's is unread, and looks after it until it is answered.
 *
 * @param mayStand - Asked again and again; where it may not any more, it goes.
 * @returns Takes it away at once.
 */
export function showPageNote(
  view: PageNoteView,
  words: NoteWords,
  answer: (answer: NoteAnswer) => void,
  mayStand: () => boolean,
): () => void {
  let timer = 0;
  const shown = showCard(view.language, (_host, close) => {
    const say = (said: NoteAnswer) => () => {
      clearInterval(timer);
      close();
      answer(said);
    };
    const section = emptyCard(words.label, view.language, `${view.headline}. ${words.why}`, say("dismiss"));
    const box = element("div", "note");
    box.append(element("p", "headline", view.headline), element("p", "sentence", words.why));
    if (view.more > 0) box.append(element("p", "sentence", words.more(view.more)));
    section.append(
      box,
      actionRow([
        [words.show, say("show")],
        [words.dismiss, say("dismiss")],
        [words.notHere, say("never")],
      ]),
    );
    return section;
  });
  const leave = () => {
    clearInterval(timer);
    shown.close();
  };
  timer = window.setInterval(() => (mayStand() ? shown.keep() : leave()), KEEP_EVERY);
  return leave;
}
