import { describe, expect, test } from "vitest";
import { editsOf } from "../../../../lib/core/compare/index.ts";
import type { Block } from "../../../../lib/model.ts";
import { blocksOf } from "../../../support/builders.ts";
import { compareVersions } from "../../../support/reading.ts";

const BASE = [
  "# Privacy",
  "Nordbrief carries letters and keeps few data.",
  "# Sharing",
  "We do not sell your data to anybody.",
  "- We keep logs for 30 days.",
];

/** The noise of a version with some of its lines changed. */
function noiseOf(before: readonly string[], after: readonly string[], lang = "en") {
  return compareVersions(blocksOf(...before), blocksOf(...after), lang).noise;
}
const noiseOfLine = (before: string, after: string) => noiseOf([...BASE, before], [...BASE, after]);
const linked = (text: string, ...hrefs: string[]): Block => ({
  kind: "paragraph",
  text,
  links: hrefs.map((href) => ({ text: "here", href })),
});

describe("equal", () => {
  test.each([
    ["quotation marks", "We call it “the service”.", 'We call it "the service".'],
    ["spaces", "Keep it for 30 days.", "Keep it for\u00A030  days."],
    ["invisible signs", "Personal data.", "Per\u00ADsonal\u200B data."],
    ["accents written otherwise", "Donn\u00E9e.", "Donne\u0301e."],
    ["a clock", "Page built 3 minutes ago.", "Page built an hour ago."],
  ])("are texts that differ in %s", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe("equal");
  });
});

describe("typographic", () => {
  test.each([
    ["punctuation", "We keep names, mails and logs.", "We keep names, mails, and logs"],
    ["case", "Opt-Out Rights", "OPT-OUT RIGHTS"],
    ["a hyphen", "Your e-mail", "Your email"],
    ["lost apostrophes", "LinkedIn’s members’ data", "LinkedIns members data"],
    ["bullets", "• Names", "Names"],
    ["thousands", "1,000 letters", "1.000 letters"],
  ])("is a difference in %s", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe("typographic");
  });

  test("is a paragraph that is cut in two, or two that are joined", () => {
    const one = "We keep names for a year. We keep logs for a month.";
    const two = ["We keep names for a year.", "We keep logs for a month."];
    expect(noiseOf([...BASE, one], [...BASE, ...two])).toBe("typographic");
    expect(noiseOf([...BASE, ...two], [...BASE, one])).toBe("typographic");
  });

  test("is not a word that wanders over a paragraph that stayed", () => {
    expect(noiseOf(["We do not", ...BASE, "sell letters"], ["We do", ...BASE, "not sell letters"])).toBe(null);
  });
});

describe("only links, markup or order", () => {
  const text = "Read our questions here.";
  test.each([
    ["links-only", [linked(text, "https://a.example/faq")], [linked(text, "https://a.example/help")]],
    ["links-only", [linked(text, "https://a.example/faq")], [linked(text)]],
    ["equal", [linked(text, "https://a.example/faq?utm_source=a")], [linked(text, "http://a.example/faq/#x")]],
    [null, [linked(text, "https://a.example/faq")], [linked("Read our answers there.", "https://a.example/help")]],
  ])("%s", (noise, before, after) => {
    expect(compareVersions([...blocksOf(...BASE), ...before], [...blocksOf(...BASE), ...after], "en").noise).toBe(
      noise,
    );
  });

  test.each<[string | null, Partial<Block>]>([
    ["markup-only", { kind: "heading", level: 2 }],
    ["markup-only", { kind: "item", level: 1 }],
    [null, { hidden: true }],
    [null, { text: "We may read it." }],
  ])("%s", (noise, other) => {
    const block: Block = { kind: "paragraph", text: "We never read it.", links: [] };
    expect(
      compareVersions([...blocksOf(...BASE), block], [...blocksOf(...BASE), { ...block, ...other }], "en").noise,
    ).toBe(noise);
  });

  test("a heading that only changed its level is shown as that", () => {
    const [before, after] = [blocksOf("# A", "B."), blocksOf("# A", "B.")];
    const comparison = compareVersions(
      before,
      after.map((block) => (block.kind === "heading" ? { ...block, level: 3 } : block)),
      "en",
    );
    expect(editsOf(comparison).edits.map((edit) => edit.kind)).toEqual(["heading-level"]);
  });

  test("moved-only is another order of the same paragraphs", () => {
    const [title = "", first = "", ...rest] = BASE;
    expect(noiseOf([title, first, ...rest], [title, ...rest, first])).toBe("moved-only");
  });

  test("a paragraph that moved and lost a word is none of them", () => {
    expect(
      noiseOf(BASE, [
        "# Privacy",
        "# Sharing",
        "We do sell your data to anybody.",
        "Nordbrief carries letters and keeps few data.",
        "- We keep logs for 30 days.",
      ]),
    ).toBe(null);
  });
});

