import { describe, expect, test } from "vitest";
import type { DateKind } from "../../../../lib/model.ts";
import { blocksOf } from "../../../support/builders.ts";
import { findStatedDates } from "../../../support/reading.ts";

const FILLER = "We keep the letters you send for as long as your mailbox is open, and delete them when you close it.";
const filler = (count: number) => Array.from({ length: count }, (_, index) => `${FILLER} This is part ${index}.`);

/** The dates that a document states, in short: kind and day. */
function statedIn(...lines: string[]): string[] {
  return findStatedDates(blocksOf(...lines)).map((date) => `${date.kind} ${date.iso}`);
}
const statedBy = (line: string) => statedIn("# Privacy", line, ...filler(3));

const DAY = "2024-09-18";
const LINES: readonly (readonly [DateKind, string, string])[] = [
  ["updated", "en", "Last updated: September 18, 2024"],
  ["updated", "en", "LAST UPDATED SEPTEMBER 18, 2024"],
  ["updated", "en", "Last modified on 18 September 2024."],
  ["updated", "en", "This policy was last revised on September 18, 2024."],
  ["updated", "en", "We last updated these terms on September 18, 2024. Earlier ones are kept."],
  ["updated", "en", "Version 3.1 – September 18, 2024"],
  ["updated", "en", "Posted: Sept. 18, 2024"],
  ["updated", "en", "September 18, 2024 (last update)"],
  ["effective", "en", "Effective Date: September 18, 2024"],
  ["effective", "en", "Effective as of September 18, 2024"],
  ["effective", "en", "This Privacy Policy applies from September 18, 2024."],
  ["effective", "en", "These terms have been in force since September 18, 2024."],
  ["effective", "en", "This policy will be effective on September 18, 2024."],
  ["effective", "en", "This version of our questions and answers took effect September 18, 2024."],
  ["effective", "en", "Terms as of September 18, 2024"],
  ["announced", "en", "We’re updating our terms on September 18, 2024."],
  ["announced", "en", "We are changing our policy on September 18, 2024"],
  ["announced", "en", "These changes will take effect on September 18, 2024."],
  ["announced", "en", "Our updates to these terms will become effective September 18, 2024."],
  ["announced", "en", "Upcoming changes: September 18, 2024"],
  ["updated", "fr", "Dernière mise à jour : 18 septembre 2024"],
  ["updated", "fr", "Politique mise à jour le 18 septembre 2024"],
  ["updated", "fr", "À jour du 18/09/2024"],
  ["updated", "fr", "Date de modification : 18/09/2024"],
  ["updated", "fr", "Version du 18 septembre 2024"],
  ["effective", "fr", "En vigueur depuis le 18 septembre 2024"],
  ["effective", "fr", "La présente politique s’applique à partir du 18 septembre 2024."],
  ["announced", "fr", "Nous modifions nos conditions le 18 septembre 2024."],
  ["announced", "fr", "Ces changements entreront en vigueur le 18 septembre 2024."],
  ["updated", "nl", "Laatst bijgewerkt: 18 september 2024"],
  ["updated", "nl", "Laatst gewijzigd op 18-09-2024"],
  ["updated", "nl", "Versie van 18 september 2024"],
  ["effective", "nl", "Ingangsdatum: 18 september 2024"],
  ["effective", "nl", "Dit beleid is van kracht vanaf 18 september 2024."],
  ["announced", "nl", "Wij wijzigen onze voorwaarden op 18 september 2024."],
  ["updated", "de", "Stand: 18. September 2024"],
  ["updated", "de", "Stand 18.09.2024"],
  ["updated", "de", "Zuletzt aktualisiert am 18. September 2024"],
  ["updated", "de", "Letzte Änderung: 18.9.2024"],
  ["effective", "de", "Diese Datenschutzbestimmungen gelten ab 18.09.2024."],
  ["effective", "de", "Gültig ab 18. September 2024"],
  ["announced", "de", "Wir ändern unsere Bedingungen am 18. September 2024."],
  ["updated", "es", "Última actualización: 18 de septiembre de 2024"],
  ["updated", "es", "Actualizado el 18 de septiembre de 2024"],
  ["updated", "es", "Fecha de modificación: 18/09/2024"],
  ["effective", "es", "Vigente desde el 18 de septiembre de 2024"],
  ["announced", "es", "Los cambios entrarán en vigor el 18 de septiembre de 2024."],
  ["updated", "it", "Ultimo aggiornamento: 18 settembre 2024"],
  ["updated", "it", "Informativa aggiornata al 18 settembre 2024"],
  ["updated", "it", "Data dell’aggiornamento: 18 settembre 2024"],
  ["effective", "it", "In vigore dal 18 settembre 2024"],
  ["announced", "it", "Le modifiche entreranno in vigore il 18 settembre 2024."],
  ["updated", "pt", "Última atualização: 18 de setembro de 2024"],
  ["effective", "pt", "Em vigor desde 18 de setembro de 2024"],
  ["announced", "pt", "As alterações entrarão em vigor em 18 de setembro de 2024."],
  ["updated", "vi", "Cập nhật lần cuối: ngày 18 tháng 9 năm 2024"],
  ["effective", "vi", "Có hiệu lực từ ngày 18 tháng 9 năm 2024"],
  ["announced", "vi", "Chính sách này sẽ được cập nhật vào ngày 18 tháng 9 năm 2024."],
  ["updated", "ja", "最終更新日：2024年9月18日"],
  ["updated", "ja", "2024年9月18日 改定"],
  ["effective", "ja", "2024年9月18日施行"],
  ["updated", "zh", "更新日期：2024年9月18日"],
  ["effective", "zh", "生效日期：2024年9月18日"],
  ["announced", "zh", "本政策将于2024年9月18日生效。"],
  ["effective", "ko", "시행일: 2024년 9월 18일"],
  ["updated", "ar", "آخر تحديث: 18 سبتمبر 2024"],
];

