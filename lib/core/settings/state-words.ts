import type { SettingState } from "../../model.ts";

/** Words with which pages write a switch's state beside it, in lower case: first in the nine languages that are judged. */
const ON =
  "on|enabled|active|activated|allowed|yes|activé|activée|oui|autorisé|aan|ingeschakeld|ja|toegestaan|an|ein|eingeschaltet|aktiviert|aktiv|zugelassen|activado|activada|sí|permitido|attivo|attiva|attivato|attivata|sì|consentito|ativado|ativada|ligado|sim|bật|đang bật|có|włączone|włączony|włączona|wł|tak|dozwolone".split(
    "|",
  );
const OFF =
  "off|disabled|inactive|deactivated|paused|not allowed|no|none|désactivé|désactivée|non|suspendu|en pause|uit|uitgeschakeld|nee|gepauzeerd|aus|ausgeschaltet|deaktiviert|inaktiv|pausiert|nein|desactivado|desactivada|en pausa|disattivato|disattivata|in pausa|desativado|desativada|desligado|pausado|não|tắt|đang tắt|đã tạm dừng|không|wyłączone|wyłączony|wyłączona|wył|wstrzymano|nie".split(
    "|",
  );
/** The same in languages that are read and not judged, so that a state is never taken for a name. */
const ON_ELSEWHERE =
  "オン|有効|开|开启|已开启|已启用|開|開啟|已開啟|已啟用|켜짐|켬|사용|사용함|مفعل|مفعّل|تشغيل|قيد التشغيل|פועל|פעיל|מופעל|вкл|включено|включён|включен|включена|увімкнено|açık|etkin|på|aktiverad|aktiveret|slået til|päällä|käytössä|zapnuto|zapnuté|bekapcsolva|activat|pornit|ενεργό|ενεργοποιημένο|चालू|aktif|nyala|เปิด|เปิดอยู่|uključeno".split(
    "|",
  );
const OFF_ELSEWHERE =
  "オフ|無効|一時停止中|关|关闭|已关闭|已停用|已暂停|關|關閉|已關閉|已暫停|꺼짐|끔|사용 안 함|사용 안함|일시중지됨|معطل|معطّل|إيقاف|متوقف|כבוי|מושבת|מושהה|выкл|выключено|выключен|выключена|отключено|приостановлено|вимкнено|kapalı|devre dışı|av|inaktiverad|deaktiveret|slået fra|pois|pois päältä|ei käytössä|vypnuto|vypnuté|kikapcsolva|dezactivat|oprit|ανενεργό|απενεργοποιημένο|बंद|nonaktif|ปิด|ปิดอยู่|isključeno".split(
    "|",
  );
/** Of these the ones that also say how a person, a session or a subscription is, or answer a question. */
const ALSO_OF_OTHERS = new Set(
  "有効|無効|开|关|关闭|開|關|關閉|사용|פעיל|açık|kapalı|etkin|pois|aktif|nonaktif|เปิด|ปิด|active|allowed|yes|oui|autorisé|ja|toegestaan|aktiv|zugelassen|sí|permitido|attivo|attiva|sì|consentito|sim|có|tak|dozwolone|inactive|paused|not allowed|no|none|non|suspendu|nee|inaktiv|nein|não|không|nie".split(
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
  ...[...ON, ...ON_ELSEWHERE].map((word) => [word, "on"] as const),
  ...[...OFF, ...OFF_ELSEWHERE].map((word) => [word, "off"] as const),
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
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, "");
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
