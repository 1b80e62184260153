import { siteOf } from "../addresses.ts";
import type { Signs } from "./signs.ts";
import {
  addressOf,
  type CaptureQuality,
  CURT,
  headOf,
  partsOfTitle,
  type ReadAnswer,
  SHORT,
  titlesOf,
  verdict,
} from "./verdict.ts";

const SIGN_IN_PATH =
  /\/(?:log-?_?in|sign-?_?in|sso|auth|authwall|oauth2?|authorize|saml2?|idp|session\/new|sessions\/new|checkpoint|servicelogin|anmelden|inloggen|connexion)(?:\.\w+)?(?:[/?]|$)/iu;
const SIGN_IN_HOST = /^(?:log-?in|sign-?in|auth|sso|accounts?|idp|identity)\./iu;
const CONSENT_HOST = /^(?:consent|cookie-?consent|privacy-?gate|cmp)\./iu;
const CONSENT_PATH = /\/(?:consent|cookie-?wall|privacygate[\w-]*)(?:\.\w+)?(?:[/?]|$)/iu;
const PORTAL_HOST =
  /^(?:captive|portal|hotspot|wi-?fi|wlan|guest|login|gateway|secure)\b.*\b(?:captive|portal|hotspot|wi-?fi|wlan|guest|lan|local|net)/iu;
/** What hotspots write for the programs that sign in by themselves (WISPr), and where they keep their pages. */
const PORTAL_MARKUP = /<WISPAccessGatewayParam|\/(?:hotspot|guest|captive)[\w-]*\/?(?:login|portal|splash)/iu;
/** Front pages: "/", "/home", "/index.html", "/en", "/fr-ca/". */
const HOME_PATH = /^\/(?:[a-z]{2}(?:[-_][a-z]{2,4})?\/?)?(?:(?:home|index|default|start|welcome)(?:\.\w{2,5})?\/?)?$/iu;

/** Where a redirect went instead of the document, however much stands there. */
export function ledElsewhere(answer: ReadAnswer, signs: Signs): CaptureQuality | null {
  const [from, to] = [addressOf(answer.requestedUrl), addressOf(answer.finalUrl)];
  if (!from || !to) return null;
  const led = isPortal(from, to, answer, signs) ?? ledToQuestion(from, to, answer);
  if (led) return led;
  if (siteOf(from.hostname) !== siteOf(to.hostname)) {
    return verdict("error-page", "moved-elsewhere", "moved-elsewhere", { host: to.hostname });
  }
  // A page may have got a host of its own: "legal.example.com/" is no front page of "example.com".
  const sameHost = withoutWww(from.hostname) === withoutWww(to.hostname);
  const home = sameHost && HOME_PATH.test(to.pathname) && to.search === "" && !HOME_PATH.test(from.pathname);
  return home ? verdict("error-page", "moved-home", "moved-home") : null;
}

function withoutWww(hostname: string): string {
  return hostname.replace(/^www\./u, "");
}

/** By what part of its address a redirect led to where a site asks who one is; null where it did not. */
export function ledToSignIn({
  requestedUrl,
  finalUrl,
}: Pick<ReadAnswer, "requestedUrl" | "finalUrl">): "path" | "host" | null {
  const [from, to] = [addressOf(requestedUrl), addressOf(finalUrl)];
  if (!from || !to) return null;
  if (SIGN_IN_PATH.test(to.pathname) && !SIGN_IN_PATH.test(from.pathname)) return "path";
  return SIGN_IN_HOST.test(to.hostname) && from.hostname !== to.hostname ? "host" : null;
}

function ledToQuestion(from: URL, to: URL, answer: ReadAnswer) {
  const { extract, chars } = answer;
  const signIn = ledToSignIn(answer);
  // A host with such a name may hold the document as well, beside a form in its header.
  const isAsked = chars < CURT || (signIn === "path" && extract.page.passwordFields > 0);
  if (signIn && isAsked) return verdict("login", "login-needed", "sign-in-address");
  const byHost = CONSENT_HOST.test(to.hostname) && to.hostname !== from.hostname;
  const byPath = CONSENT_PATH.test(to.pathname) && !CONSENT_PATH.test(from.pathname);
  return byHost || (byPath && chars < SHORT) ? verdict("consent-wall", "consent-wall", "consent-address") : null;
}

/** A network that wants to be signed in to answers in the site's place, by a redirect or at once. */
function isPortal(from: URL, to: URL, { extract, chars, page }: ReadAnswer, { words }: Signs) {
  const elsewhere = siteOf(from.hostname) !== siteOf(to.hostname);
  if (chars >= SHORT) return null;
  if (PORTAL_MARKUP.test(page) || (elsewhere && PORTAL_HOST.test(to.hostname))) {
    return verdict("captive-portal", "captive-portal", "portal-markup", { host: to.hostname });
  }
  const titled = titlesOf(extract)
    .flatMap(partsOfTitle)
    .some((part) => part.search(words.portal) === 0);
  const says = titled || (elsewhere && words.portal.test(headOf(extract)));
  const asks = elsewhere || /<(?:form|input|button)\b/iu.test(page);
  return says && asks ? verdict("captive-portal", "captive-portal", "portal-words", { host: to.hostname }) : null;
}
