import { describe, expect, test } from "vitest";
import { waysToRefuse } from "../../../lib/core/ways-to-refuse.ts";
import type { FindingClass } from "../../../lib/model.ts";
import { blocksOf } from "../../support/builders.ts";
import { lexiconFor } from "../../support/packaged.ts";

function waysIn(texts: readonly string[], classes: readonly FindingClass[], lang = "en"): string[] {
  const lexicon = lexiconFor(lang);
  if (!lexicon) throw new Error(`no lexicon for ${lang}`);
  return waysToRefuse(blocksOf(...texts), lang, classes, lexicon).map(({ sentence }) => sentence);
}

const TRAINING = "You can opt out of our use of your data to train AI models.";
const NEWSLETTER = "You can opt out of our newsletter at the foot of each letter.";
const SALE = "You can opt out of the sale of your personal information.";
const PLAIN = "You can opt out in your settings.";

describe("how to refuse what was found", () => {
  test.each<[string, FindingClass[], string[]]>([
    ["training", ["ai_training"], [TRAINING]],
    ["a dropped promise on training", ["ai_training_limit"], [TRAINING]],
    ["a sale", ["sale_of_data"], [SALE]],
    ["sharing, which is refused as a sale is", ["sharing_third_party"], [SALE]],
    ["what no sentence speaks of", ["location"], []],
    ["what is no subject of its own", ["opt_out", "default_on"], []],
  ])("for %s", (_what, classes, expected) => {
    expect(waysIn([TRAINING, NEWSLETTER, SALE], classes)).toEqual(expected);
  });

  test("a sentence without a subject belongs to its paragraph", () => {
    const texts = [`We use your data to train AI models. ${PLAIN}`, `We collect your precise location. ${PLAIN}`];
    expect(waysIn(texts, ["ai_training"])).toEqual([PLAIN]);
    expect(waysIn([`Our newsletter comes weekly. ${PLAIN}`], ["ai_training"])).toEqual([]);
  });

  test("or to its section", () => {
    expect(waysIn(["# Training AI models with your data", PLAIN, "# Newsletters", PLAIN], ["ai_training"])).toEqual([
      PLAIN,
    ]);
  });

  test.each([
    ["a question", "How can you opt out of our use of your data to train AI models?"],
    ["a refusal that is refused", "You cannot opt out of our use of your data to train AI models."],
    ["a heading", "# Opt out of AI training"],
  ])("%s is none", (_what, text) => {
    expect(waysIn([text], ["ai_training"])).toEqual([]);
  });
});

test.each([
  ["fr", "Vous pouvez vous opposer à l’utilisation de vos données pour entraîner des modèles d’IA."],
  ["nl", "U kunt bezwaar maken tegen het gebruik van uw gegevens om AI-modellen te trainen."],
  ["de", "Sie können der Nutzung Ihrer Daten zum Training von KI-Modellen widersprechen."],
  ["es", "Puede oponerse al uso de sus datos para entrenar modelos de IA."],
  ["it", "Puoi opporti all’uso dei tuoi dati per addestrare modelli di IA."],
  ["pt", "Você pode opor-se ao uso dos seus dados para treinar modelos de IA."],
  ["vi", "Bạn có thể từ chối việc dùng dữ liệu của bạn để huấn luyện mô hình AI."],
])("%s: %s", (lang, sentence) => {
  expect(waysIn([sentence], ["ai_training"], lang)).toEqual([sentence]);
  expect(waysIn([sentence], ["location"], lang)).toEqual([]);
});
