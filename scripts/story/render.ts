import { marked } from "marked";

/** What varies from one request to the next on a page with a life of its own. */
export interface Dynamics {
  /** Differs for every request. */
  token: string;
  minutes: number;
  members: number;
}

/** Dice that fall the same way for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The dynamic parts of one request. */
export function dynamicsOf(roll: () => number): Dynamics {
  return {
    token: Math.floor(roll() * 1e15).toString(36),
    minutes: 1 + Math.floor(roll() * 58),
    members: 900_000 + Math.floor(roll() * 90_000),
  };
}

const ROOM = [
  ["/", "Home"],
  ["/jobs", "Jobs"],
  ["/people", "People"],
  ["/learning", "Learning"],
] as const;

/** Sets a document in Markdown as an ordinary page of a service, with all that surrounds one. */
export function renderPage(markdown: string, service: string, language: string, dynamics: Dynamics | null): string {
  const body = marked.parse(markdown, { async: false });
  const title = /^#?\s*(.+)$/mu.exec(markdown)?.[1]?.replace(/[*_#[\]]/gu, "") ?? service;
  const live = dynamics ? liveParts(dynamics) : { head: "", ticker: "", aside: "", foot: "" };
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${asText(title)} | ${asText(service)}</title>
<meta name="viewport" content="width=device-width">
<meta property="og:site_name" content="${asText(service)}">
${live.head}
<style>body{font:16px/1.5 Georgia,serif;margin:0;color:#222}header,footer{padding:12px 24px;background:#eef2f6}main{max-width:46em;margin:0 auto;padding:24px}nav a{margin-right:14px}.cookie-notice{position:fixed;bottom:0;left:0;right:0;padding:12px 24px;background:#fffbe6;border-top:1px solid #ccc}</style>
</head>
<body>
<a class="skip-link" href="#content">Skip to main content</a>
<header><strong>${asText(service)}</strong><nav aria-label="Main">${ROOM.map(([path, name]) => `<a href="${path}">${name}</a>`).join("")}</nav>${live.ticker}</header>
<main id="content">
${body}
</main>
${live.aside}
<div class="cookie-notice" role="region" aria-label="Cookie notice"><p>We use cookies to make ${asText(service)} work and to measure visits. You can accept all or choose.</p><button>Accept all</button><button>Choose</button></div>
<footer><nav aria-label="Legal"><a rel="privacy-policy" href="/legal/privacy">Privacy Policy</a><a rel="terms-of-service" href="/legal/terms">Terms of Service</a><a href="/legal/cookies">Cookie Policy</a><a href="/help">Help</a><a href="/settings/data">Settings</a></nav><p>© ${asText(service)}. ${live.foot}</p></footer>
</body>
</html>`;
}

function liveParts({ token, minutes, members }: Dynamics) {
  return {
    head: `<meta name="csrf-token" content="${token}"><script>window.boot=${JSON.stringify({ token, members })}</script>`,
    ticker: `<p role="status" class="ticker">${members.toLocaleString("en")} members online, updated ${minutes} minutes ago</p>`,
    aside: `<aside class="related" data-session="${token}"><h2>People also read</h2><ul><li><a href="/blog/${token}">Story of the day ${minutes}</a></li></ul></aside>`,
    foot: `Page built ${minutes} minutes ago, request ${token}.`,
  };
}

function asText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
