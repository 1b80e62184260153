import { describe, expect, test } from "vitest";
import { headlineOf } from "../../../../lib/core/words/index.ts";
import { wordsFor } from "../../../support/packaged.ts";
import { gravityOf, judgementOf } from "./judging.ts";

describe("what others sell is not sold by the service", () => {
  test.each([
    ["en", "We obtain data from brokers who sell personal data.", "We sell personal data to brokers."],
    [
      "fr",
      "Nous recevons des données de partenaires qui vendent des données personnelles.",
      "Nous vendons des données personnelles à des partenaires.",
    ],
    [
      "de",
      "Wir erhalten Daten von Partnern, die personenbezogene Daten verkaufen.",
      "Wir verkaufen personenbezogene Daten an Partner.",
    ],
    [
      "nl",
      "Wij krijgen gegevens van partners die persoonsgegevens verkopen.",
      "Wij verkopen persoonsgegevens aan partners.",
    ],
    ["es", "Obtenemos datos de socios que venden datos personales.", "Vendemos datos personales a socios."],
    ["it", "Otteniamo dati da partner che vendono dati personali.", "Vendiamo dati personali ai partner."],
    ["pt", "Obtemos dados de parceiros que vendem dados pessoais.", "Vendemos dados pessoais a parceiros."],
    ["vi", "Chúng tôi nhận dữ liệu từ đối tác vốn bán dữ liệu cá nhân.", "Chúng tôi bán dữ liệu cá nhân cho đối tác."],
  ])("%s", (lang, others, ours) => {
    expect(gravityOf(lang, "sale_of_data", null, others)).toBe("none");
    expect(gravityOf(lang, "sale_of_data", null, ours)).toBe("important");
  });
});

describe("what was not done until now binds less than what is not done", () => {
  const NEVER = "important";
  test.each([
    [
      "en",
      "We have not sold personal information in the past twelve months.",
      "We do not sell personal information.",
      "We have sold personal information in the past twelve months.",
    ],
    [
      "fr",
      "Nous n’avons pas vendu de données personnelles au cours des douze derniers mois.",
      "Nous ne vendons pas de données personnelles.",
      "Nous avons vendu des données personnelles au cours des douze derniers mois.",
    ],
    [
      "de",
      "Wir haben in den letzten zwölf Monaten keine personenbezogenen Daten verkauft.",
      "Wir verkaufen keine personenbezogenen Daten.",
      "Wir haben in den letzten zwölf Monaten personenbezogene Daten verkauft.",
    ],
    [
      "nl",
      "Wij hebben in de afgelopen twaalf maanden geen persoonsgegevens verkocht.",
      "Wij verkopen geen persoonsgegevens.",
      "Wij hebben in de afgelopen twaalf maanden persoonsgegevens verkocht.",
    ],
    [
      "es",
      "No hemos vendido datos personales en los últimos doce meses.",
      "No vendemos datos personales.",
      "Hemos vendido datos personales en los últimos doce meses.",
    ],
    [
      "it",
      "Non abbiamo venduto dati personali negli ultimi dodici mesi.",
      "Non vendiamo dati personali.",
      "Abbiamo venduto dati personali negli ultimi dodici mesi.",
    ],
    [
      "pt",
      "Nos últimos doze meses a Lumeno não vendeu dados pessoais.",
      "A Lumeno não vende dados pessoais.",
      "Nos últimos doze meses a Lumeno vendeu dados pessoais.",
    ],
    [
      "vi",
      "Chúng tôi chưa bán dữ liệu cá nhân trong mười hai tháng qua.",
      "Chúng tôi không bán dữ liệu cá nhân.",
      "Chúng tôi đã bán dữ liệu cá nhân trong mười hai tháng qua.",
    ],
  ])("%s", (lang, report, promise, deed) => {
    expect(gravityOf(lang, "sale_of_data", report, null)).toBe("worth-knowing");
    expect(gravityOf(lang, "sale_of_data", promise, null)).toBe(NEVER);
    expect(gravityOf(lang, "sale_of_data", report, deed)).toBe(NEVER);
    expect(["worth-knowing", NEVER]).toContain(gravityOf(lang, "sale_of_data", promise, report));
  });
});

describe("a heading that only names what stands below it says nothing", () => {
  test.each([
    ["en", "# Training of AI models with your data", "# We train AI models with your data"],
    ["fr", "# Entraînement de modèles d’IA avec vos données", "# Nous entraînons des modèles d’IA avec vos données"],
    ["de", "# Training von KI-Modellen mit Ihren Daten", "# Wir trainieren KI-Modelle mit Ihren Daten"],
    ["nl", "# Training van AI-modellen met uw gegevens", "# Wij trainen AI-modellen met uw gegevens"],
    ["es", "# Entrenamiento de modelos de IA con sus datos", "# Podemos entrenar modelos de IA con sus datos"],
    ["it", "# Addestramento di modelli di IA con i tuoi dati", "# Possiamo addestrare modelli di IA con i tuoi dati"],
    ["pt", "# Treinamento de modelos de IA com seus dados", "# Podemos treinar modelos de IA com seus dados"],
    ["vi", "# Huấn luyện mô hình AI bằng dữ liệu của bạn", "# Chúng tôi huấn luyện mô hình AI bằng dữ liệu của bạn"],
  ])("%s", (lang, title, statement) => {
    const withHeading = (heading: string) =>
      judgementOf(["Lumeno."], ["Lumeno.", heading, "Lumeno."], { lang }).severity;
    expect(withHeading(title)).toBe("small");
    expect(withHeading(statement)).toBe("important");
  });
});

