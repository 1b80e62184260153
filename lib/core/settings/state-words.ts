import type { SettingState } from "../../model.ts";

/** Words with which pages write a switch's state beside it, in nine languages, in lower case. */
const ON =
  "on|enabled|active|activated|allowed|yes|activé|activée|oui|autorisé|aan|ingeschakeld|ja|toegestaan|an|ein|eingeschaltet|aktiviert|aktiv|zugelassen|activado|activada|sí|permitido|attivo|attiva|attivato|attivata|sì|consentito|ativado|ativada|ligado|sim|bật|đang bật|có|włączone|włączony|włączona|wł|tak|dozwolone".split(
    "|",
  );
const OFF =
  "off|disabled|inactive|deactivated|paused|not allowed|no|none|désactivé|désactivée|non|suspendu|en pause|uit|uitgeschakeld|nee|gepauzeerd|aus|ausgeschaltet|deaktiviert|inaktiv|pausiert|nein|desactivado|desactivada|en pausa|disattivato|disattivata|in pausa|desativado|desativada|desligado|pausado|não|tắt|đang tắt|đã tạm dừng|không|wyłączone|wyłączony|wyłączona|wył|wstrzymano|nie".split(
    "|",
  );
/** Of these the ones that also say how a person, a session or a subscription is, or answer a question. */
const ALSO_OF_OTHERS = new Set(
  "active|allowed|yes|oui|autorisé|ja|toegestaan|aktiv|zugelassen|sí|permitido|attivo|attiva|sì|consentito|sim|có|tak|dozwolone|inactive|paused|not allowed|no|none|non|suspendu|nee|inaktiv|nein|não|không|nie".split(
    "|",
  ),
);
/** What a button says that turns something off: so it is on; and the other way round. */
const TURNS_OFF =
  "turn off|disable|deactivate|pause|switch off|désactiver|suspendre|uitschakelen|uitzetten|pauzeren|ausschalten|deaktivieren|pausieren|desactivar|pausar|disattiva|metti in pausa|desativar|tắt tính năng|tạm dừng|wyłącz|wstrzymaj".split(
    "|",
  );
const TURNS_ON =
  "turn on|enable|activate|resume|switch on|activer|réactiver|inschakelen|aanzetten|hervatten|einschalten|aktivieren|fortsetzen|activar|reanudar|attiva funzione|riattiva|ativar|retomar|bật tính năng|tiếp tục|włącz|wznów".split(
    "|",
  );
/** What controls call themselves that have no name of their own. */
const KINDS =
  "toggle|switch|checkbox|button|toggle switch|interrupteur|schakelaar|schalter|umschalter|interruptor|interruttore|công tắc|przełącznik".split(
    "|",
  );

const STATES = new Map<string, SettingState>([
  ...ON.map((word) => [word, "on"] as const),
  ...OFF.map((word) => [word, "off"] as const),
]);
const ACTS = new Map<string, SettingState>([
  ...TURNS_OFF.map((words) => [words, "on"] as const),
  ...TURNS_ON.map((words) => [words, "off"] as const),
]);
const NAMELESS = new Set([...STATES.keys(), ...ACTS.keys(), ...KINDS]);

function bare(text: string): string {
  return text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
}

/** Whether a text says nothing but a state, a turn, or that it is a switch: it names none. */
export function isStateWord(text: string): boolean {
  return NAMELESS.has(bare(text));
}

/** The state that a text says and nothing else; `unknown` for all other texts. */
export function stateSaid(text: string): SettingState {
  return STATES.get(bare(text)) ?? "unknown";
}

/** The same for words that are said of switches alone: others stand in every list of sessions and subscriptions. */
export function switchStateSaid(text: string): SettingState {
  return ALSO_OF_OTHERS.has(bare(text)) ? "unknown" : stateSaid(text);
}

/** How a thing stands that a button of this name would turn; `unknown` for all other names. */
export function stateBefore(buttonText: string): SettingState {
  return ACTS.get(bare(buttonText)) ?? "unknown";
}
