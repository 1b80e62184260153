import { describe, expect, test } from "vitest";
import { gravityOf, judgementOf } from "./judging.ts";

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
    expect(gravityOf(lang, "sharing_own_purposes", null, service)).toBe("none");
    expect(gravityOf(lang, "sharing_own_purposes", null, `${service.slice(0, cut)} ${own}.`)).toBe("important");
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
    expect(gravityOf(lang, own, null, order + sharing)).toBe("worth-knowing");
    expect(gravityOf(lang, own, null, sharing)).toBe("important");
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
    expect(gravityOf(lang, "ai_training", null, free)).toBe("important");
    expect(gravityOf(lang, "ai_training", [bounded], [free])).toBe("important");
  });
});
