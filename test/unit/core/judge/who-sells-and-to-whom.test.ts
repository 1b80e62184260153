import { describe, expect, test } from "vitest";
import type { FindingClass, Severity } from "../../../../lib/model.ts";
import { AROUND, judgementOf } from "./judging.ts";

/** How gravely a class is told as worse when sentences take the place of others; "none" where it is not. */
function gravity(lang: string, wanted: FindingClass, before: readonly string[], after: readonly string[]): Severity {
  const around = AROUND[lang] ?? "Lumeno.";
  const { findings } = judgementOf([around, ...before], [around, ...after], { lang });
  const worse = findings.filter(({ direction }) => direction === "worse");
  return worse.find((finding) => finding.class === wanted)?.severity ?? "none";
}

const added = (lang: string, wanted: FindingClass, after: string) => gravity(lang, wanted, [], [after]);

describe("what readers sell on a market is not sold by the service", () => {
  test.each([
    ["en", "Our bazaar lets you sell your content to others.", "We sell your content to others."],
    ["fr", "Notre bazar vous permet de vendre vos contenus.", "Nous pouvons vendre vos contenus."],
    ["de", "Ein Markt, auf dem Sie Ihre Inhalte verkaufen können.", "Wir können Ihre Inhalte verkaufen."],
    ["nl", "Een markt waarop u uw inhoud kunt verkopen.", "Wij kunnen uw inhoud verkopen."],
    ["es", "El bazar le permite vender su contenido.", "Lumeno puede vender su contenido."],
    ["it", "Il bazar ti permette di vendere i tuoi contenuti.", "Lumeno può vendere i tuoi contenuti."],
    ["pt", "O bazar permite vender o seu conteúdo.", "A Lumeno pode vender o seu conteúdo."],
    ["vi", "Khu chợ cho phép bạn bán nội dung của bạn.", "Lumeno bán nội dung của bạn."],
  ])("%s", (lang, theirs, ours) => {
    expect(added(lang, "sale_of_data", theirs)).toBe("none");
    expect(added(lang, "sale_of_data", ours)).toBe("important");
  });

  test("nor licensed by it, where the reader agrees to do so", () => {
    const agreed = "For each listing you agree to license your data to whoever orders it.";
    expect(added("en", "sale_of_data", agreed)).toBe("none");
    for (const ours of [
      "You agree that we may license your data to whoever pays.",
      "We collect data from you and sell your data to whoever pays.",
      "When you use Lumeno it may license your data to whoever pays.",
      "Users' personal data may be sold to brokers.",
      "Information about you may be sold to brokers.",
    ])
      expect([ours, added("en", "sale_of_data", ours)]).toEqual([ours, "important"]);
  });
});

describe("a shop that sells goods sells no data", () => {
  test.each([
    [
      "en",
      "visit a shop that sells Lumeno lamps (for example, by collecting your data at the till);",
      "visit a shop that sells your data (for example, by collecting it at the till);",
    ],
    [
      "fr",
      "un magasin qui vend des lampes Lumeno (par exemple, vos données à la caisse).",
      "Lumeno est un magasin qui vend vos données (par exemple, à la caisse).",
    ],
    [
      "de",
      "ein Laden, der Lampen verkauft (zum Beispiel Ihre Daten an der Kasse).",
      "ein Laden, der Ihre Daten verkauft (zum Beispiel an der Kasse).",
    ],
    [
      "nl",
      "een zaak die lampen verkoopt (bijvoorbeeld uw gegevens aan de kassa).",
      "een zaak die uw gegevens verkoopt (bijvoorbeeld aan de kassa).",
    ],
    [
      "es",
      "una tienda que vende lámparas (por ejemplo, sus datos en la caja).",
      "una tienda que vende sus datos (por ejemplo, en la caja).",
    ],
    [
      "it",
      "un negozio che vende lampade (per esempio, i tuoi dati alla cassa).",
      "un negozio che vende i tuoi dati (per esempio, alla cassa).",
    ],
    [
      "pt",
      "uma loja que vende lâmpadas (por exemplo, seus dados no caixa).",
      "uma loja que vende seus dados (por exemplo, no caixa).",
    ],
    [
      "vi",
      "một nơi vốn bán đèn (ví dụ, dữ liệu của bạn tại quầy).",
      "một nơi vốn bán dữ liệu của bạn (ví dụ, tại quầy).",
    ],
  ])("%s", (lang, goods, data) => {
    expect(added(lang, "sale_of_data", goods)).toBe("none");
    expect(added(lang, "sale_of_data", data)).toBe("important");
  });

  test("nor does the service where it sells what it makes", () => {
    const goods = "We use your personal data to sell our products to you.";
    expect(added("en", "sale_of_data", goods)).toBe("none");
    expect(added("en", "sale_of_data", "We sell our users' personal data.")).toBe("important");
  });

  test("data that is sold is sold, whatever comes behind it", () => {
    for (const sold of [
      "We collect data that is sold to brokers, such as your contact list and your posts.",
      "Brokers that we sell to, for example, your personal data.",
    ])
      expect([sold, added("en", "sale_of_data", sold)]).toEqual([sold, "important"]);
  });
});

