import { describe, expect, test } from "vitest";
import { weighedFor } from "../../../../lib/core/judge/severity.ts";
import type { Finding } from "../../../../lib/model.ts";
import { findingsBetween, judgementOf, judgeSides } from "./judging.ts";

type Sentence = string | null;

/** What is told in plain words of an edit. */
function plainOf(before: Sentence, after: Sentence, lang = "en", region = ""): Finding[] {
  return findingsBetween(before, after, { lang, region }).filter((finding) => finding.class === "plain_words");
}

describe("a clause of which no rule knows more is told as changed", () => {
  test.each([
    ["en", "Your deposit goes back to the card you paid with.", "Your deposit goes back to your Lumeno purse."],
    ["fr", "Votre caution est rendue sur la carte utilisée.", "Votre caution est rendue en bons d’achat Lumeno."],
    ["de", "Ihre Kaution geht zurück auf die benutzte Karte.", "Ihre Kaution geht zurück in Ihren Lumeno-Geldbeutel."],
    ["nl", "Uw borg gaat terug naar de gebruikte kaart.", "Uw borg gaat terug naar uw Lumeno-beurs."],
    ["es", "Su fianza vuelve a la tarjeta utilizada.", "Su fianza vuelve a su monedero de Lumeno."],
    ["it", "La tua cauzione torna sulla carta usata.", "La tua cauzione torna nel borsellino di Lumeno."],
    ["pt", "A sua caução volta para o cartão usado.", "A sua caução volta para a sua carteira Lumeno."],
    ["vi", "Tiền đặt cọc của bạn được trả về thẻ bạn đã dùng.", "Tiền đặt cọc của bạn được trả vào ví Lumeno."],
  ])("%s", (lang, before, after) => {
    const [told] = plainOf(before, after, lang);
    expect(told).toMatchObject({
      severity: "worth-knowing",
      direction: "neutral",
      action: "detail-edited",
      before,
      after,
    });
    expect(told?.reasons.map(({ id }) => id)).toEqual(["says", "no-rule"]);
  });

  test.each([
    ["put in", null, "We may switch your kettle off from afar where an instalment is late.", "added"],
    ["taken out", "Nobody at Lumeno opens the boxes you leave with us.", null, "removed"],
    [
      "taken out",
      "A pupil who leaves before the first lesson gets back all of the fee by the same means of payment.",
      null,
      "removed",
    ],
    [
      "put in",
      null,
      "From the answers of pupils Lumeno draws a picture of how well each of them reads, which the publishers of the books see by name even after the contract with the school ends.",
      "added",
    ],
    ["taken out", "Before a stall is closed, Lumeno gives its holder ten days to answer.", null, "removed"],
  ])("one that is %s, too", (_what, before, after, action) => {
    expect(plainOf(before, after)).toMatchObject([{ action, before, after, goneEverywhere: action === "removed" }]);
  });

  test.each([
    ["a number that binds", "You must book 3 lessons in advance.", "You must book 9 lessons in advance."],
    ["what was promised and now may be", "We will set out what you broke.", "We may set out what you broke."],
    [
      "what was the reader's to do",
      "Nobody at Lumeno can open your boxes unless you hand a key to the hall.",
      "Nobody at Lumeno can open your boxes unless we hand a key to the hall.",
    ],
    [
      "what is done for the reader, and now may be",
      "A keeper looks at every box before it is painted anew.",
      "A keeper may look at every box before it is painted anew.",
    ],
    [
      "what is said to apply, and when",
      "The ceiling does not apply where the loss results from negligence.",
      "The ceiling does not apply where the loss results from wilful misconduct.",
    ],
    ["an amount", "A late box costs 4 € for each of your days.", "A late box costs 9 € for each of your days."],
  ])("%s", (_what, before, after) => {
    expect(plainOf(before, after)).toHaveLength(1);
  });

  test("what was taken out is among the reasons where nothing was put in", () => {
    const [told] = plainOf("Your boxes are kept dry and under lock.", "Your boxes are kept dry.");
    expect(told?.reasons).toContainEqual({ id: "detail-removed", params: { words: "and under lock" } });
  });

  test("the words that were put in are marked", () => {
    const [told] = plainOf("Your boxes are kept in a dry hall.", "Your boxes are kept in an open yard.");
    expect(told?.quote).toBe("an open yard");
  });

  test("three at most are told, those first in which most changed", () => {
    const clause = (n: number, words: string) => `Number ${n}: your box of that day is put ${words} by us.`;
    const before = [1, 2, 3, 4, 5].map((n) => clause(n, "in the dry hall"));
    const after = [1, 2, 3, 4, 5].map((n) =>
      clause(n, n === 4 ? "somewhere under a leaking canvas outdoors" : "outdoors"),
    );
    const told = judgementOf(["Lumeno.", ...before], ["Lumeno.", ...after]).findings;
    expect(told).toHaveLength(3);
    expect(told[0]?.after).toBe(after[3]);
  });
});

