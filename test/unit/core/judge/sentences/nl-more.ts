import { does, nothing, promise, type SentenceCases } from "./case.ts";

/** Sentences for the classes that are seldom grave by themselves. */
export const nlMore: SentenceCases = {
  retroactive_use: [
    does("We gebruiken ook eerder verzamelde gegevens voor dit nieuwe doel."),
    does("Gegevens die in het verleden zijn verzameld, gebruiken we ook."),
    promise("We gebruiken eerder verzamelde gegevens hier niet voor."),
    nothing("Het museum toont de geschiedenis van het dorp."),
    nothing("We gebruiken je gegevens om de dienst te leveren."),
  ],
  encryption_promise: [
    does("Je berichten zijn end-to-end versleuteld."),
    does("Alle back-ups zijn versleuteld."),
    promise("Groepsgesprekken zijn niet end-to-end versleuteld."),
    nothing("We bewaken je gegevens."),
    nothing("Het einde van het jaar is nabij."),
  ],
  sensitive_data: [
    does("We verzamelen biometrische gegevens."),
    does("We kunnen medische gegevens delen met verzekeraars."),
    promise("We verzamelen geen gegevens over je religie."),
    nothing("We verzamelen je naam."),
    nothing("De lunch staat om twaalf uur klaar."),
  ],
  law_enforcement: [
    does("We kunnen je gegevens verstrekken aan de autoriteiten na een gerechtelijk bevel."),
    does("Je gegevens kunnen worden gedeeld met de politie."),
    promise("We delen je gegevens nooit met de politie."),
    nothing("Agenten kunnen zich aanmelden zoals iedereen."),
    nothing("We delen je gegevens met partners."),
  ],
  ai_interactions: [
    does("We verzamelen wat je tegen de chatbot zegt."),
    does("We registreren je gesprekken met AI."),
    promise("We verzamelen geen gegevens van de chatbot."),
    nothing("Onze ingenieurs schrijven zelf de software."),
    nothing("We verzamelen je naam."),
  ],
  automated_decisions: [
    does("Over je verzoek beslissen we door geautomatiseerde besluitvorming."),
    does("We doen aan profilering."),
    promise("We doen niet aan profilering."),
    nothing("Een mens beslist over je verzoek."),
    nothing("De deur gaat vanzelf open."),
  ],
  content_licence: [
    does("Je verleent ons een eeuwigdurende en onherroepelijke licentie."),
    does("Je verleent ons een wereldwijde licentie op je inhoud."),
    promise("Je verleent ons geen eeuwigdurende licentie."),
    nothing("Een rijbewijs bewijst wie je bent."),
    nothing("We bieden onze dienst overal aan."),
  ],
  disputes: [
    does("Geschillen worden beslecht door bindende arbitrage."),
    does("Je ziet af van arbitrage in een groep."),
    promise("We eisen geen arbitrage."),
    nothing("We beantwoorden klachten binnen een week."),
    nothing("We delen je gegevens met partners."),
  ],
  legal_basis: [
    does("We beroepen ons op ons gerechtvaardigd belang."),
    does("De rechtsgrond is de uitvoering van de overeenkomst."),
    promise("We beroepen ons hiervoor niet op ons gerechtvaardigd belang."),
    nothing("De rente wordt elk jaar betaald."),
    nothing("We delen je gegevens met partners."),
  ],
  consent: [
    does("Door gebruik te maken van de dienst ga je akkoord met deze voorwaarden."),
    does("Als je de dienst blijft gebruiken, ga je akkoord met de nieuwe voorwaarden."),
    nothing("Je gaat akkoord door een vakje aan te vinken."),
    nothing("Over de brug bespaar je tijd."),
  ],
  international_transfer: [
    does("We geven je gegevens door buiten de EER en delen ze met derde landen."),
    does("Je gegevens kunnen worden doorgegeven naar andere landen."),
    promise("We delen je gegevens niet met derde landen."),
    nothing("We bezoeken andere dorpen."),
    nothing("We delen je gegevens met partners."),
  ],
  controller_identity: [
    does("Weidebeek BV is de verwerkingsverantwoordelijke."),
    does("Deze voorwaarden worden beheerst door Iers recht."),
    nothing("De conducteur komt langs in de trein."),
    nothing("Ierland is groen."),
  ],
  children: [
    does("De dienst is niet bedoeld voor kinderen."),
    does("Minderjarigen hebben toestemming van hun ouders nodig."),
    nothing("Ons bedrijf bestaat al lang."),
    nothing("We delen je gegevens met partners."),
  ],
  region_scope: [
    does("Als je in Canada woont, geldt dit deel; inwoners van Canada lezen verder."),
    does("Deze functie is niet beschikbaar in Zwitserland."),
    nothing("Ons kantoor ligt in een dal."),
    nothing("We delen je gegevens met partners."),
  ],
};
