import { does, nothing, promise, type SentenceCases } from "./case.ts";

/** Sentences for the classes that are seldom grave by themselves. */
export const frMore: SentenceCases = {
  retroactive_use: [
    does("Nous utiliserons aussi les données déjà collectées pour cette nouvelle finalité."),
    does("Nous utilisons les données collectées par le passé."),
    promise("Nous n'utilisons pas les données déjà collectées à cette fin."),
    nothing("Le musée montre le passé du village."),
    nothing("Nous utilisons vos données pour fournir le service."),
  ],
  encryption_promise: [
    does("Vos messages sont chiffrés de bout en bout."),
    does("Toutes les sauvegardes sont chiffrées."),
    promise("Les messages de groupe ne sont pas chiffrés de bout en bout."),
    nothing("Nous protégeons vos données."),
    nothing("Le bout du chemin est proche."),
  ],
  sensitive_data: [
    does("Nous collectons des données biométriques."),
    does("Nous pouvons partager des données de santé avec des assureurs."),
    promise("Nous ne collectons pas de données sur votre religion."),
    nothing("Nous collectons votre nom."),
    nothing("Nous servons le déjeuner à midi."),
  ],
  law_enforcement: [
    does("Nous pouvons communiquer vos données aux autorités sur décision de justice."),
    does("Vos données peuvent être partagées avec la police."),
    promise("Nous ne partageons jamais vos données avec la police."),
    nothing("Les policiers peuvent s'inscrire comme tout le monde."),
    nothing("Nous partageons vos données avec des partenaires."),
  ],
  ai_interactions: [
    does("Nous collectons ce que vous écrivez au chatbot."),
    does("Nous enregistrons vos conversations avec l'IA."),
    promise("Nous ne collectons pas de données du chatbot."),
    nothing("Nos ingénieurs écrivent eux-mêmes le logiciel."),
    nothing("Nous collectons votre nom."),
  ],
  automated_decisions: [
    does("Votre demande fait l'objet d'une décision automatisée."),
    does("Nous avons recours au profilage."),
    promise("Nous ne prenons pas de décisions automatisées."),
    nothing("Une personne décide de votre demande."),
    nothing("La porte s'ouvre toute seule."),
  ],
  content_licence: [
    does("Vous nous concédez une licence perpétuelle et irrévocable sur vos contenus."),
    does("Vous nous accordez une licence mondiale et gratuite sur votre contenu."),
    promise("Vous ne nous concédez pas de licence perpétuelle."),
    nothing("Le permis de conduire prouve votre identité."),
    nothing("Nous proposons notre service dans le monde entier."),
  ],
  disputes: [
    does("Les litiges sont réglés par arbitrage."),
    does("Vous renoncez à toute action collective et à l'arbitrage de groupe."),
    promise("Nous n'imposons pas d'arbitrage."),
    nothing("Nous répondons aux plaintes en une semaine."),
    nothing("Nous partageons vos données avec des partenaires."),
  ],
  legal_basis: [
    does("Nous nous fondons sur notre intérêt légitime."),
    does("La base légale est l'exécution du contrat."),
    promise("Nous ne nous fondons pas sur notre intérêt légitime."),
    nothing("Les intérêts sont versés une fois par an."),
    nothing("Nous partageons vos données avec des partenaires."),
  ],
  consent: [
    does("En utilisant le service, vous acceptez ces conditions."),
    does("En continuant, vous consentez aux nouvelles conditions."),
    nothing("Vous acceptez les conditions en cochant une case."),
    nothing("En utilisant le pont, vous gagnez du temps."),
  ],
  international_transfer: [
    does("Nous transférons vos données vers des pays tiers."),
    does("Vos données peuvent être transférées hors de l'EEE vers un autre pays."),
    promise("Nous ne transférons pas vos données vers des pays tiers."),
    nothing("Nous visitons d'autres villages."),
    nothing("Nous partageons vos données avec des partenaires."),
  ],
  controller_identity: [
    does("Clairpré SAS est le responsable du traitement."),
    does("Ces conditions sont soumises au droit irlandais."),
    nothing("Le contrôleur passe dans le train."),
    nothing("L'Irlande est verte."),
  ],
  children: [
    does("Le service n'est pas destiné aux enfants."),
    does("Les mineurs ont besoin de l'accord de leurs parents."),
    nothing("Notre société existe depuis longtemps."),
    nothing("Nous partageons vos données avec des partenaires."),
  ],
  region_scope: [
    does("Si vous résidez au Canada, cette section s'applique."),
    does("Cette fonction n'est pas disponible en Suisse, sauf en Suisse romande."),
    nothing("Notre bureau est dans une vallée."),
    nothing("Nous partageons vos données avec des partenaires."),
  ],
};