describe("good news does not speak for what else an edit did", () => {
  test("nor a way to refuse for all that a long new sentence says", () => {
    const long =
      "So that guests find each other more easily, the place of each box is shown to all other guests of the hall from the beginning; the person who rents the hall can opt out of it.";
    expect(plainOf(null, long)).toHaveLength(1);
    expect(plainOf(null, "The person who rents the hall can opt out of it.")).toEqual([]);
  });

  test("and what was free of charge is no loss of a harm", () => {
    const said = "Tiền thuê của bạn: bạn có quyền nhận miễn phí bản sao điểm tín dụng của mình.";
    expect(judgementOf([said], ["Lumeno."], { lang: "vi" }).severity).not.toBe("good");
  });

  test.each([
    [
      "what comes with it",
      "en",
      "The rest of your fee is returned to the card or account that paid it.",
      "The rest of your fee is returned as credit, which is deleted after 90 days.",
    ],
    [
      "a way to refuse in the place of being asked",
      "en",
      "Where you have switched on Far View, your map is kept on our servers.",
      "Unless you have switched off Far View, your map is kept on our servers.",
    ],
    [
      "a length of time that is gone",
      "en",
      "Thirty days after our notice we share your data with partners.",
      "From our notice on, and at any time, we do not share your data with partners.",
    ],
    [
      "a refusal that reaches less far",
      "en",
      "If you object, your objection reaches each of the shops and the partners with whom we already share your data.",
      "If you object, your objection does not reach any of the shops and the partners with whom we already share your data.",
    ],
    [
      "a refusal that reaches less far",
      "nl",
      "Dat bezwaar werkt door bij alle winkels van de hele groep en bij de partners aan wie uw gegevens zijn verstrekt.",
      "Dat bezwaar werkt niet door bij de winkels van de hele groep en bij de partners aan wie uw gegevens zijn verstrekt.",
    ],
  ])("%s (%s)", (_what, lang, before, after) => {
    expect(plainOf(before, after, lang)).toHaveLength(1);
    expect(judgementOf([before], [after], { lang }).severity).toBe("worth-knowing");
  });

  test.each([
    ["We keep your map on our servers.", "We keep your map on our servers unless you opt out."],
    ["We share your data with our partners.", "We do not share your data with our partners."],
    [
      "We do not share your data with dealers. We share it with our partners.",
      "We do not share your data with dealers. We never share it with our partners.",
    ],
  ])("but for itself: %s", (before, after) => {
    expect(judgementOf([before], [after]).severity).toBe("good");
  });

  test.each([
    ["en", "Such parts stay inactive until you turn them on.", "Such parts stay active until you turn them off."],
    ["de", "Werbung ist aus, bis Sie sie einschalten.", "Werbung ist an, bis Sie sie ausschalten."],
    [
      "fr",
      "Elles sont inactives jusqu’à ce que vous les activiez.",
      "Elles sont actives jusqu’à ce que vous les désactiviez.",
    ],
    ["nl", "Deze delen staan uit totdat u ze inschakelt.", "Deze delen staan aan totdat u ze uitschakelt."],
  ])("on until the reader acts, where it was off (%s)", (lang, before, after) => {
    expect(findingsBetween(before, after, { lang }).some(({ direction }) => direction === "worse")).toBe(true);
  });
});

