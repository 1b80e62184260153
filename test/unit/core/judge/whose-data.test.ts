import { describe, expect, test } from "vitest";
import { findingOf, findingsBetween, judgementOf } from "./judging.ts";

function trainingIn(before: string | null, after: string, lang = "en") {
  return findingsBetween(before, after, { lang }).find((finding) => finding.class === "ai_training");
}

describe("what everybody can find is not what readers write", () => {
  test.each([
    [
      "en",
      "We collect information that is publicly available online to train our AI models.",
      "We collect your posts and information that is publicly available online to train our AI models.",
    ],
    [
      "fr",
      "Nous collectons des informations accessibles au public pour entraîner nos modèles d’IA.",
      "Nous collectons vos messages et des informations accessibles au public pour entraîner nos modèles d’IA.",
    ],
    [
      "nl",
      "Wij verzamelen openbaar toegankelijke informatie om onze AI-modellen te trainen.",
      "Wij verzamelen uw berichten en openbaar toegankelijke informatie om onze AI-modellen te trainen.",
    ],
    [
      "de",
      "Wir sammeln öffentlich zugängliche Informationen, um unsere KI-Modelle zu trainieren.",
      "Wir sammeln Ihre Nachrichten und öffentlich zugängliche Informationen, um unsere KI-Modelle zu trainieren.",
    ],
    [
      "es",
      "Recopilamos datos de acceso público para entrenar nuestros modelos de IA.",
      "Recopilamos sus mensajes y datos de acceso público para entrenar nuestros modelos de IA.",
    ],
    [
      "it",
      "Raccogliamo informazioni accessibili al pubblico per addestrare i nostri modelli di IA.",
      "Raccogliamo i tuoi messaggi e informazioni accessibili al pubblico per addestrare i nostri modelli di IA.",
    ],
    [
      "pt",
      "Coletamos informações acessíveis ao público para treinar nossos modelos de IA.",
      "Coletamos suas mensagens e informações acessíveis ao público para treinar nossos modelos de IA.",
    ],
    [
      "vi",
      "Chúng tôi thu thập thông tin có sẵn công khai để huấn luyện các mô hình AI.",
      "Chúng tôi thu thập tin nhắn của bạn và thông tin có sẵn công khai để huấn luyện các mô hình AI.",
    ],
  ])("%s", (lang, open, withTheirs) => {
    expect(trainingIn(null, open, lang)?.severity).toBe("worth-knowing");
    expect(trainingIn(null, withTheirs, lang)?.severity).toBe("important");
  });
});

describe("machine learning that helps is milder than machines that learn", () => {
  test.each([
    "We may use techniques like machine learning to help us improve our services with your personal data.",
    "We use machine learning in our safety tools to improve our search and we use your content there.",
  ])("%s", (sentence) => {
    expect(trainingIn(null, sentence)?.severity ?? "none").not.toBe("important");
  });

  test("but data that is named first is learnt from", () => {
    const sentence = "We may use your content, including messages, to improve the service through machine learning.";
    expect(trainingIn(null, sentence)?.severity).toBe("important");
  });
});

test("what was said of private content before is no graver when it is said again", () => {
  const said = "We use your messages to train our AI models.";
  const again = "Improve what you see, including to train our AI models with your messages and your photos.";
  const findings = (before: string[]) =>
    judgementOf([...before, "Lumeno."], [...before, "Lumeno.", again]).findings.find(
      (finding) => finding.class === "ai_training",
    );
  expect(findings([said])?.severity).toBe("worth-knowing");
  expect(findings([])?.severity).toBe("important");
  expect(findings(["We use your data to train our AI models."])?.severity).toBe("important");
});

test("what a list excepts from a promise was done before", () => {
  const before = "We will not do so, unless: (1) we scan your messages for safety, or (2) the law asks for it.";
  const after = "Even then we do so when: (1) we scan your messages for safety, or (2) the law asks for it.";
  const messages = findingsBetween(before, after).find((finding) => finding.class === "messages_content");
  expect(messages?.action).not.toBe("flipped");
  const promise = "We will not do this: (1) scan your messages, or (2) sell them.";
  expect(findingOf(findingsBetween(promise, after), "messages_content").action).toBe("flipped");
});

test("a licence that is only for those who opted into something is not Important", () => {
  const licence = "you grant us a worldwide, perpetual, irrevocable license to distribute your files.";
  const severity = (sentence: string) =>
    findingsBetween(null, sentence).find((finding) => finding.class === "content_licence")?.severity;
  expect(severity(`If you have opted into chat logging, ${licence}`)).not.toBe("important");
  expect(severity(`If you use chat logging, ${licence}`)).toBe("important");
});

test("a promise to those who refuse is lost only while there is something to refuse", () => {
  const promise = "Once you opt out, your messages will not be used to train our AI models.";
  const use = "We use your messages to train our AI models.";
  const loss = (before: string[], after: string[]) =>
    findingOf(judgementOf(["Lumeno.", ...before], ["Lumeno.", ...after]).findings, "ai_training_limit");
  expect(loss([use, promise], [use])).toMatchObject({ severity: "important", direction: "worse" });
  expect(loss([use, promise], [])).toMatchObject({ severity: "small", direction: "neutral" });
});

test.each([
  ["a question says nothing", "Is my personal information sold to advertisers?"],
  ["a video is no model", "We may analyze your content with machine learning algorithms for creating a video for you."],
  ["what nobody may do", "Unauthorized use of outputs and prompts to train an AI model"],
])("%s", (_what, sentence) => {
  const grave = findingsBetween(null, sentence).filter(({ severity }) => severity === "important");
  expect(grave.map((finding) => finding.class)).toEqual([]);
});
