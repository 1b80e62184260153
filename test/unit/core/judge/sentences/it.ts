import { does, forbids, nothing, promise, refusable, type SentenceCases } from "./case.ts";

export const it: SentenceCases = {
  ai_training: [
    refusable("Puoi impedire che usiamo i tuoi messaggi per addestrare l’IA."),
    does("I tuoi post vengono utilizzati per addestrare i nostri modelli di IA."),
    does("Possiamo utilizzare i tuoi dati personali per sviluppare e addestrare modelli di intelligenza artificiale."),
    does("A meno che tu non ti opponga, usiamo i tuoi messaggi per addestrare i nostri modelli di IA.", {
      condition: "unless-opt-out",
    }),
    does("Con il tuo consenso usiamo la tua voce per addestrare l'IA.", { condition: "consent" }),
    promise("Non utilizziamo i tuoi messaggi per addestrare modelli di IA."),
    promise("Le tue foto non vengono mai usate per addestrare l'IA."),
    promise("Nessun tuo messaggio viene usato per addestrare modelli di IA."),
    forbids("Non puoi utilizzare i nostri servizi per addestrare l'intelligenza artificiale."),
    forbids("Gli utenti non possono usare i contenuti per addestrare modelli di IA."),
    forbids("È vietato usare il servizio per addestrare l'intelligenza artificiale."),
    forbids("L'uso dei nostri contenuti per addestrare l'IA è vietato."),
    nothing("I nostri allenatori preparano per te un piano di allenamento personale."),
    nothing("Le telefonate possono essere registrate per la formazione del personale."),
    nothing("Usiamo l'IA per riconoscere lo spam."),
  ],
  sale_of_data: [
    does("Vendiamo i tuoi dati personali a intermediari."),
    promise("Non vendiamo i tuoi dati personali."),
    promise("Non venderemo mai i tuoi dati."),
    nothing("Puoi vendere prodotti nel tuo negozio."),
  ],
  sharing_third_party: [
    does("Condividiamo i tuoi dati con terzi, inclusi, ma non solo, gli inserzionisti."),
    promise("Non condividiamo i tuoi dati con terzi."),
    promise("I tuoi dati non vengono venduti né comunicati a terzi."),
    nothing("Ti rispondiamo entro una settimana."),
  ],
  not_retroactive: [
    does("Opporsi non influisce sull'addestramento già avvenuto."),
    nothing("La revoca del consenso non pregiudica la liceità del trattamento prima della revoca."),
  ],
  default_on: [
    does("Questa impostazione è attiva per impostazione predefinita e condivide i tuoi dati."),
    nothing("Condividiamo i tuoi dati con partner."),
  ],
};
