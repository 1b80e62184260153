import type { DateKind } from "../../model.ts";

/** Words beside a date that make it the document's own, and what kind of date they make it. */
const CUES: readonly (readonly [DateKind, RegExp])[] = [
  [
    "announced",
    /we(?:'|’)?(?:re| are| will be) (?:updat|chang|mak|revis|amend)\w*|will (?:be updated|change|take effect|come into (?:effect|force))|(?:changes|updates|amendments|revisions|new (?:terms|policy|version))\b.{0,40} will (?:be|become) effective|(?:up)?coming (?:changes?|updates?)|(?:changes?|updates?) (?:to|of|in) (?:our|these|this|the)\b.{0,60}\bon\b|changes take effect|nous (?:mettons|mettrons|modifions|modifierons)|entrer(?:a|ont) en vigueur|modifications entrent en vigueur|(?:wij|we) (?:passen|wijzigen|werken)\b|(?:wijzigingen|aanpassingen) (?:gaan|treden) in|wir (?:aktualisieren|ändern)|änderungen (?:treten|gelten)|actualizaremos|entrarán? en vigor|aggiorneremo|entrer(?:à|anno) in vigore|atualizaremos|entrarão? em vigor|sẽ (?:được cập nhật|có hiệu lực|thay đổi)|将于|將於|sẽ cập nhật/iu,
  ],
  [
    "effective",
    /\beffective\b|\b(?:in|into) (?:effect|force)\b|(?:takes?|took) effect|(?:current|accurate|dated|terms|policy|notice|statement) as of\b|valid (?:from|as)|(?:applies|apply|applicable) (?:from|as of|since)|en vigueur|à compter du|(?:applicable|s(?:'|’)applique\w*) (?:à|depuis|dès)|ingangsdatum|van kracht|geldig vanaf|geldt vanaf|van toepassing vanaf|met ingang van|treedt in|in werking|gültig (?:ab|seit)|(?:gilt|gelten) (?:ab|seit)|in kraft|wirksam|tritt am|treten am|vigente|en vigor|vigencia|aplicable desde|in vigore|efficac[ei]|valid[aoie] dal|em vigor|vigência|hiệu lực|obowiązuj|سار[يٍ]|生效|施行|시행/iu,
  ],
  [
    "updated",
    /last (?:updated?|modified|revised|changed|reviewed|edited|amended|modification|revision|change)|\b(?:updated|revised|modified|amended|released)\b|date of (?:last )?(?:revision|update|change|modification)|(?:revision|version|publication) date|\bversion\b|\bposted\b|\bpublished\b|à jour|dernière (?:modification|mise|révision|version)|date de (?:la )?(?:modification|révision)|modifiée? le|publiée? le|laatst(?:e)? (?:bijgewerkt|gewijzigd|aangepast|herzien|wijziging|update|herziening)|bijgewerkt|gewijzigd op|datum (?:van )?(?:laatste )?(?:wijziging|herziening)|versie|zuletzt|aktualisiert|(?:letzten?|datum der) (?:aktualisierung|änderung|überarbeitung)|\bstand\b|fassung|veröffentlicht|[úu]ltima (?:actualización|modificación|revisión|atualização|modificação|revisão|versão)|fecha de (?:actualización|modificación|revisión)|actualizad[ao]|data d[ae] (?:atualização|modificação|revisão)|atualizad[ao]|publicad[ao]|versión|versão|ultim[ao] (?:aggiornamento|modifica|revisione|versione)|data (?:di|dell(?:'|’)) ?(?:aggiornamento|modifica|revisione)|aggiornat[ao]|versione|cập nhật|sửa đổi lần cuối|phiên bản|ostatnia|senast uppdaterad|آخر (?:تحديث|تعديل)|发布|發布|更新|修订|修訂|版本|改定|改訂|制定|개정/iu,
  ],
];

const DOCUMENT =
  /polic(?:y|ies)|\bterms\b|agreement|\bnotice\b|statement|conditions|\bdocument\b|this version|guidelines|\brules\b|addendum|\bchanges\b|updates?\b to|politique|charte|contrat|déclaration|mentions|voorwaarden|beleid|verklaring|overeenkomst|reglement|wijzigingen|datenschutzhinweis|erklärung|bedingungen|bestimmungen|\bagb\b|hinweise|änderungen|política|términos|condiciones|aviso|acuerdo|cambios|informativa|termini|condizioni|modifiche|termos|condições|declaração|alterações|chính sách|điều khoản|thay đổi|سياسة|شروط|政策|条款|條款|协议|協議|声明|規約|ポリシー|방침|약관/iu;
/** Dates of laws: "Act of 6 January 1978, as amended". */
const LAW =
  /\b(?:act|law|laws|regulation|directive|statute|decree|ordinance|gdpr|ccpa|cpra|loi|règlement|décret|ordonnance|rgpd|wet|verordening|avg|gesetz\w*|verordnung|dsgvo|ley|reglamento|decreto|legge|regolamento|lei|lgpd)(?![\p{L}\p{N}])|\bdirectiva|luật|nghị định|法(?!律声明)/iu;
/** Dates of companies and of events. */
const EVENT =
  /\b(?:founded|established|incorporated|acquired|merged|launched|became|fondée|immatriculée?|opgericht|ingeschreven|gegründet|eingetragen|fundada|constituida|fondata|costituita)(?!\p{L})|成立/iu;
/** Dates of other versions than this one, and deadlines. */
const OTHER_TIME =
  /\b(?:previous|prior (?:version|to)|earlier version|archived|replaces|supersedes|until|before|précédente?|jusqu(?:'|’)|vorige|tot en met|vorherige|frühere|bis zum|anterior|hasta|precedente|fino al|até)(?!\p{L})/iu;
const FIRST_PERSON = /\b(?:we|our|nous|wij|wir|nosotros|noi)\b/iu;
/** A label is a few words: "Last updated on", "Version 3.1, in force since". */
const LONGEST_LABEL = 6;

/** The words around a date, within its sentence. */
export interface Surroundings {
  /** From the beginning of the sentence to the date. */
  sentence: string;
  /** The end of that, since the date before it. */
  before: string;
  /** Up to the next date. */
  after: string;
}

/** What kind of date the words around it make it; null where they do not make it the document's own. */
export function kindByCue(around: Surroundings): DateKind | null {
  const { sentence, before, after } = around;
  const kind = cueIn(before) ?? cueIn(after);
  if (!kind) return null;
  const whole = `${sentence} ${after}`;
  const named = placeOf(DOCUMENT, whole);
  const other = Math.min(
    placeOf(LAW, cueIn(before) ? sentence : whole),
    placeOf(OTHER_TIME, sentence),
    placeOf(EVENT, whole),
  );
  if (named < other) return kind;
  return other === Number.POSITIVE_INFINITY && isLabel(before, kind) ? kind : null;
}

/** The kind that the words of a short line name, such as "Last updated" above a date. */
export function cueIn(text: string): DateKind | null {
  for (const [kind, cue] of CUES) if (cue.test(text.trimEnd())) return kind;
  return null;
}

/** Whether a text names the document itself. */
export function namesDocument(text: string): boolean {
  return DOCUMENT.test(text);
}

/** Whether no more stands before a date than names it: a sentence without the document's name is about something else. */
function isLabel(before: string, kind: DateKind): boolean {
  const words = before.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length > LONGEST_LABEL) return false;
  return kind === "announced" || /\blast\b/iu.test(before) || !FIRST_PERSON.test(before);
}

function placeOf(words: RegExp, text: string): number {
  const place = text.search(words);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
