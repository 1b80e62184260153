import { expect, test } from "vitest";
import { readLabel } from "../../../../lib/core/settings/direction.ts";
import { labelsFor } from "../../../support/packaged.ts";

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
  ["en", "Dark mode", "neutral"],
  ["en", "Play a sound at noon", "neutral"],
  ["en", "Email me a weekly digest of activity", "neutral"],
  ["en", "Do not track", "unknown"],
  ["en", "Opt out of use of customer data", "unknown"],
  ["en", "Don't stop sharing my activity", "unknown"],
  ["en", "Block cookies, but allow partners to see my activity", "unknown"],
  ["en", "Ask before sharing my location", "unknown"],
  ["en", "Messages", "unknown"],
  ["fr", "Partager mes données avec des partenaires", "on-shares"],
  ["fr", "Publicités personnalisées", "on-shares"],
  ["fr", "Ne pas utiliser mes publications pour entraîner l’IA", "on-protects"],
  ["fr", "Désactiver le partage de mes données", "unknown"],
  ["nl", "Delen met adverteerders toestaan", "on-shares"],
  ["nl", "Mijn gegevens niet delen met winkels", "on-protects"],
  ["nl", "Delen van gegevens uitschakelen", "unknown"],
  ["de", "Standortverlauf speichern", "on-shares"],
  ["de", "Meine Daten nicht verkaufen", "on-protects"],
  ["de", "Der Nutzung meiner Daten widersprechen", "unknown"],
  ["de", "Dunkles Design", "neutral"],
  ["es", "Compartir mi ubicación con terceros", "on-shares"],
  ["es", "Impedir el uso de mis datos", "on-protects"],
  ["es", "Oponerme al uso de mis datos", "unknown"],
  ["it", "Condividi i tuoi dati con i partner", "on-shares"],
  ["it", "Blocca la condivisione dei dati", "on-protects"],
  ["it", "Disattiva la condivisione dei dati", "unknown"],
  ["pt", "Usar meus dados para treinar modelos de IA", "on-shares"],
  ["pt", "Não vender meus dados", "on-protects"],
  ["pt", "Tema escuro", "neutral"],
  ["vi", "Chia sẻ vị trí với đối tác", "on-shares"],
  ["vi", "Chặn theo dõi hoạt động", "on-protects"],
  ["vi", "Tắt chia sẻ dữ liệu", "unknown"],
  ["pl", "Udostępniaj moje dane partnerom", "on-shares"],
  ["pl", "Nie sprzedawaj moich danych", "on-protects"],
  ["pl", "Wyłącz udostępnianie danych", "unknown"],
])("%s: %s: %s", (lang, label, direction) => {
  expect(readLabel(label, labelsFor(lang)).direction).toBe(direction);
});

test("without the words of a language nothing is claimed", () => {
  expect(readLabel("データを共有する", null)).toEqual({ direction: "unknown", plain: false });
});

test.each([
  ["AI models", true],
  ["Opt out of AI improvement", false],
  ["No AI improvement", false],
  ["Block AI improvement", false],
])("%s can only mean one thing: %j", (label, plain) => {
  expect(readLabel(label, labelsFor("en")).plain).toBe(plain);
});