describe("renumbered", () => {
  test.each([
    ["a number with a stop", "3. Your rights", "4. Your rights"],
    ["a number with a bracket", "3) Your rights", "4) Your rights"],
    ["a letter", "(b) your rights", "(c) your rights"],
    ["a Roman number", "iii. your rights", "iv. your rights"],
    ["numbers in steps", "2.1 Your rights", "2.2 Your rights"],
    ["numbers in steps with a stop", "2.1. Your rights", "3.1. Your rights"],
    ["a number that came or went", "Your rights", "5. Your rights"],
    ["a section", "Section 4: Your rights", "Section 5: Your rights"],
    ["an article", "Artikel 4 Ihre Rechte", "Artikel 5 Ihre Rechte"],
    ["a paragraph sign", "§ 4 Ihre Rechte", "§ 5 Ihre Rechte"],
    ["Chinese numbers", "第四条 您的权利", "第五条 您的权利"],
  ])("is a difference in %s at the beginning", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe("renumbered");
  });

  test.each([
    ["a term of days", "30 days for server logs", "90 days for server logs"],
    ["an age", "13 years is the least age", "16 years is the least age"],
    ["millions", "2.1 million letters", "3.1 million letters"],
    ["a word of one letter", "I agree to it", "agree to it"],
    ["a word of Roman letters", "Civil claims are kept", "claims are kept"],
    ["an article of speech", "A person decides", "person decides"],
    ["the wording too", "3. Your rights", "4. Our rights"],
    ["a number within", "Your 3. right", "Your 4. right"],
    ["an article of a law", "We rely on Article 6.1 of it", "We rely on Article 6.2 of it"],
    ["a price after a section's name", "Letters of section 2.50 € each", "Letters of section 3.50 € each"],
  ])("is not a difference in %s", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe(null);
  });
});

test.each([
  ["As set out in section 3.10.2, houses pay.", "As set out in section 3.12.2, houses pay."],
  ["Die Pflichten aus Ziffer 4.2 gelten.", "Die Pflichten aus Ziffer 5.2 gelten."],
])("renumbered is where the text points to a section of its own by steps: %s", (before, after) => {
  expect(noiseOfLine(before, after)).toBe("renumbered");
});

describe("date-only", () => {
  test.each([
    ["en", "Last updated: May 3, 2024", "Last updated: June 4, 2025"],
    ["en", "Effective November 3, 2025", "Effective January 1, 2026"],
    ["en", "May 2024", "June 2025"],
    ["fr", "Dernière mise à jour : 3 mai 2024", "Dernière mise à jour : 4 juin 2025"],
    ["nl", "Laatst gewijzigd op 3 mei 2024", "Laatst gewijzigd op 4 juni 2025"],
    ["de", "Stand: 03.05.2024", "Stand: 04.06.2025"],
    ["vi", "Cập nhật lần cuối: ngày 3 tháng 5 năm 2024", "Cập nhật lần cuối: ngày 4 tháng 6 năm 2025"],
    ["zh", "更新日期：2024年5月3日", "更新日期：2025年6月4日"],
  ])("is another date of the document (%s)", (lang, before, after) => {
    expect(noiseOf([before, ...BASE], [after, ...BASE], lang)).toBe("date-only");
  });

  test.each([
    ["a deadline", "You have until May 3, 2024 to object.", "You have until June 4, 2025 to object."],
    [
      "a deadline with a right",
      "If you joined before May 3, 2024, you can object.",
      "If you joined before June 4, 2025, you can object.",
    ],
    ["a law", "As the Letters Act of 3 May 1998 says.", "As the Letters Act of 4 June 2025 says."],
    ["the wording too", "Last updated: May 3, 2024", "Last reviewed by nobody: June 4, 2025"],
    ["a term", "Deleted after 30 days", "Deleted after 30 months"],
    [
      "the wording with the same date",
      "Effective May 3, 2024 we sell letters",
      "Effective May 3, 2024 we keep letters",
    ],
  ])("is not a change of %s", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe(null);
  });
});

