import { describe, expect, test } from "vitest";
import { findingsBetween, toldOf } from "./judging.ts";

describe("a limit that an edit takes out is told, whatever the sentence is about", () => {
  test.each([
    ["en", "Your drawings are not looked at by our staff.", "Your drawings are looked at by our staff."],
    ["fr", "Vos dessins ne sont pas regardés par nos équipes.", "Vos dessins sont regardés par nos équipes."],
    ["de", "Ihre Zeichnungen werden nicht von uns angesehen.", "Ihre Zeichnungen werden von uns angesehen."],
    ["nl", "Uw tekeningen worden niet door ons bekeken.", "Uw tekeningen worden door ons bekeken."],
    ["es", "Sus dibujos no se miran en nuestras oficinas.", "Sus dibujos se miran en nuestras oficinas."],
    ["it", "I tuoi disegni non vengono guardati da noi.", "I tuoi disegni vengono guardati da noi."],
    ["pt", "Os seus desenhos não são vistos por nós.", "Os seus desenhos são vistos por nós."],
    ["vi", "Chúng tôi không xem bản vẽ của bạn.", "Chúng tôi xem bản vẽ của bạn."],
  ])("%s", (lang, before, after) => {
    expect(toldOf(lang, before, after)).toEqual(["use_limits"]);
    expect(toldOf(lang, after, before)).toEqual([]);
  });

  test.each([
    ["only", "Only our doctors see your drawings.", "Our doctors see your drawings."],
    ["separately", "We keep your drawings separately.", "We keep your drawings."],
    ["a duty", "We will tell you who looked at your drawings.", "We may tell you who looked at your drawings."],
  ])("%s", (_what, before, after) => {
    expect(toldOf("en", before, after)).toEqual(["use_limits"]);
  });
});

describe("what else an edit takes from the reader, whatever the sentence is about", () => {
  test.each([
    ["asking", "en", "With your permission we hang up your drawings.", "We hang up your drawings."],
    ["asking", "fr", "Avec votre accord, nous accrochons vos dessins.", "Nous accrochons vos dessins."],
    ["asking", "de", "Mit Ihrer Erlaubnis zeigen wir Ihre Zeichnungen.", "Wir zeigen Ihre Zeichnungen."],
    ["a member", "en", "Your drawings are not used or kept.", "Your drawings are not kept."],
    ["a member", "es", "Sus dibujos no se venden ni se comparten.", "Sus dibujos no se comparten."],
    ["an exception", "en", "Nobody opens your drawings.", "Nobody opens your drawings, except in our shop."],
    ["an exception", "it", "Non apriamo i tuoi disegni.", "Non apriamo i tuoi disegni, salvo in negozio."],
    [
      "a recipient",
      "en",
      "Your drawings hang before your guests.",
      "Your drawings hang before your guests and sponsors.",
    ],
    [
      "a longer time",
      "en",
      "Your drawings are taken down after 5 days; we delete them then.",
      "Your drawings are taken down after 5 months; we delete them then.",
    ],
    ["what was owed", "en", "Your drawings are wiped when you leave.", "Your drawings may be wiped when you leave."],
    ["what was off", "pt", "A galeria dos seus desenhos fica desativada.", "A galeria dos seus desenhos fica ativada."],
    [
      "what was off",
      "nl",
      "De galerij van uw tekeningen is uitgeschakeld.",
      "De galerij van uw tekeningen is ingeschakeld.",
    ],
    ["at once", "vi", "Bản vẽ của bạn được gỡ ngay lập tức.", "Bản vẽ của bạn được gỡ sau đó."],
  ])("%s, in %s: %s", (_what, lang, before, after) => {
    expect(toldOf(lang, before, after)).not.toEqual([]);
    expect(toldOf(lang, after, before)).toEqual([]);
  });

  test("the words that went are given as the reason", () => {
    const [gone] = findingsBetween("With your permission we hang up your drawings.", "We hang up your drawings.");
    expect(gone?.reasons).toContainEqual({ id: "detail-removed", params: { words: "permission" } });
  });
});

test.each([
  ["of a promise in another tense goes", "Your drawings will not be used.", "Your drawings are not used."],
  [
    "as an exception is put as a condition",
    "We do not show your drawings unless you agree.",
    "We show your drawings only if you agree.",
  ],
  [
    "with a recipient who is named in other words",
    "We got your drawings from partners.",
    "We got your drawings from our partners.",
  ],
  [
    "of which a shorter time is given",
    "We delete your drawings after 5 months.",
    "We delete your drawings after 5 days.",
  ],
])("nothing is taken where a sentence %s", (_how, before, after) => {
  expect(toldOf("en", before, after)).toEqual([]);
});

test.each([
  ["stands in other words", "We do not look at your drawings.", "We never look at your drawings."],
  ["stands in another place", "We look at your drawings only here.", "Only here we look at your drawings."],
  ["goes with what it limited", "We keep your drawings and do not hang them up.", "We keep your drawings."],
  ["bound the reader", "You may not hang your drawings up here.", "You may hang your drawings up here."],
  ["is no one's data's", "We do not open the shop on Sundays.", "We open the shop on Sundays."],
  [
    "is one of several",
    "We do not hang up or rent your drawings and never have.",
    "We do not hang up or rent your drawings.",
  ],
])("a limit that %s is not lifted", (_how, before, after) => {
  expect(toldOf("en", before, after)).toEqual([]);
});