describe("the business that is sold with its data is no grave sale of data", () => {
  test.each([
    ["en", "Lumeno or its assets may be sold, and your personal data with them.", "Your personal data may be sold."],
    ["fr", "Lumeno ou nos actifs, vos données comprises, peuvent être vendus.", "Vos données peuvent être vendues."],
    ["de", "Bei einer Fusion werden Ihre Daten mit verkauft.", "Ihre Daten werden verkauft."],
    ["nl", "Bij een fusie worden uw gegevens mee verkocht.", "Uw gegevens worden verkocht."],
    ["es", "En una fusión, sus datos pueden ser vendidos.", "Sus datos pueden ser vendidos."],
    ["it", "In una fusione i tuoi dati possono essere venduti.", "I tuoi dati possono essere venduti."],
    ["pt", "Em uma fusão seus dados podem ser vendidos.", "Seus dados podem ser vendidos."],
    ["vi", "Khi sáp nhập, dữ liệu của bạn có thể được bán.", "Dữ liệu của bạn có thể được bán."],
  ])("%s", (lang, business, data) => {
    expect(added(lang, "sale_of_data", business)).toBe("worth-knowing");
    expect(added(lang, "sale_of_data", data)).toBe("important");
  });

  test("a promise that excepts it binds as much as any", () => {
    const promise = "We never sell your personal data except in a merger.";
    expect(gravity("en", "sale_of_data", [promise], [])).toBe("important");
  });
});

describe("services done for the service are no purpose of others' own", () => {
  test.each([
    ["en", "We share your data with providers for the provision of their services.", "for their own purposes"],
    [
      "fr",
      "Nous partageons vos données avec des prestataires pour la prestation de leurs services.",
      "à leurs propres fins",
    ],
    ["nl", "Wij delen uw gegevens met partners voor de uitvoering van hun diensten.", "voor hun eigen doeleinden"],
    ["es", "Compartimos sus datos con proveedores para la prestación de sus servicios.", "para sus propios fines"],
    ["it", "Condividiamo i tuoi dati con fornitori per la prestazione dei loro servizi.", "per propri fini"],
    ["pt", "Compartilhamos seus dados com fornecedores para a prestação de seus serviços.", "para seus próprios fins"],
    ["vi", "Chúng tôi chia sẻ dữ liệu của bạn với đối tác để thực hiện dịch vụ của họ.", "cho mục đích riêng của họ"],
  ])("%s", (lang, service, own) => {
    const cut = service.search(/ (?:for the|pour la|voor de|para la|per la|para a|để) /u);
    expect(added(lang, "sharing_own_purposes", service)).toBe("none");
    expect(added(lang, "sharing_own_purposes", `${service.slice(0, cut)} ${own}.`)).toBe("important");
  });
});

