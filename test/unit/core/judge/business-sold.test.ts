import { describe, expect, test } from "vitest";
import { gravityOf } from "./judging.ts";

describe("a business that is sold is no sale of data", () => {
  test.each([
    ["en", "After a sale of some or all of its business, Lumeno may transfer your data.", "We may sell your data."],
    [
      "fr",
      "Lors de la vente de tout ou partie de ses actifs, vos données sont transférées.",
      "Nous pouvons vendre vos données.",
    ],
    ["de", "Beim Verkauf des Unternehmens werden Ihre Daten übertragen.", "Wir verkaufen Ihre Daten."],
    ["nl", "Bij de verkoop van het bedrijf worden uw gegevens overgedragen.", "Wij verkopen uw gegevens."],
    ["es", "En caso de venta de la empresa se transferirán sus datos.", "Vendemos sus datos."],
    ["it", "In caso di vendita della società i tuoi dati saranno trasferiti.", "Vendiamo i tuoi dati."],
    ["pt", "Em caso de venda da empresa os seus dados serão transferidos.", "Vendemos os seus dados."],
    ["vi", "Khi bán tài sản, dữ liệu của bạn được chuyển giao.", "Chúng tôi bán dữ liệu của bạn."],
  ])("%s", (lang, business, data) => {
    expect(gravityOf(lang, "sale_of_data", null, business)).toBe("none");
    expect(gravityOf(lang, "sale_of_data", null, data)).toBe("important");
  });
});

describe("a business that is sold, said in the passive, is no sale of data", () => {
  test.each([
    ["en", "We may share your data when our business is sold to others."],
    ["fr", "Vos données sont transmises si notre entreprise est vendue."],
    ["de", "Ihre Daten gehen über, wenn unser Unternehmen verkauft wird."],
    ["nl", "Uw gegevens gaan over als ons bedrijf verkocht wordt."],
    ["es", "Sus datos se transfieren si nuestra empresa se vende."],
    ["it", "I tuoi dati passano di mano se la nostra azienda viene venduta."],
    ["pt", "Os seus dados são transferidos se a nossa empresa for vendida."],
    ["vi", "Dữ liệu của bạn được chuyển giao nếu công ty bị bán."],
  ])("%s", (lang, business) => {
    expect(gravityOf(lang, "sale_of_data", null, business)).toBe("none");
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
    expect(gravityOf(lang, "sale_of_data", null, business)).toBe("worth-knowing");
    expect(gravityOf(lang, "sale_of_data", null, data)).toBe("important");
  });

  test("a promise that excepts it binds as much as any", () => {
    const promise = "We never sell your personal data except in a merger.";
    expect(gravityOf("en", "sale_of_data", [promise], [])).toBe("important");
  });
});