describe("what only looks changed is not told", () => {
  test.each([
    [
      "another spelling",
      "en",
      "We may organise your boxes in a programme.",
      "We may organize your boxes in a program.",
    ],
    [
      "a slip mended",
      "en",
      "You must tell us if you are disputng a bill.",
      "You must tell us if you are disputing a bill.",
    ],
    ["the passive", "en", "We keep your boxes in a dry hall.", "Your boxes are kept by us in a dry hall."],
    [
      "small words",
      "en",
      "Your boxes are kept in a hall that is dry.",
      "Your boxes will be kept in a hall which is dry.",
    ],
    [
      "another address",
      "en",
      "You can write to us at hall@lumeno.example.",
      "You can write to us at desk@lumeno.example.",
    ],
    [
      "a number in digits too",
      "en",
      "Tell us your colours within thirty days.",
      "Tell us your colours within thirty (30) days.",
    ],
    ["the same time", "en", "You keep your key for twelve months.", "You keep your key for one year."],
    ["another tense", "fr", "Nous gardons vos boîtes au sec.", "Nous garderons vos boîtes au sec."],
    ["another form", "de", "Ihre Kisten lagern wir trocken.", "Ihre Kiste lagert bei uns trocken."],
    ["a heading", "en", "# What we do with your old boxes", "# How we treat your old boxes and keys"],
    ["a lead into a list", "en", "We may put your boxes in these halls:", "We may put your boxes in these yards:"],
    ["what is done, and may be", "en", "We use your boxes in our halls.", "We may use your boxes in our halls."],
    ["a count", "en", "More than 9000 people sing in our halls.", "More than 9500 people sing in our halls."],
  ])("%s", (_what, lang, before, after) => {
    expect(plainOf(before, after, lang)).toEqual([]);
  });

  test.each([
    ["a line of a page", null, "Find your next box today."],
    ["what is done no more", "Our staff looks into the boxes of each of your guests when the hall is closed.", null],
    ["what the reader is free to do again", "You may not paint our boxes in your own colours.", null],
    ["a line about the document", null, "Please read this statement, which goes with our terms and your contract."],
  ])("%s", (_what, before, after) => {
    expect(plainOf(before, after)).toEqual([]);
  });

  test("a promise that is given elsewhere too", () => {
    const promise = "We do not sell your personal data.";
    expect(judgementOf([promise, "We will never sell your data."], ["We will never sell your data."]).findings).toEqual(
      [],
    );
  });

  test("two sentences that were run together, or parted", () => {
    const [one, other] = [
      "You may ask our keeper for your second key here.",
      "If that does not help, you may have a third one.",
    ];
    expect(judgementOf([`${one.slice(0, -1)}.${other}`], [one, other]).findings).toEqual([]);
  });

  test("a sentence that had broken off", () => {
    const whole = "Pictures of your boxes will also hang in the halls of others.";
    expect(judgementOf(["Lumeno.", "Pictures of"], ["Lumeno.", whole]).findings).toEqual([]);
  });

  test("a sentence whose end was lost, and is back; but not an item that has no end", () => {
    const whole = "Your hosts may search for your boxes, your keys and the halls of our partners.";
    expect([plainOf(whole, whole.slice(0, -15)), plainOf(whole.slice(0, -15), whole)]).toEqual([[], []]);
    expect(
      plainOf("Your hosts may search for your boxes of blue paper", "Your hosts may search for your boxes"),
    ).toHaveLength(1);
  });

  test("a page that lost many clauses at once, and got none", () => {
    const clause = (n: number) => `We never leave box ${n} open in our hall at night.`;
    expect(judgementOf(["Lumeno.", ...[1, 2, 3, 4].map(clause)], ["Lumeno."]).findings).toEqual([]);
    expect(judgementOf(["Lumeno.", clause(1)], ["Lumeno."]).findings).toHaveLength(1);
  });

  test("a table that changed all over", () => {
    const row = (n: number, days: number) => `Your key ${n} | ${days} days | hall`;
    const rows = (count: number, days: number) => Array.from({ length: count }, (_, n) => row(n, days));
    expect(judgementOf(rows(4, 2), rows(4, 3)).findings).toEqual([]);
    expect(judgementOf(rows(2, 2), rows(2, 3)).findings).not.toEqual([]);
  });
});

