import { expect, test } from "vitest";
import { directionOf, isPlain } from "../../../../lib/core/settings/direction.ts";
import { lexiconFor } from "../../../support/packaged.ts";

test.each([
  ["en", "Use my data to train AI models", "on-shares"],
  ["en", "Data for generative AI improvement", "on-shares"],
  ["en", "Help us improve our models with your recipes and messages", "on-shares"],
  ["en", "Allow sharing of activity with business partners", "on-shares"],
  ["en", "Let us share offers you might like with participating shops", "on-shares"],
  ["en", "Personalised ads", "on-shares"],
  ["en", "Collect location in the background", "on-shares"],
  ["en", "Prevent sharing with third parties for my kitchen", "on-protects"],
  ["en", "Block training of AI", "on-protects"],
  ["en", "Do not show me interest-based ads", "on-protects"],
  ["en", "Never sell my personal information", "on-protects"],
  ["en", "Private browsing", "on-protects"],
  ["en", "Do not track", "on-protects"],
  ["en", "Dark mode", "neutral"],
  ["en", "Play a sound at noon", "neutral"],
  ["en", "Opt out of use of customer data", "unknown"],
  ["en", "Don't stop sharing my activity", "unknown"],
  ["en", "Block cookies, but allow partners to see my activity", "unknown"],
  ["en", "Share files without asking", "unknown"],
  ["en", "Messages", "unknown"],
  ["fr", "Utiliser mes données pour entraîner une IA", "on-shares"],
  ["fr", "Partager mes données avec des partenaires", "on-shares"],
  ["fr", "Publicités personnalisées", "on-shares"],
  ["fr", "Ne pas utiliser mes publications pour entraîner l’IA", "on-protects"],
  ["fr", "Empêcher le partage avec des tiers", "on-protects"],
  ["fr", "Sons de l’application", "neutral"],
  ["fr", "Désactiver le partage de mes données", "unknown"],
  ["nl", "Mijn gegevens gebruiken om AI te trainen", "on-shares"],
  ["nl", "Delen met adverteerders toestaan", "on-shares"],
  ["nl", "Gepersonaliseerde advertenties", "on-shares"],
  ["nl", "Mijn gegevens niet delen met winkels", "on-protects"],
  ["nl", "Delen met derden voorkomen", "on-protects"],
  ["nl", "Donkere modus", "neutral"],
  ["nl", "Delen van gegevens uitschakelen", "unknown"],
])("%s: %s: %s", (lang, label, direction) => {
  expect(directionOf(label, lexiconFor(lang))).toBe(direction);
});

test("without the words of a language nothing is claimed", () => {
  expect(directionOf("Dùng dữ liệu của tôi để huấn luyện AI", null)).toBe("unknown");
});

test.each([
  ["AI improvement", true],
  ["Opt out of AI improvement", false],
  ["No AI improvement", false],
  ["Block AI improvement", false],
])("%s can only mean one thing: %j", (label, plain) => {
  const lexicon = lexiconFor("en");
  expect(lexicon && isPlain(label, lexicon)).toBe(plain);
});
