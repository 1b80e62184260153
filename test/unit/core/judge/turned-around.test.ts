import { describe, expect, test } from "vitest";
import type { FindingClass } from "../../../../lib/model.ts";
import { findingOf, findingsBetween } from "./judging.ts";

type Turn = readonly [lang: string, subject: FindingClass, before: string, after: string];

/** A promise and its opposite, in words other than "we do not". */
const TURNED: readonly Turn[] = [
  ["en", "ai_training", "None of your posts are used to train AI.", "All of your posts are used to train AI."],
  ["en", "sale_of_data", "We refuse to sell your data.", "We sell your data."],
  [
    "en",
    "sharing_third_party",
    "We avoid sharing your photos with third parties.",
    "We share your photos with third parties.",
  ],
  ["en", "ai_training", "We train our AI without using your messages.", "We train our AI using your messages."],
  ["en", "ads_profiling", "You cannot be tracked by advertisers.", "You can be tracked by advertisers."],
  [
    "fr",
    "ai_training",
    "Nous entraînons notre IA sans utiliser vos données.",
    "Nous entraînons notre IA en utilisant vos données.",
  ],
  ["fr", "sale_of_data", "Nous refusons de vendre vos données.", "Nous vendons vos données."],
  [
    "nl",
    "ai_training",
    "Geen van uw gegevens wordt gebruikt om AI te trainen.",
    "Al uw gegevens worden gebruikt om AI te trainen.",
  ],
  ["nl", "sale_of_data", "Wij weigeren uw gegevens te verkopen.", "Wij verkopen uw gegevens."],
  [
    "de",
    "ai_training",
    "Keine Ihrer Nachrichten wird zum Trainieren von KI verwendet.",
    "Jede Ihrer Nachrichten wird zum Trainieren von KI verwendet.",
  ],
  ["es", "sale_of_data", "Nos negamos a vender sus datos personales.", "Vendemos sus datos personales."],
  ["it", "sale_of_data", "Ci rifiutiamo di vendere i tuoi dati personali.", "Vendiamo i tuoi dati personali."],
  ["pt", "sale_of_data", "Recusamos vender seus dados pessoais.", "Vendemos seus dados pessoais."],
  ["vi", "sale_of_data", "Chúng tôi từ chối bán dữ liệu cá nhân của bạn.", "Chúng tôi bán dữ liệu cá nhân của bạn."],
];

/** A condition that bound the service, and the sentence without it. */
const UNBOUND: readonly Turn[] = [
  [
    "en",
    "ai_training",
    "We use your posts to train AI models if you turn this on.",
    "We use your posts to train AI models.",
  ],
  [
    "en",
    "ai_training",
    "We use posts to train AI, except those of minors.",
    "We use posts to train AI, including those of minors.",
  ],
  ["en", "ai_training", "We use posts of adults to train AI.", "We use posts of adults and teenagers to train AI."],
  [
    "en",
    "affiliates",
    "We share your profile with our affiliates, except your photos.",
    "We share your profile with our affiliates.",
  ],
  [
    "fr",
    "ai_training",
    "Nous utilisons vos messages pour entraîner l’IA si vous activez cette option.",
    "Nous utilisons vos messages pour entraîner l’IA.",
  ],
  [
    "nl",
    "ai_training",
    "Wij gebruiken uw berichten om AI te trainen als u dit inschakelt.",
    "Wij gebruiken uw berichten om AI te trainen.",
  ],
  [
    "de",
    "ai_training",
    "Wir verwenden Ihre Nachrichten zum Trainieren von KI, wenn Sie dies erlauben.",
    "Wir verwenden Ihre Nachrichten zum Trainieren von KI.",
  ],
];

describe("a promise turned around", () => {
  test.each(TURNED)("is worse: %s, %s, %s", (lang, subject, before, after) => {
    const finding = findingOf(findingsBetween(before, after, { lang }), subject);
    expect([finding.action, finding.direction]).toEqual(["flipped", "worse"]);
    expect(["important", "worth-knowing"]).toContain(finding.severity);
  });

  test.each(TURNED)("the other way is better: %s, %s, %s", (lang, _subject, before, after) => {
    const directions = findingsBetween(after, before, { lang }).map((finding) => finding.direction);
    expect(directions).toContain("better");
    expect(directions).not.toContain("worse");
  });
});

describe("a condition taken out", () => {
  test.each(UNBOUND)("is worse: %s, %s, %s", (lang, subject, before, after) => {
    const finding = findingOf(findingsBetween(before, after, { lang }), subject);
    expect([finding.action, finding.direction]).toEqual(["detail-edited", "worse"]);
    expect(["important", "worth-knowing"]).toContain(finding.severity);
  });

  test("that asked first is important for AI training", () => {
    const before = "We use your posts to train AI models only with your consent.";
    const after = "We use your posts to train AI models.";
    expect(findingOf(findingsBetween(before, after), "ai_training").severity).toBe("important");
  });
});

test("two promises that change places are told: what was private is used", () => {
  const finding = findingOf(
    findingsBetween("We do not use your messages.", "We use your messages."),
    "messages_content",
  );
  expect([finding.action, finding.severity]).toEqual(["flipped", "worth-knowing"]);
});

test.each([
  ["en", "We may share your data with our affiliates.", "We may share your information with our affiliates."],
  ["fr", "Nous partageons vos données avec nos filiales.", "Nous partageons vos informations avec nos filiales."],
  [
    "nl",
    "Wij delen uw gegevens met onze dochterondernemingen.",
    "Wij delen uw informatie met onze dochterondernemingen.",
  ],
])("another word for data is no other data: %s, %s", (lang, before, after) => {
  const told = findingsBetween(before, after, { lang }).filter(({ severity }) => severity !== "small");
  expect(told).toEqual([]);
});

test.each([
  ["en", "If we ever decided to train AI models on your data, we would ask for your consent first."],
  ["fr", "Si nous décidions un jour d’entraîner une IA avec vos données, nous demanderions votre consentement."],
  ["nl", "Mochten wij ooit AI trainen met uw gegevens, dan vragen wij eerst uw toestemming."],
])("a promise to ask first is no harm: %s, %s", (lang, text) => {
  const [finding] = findingsBetween(null, text, { lang }).filter((one) => one.class.startsWith("ai_training"));
  expect([finding?.class, finding?.direction]).toEqual(["ai_training_limit", "better"]);
});
