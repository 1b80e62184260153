import { hasMountPoint } from "./markup.ts";
import { lettersWithout, PROSE, saysOfItself } from "./own-words.ts";
import { ledToSignIn } from "./redirects.ts";
import type { Signs } from "./signs.ts";
import {
  type CaptureQuality,
  CURT,
  headOf,
  NEXT_TO_NOTHING,
  partsOfTitle,
  type ReadAnswer,
  subjectOf,
  titlesOf,
  verdict,
} from "./verdict.ts";
import { wordsOfWall } from "./walls.ts";

/** A sentence has at least so many letters. */
const SENTENCE = 60;
/** A script of the site's own that is fetched besides the page. */
const LOADS = /<script\b[^>]{0,500}\bsrc\b/iu;
/** A page this long that shows next to nothing is drawn by its scripts. */
const LONG_PAGE = 2000;
/** A title of an error page is about nothing else. */
const LONGEST_ERROR = 60;

/** What a page with little text says it is, if not a document. */
export function shortPage(answer: ReadAnswer, signs: Signs): CaptureQuality | null {
  const wall = wordsOfWall(answer, signs);
  if (wall) return wall;
  if (saysOfItself(answer, "notFound", signs)) return verdict("error-page", "soft-404", "not-found-words");
  if (asksToSignIn(answer, signs)) return verdict("login", "login-needed", "sign-in-form");
  if (saysOfItself(answer, "needsScript", signs)) return verdict("needs-browser", "needs-browser", "script-words");
  const { words } = signs;
  const asksConsent = words.consentPage.test(titlesOf(answer.extract).join("\n"));
  if (asksConsent || saysOfItself(answer, "consent", signs)) {
    return verdict("consent-wall", "consent-wall", "consent-words");
  }
  return saysOfItself(answer, "outOfOrder", signs) ? verdict("error-page", "soft-404", "out-of-order-words") : null;
}

/** A page that its title and its first heading both call an error is one, whatever else it offers. */
export function isErrorThroughout({ extract }: ReadAnswer, { words }: Signs): boolean {
  const says = (text: string) =>
    text.length <= LONGEST_ERROR && words.notFound.test(text) && !words.namesDocument.test(text);
  const heading = extract.blocks.find((block) => block.kind === "heading")?.text ?? "";
  return says(heading) && partsOfTitle(extract.title).some(says);
}

/** A page to sign in on says so in its title; its form may stand on another page's. */
function asksToSignIn(answer: ReadAnswer, { words }: Signs): boolean {
  const { extract, chars } = answer;
  if (ledToSignIn(answer) === "path") return true;
  const titles = titlesOf(extract).flatMap((title) => title.split("\n"));
  const begins = titles.flatMap(partsOfTitle).some((part) => part.search(words.signIn) === 0 && !part.includes("?"));
  if (extract.page.passwordFields > 0) {
    const says = chars < CURT && words.signIn.test(headOf(extract)) && !words.namesDocument.test(subjectOf(extract));
    return begins || says || chars < NEXT_TO_NOTHING * 2;
  }
  const named = begins || titles.some((title) => words.signIn.test(title) && !words.namesDocument.test(title));
  return named && extract.page.chars < CURT && lettersWithout(extract, words.signIn) < PROSE;
}

/** What a page that shows next to nothing is. */
export function nearlyEmpty({ page, extract, chars }: ReadAnswer, { words }: Signs): CaptureQuality | null {
  const { scripts, chars: shown } = extract.page;
  const heading = extract.blocks.find((block) => block.kind === "heading")?.text ?? "";
  // The shortest imprint or notice has its heading and a sentence.
  if (words.namesDocument.test(heading) && chars - heading.length >= SENTENCE) return null;
  const drawn = scripts > 2 || (scripts > 0 && (page.length > LONG_PAGE || hasMountPoint(page) || LOADS.test(page)));
  if (drawn) return verdict("needs-browser", "needs-browser", "shell");
  if (words.needsScript.test(withoutScripts(page))) return verdict("needs-browser", "needs-browser", "script-words");
  const bare = chars === 0 || shown < NEXT_TO_NOTHING;
  return bare ? verdict("empty", "empty", "empty", { characters: chars }) : null;
}

/** What a page says to those who run no scripts; the document is read without it. */
function withoutScripts(page: string): string {
  const [, said = ""] = /<noscript\b[^>]{0,200}>([\s\S]{0,2000}?)<\/noscript/iu.exec(page) ?? [];
  return said.replace(/<[^>]{0,500}>/gu, " ");
}
