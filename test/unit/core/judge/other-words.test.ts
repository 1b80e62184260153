import { describe, expect, test } from "vitest";
import type { FindingClass } from "../../../../lib/model.ts";
import { findingOf, findingsBetween } from "./judging.ts";

/** What policies say without the usual words for it. */
const SAID: readonly (readonly [lang: string, subject: FindingClass, text: string])[] = [
  ["en", "ai_training", "What members write also helps us refine the neural networks behind our editor."],
  ["en", "ai_training", "Your photos may serve as training material for large language models."],
  ["en", "ai_training", "We feed your conversations into our machine-learning systems."],
  ["en", "ai_training", "We may teach our algorithms using anything you upload."],
  ["en", "ai_training", "By posting, you agree that your content can be ingested by generative AI systems."],
  ["en", "ai_training", "We use the content you post to create generative AI products."],
  ["en", "ai_training", "Our AI learns from your messages."],
  ["en", "ai_training", "By default, your activity is used to improve our AI."],
  ["fr", "ai_training", "Nos modèles d’IA apprennent de vos conversations."],
  ["fr", "ai_training", "Vos publications pourront nourrir des modèles de langage."],
  ["nl", "ai_training", "Onze AI leert van uw gesprekken."],
  ["nl", "ai_training", "Met uw berichten voeden wij onze taalmodellen."],
  ["de", "ai_training", "Unsere KI lernt aus Ihren Gesprächen."],
  ["es", "ai_training", "Nuestra IA aprende de sus datos personales."],
  ["it", "ai_training", "La nostra IA impara dai tuoi messaggi."],
  ["pt", "ai_training", "Nossa IA aprende com suas mensagens."],
  ["vi", "ai_training", "AI của chúng tôi học từ tin nhắn của bạn."],
  ["en", "affiliates", "Companies in the Meadow group receive your profile data."],
  ["en", "affiliates", "We may share your data with entities under common control with us."],
  ["en", "sharing_third_party", "Selected partners receive your contact list."],
  ["fr", "sharing_third_party", "Nos partenaires reçoivent vos données de contact."],
  ["nl", "sharing_third_party", "Onze partners ontvangen uw contactgegevens."],
  ["en", "default_on", "This option is on by default."],
  ["en", "default_on", "You are enrolled automatically."],
  ["en", "default_on", "We have switched this setting on for everyone."],
  ["fr", "default_on", "Cette option est activée par défaut."],
  ["nl", "default_on", "Deze optie staat standaard aan."],
  ["en", "not_retroactive", "Your choice only applies going forward; past posts are not removed from our models."],
  ["en", "not_retroactive", "Once a post was used, it cannot be removed from the model."],
];

describe("in other words", () => {
  test.each(SAID)("is told, %s, %s: %s", (lang, subject, text) => {
    const finding = findingOf(findingsBetween(null, text, { lang }), subject);
    expect([finding.action, finding.direction]).toEqual(["added", "worse"]);
    expect(["important", "worth-knowing"]).toContain(finding.severity);
  });
});

describe("like words that say something else", () => {
  test.each([
    ["en", "We learn from your feedback how to run our shops."],
    ["en", "Our AI assistant answers your questions."],
    ["en", "We feed the birds while your data is stored safely."],
    ["en", "Neural networks are a subject of our courses."],
    ["en", "We receive your contact list from partners when you import it."],
    ["en", "The software may update automatically on your device once a new version or feature is available."],
    ["fr", "Nous apprenons de vos retours comment améliorer nos magasins."],
    ["nl", "Wij leren van uw reacties hoe wij onze winkels beter maken."],
  ])("are no such thing: %s, %s", (lang, text) => {
    const grave: readonly FindingClass[] = ["ai_training", "sharing_third_party", "affiliates", "default_on"];
    const told = findingsBetween(null, text, { lang }).filter((one) => one.severity !== "small");
    expect(told.filter((one) => grave.includes(one.class))).toEqual([]);
  });

  test.each([
    ["en", "Opting out does not affect training that has already taken place."],
    ["fr", "Se désinscrire n’a pas d’effet sur les entraînements déjà réalisés."],
    ["nl", "Als u zich afmeldt, heeft dat geen gevolgen voor training die al heeft plaatsgevonden."],
  ])("what refusing does not undo is no better default: %s, %s", (lang, text) => {
    const findings = findingsBetween(null, text, { lang });
    expect(findingOf(findings, "not_retroactive").direction).toBe("worse");
    expect(findings.filter(({ direction }) => direction === "better")).toEqual([]);
  });

  test("posting something is not how changes are told", () => {
    const findings = findingsBetween(null, "By posting, you agree that your content can be ingested by AI systems.");
    expect(findings.map((finding) => finding.class)).not.toContain("policy_change_terms");
    const told = findingsBetween(null, "We may change these terms by posting a new version here.");
    expect(told.map((finding) => finding.class)).toContain("policy_change_terms");
  });
});
