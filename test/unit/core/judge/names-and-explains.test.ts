import { describe, expect, test } from "vitest";
import type { FindingClass } from "../../../../lib/model.ts";
import { findingsBetween, gravityOf } from "./judging.ts";

const loud = ["important", "worth-knowing"];

describe("a sentence that says what a word means trains nothing", () => {
  test.each([
    ["en", "“Learning Data” means your data that we use to train AI models.", "We use your data to train AI models."],
    [
      "fr",
      "« Données d’apprentissage » désigne vos données que nous utilisons pour entraîner des modèles d’IA.",
      "Nous utilisons vos données pour entraîner des modèles d’IA.",
    ],
    [
      "de",
      "„Lerndaten“ bezeichnet Ihre Daten, mit denen wir KI-Modelle trainieren.",
      "Mit Ihren Daten trainieren wir KI-Modelle.",
    ],
    [
      "nl",
      "„Leerdata” betekent uw gegevens waarmee wij AI-modellen trainen.",
      "Met uw gegevens trainen wij AI-modellen.",
    ],
    [
      "es",
      "«Datos de aprendizaje» significa sus datos con los que entrenamos modelos de IA.",
      "Con sus datos entrenamos modelos de IA.",
    ],
    [
      "it",
      "«Dati di apprendimento» indica i tuoi dati con cui addestriamo modelli di IA.",
      "Con i tuoi dati addestriamo modelli di IA.",
    ],
    [
      "pt",
      "“Dados de aprendizagem” significa os seus dados com que treinamos modelos de IA.",
      "Com os seus dados treinamos modelos de IA.",
    ],
    [
      "vi",
      "“Dữ liệu học” có nghĩa là dữ liệu của bạn mà chúng tôi dùng để huấn luyện mô hình AI.",
      "Chúng tôi dùng dữ liệu của bạn để huấn luyện mô hình AI.",
    ],
  ])("%s", (lang, definition, deed) => {
    expect(loud).not.toContain(gravityOf(lang, "ai_training", null, definition));
    expect(gravityOf(lang, "ai_training", null, deed)).toBe("important");
  });

  test("but it is told that it came", () => {
    const told = findingsBetween(null, "“Learning Data” means your data that we use to train AI models.");
    expect(told.map((finding) => [finding.class, finding.severity])).toContainEqual(["plain_words", "worth-knowing"]);
  });

  test.each([
    ["a term that closes it", "Members may train AI with prompts and your data that they send (“Input”)."],
    ["a heading that no page marks", "Sale of Your Personal Data."],
    ["a heading that no page marks", "Training of AI Models"],
  ])("%s", (_what, line) => {
    expect(findingsBetween(null, line).filter((finding) => finding.severity === "important")).toEqual([]);
  });

  test.each([
    ["ai_training", "We may train AI models with your prompts and files (“Input”)."],
    ["sale_of_data", "We sell personal data."],
  ] as const)("but not what is done: %s", (subject, line) => {
    expect(gravityOf("en", subject, null, line)).toBe("important");
  });

  test("and to widen what a word means does something", () => {
    const means = (who: string) => `“Recipients” means ${who} with whom we share your personal data.`;
    expect(gravityOf("en", "sharing_third_party", means("our couriers"), means("our advertising partners"))).not.toBe(
      "none",
    );
  });
});

test("a line that leads to what follows names it", () => {
  expect(loud).not.toContain(gravityOf("en", "sale_of_data", null, "12.2 Selling and sharing of personal data:"));
  expect(gravityOf("en", "sale_of_data", null, "We may sell your personal data:")).toBe("important");
});

describe("what others do, and what is no data", () => {
  test.each([
    [
      "sharing_own_purposes",
      "We provide reports to our partners for their own products.",
      "We provide your data to our partners for their own products.",
    ],
    [
      "sharing_own_purposes",
      "Residents of Nevada have the right to refuse that data is shared with third parties for their own purposes.",
      "We share data of residents of Nevada with third parties for their own purposes.",
    ],
    [
      "sharing_third_party",
      "It holds, for instance, when you provide your address to third parties, and we have no part in that.",
      "It holds, for instance, when we provide your address to third parties.",
    ],
    [
      "content_licence",
      "You grant each other user a perpetual, royalty-free licence to your content.",
      "You grant us and each user a perpetual, royalty-free licence to your content.",
    ],
  ])("%s", (subject, other, ours) => {
    expect(loud).toContain(gravityOf("en", subject as FindingClass, null, ours));
    expect(loud).not.toContain(gravityOf("en", subject as FindingClass, null, other));
  });

  test("companies that are not affiliated are no denial", () => {
    const share =
      "With your consent, we may share your data with partners not affiliated with us for their own purposes.";
    expect(findingsBetween(share, null).filter(({ action }) => action === "promise-removed")).toEqual([]);
    const not = "We do not share your data with partners not affiliated with us for their own purposes.";
    expect(gravityOf("en", "sharing_own_purposes", not, null)).toBe("important");
  });

  test.each([
    ["en", "Our AI models are trained on data that is publicly available on the internet, and may hold personal data."],
    ["en", "We use information that is publicly accessible to train our AI models and give answers."],
  ])("what stands open to everybody is milder, also in a clause of its own (%s)", (lang, line) => {
    expect(gravityOf(lang, "ai_training", null, line)).toBe("worth-knowing");
  });

  test("but not beside what the reader wrote", () => {
    const both = "Our AI models are trained on data that is publicly available and on your messages.";
    expect(gravityOf("en", "ai_training", null, both)).toBe("important");
  });

  test("who opens messages is not what they say", () => {
    const said = (what: string) => `We do not review ${what} your messages.`;
    expect(loud).not.toContain(gravityOf("en", "messages_content", said("who opens"), null));
    expect(loud).toContain(gravityOf("en", "messages_content", said("what is in"), null));
  });

  test("a model is named by how it was made", () => {
    const named = "For clarity, the AI product is no fine-tuned model, and your data stays yours.";
    expect(gravityOf("en", "ai_training_limit", named, null)).toBe("none");
    expect(gravityOf("en", "ai_training_limit", "We do not fine-tune AI models on your data.", null)).toBe("important");
  });
});
