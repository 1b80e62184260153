import { does, forbids, nothing, promise, refusable, type SentenceCases } from "./case.ts";

export const de: SentenceCases = {
  ai_training: [
    refusable("Sie können der Nutzung Ihrer Nachrichten für das KI-Training widersprechen."),
    does("Ihre öffentlichen Beiträge fließen in das Training unserer KI-Modelle ein."),
    does("Wir dürfen Ihre personenbezogenen Daten verwenden, um Modelle der künstlichen Intelligenz zu trainieren."),
    does("Sofern Sie nicht widersprechen, verwenden wir Ihre Eingaben zum Training unserer KI-Modelle.", {
      condition: "unless-opt-out",
    }),
    does("Mit Ihrer Einwilligung nutzen wir Ihre Stimme, um KI zu trainieren.", { condition: "consent" }),
    promise("Wir nutzen Ihre Nachrichten nicht, um KI-Modelle zu trainieren."),
    promise("Ihre Fotos werden niemals zum Training von KI verwendet."),
    promise("Wir trainieren mit Ihren Daten keine KI-Modelle."),
    forbids("Sie dürfen unsere Dienste nicht nutzen, um künstliche Intelligenz zu trainieren."),
    forbids("Nutzer dürfen die Inhalte nicht zum Training von KI-Modellen verwenden."),
    forbids("Es ist untersagt, die Dienste zum Training von künstlicher Intelligenz zu nutzen."),
    forbids("Die Nutzung unserer Inhalte zum Training von KI ist verboten."),
    nothing("Unsere Trainer erstellen für dich einen persönlichen Trainingsplan."),
    nothing("Telefongespräche können zu Schulungszwecken aufgezeichnet werden."),
    nothing("Wir setzen KI ein, um Spam zu erkennen."),
  ],
  sale_of_data: [
    does("Wir verkaufen Ihre personenbezogenen Daten an Datenhändler."),
    promise("Wir verkaufen Ihre personenbezogenen Daten nicht."),
    promise("Wir werden Ihre Daten niemals verkaufen."),
    nothing("Sie können in Ihrem Laden Produkte verkaufen."),
  ],
  sharing_third_party: [
    does("Wir geben Ihre Daten an Dritte weiter, einschließlich, aber nicht beschränkt auf Werbetreibende."),
    promise("Wir geben Ihre Daten nicht an Dritte weiter."),
    promise("Ihre Daten werden weder verkauft noch an Dritte weitergegeben."),
    nothing("Wir antworten Ihnen innerhalb einer Woche."),
  ],
  not_retroactive: [
    does("Der Widerspruch wirkt sich nicht auf Training aus, das bereits stattgefunden hat."),
    nothing("Der Widerruf berührt nicht die Rechtmäßigkeit der bis zum Widerruf erfolgten Verarbeitung."),
  ],
  default_on: [
    does("Diese Einstellung ist standardmäßig aktiviert und Ihre Daten werden geteilt."),
    nothing("Wir geben Ihre Daten an Partner weiter."),
  ],
};
