import { describe, expect, test } from "vitest";
import { gravityOf } from "./judging.ts";

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
    expect(gravityOf(lang, "sale_of_data", null, theirs)).toBe("none");
    expect(gravityOf(lang, "sale_of_data", null, ours)).toBe("important");
  });

  test("nor licensed by it, where the reader agrees to do so", () => {
    const agreed = "For each listing you agree to license your data to whoever orders it.";
    expect(gravityOf("en", "sale_of_data", null, agreed)).toBe("none");
    for (const ours of [
      "You agree that we may license your data to whoever pays.",
      "We collect data from you and sell your data to whoever pays.",
      "When you use Lumeno it may license your data to whoever pays.",
      "Users' personal data may be sold to brokers.",
      "Information about you may be sold to brokers.",
    ])
      expect([ours, gravityOf("en", "sale_of_data", null, ours)]).toEqual([ours, "important"]);
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
    expect(gravityOf(lang, "sale_of_data", null, goods)).toBe("none");
    expect(gravityOf(lang, "sale_of_data", null, data)).toBe("important");
  });

  test("nor does the service where it sells what it makes", () => {
    const goods = "We use your personal data to sell our products to you.";
    expect(gravityOf("en", "sale_of_data", null, goods)).toBe("none");
    expect(gravityOf("en", "sale_of_data", null, "We sell our users' personal data.")).toBe("important");
  });

  test("data that is sold is sold, whatever comes behind it", () => {
    for (const sold of [
      "We collect data that is sold to brokers, such as your contact list and your posts.",
      "Brokers that we sell to, for example, your personal data.",
    ])
      expect([sold, gravityOf("en", "sale_of_data", null, sold)]).toEqual([sold, "important"]);
  });
});

describe("a way to refuse", () => {
  test("that an exception names is one that there is", () => {
    const promise = (when: string) => `We do not use your data to train models except where you ${when}.`;
    const edit = [
      [promise("write to us and have not opted out")],
      [promise("call us and have not opted out")],
    ] as const;
    expect(gravityOf("en", "opt_out", ...edit)).toBe("none");
    expect(
      gravityOf("en", "opt_out", null, "Your data is used for AI by default and you cannot opt out, except by law."),
    ).toBe("important");
  });

  test("of what does nothing with data is not grave to miss", () => {
    expect(
      gravityOf("en", "opt_out", null, "Some shipping labels are enabled by default and cannot be turned off."),
    ).toBe("worth-knowing");
    expect(gravityOf("en", "opt_out", null, "Personalised ads are enabled by default and cannot be turned off.")).toBe(
      "important",
    );
  });
});

test("what updates itself is not on unless the reader acts", () => {
  const card = "We receive your new credit card number from its issuer to update your details automatically.";
  expect(gravityOf("en", "new_data", null, card)).toBe("worth-knowing");
  expect(gravityOf("en", "new_data", null, card.replace("to update your details automatically", "by default"))).toBe(
    "important",
  );
});