test("date-only is another name for the same date of the document", () => {
  expect(noiseOf(["Effective date: May 3, 2024", ...BASE], ["Last updated on May 3, 2024", ...BASE])).toBe("date-only");
});

describe("contact-obfuscation", () => {
  test.each([
    ["by a stand-in", "Write to privacy@nordbrief.example today.", "Write to [email protected] today."],
    [
      "by a stand-in with a hard space",
      "Write to [email\u00A0protected] today.",
      "Write to privacy@nordbrief.example today.",
    ],
    [
      "by a stand-in that left some of it",
      "Write to priv[email protected] today.",
      "Write to [email protected]brief.example today.",
    ],
    [
      "by a stand-in that left its end",
      "Write to [email protected]brief.example today.",
      "Write to privacy@nordbrief.example today.",
    ],
    ["in words", "Write to privacy [at] nordbrief [dot] example today.", "Write to privacy@nordbrief.example today."],
  ])("is an address that one side hides %s", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe("contact-obfuscation");
  });

  test.each([
    ["another address", "Write to privacy@nordbrief.example.", "Write to sales@nordbrief.example."],
    [
      "a hidden address and another word",
      "Write to privacy@nordbrief.example if you like.",
      "Write to [email protected] if you must.",
    ],
    ["an address that went", "Write to privacy@nordbrief.example.", "Write to us."],
  ])("is not %s", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe(null);
  });

  test("does not cover another address that changed elsewhere", () => {
    const before = ["Write to privacy@nordbrief.example.", ...BASE, "Or to help@nordbrief.example."];
    const after = ["Write to [email protected].", ...BASE, "Or to help@otherbrief.example."];
    expect(noiseOf(before, after)).toBe(null);
  });
});

describe("volatile", () => {
  test.each([
    ["en", "Updated over 9 months ago", "Updated over 10 months ago"],
    ["en", "1 week ago", "2 weeks ago"],
    ["fr", "Publié il y a 3 jours", "Publié il y a 4 jours"],
    ["nl", "3 dagen geleden", "een week geleden"],
    ["de", "Stand vor 3 Tagen", "Stand vor einer Woche"],
    ["es", "Hace 3 días", "Hace 4 días"],
    ["en", "17 hours ago", "1 day ago"],
    ["fr", "Publié il y a 23 heures", "Publié il y a 1 jour"],
  ])("is a line that is hardly more than an age (%s)", (lang, before, after) => {
    expect(noiseOf([...BASE, before], [...BASE, after], lang)).toBe("volatile");
  });

  test.each([
    [
      "a rule",
      "We delete accounts that were last used 30 days ago.",
      "We delete accounts that were last used 90 days ago.",
    ],
    ["a term", "Kept for 30 days", "Kept for 90 days"],
    ["another word too", "Updated 9 months ago", "Sold 10 months ago"],
  ])("is not %s", (_, before, after) => {
    expect(noiseOfLine(before, after)).toBe(null);
  });
});

