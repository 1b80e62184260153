import { hasMountPoint } from "./markup.ts";
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

/** A page this long that shows next to nothing is drawn by its scripts. */
const LONG_PAGE = 2000;
/** A title of an error page is about nothing else. */
const LONGEST_ERROR = 60;

/** What a page with little text says it is, if not a document. */
export function shortPage(answer: ReadAnswer, signs: Signs): CaptureQuality | null {
  const { extract, chars } = answer;
  const { words } = signs;
  const titles = titlesOf(extract).join("\n");
  // What a curt page says anywhere, and a longer one in its title and headings.
  const said = chars < CURT ? headOf(extract) : titles;
  // A title such as "Help" makes such words what the text is about; next to nothing is no text.
  const isAbout = chars >= NEXT_TO_NOTHING && words.namesDocument.test(subjectOf(extract));
  const wall = wordsOfWall(answer, signs);
  if (wall) return wall;
  if (saysNotFound(answer, signs)) return verdict("error-page", "soft-404", "not-found-words");
  if (words.outOfOrder.test(isAbout ? titles : said)) return verdict("error-page", "soft-404", "out-of-order-words");
  if (asksToSignIn(answer, signs)) return verdict("login", "login-needed", "sign-in-form");
  if (words.needsScript.test(isAbout ? titles : said)) return verdict("needs-browser", "needs-browser", "script-words");
  const asksConsent = words.consentPage.test(titles) || (words.consent.test(said) && !isAbout);
  return asksConsent ? verdict("consent-wall", "consent-wall", "consent-words") : null;
}

/** A page that its title and its first heading both call an error is one, whatever else it offers. */
export function isErrorThroughout({ extract }: ReadAnswer, { words }: Signs): boolean {
  const says = (text: string) => text.length <= LONGEST_ERROR && words.notFound.test(text);
  const heading = extract.blocks.find((block) => block.kind === "heading")?.text ?? "";
  return says(heading) && partsOfTitle(extract.title).some(says) && !words.namesDocument.test(heading);
}

/** In a short page the title or first heading says it; the next ones do where no document is named. */
function saysNotFound({ extract }: ReadAnswer, { words }: Signs): boolean {
  const [title = "", first = "", ...rest] = titlesOf(extract);
  if ([title, first].some((text) => words.notFound.test(text) && !text.includes("?"))) return true;
  return !words.namesDocument.test(`${title}\n${first}`) && words.notFound.test(rest.join("\n"));
}

/** A page to sign in on says so where a title begins; its form may stand on another page's. */
function asksToSignIn(answer: ReadAnswer, { words }: Signs): boolean {
  const { extract, chars } = answer;
  if (ledToSignIn(answer)) return true;
  const parts = titlesOf(extract).flatMap((title) => title.split("\n").flatMap(partsOfTitle));
  const named = parts.some((part) => part.search(words.signIn) === 0 && !part.includes("?"));
  if (extract.page.passwordFields === 0) return named && extract.page.chars < CURT;
  const saysSo = chars < CURT && words.signIn.test(headOf(extract)) && !words.namesDocument.test(subjectOf(extract));
  return named || saysSo || chars < NEXT_TO_NOTHING * 2;
}

/** What a page that shows next to nothing is. */
export function nearlyEmpty({ page, extract, chars }: ReadAnswer, { words }: Signs): CaptureQuality | null {
  const { scripts, chars: shown } = extract.page;
  const drawn = scripts > 2 || (scripts > 0 && (page.length > LONG_PAGE || hasMountPoint(page)));
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