describe("a document's own date", () => {
  test.each(LINES)("%s, %s: %s", (kind, _, line) => {
    expect(statedBy(line)).toEqual([`${kind} ${DAY}`]);
  });

  test("is given as the page writes it, with its precision", () => {
    expect(findStatedDates(blocksOf("Last updated: 18th of Sept 2024", "Effective: October 2024"))).toEqual([
      { text: "18th of Sept 2024", iso: "2024-09-18", precision: "day", kind: "updated" },
      { text: "October 2024", iso: "2024-10", precision: "month", kind: "effective" },
    ]);
  });

  test.each([
    ["alone under the title", ["# Privacy", "September 18, 2024", ...filler(3)]],
    ["alone before it", ["18.09.2024", "# Privacy", ...filler(3)]],
    ["in brackets under the title", ["# Privacy", "(September 18, 2024)", ...filler(3)]],
    ["in the title", ["# Privacy Policy (September 18, 2024)", ...filler(3)]],
    ["under its label", ["# Privacy", "Last updated", "September 18, 2024", ...filler(3)]],
    ["in a heading", ["# Privacy", "# Last updated September 18, 2024", ...filler(3)]],
    ["at the foot", ["# Privacy", ...filler(60), "Last updated September 18, 2024", "Write to us.", "Or call us."]],
    ["alone at the foot", ["# Privacy", ...filler(60), "September 18, 2024"]],
    ["as a signature at the foot", ["# Privacy", ...filler(60), "Nordbrief, September 18, 2024"]],
    [
      "at the end of a very long last paragraph",
      ["# Privacy", ...filler(60), `${filler(40).join(" ")} This policy was last updated on September 18, 2024.`],
    ],
    [
      "in the middle, where head and foot have none",
      ["# Privacy", ...filler(60), "This policy was last updated on September 18, 2024.", ...filler(20)],
    ],
  ])("is found %s", (_, lines) => {
    expect(statedIn(...lines)).toEqual([`updated ${DAY}`]);
  });

  test("under the label in force has that kind", () => {
    expect(statedIn("# Privacy", "Effective date", "September 18, 2024", ...filler(3))).toEqual([`effective ${DAY}`]);
  });

  test.each([
    [
      "in one line",
      ["Effective May 1, 2024 | Last updated: April 3, 2024"],
      ["effective 2024-05-01", "updated 2024-04-03"],
    ],
    [
      "in one sentence",
      ["This policy is effective May 1, 2024 and was last updated on April 3, 2024."],
      ["effective 2024-05-01", "updated 2024-04-03"],
    ],
    [
      "in two lines",
      ["Last updated: April 3, 2024", "Effective: May 1, 2024"],
      ["updated 2024-04-03", "effective 2024-05-01"],
    ],
    [
      "with an announcement",
      ["We’re updating our policy on November 3, 2025.", "Effective September 18, 2024"],
      ["announced 2025-11-03", "effective 2024-09-18"],
    ],
    [
      "and one said twice counts once",
      ["Effective May 1, 2024", "# Privacy", "Effective May 1, 2024"],
      ["effective 2024-05-01"],
    ],
  ])("can be several: %s", (_, lines, expected) => {
    expect(statedIn(...lines, ...filler(3))).toEqual(expected);
  });

  test("of a line is not taken from the sentence before", () => {
    expect(
      statedBy(
        "This policy was last updated to say more. We opened our new office on September 18, 2024 in the presence of everybody.",
      ),
    ).toEqual([]);
  });
});

