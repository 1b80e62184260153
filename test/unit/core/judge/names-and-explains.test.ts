import { describe, expect, test } from "vitest";
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
