import { describe, expect, test } from "vitest";
import type { Direction, FindingAction, FindingClass } from "../../../../lib/model.ts";
import { AROUND, findingOf, findingsBetween, judgementOf } from "./judging.ts";

interface Case {
  what: string;
  lang?: string;
  before: string | null;
  after: string | null;
  finds: [FindingClass, FindingAction, Direction];
}

const CASES: Case[] = [
  {
    what: "a new statement",
    before: null,
    after: "We may use your data to train AI models.",
    finds: ["ai_training", "added", "worse"],
  },
  {
    what: "a statement put into a sentence that did not speak of it",
    before: "We use your data to provide and improve the service.",
    after: "We use your data to provide and improve the service, and to train AI models.",
    finds: ["ai_training", "added", "worse"],
  },
  {
    what: "a statement taken out",
    before: "We sell your personal data to data brokers.",
    after: null,
    finds: ["sale_of_data", "removed", "better"],
  },
  {
    what: "a promise taken out",
    before: "We do not use your messages to train AI.",
    after: null,
    finds: ["ai_training_limit", "promise-removed", "worse"],
  },
  {
    what: "a promise put in",
    before: null,
    after: "We do not sell your personal data.",
    finds: ["sale_of_data", "added", "better"],
  },
  {
    what: "a promise narrowed by one word",
    before: "We do not share your personal data with third parties in other countries.",
    after: "We do not share your personal data with non-affiliated third parties in other countries.",
    finds: ["sharing_third_party", "promise-narrowed", "worse"],
  },
  {
    what: "a promise narrowed by an exception",
    before: "We never sell your personal information.",
    after: "We never sell your personal information for money.",
    finds: ["sale_of_data", "promise-narrowed", "worse"],
  },
  {
    what: "a promise turned into its opposite",
    before: "We do not sell your personal information to advertisers.",
    after: "We do sell your personal information to advertisers.",
    finds: ["sale_of_data", "flipped", "worse"],
  },
  {
    what: "a statement turned into a promise",
    before: "We use your posts to train AI models.",
    after: "We do not use your posts to train AI models.",
    finds: ["ai_training_limit", "flipped", "better"],
  },
  {
    what: "days made months",
    before: "We keep your data for 30 days after you close the account.",
    after: "We keep your data for 30 months after you close the account.",
    finds: ["retention", "detail-edited", "worse"],
  },
  {
    what: "a storage time made shorter",
    before: "We delete your data after 2 years.",
    after: "We delete your data after 6 months.",
    finds: ["retention", "detail-edited", "better"],
  },
  {
    what: "another kind of data",
    before: "We collect your name and e-mail address when you sign up.",
    after: "We collect your name, date of birth and e-mail address when you sign up.",
    finds: ["new_data", "detail-edited", "worse"],
  },
  {
    what: "another recipient",
    before: "We share your data with partners to deliver your orders.",
    after: "We share your data with partners and advertisers to deliver your orders.",
    finds: ["sharing_third_party", "detail-edited", "worse"],
  },
  {
    what: "private messages among what AI is trained with",
    before: "We use your data, such as your posts, to train AI models.",
    after: "We use your data, such as your posts and private messages, to train AI models.",
    finds: ["ai_training", "detail-edited", "worse"],
  },
  {
    what: "a court order that is needed no more",
    before: "We disclose your data to the authorities when we receive a court order.",
    after: "We disclose your data to the authorities when we receive a valid request.",
    finds: ["law_enforcement", "detail-edited", "worse"],
  },
  {
    what: "consent that is needed no more",
    before: "With your consent, we share your data with advertising partners in your country.",
    after: "We share your data with advertising partners in your country.",
    finds: ["sharing_third_party", "detail-edited", "worse"],
  },
  {
    what: "a way to refuse taken out",
    before: "You can opt out of this use of your data in your settings.",
    after: null,
    finds: ["opt_out", "removed", "worse"],
  },
  {
    what: "a way to refuse put in",
    before: null,
    after: "You can opt out of this use of your data in your settings.",
    finds: ["opt_out", "added", "better"],
  },
  {
    what: "one of two ways to refuse taken out",
    before: "You may opt out by e-mail or through your device settings.",
    after: "You may opt out by e-mail.",
    finds: ["opt_out", "detail-edited", "worse"],
  },
  {
    what: "a more precise kind of the same data",
    before: "We may collect your approximate location.",
    after: "We may collect your approximate and precise location.",
    finds: ["location", "detail-edited", "worse"],
  },
  {
    what: "the storage time taken out",
    before: "We keep your data for 90 days.",
    after: null,
    finds: ["retention", "removed", "worse"],
  },
  {
    what: "a ban on readers",
    before: null,
    after: "You may not use our content to train AI.",
    finds: ["scraping_ban", "added", "neutral"],
  },
  {
    what: "French: a promise turned into its opposite",
    lang: "fr",
    before: "Nous n'utilisons pas vos messages pour entraîner l'IA.",
    after: "Nous utilisons vos messages pour entraîner l'IA.",
    finds: ["ai_training", "flipped", "worse"],
  },
  {
    what: "French: jours made mois",
    lang: "fr",
    before: "Nous conservons vos données pendant 30 jours après la clôture.",
    after: "Nous conservons vos données pendant 30 mois après la clôture.",
    finds: ["retention", "detail-edited", "worse"],
  },
  {
    what: "French: a promise narrowed",
    lang: "fr",
    before: "Nous ne vendons pas vos données personnelles.",
    after: "Nous ne vendons pas sciemment vos données personnelles.",
    finds: ["sale_of_data", "promise-narrowed", "worse"],
  },
  {
    what: "Dutch: a promise turned into its opposite",
    lang: "nl",
    before: "We delen je persoonsgegevens niet met derden.",
    after: "We delen je persoonsgegevens met derden.",
    finds: ["sharing_third_party", "flipped", "worse"],
  },
  {
    what: "Dutch: dagen made maanden",
    lang: "nl",
    before: "We bewaren je gegevens 30 dagen na het sluiten van je account.",
    after: "We bewaren je gegevens 30 maanden na het sluiten van je account.",
    finds: ["retention", "detail-edited", "worse"],
  },
  {
    what: "Dutch: a promise taken out",
    lang: "nl",
    before: "Wij verkopen uw persoonsgegevens nooit.",
    after: null,
    finds: ["sale_of_data", "promise-removed", "worse"],
  },
];