describe("a right to ask what was shared, if anything was, does not say that it is", () => {
  const own = "sharing_own_purposes";
  test.each([
    [
      "en",
      "You are entitled to know which data we shared, if any, with partners for their own purposes.",
      "We shared your data with partners for their own purposes.",
    ],
    [
      "fr",
      "Vous avez le droit de savoir quelles données nous partageons, le cas échéant, avec des partenaires pour leurs propres fins.",
      "Nous partageons vos données avec des partenaires pour leurs propres fins.",
    ],
    [
      "de",
      "Sie haben das Recht zu wissen, welche Daten wir gegebenenfalls an Partner für eigene Zwecke weitergeben.",
      "Wir geben Ihre Daten an Partner für eigene Zwecke weiter.",
    ],
    [
      "nl",
      "U heeft recht op informatie over de gegevens die wij, indien van toepassing, met partners delen voor hun eigen doeleinden.",
      "Wij delen uw gegevens met partners voor hun eigen doeleinden.",
    ],
    [
      "es",
      "Tiene derecho a saber qué datos compartimos, en su caso, con socios para sus propios fines.",
      "Compartimos sus datos con socios para sus propios fines.",
    ],
    [
      "it",
      "Hai diritto a sapere quali dati condividiamo, se del caso, con partner per propri fini.",
      "Condividiamo i tuoi dati con partner per propri fini.",
    ],
    [
      "pt",
      "Tem direito a saber que dados compartilhamos, se for o caso, com parceiros para seus próprios fins.",
      "Compartilhamos seus dados com parceiros para seus próprios fins.",
    ],
    [
      "vi",
      "Bạn có quyền biết dữ liệu nào chúng tôi chia sẻ, nếu có, với đối tác cho mục đích riêng của họ.",
      "Chúng tôi chia sẻ dữ liệu của bạn với đối tác cho mục đích riêng của họ.",
    ],
  ] as const)("%s", (lang, right, deed) => {
    expect(gravityOf(lang, own, null, right)).not.toBe("important");
    expect(gravityOf(lang, own, null, deed)).toBe("important");
  });
});

describe("what waits for the reader's choice is no default", () => {
  const CHOSEN = "We will not use your recordings to train AI models unless you choose to send them to us.";
  const UNASKED = "We use your recordings to train AI models unless you choose not to send them to us.";
  test("not … unless you choose", () => {
    expect(gravityOf("en", "ai_training", null, CHOSEN)).toBe("none");
    expect(gravityOf("en", "ai_training", null, UNASKED)).toBe("important");
    expect(gravityOf("en", "ai_training", CHOSEN, UNASKED)).toBe("important");
  });
});

test("what is deleted for good is not kept for long", () => {
  const kept = "Your files are kept permanently.";
  expect(gravityOf("en", "retention", null, "Your files are permanently deleted after a year.")).not.toBe(
    "worth-knowing",
  );
  expect(["worth-knowing", "important"]).toContain(gravityOf("en", "retention", null, kept));
});

test("a list's verb is not that of an item with a verb of its own", () => {
  const items = (item: string) =>
    judgementOf(["Lumeno.", "We collect and process your:"], ["Lumeno.", "We collect and process your:", item]);
  const classes = (item: string) =>
    items(item)
      .findings.filter(({ severity }) => severity !== "small")
      .map((one) => one.class);
  expect(classes("- We may use your voice recording for training our filter.")).not.toContain("new_data");
  expect(classes("- voice recording and your photos.")).toContain("new_data");
});

test("a denial does not reach past what may be done", () => {
  const may = "Such data is not subject to these laws and may be used by us to train AI models with your content.";
  expect(gravityOf("en", "ai_training", null, may)).toBe("important");
  expect(gravityOf("en", "ai_training", null, "We do not sell and may not use your content to train AI models.")).toBe(
    "none",
  );
});

test("what another company trains is told as another's", () => {
  const judgement = judgementOf(
    ["Lumeno."],
    ["Lumeno.", "We share your data with our affiliates."].concat(
      "Our affiliates may use your data to train their AI models.",
    ),
  );
  const training = judgement.findings.filter((finding) => finding.class === "ai_training");
  const headline = headlineOf(wordsFor("en"), { ...judgement, findings: training }, "Lumeno", "policy");
  expect(headline).toBe("Lumeno may let others use your data to train AI models");
});
