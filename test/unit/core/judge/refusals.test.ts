import { describe, expect, test } from "vitest";
import { findingOf, findingsBetween } from "./judging.ts";

/** Sentences that let the reader refuse something, each in words of its own. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "You have the right to refuse the use of your data for AI training at any time.",
    "You may refuse to let us train AI models with your content.",
    "You can say no to AI training with your data.",
    "You can exclude your messages from AI training.",
    "You can stop us from using your posts to train AI in your settings.",
    "Members may restrict AI training with their data at any time.",
    "You are free to decline the use of your photos for model training.",
    "You can choose whether we use your data to train AI models.",
    "You can ask us not to use your data to train AI models.",
    "We will stop training AI on your data if you tell us to.",
    "You may request that we do not sell your personal data.",
    "You can tell us to stop selling your personal data.",
    "Customers may instruct us not to sell their personal data.",
    "You can forbid us to share your data with affiliates.",
    "You have the right to object when we share your personal data with third parties.",
    "To stop us from showing targeted ads based on your data, write to us.",
  ],
  fr: [
    "Vous pouvez refuser que vos données servent à entraîner l’IA.",
    "Vous avez le droit de refuser l’entraînement de l’IA avec vos données.",
    "Vous pouvez empêcher l’utilisation de vos données pour entraîner l’IA.",
    "Vous pouvez nous demander de ne pas utiliser vos données pour entraîner l’IA.",
    "Les membres peuvent exclure leurs messages de l’entraînement de l’IA.",
    "Vous pouvez nous interdire de vendre vos données personnelles.",
  ],
  nl: [
    "U kunt weigeren dat wij uw gegevens gebruiken om AI te trainen.",
    "U kunt voorkomen dat wij uw gegevens gebruiken om AI te trainen.",
    "U kunt ons vragen uw gegevens niet te gebruiken om AI te trainen.",
    "U kunt het gebruik van uw gegevens voor AI-training weigeren.",
    "Je hebt het recht om de verkoop van je gegevens aan derden te verbieden, ook als wij je gegevens delen met derden.",
  ],
  de: [
    "Sie können der Nutzung Ihrer Daten für das KI-Training widersprechen.",
    "Sie können uns untersagen, Ihre Daten zum Trainieren von KI zu verwenden.",
    "Du kannst deine Nachrichten vom KI-Training ausschließen.",
    "Sie haben das Recht, die Verwendung Ihrer Daten für KI-Training einzuschränken.",
  ],
  es: [
    "Puede negarse a que usemos sus datos para entrenar modelos de IA.",
    "Puedes impedir que usemos tus datos para entrenar modelos de IA.",
    "Tiene derecho a excluir sus datos del entrenamiento de la IA.",
    "Puede pedirnos que no usemos sus datos para entrenar la IA.",
  ],
  it: [
    "Puoi impedire che usiamo i tuoi dati per addestrare modelli di IA.",
    "Hai il diritto di escludere i tuoi dati dall’addestramento dell’IA.",
    "Puoi chiederci di non usare i tuoi dati per addestrare l’IA.",
  ],
  pt: [
    "Você pode impedir que usemos seus dados para treinar modelos de IA.",
    "Você tem o direito de recusar o uso dos seus dados para treinar IA.",
    "Você pode nos pedir para não usar seus dados para treinar IA.",
  ],
  vi: [
    "Bạn có thể từ chối việc chúng tôi dùng dữ liệu của bạn để huấn luyện AI.",
    "Bạn có quyền hạn chế việc huấn luyện AI bằng dữ liệu của bạn.",
    "Bạn có thể yêu cầu chúng tôi không dùng dữ liệu của bạn để huấn luyện AI.",
  ],
};

const CASES = Object.entries(WAYS).flatMap(([lang, sentences]) => sentences.map((text) => [lang, text] as const));

describe("a way to refuse", () => {
  test.each(CASES)("taken out is never good news: %s, %s", (lang, text) => {
    const findings = findingsBetween(text, null, { lang });
    const lost = findingOf(findings, "opt_out");
    expect([lost.action, lost.direction, lost.severity]).toEqual(["removed", "worse", "worth-knowing"]);
    expect(findings.filter(({ direction }) => direction === "better")).toEqual([]);
  });

  test.each(CASES)("put in is a way to refuse: %s, %s", (lang, text) => {
    expect(findingOf(findingsBetween(null, text, { lang }), "opt_out").direction).toBe("better");
  });

  test("in place of a promise breaks the promise", () => {
    const before = "We do not use your data to train AI models.";
    const after = "You can ask us to stop using your data to train AI models.";
    const finding = findingOf(findingsBetween(before, after), "ai_training");
    expect([finding.action, finding.direction, finding.severity]).toEqual(["flipped", "worse", "important"]);
  });

  test("in place of what is done does not undo it", () => {
    const before = "We use your data to train AI models.";
    const after = "You can refuse the use of your data to train AI models.";
    const findings = findingsBetween(before, after);
    expect(findings.filter((finding) => finding.class === "ai_training")).toEqual([]);
    expect(findingOf(findings, "opt_out").direction).toBe("better");
  });

  test("that becomes a promise is good", () => {
    const before = "You can refuse the use of your data to train AI models.";
    const after = "We do not use your data to train AI models.";
    expect(findingOf(findingsBetween(before, after), "ai_training_limit").direction).toBe("better");
  });

  test("tells of what was never told", () => {
    const text = "You can refuse the use of your data to train AI models.";
    const finding = findingOf(findingsBetween(null, text), "ai_training");
    expect([finding.action, finding.direction, finding.firstMention]).toEqual(["added", "worse", true]);
  });
});

describe("what is done beside a refusal of something else is still done", () => {
  test.each([
    ["en", "sharing_third_party", "We may share your personal data with third parties to prevent fraud."],
    ["en", "ai_training", "You can restrict who sees your posts, but we use your posts to train AI models."],
    ["fr", "sharing_third_party", "Nous pouvons partager vos données avec des tiers afin d’empêcher la fraude."],
    ["nl", "sharing_third_party", "Wij kunnen uw gegevens delen met derden om fraude te voorkomen."],
    ["de", "sharing_third_party", "Wir können Ihre Daten an Dritte weitergeben, um Betrug zu verhindern."],
    ["es", "sale_of_data", "La empresa puede vender sus datos personales a terceros para evitar el fraude."],
    ["it", "sharing_third_party", "Acme può condividere i tuoi dati personali con terze parti per evitare frodi."],
    ["pt", "sale_of_data", "A Acme pode vender seus dados pessoais a terceiros para evitar fraudes."],
  ] as const)("%s, %s: %s", (lang, subject, text) => {
    const findings = findingsBetween(null, text, { lang });
    expect(findingOf(findings, subject).direction).toBe("worse");
    expect(findings.map((finding) => finding.class)).not.toContain("opt_out");
    expect(findingOf(findingsBetween(text, null, { lang }), subject).direction).toBe("better");
  });
});

describe("no way to refuse", () => {
  test.each([
    ["en", "You cannot refuse the use of your data for AI training."],
    ["en", "You do not have the right to decline the use of your data for AI training."],
    ["en", "We may refuse to delete the data with which we train AI models on your content."],
    ["fr", "Vous ne pouvez pas refuser que vos données servent à entraîner l’IA."],
    ["nl", "U kunt niet weigeren dat wij uw gegevens gebruiken om AI te trainen."],
    ["de", "Sie können der Nutzung Ihrer Daten für das KI-Training nicht widersprechen."],
  ])("is given by: %s, %s", (lang, text) => {
    const findings = findingsBetween(null, text, { lang });
    expect(findings.filter((finding) => finding.class === "opt_out" && finding.direction === "better")).toEqual([]);
  });
});