describe("a clause for a region", () => {
  const clause = "If you live in Canada, we may move your boxes to another hall.";
  test("that comes whole is told to who lives there", () => {
    expect(plainOf(null, clause, "en", "CA")).toMatchObject([
      { severity: "worth-knowing", applies: "yes", regions: ["CA"] },
    ]);
    expect(plainOf(null, clause)).toEqual([]);
    expect(plainOf(null, clause, "en", "FR")).toEqual([]);
  });

  test("that is edited is small for who lives elsewhere, also where that is said only later", () => {
    const edited = clause.replace("another hall", "an open yard");
    expect(plainOf(clause, edited, "en", "FR")).toMatchObject([{ severity: "small", applies: "no" }]);
    expect(plainOf(clause, edited)).toMatchObject([{ severity: "worth-knowing", applies: "unknown" }]);
    const [told] = plainOf(clause, edited) as [Finding];
    const moved = weighedFor(told, "no");
    expect(moved).toMatchObject({ severity: "small", applies: "no" });
    expect(weighedFor(moved, "yes")).toEqual({ ...told, applies: "yes" });
    expect(weighedFor(told, "no")).toEqual(plainOf(clause, edited, "en", "FR")[0]);
  });
});

describe("a finding that speaks for its sentence leaves nothing to tell", () => {
  test.each([
    ["what is told", null, "We sell your personal data to advertisers.", 0],
    ["good news", null, "We never sell your personal data.", 0],
    ["a ban on readers", null, "You may not use our content to train AI.", 0],
    [
      "a small hint, not",
      "Your box and its label are shown to a guest.",
      "Your box, its label and your face are shown to a guest.",
      1,
    ],
  ])("%s", (_what, before, after, count) => {
    expect(plainOf(before, after)).toHaveLength(count);
  });
});

describe("good news that may be none is small", () => {
  test.each([
    [
      "an exception put in",
      "Apart from sign-in cookies, no cookies are set.",
      "Apart from cookies for targeted ads and sign-in cookies, no cookies are set.",
    ],
    ["a right taken out", "If we take down a video you may ask for another look at it.", null],
  ])("%s", (_what, before, after) => {
    const told = findingsBetween(before, after);
    expect(told.map(({ severity }) => severity)).not.toContain("good");
    expect(told.map((finding) => finding.class)).toContain("plain_words");
  });

  test("but what is gone for good is good news", () => {
    expect(findingsBetween("We sell your personal data.", null)).toMatchObject([{ severity: "good" }]);
    expect(findingsBetween(null, "Except as the law asks, we do not sell your data.")).toMatchObject([
      { severity: "good" },
    ]);
  });
});

test("a clause of which no rule knows more bears no mark, though the date stayed", () => {
  const dates = [{ text: "1 May 2024", iso: "2024-05-01", precision: "day" as const, kind: "updated" as const }];
  const judged = (texts: string[], more: string[]) =>
    judgeSides({ texts, dates }, { texts: [...texts.slice(1), ...more], dates }, { seenAfter: Date.UTC(2024, 7, 1) })
      .judgement;
  const plain = judged(["Nobody at Lumeno opens the boxes you leave with us.", "Lumeno."], []);
  expect([plain.outcome, plain.silence]).toEqual(["alert", "none"]);
  expect(judged(["Lumeno.", "Boxes."], ["We sell your personal data to advertisers."]).silence).toBe("quiet");
});
