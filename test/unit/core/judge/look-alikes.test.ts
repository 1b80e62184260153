import { describe, expect, test } from "vitest";
import { headlineOf } from "../../../../lib/core/words/index.ts";
import { wordsFor } from "../../../support/packaged.ts";
import { findingOf, findingsBetween, judgementOf, toldOf } from "./judging.ts";

describe("under a heading that forbids, what nobody is named to do is forbidden to the reader", () => {
  test.each([
    ["en", "Prohibited uses", "Use of songs from here as data to train other AI"],
    ["fr", "Utilisations interdites", "Utiliser des chansons d’ici pour entraîner une autre IA"],
    ["nl", "Verboden gebruik", "Liedjes van hier gebruiken om andere AI te trainen"],
    ["de", "Verbotene Nutzung", "Lieder von hier als Daten nutzen, um andere KI zu trainieren"],
    ["es", "Usos prohibidos", "Usar canciones de aquí para entrenar otra IA"],
    ["it", "Usi vietati", "Usare canzoni di qui per addestrare altra IA"],
    ["pt", "Usos proibidos", "Usar canções daqui para treinar outra IA"],
    ["vi", "Hành vi bị cấm", "Dùng bài hát ở đây để huấn luyện AI khác"],
  ])("%s", (lang, heading, item) => {
    const under = (title: string) =>
      judgementOf([`# ${title}`, "Lumeno."], [`# ${title}`, "Lumeno.", item], { lang }).findings.map(
        (one) => one.class,
      );
    expect(under(heading)).toContain("scraping_ban");
    expect(under(heading)).not.toContain("ai_training");
    expect(under("Lumeno")).not.toContain("scraping_ban");
  });

  test("but what the service says of itself there is its own deed", () => {
    const heading = "# Prohibited uses";
    const says = "We use your posts to train AI models that find such uses.";
    expect(judgementOf([heading, "Lumeno."], [heading, "Lumeno.", says]).findings[0]?.class).toBe("ai_training");
  });
});

test.each([
  [
    "what the reader does, before what follows from it",
    "By using automated means to train an AI model with public pages, you waive your own terms.",
  ],
  ["what nobody may do without permission", "Use of outputs to train an AI model without our prior authorization"],
  [
    "a model that somebody trained before",
    "Drafts are written by Inkling, a language model which was trained to write letters with your data at hand.",
  ],
  ["a feed of posts", "We show you a personalised feed of content powered by AI."],
  ["remarks about the service", "You agree that we may use your feedback to improve our AI models."],
  [
    "sums that are nobody's data",
    "We may share anonymized results of the survey with our partners so that they can improve their services.",
  ],
  ["a refusal that costs nothing", "Opting out will not affect your existing scores."],
  ["what is sent by itself", "Devices are told apart by information transmitted automatically."],
  ["a licence that is no sale", "You grant us a license to use your Customer Data for ordinary business."],
])("%s is not told: %s", (_what, sentence) => {
  const grave = ["ai_training", "sale_of_data", "sharing_own_purposes", "not_retroactive", "default_on"];
  expect(toldOf("en", null, sentence).filter((one) => grave.includes(one))).toEqual([]);
});

test.each([
  "Opting out will not affect training that has already taken place.",
  "Your opt-out does not affect models that were trained earlier.",
])("that refusing undoes nothing is told: %s", (sentence) => {
  expect(toldOf("en", null, sentence)).toContain("not_retroactive");
});

describe("what others do is not told as the service's own deed", () => {
  test.each([
    ["en", "Recipients may use your data to train their AI models.", "may let others use your data"],
    ["fr", "Nos partenaires peuvent utiliser vos données pour entraîner des modèles d’IA.", "peut laisser d’autres"],
    ["nl", "Onze partners mogen uw gegevens gebruiken om AI-modellen te trainen.", "mag anderen uw gegevens"],
  ])("%s", (lang, sentence, words) => {
    const judgement = judgementOf(["Lumeno."], ["Lumeno.", sentence], { lang });
    const finding = findingOf(judgement.findings, "ai_training");
    expect(headlineOf(wordsFor(lang), { ...judgement, findings: [finding] }, "Lumeno", "Terms")).toContain(words);
  });
});

test("the same thing in other words is never Important", () => {
  const [finding] = findingsBetween(
    "We may use what you write to train our models, unless you opt out.",
    "We may use what you write to train our AI models, unless you opt out.",
  );
  expect(finding?.severity).not.toBe("important");
});

test("what was said without saying whose data is no first mention when it is said again", () => {
  const old = "We develop and train the Service, its AI models among it.";
  const says = "You can choose whether your posts are used for AI training.";
  const { findings } = judgementOf(["Lumeno.", old], ["Lumeno.", old, says]);
  expect(findings.filter(({ severity }) => severity === "important")).toEqual([]);
});

test("what was only hinted at, and is now said in so many words, is as good as new", () => {
  const [finding] = findingsBetween(
    "We analyse your posts to improve the AI that sorts our shelves.",
    "We analyse your posts to train the AI models that sort our shelves.",
  );
  expect(finding).toMatchObject({ class: "ai_training", direction: "worse", severity: "important" });
});

test("a promise that stands elsewhere, though in a sentence about rights, was not dropped", () => {
  const kept = "Notice of your right to opt out: we do not sell the personal information of members.";
  const { findings } = judgementOf([kept, "We do not sell your personal information."], [kept]);
  expect(findings.filter(({ action }) => action === "promise-removed")).toEqual([]);
});