describe("whoever the reader buys from gets what the order asks for", () => {
  const own = "sharing_own_purposes";
  test.each([
    ["en", "If you buy from other users, ", "we share your data with partners for their own purposes."],
    ["fr", "Si vous achetez chez eux, ", "nous partageons vos données avec des partenaires à leurs propres fins."],
    [
      "de",
      "Wenn Sie etwas dort bestellen, das heißt wenn Sie kaufen, ",
      "geben wir Ihre Daten an Partner für eigene Zwecke weiter.",
    ],
    ["nl", "Als u koopt op de markt, ", "delen wij uw gegevens met partners voor hun eigen doeleinden."],
    ["es", "Si compra en el mercado, ", "compartimos sus datos con socios para sus propios fines."],
    ["it", "Se acquisti sul mercato, ", "condividiamo i tuoi dati con partner per propri fini."],
    ["pt", "Se comprar no mercado, ", "compartilhamos seus dados com parceiros para seus próprios fins."],
    ["vi", "Khi bạn mua hàng, ", "chúng tôi chia sẻ dữ liệu của bạn với đối tác cho mục đích riêng của họ."],
  ])("%s", (lang, order, sharing) => {
    expect(added(lang, own, order + sharing)).toBe("worth-knowing");
    expect(added(lang, own, sharing)).toBe("important");
  });
});

describe("what is not personal data is nobody's", () => {
  test.each([
    [
      "en",
      "We use your content that is not personal data to train AI models.",
      "We use your content to train AI models.",
    ],
    [
      "fr",
      "Nous utilisons vos contenus non personnels pour entraîner des modèles d’IA.",
      "Nous utilisons vos contenus pour entraîner des modèles d’IA.",
    ],
    [
      "de",
      "Wir nutzen Ihre nicht personenbezogenen Inhalte zum Training von KI-Modellen.",
      "Wir nutzen Ihre Inhalte zum Training von KI-Modellen.",
    ],
    [
      "nl",
      "Wij gebruiken uw inhoud en niet persoonlijke gegevens om AI-modellen te trainen.",
      "Wij gebruiken uw inhoud en gegevens om AI-modellen te trainen.",
    ],
    [
      "es",
      "Usamos sus datos que no son datos personales para entrenar modelos de IA.",
      "Usamos sus datos para entrenar modelos de IA.",
    ],
    [
      "it",
      "Usiamo i tuoi contenuti non personali per addestrare modelli di IA.",
      "Usiamo i tuoi contenuti per addestrare modelli di IA.",
    ],
    [
      "pt",
      "Usamos os seus dados não pessoais para treinar modelos de IA.",
      "Usamos os seus dados para treinar modelos de IA.",
    ],
    [
      "vi",
      "Chúng tôi dùng dữ liệu của bạn không phải là dữ liệu cá nhân để huấn luyện mô hình AI.",
      "Chúng tôi dùng dữ liệu của bạn để huấn luyện mô hình AI.",
    ],
  ])("%s", (lang, bounded, free) => {
    const removed = judgementOf(["Lumeno.", bounded], ["Lumeno."], { lang }).findings;
    expect(removed.filter(({ severity }) => severity === "important")).toEqual([]);
    expect(added(lang, "ai_training", free)).toBe("important");
    expect(gravity(lang, "ai_training", [bounded], [free])).toBe("important");
  });
});

describe("a way to refuse", () => {
  test("that an exception names is one that there is", () => {
    const promise = (when: string) => `We do not use your data to train models except where you ${when}.`;
    const edit = [
      [promise("write to us and have not opted out")],
      [promise("call us and have not opted out")],
    ] as const;
    expect(gravity("en", "opt_out", ...edit)).toBe("none");
    expect(added("en", "opt_out", "Your data is used for AI by default and you cannot opt out, except by law.")).toBe(
      "important",
    );
  });

  test("of what does nothing with data is not grave to miss", () => {
    expect(added("en", "opt_out", "Some shipping labels are enabled by default and cannot be turned off.")).toBe(
      "worth-knowing",
    );
    expect(added("en", "opt_out", "Personalised ads are enabled by default and cannot be turned off.")).toBe(
      "important",
    );
  });
});

test("what updates itself is not on unless the reader acts", () => {
  const card = "We receive your new credit card number from its issuer to update your details automatically.";
  expect(added("en", "new_data", card)).toBe("worth-knowing");
  expect(added("en", "new_data", card.replace("to update your details automatically", "by default"))).toBe("important");
});