test.each(CASES)("$what is found", ({ lang = "en", before, after, finds: [wanted, action, direction] }) => {
  const finding = findingOf(findingsBetween(before, after, { lang }), wanted);
  expect([finding.action, finding.direction]).toEqual([action, direction]);
  expect(finding.before).toBe(before);
  expect(finding.after).toBe(after);
});

describe("an edit that says the same leaves no finding", () => {
  test.each([
    ["We do not sell your personal data to anybody.", "We will not sell your personal data to anybody."],
    ["We share your data with partners.", "We also share your data with partners."],
    ["We use your data to train AI models.", "We may use your data to train AI models."],
    ["We delete your data after 1 year.", "We delete your data after 365 days."],
    ["You may not use our content to train AI.", "You may never use our content to train AI."],
    ["We are updating our terms on 3 May 2025.", "We are updating our terms on 4 May 2025."],
  ])("%s - %s", (before, after) => {
    expect(findingsBetween(before, after)).toEqual([]);
  });
});

describe("where a sentence stands in the document does not matter", () => {
  const grave = "We may use your data to train AI models.";
  const others = ["First we say hello to everyone who reads this.", "Then we say how to reach us by post."];

  test("a sentence that moved is no finding", () => {
    expect(judgementOf([grave, ...others], [...others, grave]).findings).toEqual([]);
  });

  test("a sentence that was run together with its neighbour is no finding", () => {
    expect(judgementOf([grave, ...others], [`${grave} ${others[0]}`, others[1] ?? ""]).findings).toEqual([]);
  });

  test("a sentence that was cut in two paragraphs is no finding", () => {
    const two = "We share your data with partners, for instance with advertisers and with shops in your town.";
    const cut = ["We share your data with partners,", "for instance with advertisers and with shops in your town."];
    expect(judgementOf([...others, two], [...others, ...cut]).findings.filter((one) => one.action === "added")).toEqual(
      [],
    );
  });
});

describe("what the rest of the document says counts", () => {
  const says = "We may use your data to train AI models.";
  const around = AROUND.en ?? "";

  test("the first mention in a document weighs more than one more mention", () => {
    const first = findingOf(judgementOf([around], [around, says]).findings, "ai_training");
    expect([first.firstMention, first.severity]).toEqual([true, "important"]);
    const more = "Photos that you upload are used to train AI models, too.";
    const again = findingOf(judgementOf([around, says], [around, says, more]).findings, "ai_training");
    expect([again.firstMention, again.severity]).toEqual([false, "worth-knowing"]);
  });

  test("a statement gone from the whole document is good news, one of two is not", () => {
    const other = "Photos that you upload are used to train AI models, too.";
    const one = findingOf(judgementOf([around, says, other], [around, other]).findings, "ai_training");
    expect([one.goneEverywhere, one.severity]).toEqual([false, "small"]);
    const all = findingOf(judgementOf([around, says], [around]).findings, "ai_training");
    expect([all.goneEverywhere, all.severity]).toEqual([true, "good"]);
  });

  test("a promise that is still given elsewhere was not taken out", () => {
    const promise = "We do not sell your personal data.";
    const again = "As we said above, your personal data is never sold by anybody here.";
    expect(judgementOf([around, promise, again], [around, again]).findings).toEqual([]);
  });

  test("a storage time that still stands elsewhere was not taken out", () => {
    const again = "We keep your data for 90 days when you close the account.";
    const { findings } = judgementOf([around, "We store your data for 90 days.", again], [around, again]);
    expect(findingOf(findings, "retention").direction).toBe("neutral");
  });
});

describe("a list is read with the line that leads into it", () => {
  test("an item under a denial is a promise", () => {
    const before = ["We promise that we will never:", "- read this aloud"];
    const after = [...before, "- sell your personal data"];
    const finding = findingOf(judgementOf(before, after).findings, "sale_of_data");
    expect([finding.action, finding.direction]).toEqual(["added", "better"]);
  });

  test("an item under a ban on readers is a ban", () => {
    const before = ["You must not:", "- copy the site"];
    const after = [...before, "- use content of members to train AI models"];
    expect(judgementOf(before, after).findings.map((finding) => finding.class)).toEqual(["scraping_ban"]);
  });

  test("an item that is not marked as one is read with its line too", () => {
    const before = ["You agree that you must not, for any purpose:", "(a) copy the site;"];
    const after = [...before, "(b) use content of members to train AI models."];
    expect(judgementOf(before, after).findings.map((finding) => finding.class)).toEqual(["scraping_ban"]);
  });
});

test("a more specific subject speaks for the general ones in the same sentence", () => {
  const after = "We share your data with affiliates and third parties, which use it for their own purposes.";
  const findings = findingsBetween(null, after);
  expect(findings[0]?.class).toBe("sharing_own_purposes");
  expect(findingOf(findings, "sharing_third_party").severity).toBe("small");
  expect(findingOf(findings, "affiliates").severity).toBe("small");
});