test("where a rule knows the subject, it alone tells", () => {
  expect(toldOf("en", "We do not sell your data.", "We sell your data.")).toEqual(["sale_of_data"]);
});

test("a limit that goes is worth knowing, and no more by itself", () => {
  const gone = findingsBetween("Your files are not hung up in our shop.", "Your files are hung up in our shop.");
  expect(gone.map(({ class: subject, severity, action }) => [subject, severity, action])).toEqual([
    ["use_limits", "worth-knowing", "promise-narrowed"],
  ]);
});

describe("rights that go", () => {
  test.each([
    ["en", "You can request a copy of your data.", "You can ask us to delete your account."],
    ["fr", "Vous pouvez demander une copie de vos données.", "Vous pouvez demander la suppression de votre compte."],
    ["de", "Sie können eine Kopie Ihrer Daten anfordern.", "Sie können die Löschung Ihrer Daten verlangen."],
    ["nl", "U kunt een kopie van uw gegevens opvragen.", "U kunt uw account verwijderen."],
    ["es", "Puede pedir una copia de sus datos.", "Puede eliminar su cuenta cuando quiera."],
    ["it", "Puoi chiedere una copia dei tuoi dati.", "Puoi eliminare il tuo account."],
    ["pt", "Pode pedir uma cópia dos seus dados.", "Pode pedir a eliminação da sua conta."],
    ["vi", "Bạn có thể yêu cầu bản sao dữ liệu.", "Bạn có thể xóa tài khoản của bạn."],
  ])("%s", (lang, copy, erasure) => {
    expect(toldOf(lang, copy, null)).toContain("reader_rights");
    expect(toldOf(lang, erasure, null)).toContain("reader_rights");
    expect(toldOf(lang, null, copy)).toEqual([]);
    expect(toldOf(lang, `${copy} Lumeno. ${copy.replace(".", "!")}`, copy)).toEqual([]);
  });

  test("one that costs something now is told", () => {
    const free = "You can request a copy of your data free of charge.";
    expect(toldOf("en", free, "You can request a copy of your data for a fee.")).toEqual(["reader_rights"]);
  });
});

describe("lengths of time and ages, in digits and in words", () => {
  test.each([
    ["en", "We delete your files after six months.", "We delete your files after six years."],
    ["fr", "Nous supprimons vos fichiers après six mois.", "Nous supprimons vos fichiers après six ans."],
    ["de", "Wir löschen Ihre Daten nach sechs Monaten.", "Wir löschen Ihre Daten nach sechs Jahren."],
    ["nl", "Wij verwijderen uw gegevens na zes maanden.", "Wij verwijderen uw gegevens na zes jaar."],
    ["es", "Eliminamos sus datos tras seis meses.", "Eliminamos sus datos tras seis años."],
    ["it", "Eliminiamo i tuoi dati dopo sei mesi.", "Eliminiamo i tuoi dati dopo sei anni."],
    ["pt", "Eliminamos os seus dados após seis meses.", "Eliminamos os seus dados após seis anos."],
    ["vi", "Chúng tôi xóa dữ liệu của bạn sau sáu tháng.", "Chúng tôi xóa dữ liệu của bạn sau sáu năm."],
  ])("%s", (lang, short, long) => {
    expect(toldOf(lang, short, long)).toContain("retention");
    expect(toldOf(lang, long, short)).toEqual([]);
  });

  test.each([
    ["en", "You must be at least 16 years old.", "You must be at least 13 years old."],
    ["en", "We show no ads to people younger than 18.", "We show no ads to people younger than 14."],
    ["fr", "Vous devez être âgé de 16 ans au moins.", "Vous devez être âgé de 13 ans au moins."],
    ["de", "Sie müssen mindestens 16 Jahre alt sein.", "Sie müssen mindestens 13 Jahre alt sein."],
    ["nl", "U moet minstens 16 jaar oud zijn.", "U moet minstens 12 jaar oud zijn."],
    ["es", "No es para menores de 16.", "No es para menores de 13."],
    ["it", "Non è per minori di 16.", "Non è per minori di 13."],
    ["pt", "Não é para menores de 16.", "Não é para menores de 13."],
    ["vi", "Dịch vụ không dành cho người dưới 16 tuổi.", "Dịch vụ không dành cho người dưới 13 tuổi."],
  ])("%s: %s", (lang, older, younger) => {
    expect(toldOf(lang, older, younger)).toContain("children");
    expect(toldOf(lang, younger, older)).toEqual([]);
  });

  test.each([
    ["twelve months", "one year"],
    ["30 days", "one month"],
    ["thirty (30) days", "30 days"],
  ])("%s and %s are the same", (one, other) => {
    expect(toldOf("en", `We keep your files for ${one}.`, `We keep your files for ${other}.`)).toEqual([]);
  });
});

describe("a way to refuse that is left to some is lost to the others", () => {
  const ALL = "You can object to the use of your data for marketing.";
  const SOME = "Residents of Canada can object to the use of their data for marketing.";
  test("and is told of", () => {
    expect(toldOf("en", ALL, SOME)).toContain("opt_out");
    expect(toldOf("en", SOME, ALL)).toEqual([]);
  });
});

test("a parent who is asked no longer is told of", () => {
  const asked = "A child can open an account after a parent has given us permission.";
  expect(toldOf("en", asked, "A child can open an account.")).toContain("children");
  expect(toldOf("en", "A child can open an account.", asked)).toEqual([]);
});
