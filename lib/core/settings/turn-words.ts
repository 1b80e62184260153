import type { SettingState } from "../../model.ts";
import { bare, STATES, stateSaid } from "./state-words.ts";

/** Of the words for states those that also say how a person, a session or a subscription is, or answer a question. */
const ALSO_OF_OTHERS = new Set(
  "有効|無効|开|关|关闭|開|關|關閉|사용|פעיל|açık|kapalı|etkin|pois|aktif|nonaktif|เปิด|ปิด|active|allowed|yes|oui|autorisé|ja|toegestaan|aktiv|zugelassen|sí|permitido|attivo|attiva|attivi|attive|sì|consentito|sim|có|tak|dozwolone|inactive|paused|not allowed|no|none|non|suspendu|nee|inaktiv|nein|não|không|nie".split(
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

const ACTS = new Map<string, SettingState>([
  ...TURNS_OFF.map((words) => [words, "on"] as const),
  ...TURNS_ON.map((words) => [words, "off"] as const),
]);
const NAMELESS = new Set([...STATES.keys(), ...ACTS.keys(), ...KINDS]);

/** Whether a text says nothing but a state, a turn, or that it is a switch: it names none. */
export function isStateWord(text: string): boolean {
  return NAMELESS.has(bare(text));
}

/** The state that a text says in words that are said of switches alone: others stand in every list of sessions and subscriptions. */
export function switchStateSaid(text: string): SettingState {
  return ALSO_OF_OTHERS.has(bare(text)) ? "unknown" : stateSaid(text);
}

/** How a thing stands that a button of this name would turn; `unknown` for all other names. */
export function stateBefore(buttonText: string): SettingState {
  return ACTS.get(bare(buttonText)) ?? "unknown";
}