describe("dates of other things are not the document's", () => {
  test.each([
    ["a law", "In accordance with the Letters Act of January 6, 2018, you may object."],
    [
      "a law as it was changed",
      "Under the Data Protection Act of 6 January 1998, as amended on 6 August 2004, you may object.",
    ],
    ["a French law", "Conformément à la loi du 6 janvier 1998 modifiée le 6 août 2004, vous pouvez refuser."],
    [
      "a German law",
      "Nach dem Gesetz vom 6. Januar 1998, zuletzt geändert am 6. August 2004, dürfen Sie widersprechen.",
    ],
    ["a regulation that came into force", "On May 25, 2018 the GDPR took effect in all member states."],
    ["a law in force since", "The CCPA, effective January 1, 2020, gives residents more rights."],
    ["the company's founding", "Nordbrief was founded on September 18, 2024."],
    ["the company's entry in a register", "Nordbrief B.V., ingeschreven op 18 september 2024, is verantwoordelijk."],
    ["the company's figures", "As of December 31, 2023, we had two million members."],
    ["a merger", "Effective May 2, 2022, Nordbrief became a company of the Postal Group."],
    ["an event", "Our first letter was sent on September 18, 2024."],
    ["an event of the app", "We released our app for the first time on September 18, 2024 in many lands."],
    ["those who came earlier", "If you joined prior to September 18, 2024, the older text stays in force for a year."],
    ["a deadline", "You can object until September 18, 2024."],
    ["an earlier version", "The previous version of September 18, 2024 can be read here."],
    ["a term", "Cookies are kept from May 2024 on for a year by our partner for adverts and such things."],
    ["a story", "We published our report on letters on September 18, 2024 and were proud of it."],
  ])("%s", (_, line) => {
    expect(statedBy(line)).toEqual([]);
    expect(statedIn("# Privacy", ...filler(60), line, ...filler(20))).toEqual([]);
    expect(statedIn("# Privacy", ...filler(60), line)).toEqual([]);
  });

  test.each([
    [
      "beside the document's own",
      "Effective September 18, 2024, in accordance with the GDPR of April 27, 2016.",
      [`effective ${DAY}`],
    ],
    [
      "in a sentence about the document",
      "This privacy policy, effective September 18, 2024, follows the GDPR.",
      [`effective ${DAY}`],
    ],
    [
      "after the document's own name",
      "This policy was last updated on September 18, 2024 as the Letters Act asks.",
      [`updated ${DAY}`],
    ],
  ])("a law %s does no harm", (_, line, expected) => {
    expect(statedBy(line)).toEqual(expected);
  });

  test("a date alone far from head and foot", () => {
    expect(statedIn("# Privacy", ...filler(60), "September 18, 2024", ...filler(20))).toEqual([]);
  });

  test("a list of earlier versions at the foot", () => {
    expect(statedIn("# Privacy", ...filler(60), "Archive", "- May 3, 2022", "- September 18, 2024")).toEqual([]);
  });

  test("dates in the middle that do not agree", () => {
    const parts = ["Last updated May 3, 2022", ...filler(20), "Last updated September 18, 2024"];
    expect(statedIn("# Everything", ...filler(60), ...parts, ...filler(20))).toEqual([]);
  });

  test("nothing at all", () => {
    expect(statedIn()).toEqual([]);
    expect(statedIn("# Privacy", ...filler(5))).toEqual([]);
  });
});

describe("the order of day and month in a document", () => {
  const english = filler(3);
  test.each([
    ["English numbers are read month first", ["Last updated: 03/04/2024", ...english], "2024-03-04"],
    [
      "another of its dates shows the order",
      ["Last updated: 03/04/2024", "Effective: 25/04/2024", ...english],
      "2024-04-03",
    ],
    [
      "a date with a name shows the order",
      ["Last updated: 03/04/2024", "Effective: 25 April 2024", ...english],
      "2024-04-03",
    ],
    [
      "a date with a name shows the other order",
      ["Last updated: 03/04/2024", "Effective: April 25, 2024", ...english],
      "2024-03-04",
    ],
    [
      "other languages are read day first",
      [
        "Laatst bijgewerkt: 03/04/2024",
        "Wij bewaren de brieven die u stuurt zolang uw brievenbus open is en verwijderen ze daarna.",
      ],
      "2024-04-03",
    ],
    ["dots are always day first", ["Last updated: 03.04.2024", ...english], "2024-04-03"],
  ])("%s", (_, lines, iso) => {
    expect(findStatedDates(blocksOf(...lines))[0]?.iso).toBe(iso);
  });
});
