import { describe, expect, test } from "vitest";
import { findingsBetween, toldOf } from "./judging.ts";

describe("what is not deleted is kept, and no good news", () => {
  test.each([
    ["en", "Copies are never deleted.", "Copies are deleted every week."],
    ["fr", "Les copies ne sont jamais supprimées.", "Les copies sont supprimées chaque semaine."],
    ["de", "Kopien werden nie gelöscht.", "Kopien werden jede Woche gelöscht."],
    ["nl", "Kopieën worden nooit verwijderd.", "Kopieën worden elke week verwijderd."],
    ["es", "Las copias nunca se eliminan.", "Las copias se eliminan cada semana."],
    ["it", "Le copie non vengono mai cancellate.", "Le copie vengono cancellate ogni settimana."],
    ["pt", "As cópias nunca são apagadas.", "As cópias são apagadas todas as semanas."],
    ["vi", "Các bản sao không bao giờ bị xóa.", "Các bản sao được xóa mỗi tuần."],
  ])("%s", (lang, never, weekly) => {
    expect(toldOf(lang, null, never)).toContain("retention");
    expect(toldOf(lang, null, weekly)).not.toContain("retention");
  });
});

describe("a right to go to court that is given up is told", () => {
  test.each([
    ["en", "You waive the right to a trial by jury.", "A jury chooses the best recipe."],
    ["fr", "Vous renoncez au droit de saisir un tribunal.", "Un jury choisit la meilleure recette."],
    ["de", "Sie verzichten auf das Recht, vor Gericht zu klagen.", "Eine Jury wählt das beste Rezept."],
    ["nl", "U doet afstand van het recht om naar de rechter te gaan.", "Een jury kiest het beste recept."],
    ["es", "Usted renuncia al derecho a un juicio con jurado.", "Un jurado elige la mejor receta."],
    ["it", "L’utente rinuncia al diritto a un processo con giuria.", "Una giuria sceglie la ricetta migliore."],
    ["pt", "Você renuncia ao direito a um julgamento por júri.", "Um júri escolhe a melhor receita."],
    ["vi", "Bạn từ bỏ quyền được xét xử bởi bồi thẩm đoàn.", "Ban giám khảo chọn công thức hay nhất."],
  ])("%s", (lang, waiver, contest) => {
    expect(toldOf(lang, null, waiver)).toContain("disputes");
    expect(toldOf(lang, null, contest)).toEqual([]);
  });
});

describe("silence that is taken for agreeing is told", () => {
  test.each([
    ["en", "If you do not object, you are deemed to have accepted the new prices.", "Cards are accepted here."],
    [
      "fr",
      "Si vous ne vous opposez pas, vous êtes réputé avoir accepté les nouveaux prix.",
      "Les cartes sont acceptées ici.",
    ],
    ["de", "Wenn Sie nicht widersprechen, gelten die neuen Preise als akzeptiert.", "Karten werden hier akzeptiert."],
    [
      "nl",
      "Als u geen bezwaar maakt, wordt u geacht de nieuwe prijzen te hebben aanvaard.",
      "Kaarten worden hier aanvaard.",
    ],
    ["es", "Si no se opone, se entiende haber aceptado los nuevos precios.", "Aquí se aceptan tarjetas."],
    ["it", "Se non ti opponi, i nuovi prezzi si considerano accettati.", "Qui si accettano carte."],
    ["pt", "Se não se opuser, os novos preços consideram-se aceites.", "Aceitam-se cartões aqui."],
    ["vi", "Nếu bạn không phản đối, mức giá mới được coi là chấp nhận.", "Thẻ được chấp nhận ở đây."],
  ])("%s", (lang, silence, cards) => {
    expect(toldOf(lang, null, silence)).toContain("consent");
    expect(toldOf(lang, null, cards)).toEqual([]);
  });
});

describe("keys that only the reader had, and checks by a person, are told when they go", () => {
  test.each([
    ["en", "Only you hold the keys to your notes.", "A person checks every automated decision."],
    ["fr", "Vous seul détenez les clés de vos notes.", "Une personne vérifie chaque décision automatisée."],
    ["de", "Nur Sie besitzen die Schlüssel zu Ihren Notizen.", "Ein Mensch prüft jede automatisierte Entscheidung."],
    ["nl", "Alleen u bezit de sleutels van uw notities.", "Een mens controleert elke geautomatiseerde beslissing."],
    ["es", "Solo usted tiene las claves de sus notas.", "Una persona revisa cada decisión automatizada."],
    ["it", "Solo tu possiedi le chiavi delle tue note.", "Una persona verifica ogni decisione automatizzata."],
    ["pt", "Só você tem as chaves das suas notas.", "Uma pessoa verifica cada decisão automatizada."],
    ["vi", "Chỉ bạn giữ khóa ghi chú của mình.", "Một người kiểm tra mọi quyết định tự động."],
  ])("%s", (lang, keys, check) => {
    expect(toldOf(lang, keys, null)).toContain("encryption_promise");
    expect(toldOf(lang, check, null)).toContain("automated_decisions");
    expect(toldOf(lang, null, keys)).toEqual([]);
    expect(toldOf(lang, null, check)).toEqual([]);
  });
});

test("a shorter time to refuse is told, a longer one is not", () => {
  const within = (days: number) => `You may reject the arbitration agreement within ${days} days.`;
  expect(toldOf("en", within(60), within(10))).toContain("disputes");
  expect(toldOf("en", within(10), within(60))).toEqual([]);
});

test("a promise that data stays where it is, is told when it goes", () => {
  const stays = "Customer data never leaves the European Union.";
  expect(toldOf("en", stays, null)).toContain("international_transfer");
  expect(toldOf("en", null, stays)).toEqual([]);
});

test.each([
  ["en", "Your contract is with Lumeno GmbH.", "Your contract is with Lumeno Holdings Ltd."],
  ["fr", "Votre contrat est conclu avec Lumeno SARL.", "Votre contrat est conclu avec Lumeno Holdings Ltd."],
  ["de", "Ihr Vertragspartner ist die Lumeno GmbH.", "Ihr Vertragspartner ist die Lumeno Holdings Ltd."],
  ["nl", "Uw contract is met Lumeno B.V.", "Uw contract is met Lumeno Holdings Ltd."],
  ["es", "Su contrato es con Lumeno S.L.", "Su contrato es con Lumeno Holdings Ltd."],
  ["it", "Il tuo contratto è con Lumeno S.r.l.", "Il tuo contratto è con Lumeno Holdings Ltd."],
  ["pt", "O seu contrato é com Lumeno Ltda.", "O seu contrato é com Lumeno Holdings Ltd."],
])("another company to contract with is told: %s", (lang, before, after) => {
  const told = findingsBetween(before, after, { lang }).filter(({ severity }) => severity !== "small");
  expect(told.map((finding) => finding.class)).toContain("controller_identity");
});
