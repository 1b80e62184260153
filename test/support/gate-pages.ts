/** Pages to try the gate on: walls, errors and shells in many languages, and true documents that look like them. */
import { readFileSync } from "node:fs";
import { type Answer, type CaptureQuality, captureQuality } from "../../lib/core/capture-quality/index.ts";
import { extractHtml } from "../../lib/core/extract/index.ts";
import { readingWords } from "./packaged.ts";

/** One page as a site answers with it. */
export interface GatePage {
  name: string;
  answer: Partial<Answer> & { page: string };
}

type Spoken = Readonly<Record<string, Readonly<Record<string, readonly (readonly string[])[]>>>>;

const FIXTURES = new URL("../fixtures/gate/", import.meta.url);
const ADDRESS = "https://ferncroft.example/legal/privacy";

const load = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, FIXTURES), "utf8")) as T;
const encode = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Judges a page as a look would. */
export function judgePage({ page, ...answer }: Partial<Answer> & { page: string }): CaptureQuality {
  const whole: Answer = {
    status: 200,
    contentType: "text/html",
    headers: {},
    requestedUrl: ADDRESS,
    finalUrl: answer.requestedUrl ?? ADDRESS,
    page,
    ...answer,
  };
  const { signs, dateCues } = readingWords();
  const extract = extractHtml(page, whole.finalUrl, { dateCues });
  return captureQuality(whole, "tooDeep" in extract ? null : extract, signs);
}

/** How sites set such pages: bare, within their own frame, or as blocks without headings' help. */
const FRAMES: readonly ((head: string, body: string) => string)[] = [
  (head, body) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
  (head, body) =>
    `<!doctype html><html><head>${head}<script src="/site.js"></script></head><body><header><nav>${"<a href='/x'>Shop</a> ".repeat(9)}</nav></header>` +
    `<main>${body}</main><footer><ul><li><a href="/about">About</a></li><li><a href="/jobs">Jobs</a></li></ul><p>© 2024</p></footer></body></html>`,
  (head, body) =>
    `<!DOCTYPE html>\n<html>\n<head>${head}<style>body{margin:0}</style></head>\n<body class="page"><div class="wrapper"><div class="inner">${body}</div></div></body>\n</html>\n`,
];

/** Pages of one kind in every language, each in every frame. */
export function spokenPages(kind: string): GatePage[] {
  return Object.entries(load<Spoken>("spoken.json")).flatMap(([lang, kinds]) =>
    (kinds[kind] ?? []).flatMap((texts, index) =>
      FRAMES.map((frame, at) => ({
        name: `${lang} ${index + 1} frame ${at + 1}`,
        answer: { page: setPage(texts, kind, frame) },
      })),
    ),
  );
}

/** More pages of one kind, worded as other sites word them, most of them in English; each in every frame. */
export function otherPages(kind: string): GatePage[] {
  const pages = load<Readonly<Record<string, readonly (readonly string[])[]>>>("other-words.json")[kind] ?? [];
  return pages.flatMap((texts) =>
    FRAMES.map((frame, at) => ({
      name: `${texts[1]} frame ${at + 1}`,
      answer: { page: setPage(texts, "plain", frame) },
    })),
  );
}

function setPage(
  [title = "", heading = "", ...texts]: readonly string[],
  kind: string,
  frame: (typeof FRAMES)[number],
) {
  const head = `<meta charset="utf-8"><title>${encode(title)}</title>`;
  const above = heading === "" ? "" : `<h1>${encode(heading)}</h1>`;
  if (kind === "signIn") {
    const [label = "", forgotten = ""] = texts;
    const fields = `<label>${encode(label)} <input type="email"></label><input type="password"><a href="/reset">${encode(forgotten)}</a>`;
    return frame(head, `${above}<form method="post">${fields}</form>`);
  }
  if (kind === "consent") {
    const [text = "", ...buttons] = texts;
    const pressed = buttons.map((button) => `<button>${encode(button)}</button>`).join("");
    return frame(head, `${above}<p>${encode(text)}</p><div>${pressed}</div>`);
  }
  if (kind === "scripts") {
    return frame(
      head,
      `<noscript>${texts.map(encode).join(" ")}</noscript><div id="root"></div><script src="/a.js"></script>`,
    );
  }
  return frame(head, above + texts.map((text) => `<p>${encode(text)}</p>`).join(""));
}

/** Every vendor's check for robots, as it answers in a document's place. */
export function robotChecks(): GatePage[] {
  const checks = load<(Partial<Answer> & { vendor: string; host?: string; page: string })[]>("robot-checks.json");
  return checks.map(({ vendor, host = "ferncroft.example", ...answer }) => ({
    name: vendor,
    answer: { requestedUrl: `https://${host}/legal/privacy`, ...answer },
  }));
}
