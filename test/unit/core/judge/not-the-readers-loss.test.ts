import { describe, expect, test } from "vitest";
import { gravityOf } from "./judging.ts";

const loud = ["important", "worth-knowing"];

describe("the name of a switch is no promise", () => {
  test.each([
    ["en", "Switch “Do Not Sell My Personal Information” on.", "We do not sell your personal information."],
    ["fr", "Activez « Ne pas vendre mes données personnelles ».", "Nous ne vendons pas vos données personnelles."],
    ["de", "Schalten Sie „Meine Daten nicht verkaufen“ ein.", "Wir verkaufen Ihre Daten nicht."],
    ["nl", "Zet ‘Verkoop mijn gegevens niet’ aan.", "Wij verkopen uw gegevens niet."],
    ["es", "Active «No vender mis datos personales».", "No vendemos sus datos personales."],
    ["it", "Attiva «Non vendere i miei dati personali».", "Non vendiamo i tuoi dati personali."],
    ["pt", "Ative «Não vender os meus dados pessoais».", "Não vendemos os seus dados pessoais."],
    ["vi", "Bật “Không bán thông tin của tôi”.", "Chúng tôi không bán thông tin của bạn."],
  ])("%s", (lang, name, promise) => {
    expect(gravityOf(lang, "sale_of_data", name, null)).toBe("none");
    expect(gravityOf(lang, "sale_of_data", promise, null)).toBe("important");
  });
});

describe("a promise for minors alone is told, and not as everybody's", () => {
  test.each([
    [
      "en",
      "We do not sell personal information of minors under 16.",
      "We sell personal information of minors under 16.",
    ],
    [
      "fr",
      "Nous ne vendons pas les données personnelles des mineurs.",
      "Nous vendons les données personnelles des mineurs.",
    ],
    [
      "de",
      "Wir verkaufen keine personenbezogenen Daten von Kindern.",
      "Wir verkaufen personenbezogene Daten von Kindern.",
    ],
    ["nl", "Wij verkopen geen persoonsgegevens van kinderen.", "Wij verkopen persoonsgegevens van kinderen."],
    ["es", "No vendemos datos personales de menores.", "Vendemos datos personales de menores."],
    ["it", "Non vendiamo dati personali di minori.", "Vendiamo dati personali di minori."],
    ["pt", "Não vendemos dados pessoais de crianças.", "Vendemos dados pessoais de crianças."],
    ["vi", "Chúng tôi không bán dữ liệu cá nhân của trẻ em.", "Chúng tôi bán dữ liệu cá nhân của trẻ em."],
  ])("%s", (lang, promise, deed) => {
    expect(gravityOf(lang, "sale_of_data", promise, null)).toBe("worth-knowing");
    expect(gravityOf(lang, "sale_of_data", promise, deed)).toBe("important");
  });

  test("a promise to the reader that names minors as well is everybody's", () => {
    const promise = "We do not sell your personal information, nor that of minors.";
    expect(gravityOf("en", "sale_of_data", promise, null)).toBe("important");
  });
});

describe("providers that do their work for the service have no ends of their own", () => {
  const own = "sharing_own_purposes";
  test.each([
    [
      "en",
      "We share your data with service providers to enable them to provide their services.",
      "We share your data with partners so that they can offer their services to you.",
    ],
    [
      "fr",
      "Nous partageons vos données avec des prestataires pour leur permettre de fournir leurs services.",
      "Nous partageons vos données avec des partenaires pour leurs propres services.",
    ],
    [
      "nl",
      "Wij delen uw gegevens met dienstverleners die ons hun diensten leveren.",
      "Wij delen uw gegevens met partners voor hun eigen diensten.",
    ],
    [
      "es",
      "Compartimos sus datos con proveedores para prestarnos sus servicios.",
      "Compartimos sus datos con socios para sus propios servicios.",
    ],
    [
      "it",
      "Condividiamo i tuoi dati con fornitori per fornirci i loro servizi.",
      "Condividiamo i tuoi dati con partner per i propri servizi.",
    ],
    [
      "pt",
      "Compartilhamos seus dados com fornecedores para prestar seus serviços.",
      "Compartilhamos seus dados com parceiros para seus próprios serviços.",
    ],
    [
      "vi",
      "Chúng tôi chia sẻ dữ liệu của bạn với nhà cung cấp để họ cung cấp dịch vụ của họ cho chúng tôi.",
      "Chúng tôi chia sẻ dữ liệu của bạn với đối tác cho mục đích riêng của họ.",
    ],
  ] as const)("%s", (lang, ours, theirs) => {
    expect(gravityOf(lang, own, null, ours)).toBe("none");
    expect(gravityOf(lang, own, null, theirs)).toBe("important");
  });
});

test.each([
  ["en", "You have the right to a copy of personal data that you previously provided to us for other use."],
  ["fr", "Vous avez le droit d’obtenir et d’utiliser ailleurs les données historiques que nous conservons."],
  ["nl", "U heeft het recht om historische gegevens elders te gebruiken."],
  ["es", "Tiene derecho a usar en otro lugar los datos históricos que conservamos."],
])("what the reader may ask for is no new use of earlier data: %s", (lang, right) => {
  expect(loud).not.toContain(gravityOf(lang, "retroactive_use", null, right));
});

test("earlier data that the service uses is told, though the reader may object", () => {
  const use = "We also use data that you previously provided for this purpose, and you have the right to object.";
  expect(loud).toContain(gravityOf("en", "retroactive_use", null, use));
});

test("recordings in a list of what is held are not recorded calls", () => {
  expect(loud).not.toContain(
    gravityOf("en", "messages_content", null, "We hold photographs and a video or voice recording of you."),
  );
  expect(gravityOf("en", "messages_content", null, "We listen to your voice recordings.")).toBe("important");
});

describe("what others published is not what the reader wrote", () => {
  test.each([
    ["en", "We do not use third-party content to train AI models.", "We do not use your content to train AI models."],
    [
      "fr",
      "Nous n’utilisons pas les contenus de tiers pour entraîner des modèles d’IA.",
      "Nous n’utilisons pas vos contenus pour entraîner des modèles d’IA.",
    ],
    [
      "de",
      "Wir nutzen keine Inhalte von Dritten, um KI-Modelle zu trainieren.",
      "Wir nutzen Ihre Inhalte nicht, um KI-Modelle zu trainieren.",
    ],
    [
      "nl",
      "Wij gebruiken geen inhoud van derden om AI-modellen te trainen.",
      "Wij gebruiken uw inhoud niet om AI-modellen te trainen.",
    ],
    [
      "es",
      "No utilizamos contenido de terceros para entrenar modelos de IA.",
      "No utilizamos su contenido para entrenar modelos de IA.",
    ],
    [
      "it",
      "Non utilizziamo contenuti di terzi per addestrare modelli di IA.",
      "Non utilizziamo i tuoi contenuti per addestrare modelli di IA.",
    ],
    [
      "pt",
      "Não usamos conteúdo de terceiros para treinar modelos de IA.",
      "Não usamos seu conteúdo para treinar modelos de IA.",
    ],
    [
      "vi",
      "Chúng tôi không dùng nội dung của bên thứ ba để huấn luyện mô hình AI.",
      "Chúng tôi không dùng nội dung của bạn để huấn luyện mô hình AI.",
    ],
  ])("%s", (lang, theirs, yours) => {
    expect(gravityOf(lang, "ai_training_limit", theirs, null)).not.toBe("important");
    expect(gravityOf(lang, "ai_training_limit", yours, null)).toBe("important");
  });
});
