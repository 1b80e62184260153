import type { SettingState } from "../../model.ts";

/** Words with which pages write a switch's state beside it, in lower case: first in the nine languages that are judged. */
const ON =
  "on|enabled|active|activated|allowed|yes|activé|activée|oui|autorisé|aan|ingeschakeld|ja|toegestaan|an|ein|eingeschaltet|aktiviert|aktiv|zugelassen|activado|activada|sí|permitido|attivo|attiva|attivi|attive|attivato|attivata|attivati|attivate|sì|consentito|ativado|ativada|ligado|ligada|sim|bật|đang bật|có|włączone|włączony|włączona|wł|tak|dozwolone".split(
    "|",
  );
const OFF =
  "off|disabled|inactive|deactivated|paused|not allowed|no|none|désactivé|désactivée|non|suspendu|en pause|uit|uitgeschakeld|nee|gepauzeerd|aus|ausgeschaltet|deaktiviert|inaktiv|pausiert|nein|desactivado|desactivada|en pausa|disattivato|disattivata|disattivati|disattivate|in pausa|desativado|desativada|desligado|desligada|pausado|não|tắt|đang tắt|đã tạm dừng|không|wyłączone|wyłączony|wyłączona|wył|wstrzymano|nie".split(
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
/** The words that say a state, with it. */
export const STATES: ReadonlyMap<string, SettingState> = new Map<string, SettingState>([
  ...[...ON, ...ON_ELSEWHERE].map((word) => [word, "on"] as const),
  ...[...OFF, ...OFF_ELSEWHERE].map((word) => [word, "off"] as const),
]);
/** A text in the form in which such words are looked up. */
export function bare(text: string): string {
  return (
    text
      .normalize("NFC")
      .trim()
      .toLowerCase()
      .replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, "")
      // "activées", "desactivados": said of several.
      .replace(/^(.{6,})s$/u, "$1")
  );
}

/** The state that a text says and nothing else; `unknown` for all other texts. */
export function stateSaid(text: string): SettingState {
  return STATES.get(bare(text)) ?? "unknown";
}
