/** Words with which pages write a switch's state beside it, in nine languages, in lower case. */
const ON =
  "on enabled active allowed yes activated activé activée oui autorisé aan ingeschakeld ja toegestaan an ein aktiviert aktiv zugelassen activado activada sí permitido attivo attiva attivato sì consentito ativado ativada ligado sim bật có włączone tak".split(
    " ",
  );
const OFF =
  "off disabled inactive paused no none désactivé désactivée non suspendu uit uitgeschakeld nee gepauzeerd aus deaktiviert inaktiv pausiert nein desactivado desactivada disattivato disattivata desativado desligado não tắt không wyłączone nie".split(
    " ",
  );
const WORDS = new Set([...ON, ...OFF]);

/** Whether a text says nothing but a state: it names no switch. */
export function isStateWord(text: string): boolean {
  return WORDS.has(text.trim().toLowerCase().replace(/[.:]$/u, ""));
}
