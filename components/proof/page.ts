import { exactMoment } from "../../lib/core/words/dates.ts";
import { directionOf } from "../../lib/core/words/language.ts";
import type { WordRun } from "../../lib/model.ts";
import type { ChangeProof, ProvenText } from "../../lib/proof.ts";
import { SAID } from "../Health.tsx";
import { EDIT_WORDS } from "../reader/Hunk.tsx";
import type { Translate, WordKey } from "../words.ts";
import { escaped, jsonInPage } from "./markup.ts";

/** What the page may do: show itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = "body{max-width:46em;margin:auto;padding:1em;font-family:serif;overflow-wrap:anywhere}";
const CAPTURE: Readonly<Record<ChangeProof["document"]["capture"], WordKey>> = {
  fetch: "captureFetch",
  tab: "captureTab",
  visit: "captureVisit",
};
const STATE = { "seen-once": "seenOnce", confirmed: "stateConfirmed", withdrawn: "stateWithdrawn" } as const;

/**
 * A change as one page to be kept and shown: text alone, which asks for nothing and runs nothing, and all of it once
 * more as JSON for machines.
 *
 * @param version - Of this tool.
 */
export function proofPage(proof: ChangeProof, version: string, t: Translate): string {
  const { language, change } = proof;
  const moment = (at: string) => exactMoment(Date.parse(at), language);
  const parts = [
    heading(1, change.headline),
    line(t("proofMade", [version, moment(proof.madeAt)])),
    about(proof, moment, t),
    ...section(
      t("edits"),
      proof.edits.map((edit) => editPart(edit, proof.after.lang, t)),
    ),
    ...section(
      t("findings"),
      proof.findings.map((finding) => findingPart(finding, proof.after.lang, t)),
    ),
    ...section(
      t("announcedTitle"),
      proof.announcement.map(({ words }) => line(words)),
    ),
    ...section(t("before"), [textPart(proof.before, moment, t)]),
    ...section(t("after"), [textPart(proof.after, moment, t)]),
    ...section(
      t("proofLooks"),
      proof.looks.map((look) =>
        line(`${moment(look.at)}: ${look.said === "failed" ? look.trouble : t(SAID[look.said])}`),
      ),
    ),
    line(t("proofCheck")),
  ];
  const title = escaped(`${change.headline} (${change.firstSeenAt.slice(0, 10)})`);
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
<main>
${parts.join("\n")}
</main>
<script type="application/json" id="unquiet">
${jsonInPage({ ...proof, tool: { name: "Unquiet", version } })}
</script>
</html>
`;
}

/** The name that the file is saved under: the service and the day that the change was first seen. */
export function proofName({ service, change }: Pick<ChangeProof, "service" | "change">): string {
  const safe = service.id
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 60);
  return `unquiet-${safe}-${change.firstSeenAt.slice(0, 10)}.html`;
}

/** A sentence of ours, in which what was filled in stands by itself. */
const said = (text: string) => escaped(text).replace(/\[U\+2068\](.*?)\[U\+2069\]/gu, "<bdi>$1</bdi>");
/** Words of others. */
const quoted = (text: string) => `<bdi>${escaped(text)}</bdi>`;
/** What follows something on its line; nothing where there is nothing. */
const more = (text: string) => (text === "" ? "" : ` \u00B7 ${quoted(text)}`);
const heading = (level: 1 | 2, text: string) => `<h${level}>${said(text)}</h${level}>`;
const line = (text: string) => `<p>${said(text)}</p>`;

/** A part with its heading; nothing where there is nothing in it. */
function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [heading(2, title), ...items];
}

function about({ service, document, change }: ChangeProof, moment: (at: string) => string, t: Translate): string {
  const marks = [change.severityWord, change.silenceWord].filter((word) => word !== "");
  const seen = t("seenBetween", [moment(change.lastSeenBeforeAt), moment(change.firstSeenAt)]);
  return [
    `<p>${quoted(service.name)}${more(document.title)}</p>`,
    `<p>${quoted(document.url)}</p>`,
    line(marks.join(" \u00B7 ")),
    line(`${seen} ${t(STATE[change.state])}`),
    line(`${t("captureLabel")}: ${t(CAPTURE[document.capture])}`),
    ...(document.part ? [line(t("partSome"))] : []),
  ].join("\n");
}

function editPart({ kind, section: under, words, links }: ChangeProof["edits"][number], lang: string, t: Translate) {
  const sides = (["-", "+"] as const).flatMap((mark) => {
    const runs = words.filter(([one]) => one === "=" || one === mark);
    return runs.length === 0 ? [] : [wording(t(mark === "-" ? "before" : "after"), marked(runs), lang)];
  });
  const leads = links.map(({ text, before, after }) => {
    const sides = [
      `${t("before")}: `,
      quoted(before ?? "\u2013"),
      ` \u00B7 ${t("after")}: `,
      quoted(after ?? "\u2013"),
    ];
    return `<p>${said(t("linkWords", [text]))} ${sides.join("")}</p>`;
  });
  return [`<p>${said(t(EDIT_WORDS[kind]))}${more(under)}</p>`, ...sides, ...leads].join("\n");
}

function marked(words: readonly WordRun[]): string {
  return words
    .map(([mark, text]) => {
      const tag = { "=": "span", "-": "del", "+": "ins" }[mark];
      return `<${tag}>${escaped(text)}</${tag}>`;
    })
    .join("");
}

/** Words of the document, set off from ours. */
function wording(label: string, html: string, lang: string): string {
  return `<p>${escaped(label)}:</p>\n<blockquote lang="${escaped(lang)}" dir="auto">${html}</blockquote>`;
}

function findingPart(finding: ChangeProof["findings"][number], lang: string, t: Translate): string {
  const { title, severityWord, where, section: under, before, after, reasons } = finding;
  const side = (label: WordKey, text: string | null) => (text === null ? [] : [wording(t(label), escaped(text), lang)]);
  return [
    `<p>${said(`${severityWord}: ${title}`)}${more(under)}</p>`,
    ...side("before", before),
    ...side("after", after),
    ...[...reasons, where].filter((text) => text !== "").map(line),
  ].join("\n");
}

function textPart(
  { firstSeenAt, statedDates, textHash, page }: ProvenText,
  moment: (at: string) => string,
  t: Translate,
) {
  const dates = statedDates.map(({ text }) => t("statedDate", [text]));
  const stated = dates.length === 0 ? t("noStatedDate") : dates.join(" \u00B7 ");
  const received =
    page && [page.finalUrl, moment(page.fetchedAt), page.status, page.byteLength, page.sha256].map(String);
  return [
    line(`${t("seenFirst", [moment(firstSeenAt)])} \u00B7 ${stated}`),
    line(t("proofText", [textHash])),
    ...(received ? [line(t("proofPage", received))] : []),
  ].join("\n");
}
