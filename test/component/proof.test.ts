import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { proofName, proofPage } from "../../components/proof/page.ts";
import type { Translate } from "../../components/words.ts";
import { fillIn } from "../../lib/core/words/fill-in.ts";
import type { ChangeProof } from "../../lib/proof.ts";
import { aProof } from "./reading-builders.ts";

const LOCALES = "assets/public/_locales";
const LANGUAGES = readdirSync(LOCALES);

/** A language's words, filled in as the browser does. */
function wordsIn(language: string): Translate {
  const table = JSON.parse(readFileSync(`${LOCALES}/${language}/messages.json`, "utf8"));
  return (key, values) => {
    const blanks = (typeof values === "number" ? [values] : (values ?? [])).map((value) => fillIn(value, language));
    return table[key].message.replace(/\$(\d)/gu, (_blank: string, place: string) => blanks[Number(place) - 1] ?? "");
  };
}

const english = wordsIn("en");
const pageOf = (overrides: Partial<ChangeProof> = {}, t = english) => proofPage(aProof(overrides), "1.2.3", t);
const parsed = (html: string) => new DOMParser().parseFromString(html, "text/html");
const dataIn = (page: Document) => JSON.parse(page.querySelector("script")?.textContent ?? "");

/** What would run, load, or hide what is said, if any of it were taken for markup or obeyed. */
const HOSTILE = [
  `</script><script>alert(1)</script>`,
  `<!--<script>`,
  `<img src=x onerror=alert(1)>`,
  `"><base href="https://evil.example/">`,
  `' onmouseover='alert(1)`,
  `&lt;b&gt; &amp;`,
  `]]>`,
  `pay \u202Eno\u202C more\u2066`,
  `null\u0000byte \u2028 line \u200B seam`,
  `half \uD800 letter`,
];

describe("the page of a proof", () => {
  test("says what changed, where, when, how it was seen, announced and read, with hashes and the tool's version", () => {
    const text = parsed(pageOf()).querySelector("main")?.textContent ?? "";
    const { change, edits, findings, after } = aProof();
    for (const part of [
      change.headline,
      "Unquiet 1.2.3",
      "https://worklane.example/privacy",
      "Worklane \u00B7 Privacy Policy",
      "Important \u00B7 Quiet change",
      "Sep 18, 2024, 6:10 PM UTC",
      "A second look agreed.",
      "Unquiet asks for it once a day",
      edits[0]?.after ?? "nothing",
      findings[0]?.reasons[0] ?? "nothing",
      "No notice was seen.",
      after.textHash,
      "new text",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("shows the words of each version by themselves, with what differs marked", () => {
    const page = parsed(pageOf());
    const [before, after] = page.querySelectorAll("blockquote");
    const [edit] = aProof().edits;
    expect(before?.textContent).toBe(edit?.before);
    expect(after?.textContent).toBe(edit?.after);
    expect(before?.querySelector("del")).not.toBeNull();
    expect(before?.querySelector("ins")).toBeNull();
    expect(after?.querySelector("ins")).not.toBeNull();
  });

  test("holds all of it as data, with the tool that wrote it", () => {
    expect(dataIn(parsed(pageOf()))).toEqual({ ...aProof(), tool: { name: "Unquiet", version: "1.2.3" } });
  });

  test("allows itself nothing: no script, no link, no address that is loaded", () => {
    const page = parsed(pageOf());
    const policy = page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content");
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(page.querySelectorAll("[src], [href], iframe, object, script:not([type='application/json'])").length).toBe(
      0,
    );
  });

  test.each(LANGUAGES)("is whole in %s, and says in which language it is", (language) => {
    const page = parsed(pageOf({ language }, wordsIn(language)));
    expect(page.documentElement.lang).toBe(language);
    expect(page.documentElement.dir).toBe(language === "ar" ? "rtl" : "ltr");
    expect(page.querySelectorAll("h2").length).toBe(6);
    // What keeps a name by itself in Arabic is an element here, and no sign that somebody hid.
    expect(page.body.textContent).not.toMatch(/undefined|\$\d|U\+206/u);
    expect(dataIn(page).change).toEqual(aProof().change);
  });

  test.each(HOSTILE)("takes %j for text wherever it stands, and keeps it as it is in the data", (words) => {
    const [edit] = aProof().edits;
    const [finding] = aProof().findings;
    if (!edit || !finding) throw new Error("There is nothing to fill in.");
    const hostile: Partial<ChangeProof> = {
      language: "en",
      service: { id: words, name: words },
      document: { ...aProof().document, title: words, url: words },
      change: { ...aProof().change, headline: words, severityWord: words, silenceWord: words },
      before: { ...aProof().before, lang: words, textHash: words, lines: [words] },
      after: {
        ...aProof().after,
        lang: words,
        statedDates: [{ text: words, iso: "2024-01-01", precision: "day", kind: "updated" }],
      },
      edits: [
        {
          ...edit,
          section: words,
          words: [
            ["-", words],
            ["+", words],
          ],
          links: [{ text: words, before: words, after: null }],
        },
      ],
      findings: [
        { ...finding, title: words, section: words, before: words, after: words, reasons: [words], where: words },
      ],
      announcement: [{ signal: "no-notice", strength: "weak", params: { quote: words }, words }],
      looks: [{ at: "2024-09-19T06:10:00.000Z", kind: "failed", said: "failed", trouble: words }],
    };
    const html = pageOf(hostile);
    const plain = pageOf({ ...hostile, ...harmless(hostile, words) });
    const page = parsed(html);
    expect(elementsIn(page)).toEqual(elementsIn(parsed(plain)));
    expect(dataIn(page)).toMatchObject(JSON.parse(JSON.stringify(hostile)));
    expect(html).not.toMatch(/(?!\n)\p{Cc}|[\u200B\u202A-\u202E\u2028\u2029\u2060-\u206F]/u);
    expect(html.match(/<\/script/giu)).toHaveLength(1);
  });

  test("names marks that would turn or hide what is read", () => {
    const page = parsed(pageOf({ service: { id: "a", name: "pay \u202Eno" } }));
    expect(page.querySelector("main")?.textContent).toContain("pay [U+202E]no");
  });
});

/** Every element with its attributes' names, in order. */
const elementsIn = (page: Document) =>
  [...page.querySelectorAll("*")].map((element) => [element.tagName, ...element.getAttributeNames()].join(" "));

/** The same with a word in the place of what is hostile. */
function harmless(value: Partial<ChangeProof>, words: string): Partial<ChangeProof> {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    inner === JSON.parse(JSON.stringify(words)) ? "word" : inner,
  );
}

describe("the name of the file", () => {
  const { change } = aProof();
  test.each([
    ["worklane.example", "unquiet-worklane-example-2024-09-19.html"],
    ["../../etc/passwd", "unquiet-etc-passwd-2024-09-19.html"],
    ["con:\u202Elmth.exe\u0000", "unquiet-con-lmth-exe-2024-09-19.html"],
    ["حريات.example", "unquiet-حريات-example-2024-09-19.html"],
  ])("of %j is %s", (id, name) => {
    expect(proofName({ service: { id, name: "" }, change })).toBe(name);
  });
});