describe("volatile too", () => {
  test.each([
    ["353096", "354901"],
    ["202470.4k", "202470.6k"],
    ["1,204,311", "1,204,377"],
    ["icburule010100096070", "icburule010177021068"],
    ["05/02/2024 70.4k views", "05/02/2024 70.6k views"],
    ["12 comments", "14 comments"],
    ["2 (last comment by ada 8 hours ago)", "2 (last comment by ada 1 day ago)"],
  ])("is a line that is a large number and nothing else (%s)", (before, after) => {
    expect(noiseOf([...BASE, before], [...BASE, after], "en")).toBe("volatile");
  });

  test.each([
    ["30", "90"],
    ["353096 days", "354901 days"],
    ["13", "16"],
    ["30 views a day", "90 views a day"],
    ["Accounts (those last used 30 days ago)", "Accounts (those last used 90 days ago)"],
    ["DE814584193", "DE271584193"],
  ])("is not a number that a line may be about (%s)", (before, after) => {
    expect(noiseOfLine(before, after)).toBe(null);
  });
});

describe("links-only too", () => {
  test("is a link shown as its markup that leads elsewhere", () => {
    const link = (id: string) => `[Seal](https://seal.example/check?id=${id})`;
    expect(noiseOfLine(link("a1"), link("b2"))).toBe("links-only");
  });

  test("is an address in the text that asks the same page for something else", () => {
    const line = (id: number) => `Retrieved from "https://wiki.example/index.php?title=Privacy&oldid=${id}"`;
    expect(noiseOfLine(line(353096), line(354901))).toBe("links-only");
  });

  test("is not another page", () => {
    expect(noiseOfLine("See https://nordbrief.example/terms?a=1", "See https://nordbrief.example/sale?a=1")).toBe(null);
  });

  test("is not its words", () => {
    expect(noiseOfLine("[Seal](https://seal.example/a)", "[Sale](https://seal.example/b)")).toBe(null);
  });
});

describe("a grave clause is never noise, however small the edit", () => {
  test.each([
    ["We do not sell your data.", "We do sell your data."],
    ["We keep logs for 30 days.", "We keep logs for 30 months."],
    ["We keep logs for 30 days.", "We keep logs for 90 days."],
    ["We may train models with it.", "We will train models with it."],
    ["We share it with your consent.", "We share it without your consent."],
    ["You must be 18+.", "You must be 18."],
    ["A fee of $1.50 is due.", "A fee of $150 is due."],
    ["A fee of €5 is due.", "A fee of $5 is due."],
    ["Interest of 5% is due.", "Interest of 5 is due."],
    ["Sold to partners: ✗", "Sold to partners: ✓"],
    ["Children < 13 years", "Children > 13 years"],
    ["Nous ne vendons pas vos données.", "Nous vendons vos données."],
    ["Wij verkopen uw gegevens niet.", "Wij verkopen uw gegevens."],
    ["Wir verkaufen keine Daten.", "Wir verkaufen eine Daten."],
    ["No vendemos sus datos.", "Vendemos sus datos."],
    ["Non vendiamo i dati.", "Vendiamo i dati."],
    ["Não vendemos dados.", "Vendemos dados."],
    ["Chúng tôi không bán dữ liệu.", "Chúng tôi bán dữ liệu."],
    ["我们不出售数据。", "我们出售数据。"],
    ["データを販売しません。", "データを販売します。"],
    ["لا نبيع بياناتك.", "نبيع بياناتك."],
    ["Мы не продаём данные.", "Мы продаём данные."],
    ["You can unsend it less than 15 minutes ago sent.", "You can unsend it less than 50 minutes ago sent."],
  ])("%s → %s", (before, after) => {
    expect(noiseOfLine(before, after)).toBe(null);
    expect(noiseOfLine(after, before)).toBe(null);
    expect(noiseOf([`- ${before}`], [`- ${after}`])).toBe(null);
    expect(noiseOf([`# ${before}`], [`# ${after}`])).toBe(null);
  });

  test.each(["We sell your data.", "Effective May 3, 2024 we sell your data.", "3. We sell your data.", "No."])(
    "a line that came or went: %s",
    (line) => {
      expect(noiseOf(BASE, [...BASE, line])).toBe(null);
      expect(noiseOf([...BASE, line], BASE)).toBe(null);
    },
  );

  test("a new word beside all kinds of noise", () => {
    const before = ["1. Data", "Last updated May 3, 2024", "Write to [email protected].", "We may share it."];
    const after = ["2. Data", "Last updated June 4, 2025", "Write to a@b.example.", "We will share it."];
    expect(noiseOf(before, after)).toBe(null);
  });
});
