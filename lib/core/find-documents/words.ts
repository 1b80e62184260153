import type { DocumentType } from "../../model.ts";

/** The kinds of page that a site links to and that are worth watching. */
export type FoundType = Exclude<DocumentType, "Other">;

/**
 * What sites write on their links, by kind: English, French, Dutch, German, Spanish, Italian,
 * Portuguese, Vietnamese, Polish, Czech, Swedish, Danish, Norwegian, Finnish, Turkish, Romanian,
 * Hungarian, Greek, Russian, Ukrainian, Japanese, Chinese, Korean, Arabic. A link text is matched
 * from its beginning: "Privacy" is one, "How we got privacy wrong" is not.
 */
export const LINK_TEXTS: Readonly<Record<FoundType, RegExp>> = {
  "Privacy Policy":
    /^(?:(?:our |your |the |global |data )?privacy(?: (?:policy|notice|statement|center|centre|& cookies))?$|(?:our |the )?privacy (?:policy|notice|statement)|data (?:protection|privacy|policy)|politique de (?:confidentialité|protection)|(?:déclaration|charte|avis) de (?:confidentialité|protection)|confidentialité|vie privée|données personnelles|protection des données|privacy ?(?:beleid|verklaring|statement)|gegevensbescherming|datenschutz|(?:política|aviso|declaración) de privacidad|privacidad|informativa (?:sulla|privacy)|politica (?:sulla )?privacy|política de privacidade|privacidade|aviso de privacidade|chính sách (?:quyền riêng tư|bảo mật)|quyền riêng tư|polityka prywatności|prywatność|ochrana (?:osobních údajů|soukromí)|zásady ochrany|integritetspolicy|integritet|sekretess|privatlivspolitik|persondatapolitik|personvern|tietosuoja|gizlilik|politica de confidențialitate|confidențialitate|adatvédelm|πολιτική απορρήτου|απόρρητο|политика конфиденциальности|конфиденциальность|політика конфіденційності|конфіденційність|プライバシー|個人情報|隐私|隱私|개인정보|سياسة الخصوصية|الخصوصية)/iu,
  "Terms of Service":
    /^(?:(?:our |the |website |site )?(?:terms(?: (?:of (?:service|use)|and conditions|& conditions))?|user agreement|(?:general )?conditions of use|legal terms|subscription agreement|members? agreement)(?:$|[\s:,.(])|conditions (?:générales|d(?:'|’)utilisation|d(?:'|’)usage)|cgu|cgv|mentions légales|(?:algemene |gebruiks)?voorwaarden|gebruikersovereenkomst|nutzungsbedingungen|agb$|allgemeine geschäftsbedingungen|términos|condiciones (?:de uso|generales)|aviso legal|termini|condizioni (?:d(?:'|’)uso|generali)|termos|condições|điều khoản|regulamin|warunki|obchodní podmínky|podmínky (?:použití|užívání)|användarvillkor|villkor|(?:handels)?betingelser|vilkår|käyttöehdot|kullanım (?:koşulları|şartları)|termeni|felhasználási feltételek|όροι|условия|пользовательское соглашение|умови|利用規約|使用条款|服务条款|服務條款|用户协议|이용약관|الشروط|شروط)/iu,
  "Trackers Policy":
    /^(?:(?:our |the )?cookies?(?: (?:policy|notice|statement|preferences))?$|cookies? (?:policy|notice|statement)|(?:politique|gestion) (?:des |de |relative aux )?(?:cookies|traceurs)|cookie ?(?:beleid|verklaring|richtlinie|hinweise)|política de cookies|(?:informativa|politica) (?:sui|dei) cookie|cookie policy|chính sách cookie|polityka (?:plików )?cookies?|zásady (?:používání )?cookies|cookiepolicy|evästekäytäntö|çerez|политика (?:использования )?(?:файлов )?cookie|クッキー|cookie 政策|쿠키|ملفات تعريف الارتباط)/iu,
  "Help Page":
    /^(?:faqs?\b|frequently asked|questions and answers|q ?& ?a\b|help(?: (?:center|centre|pages?))?$|(?:learn|read|find out) more|more information|en savoir plus|foire aux questions|questions fréquentes|centre d(?:'|’)aide|aide$|veelgestelde vragen|meer (?:informatie|lezen|weten)|lees meer|helpcentrum|help$|häufige fragen|mehr (?:erfahren|informationen)|hilfe|preguntas frecuentes|más información|ayuda|domande frequenti|ulteriori informazioni|scopri di più|assistenza|perguntas frequentes|saiba mais|ajuda|câu hỏi thường gặp|tìm hiểu thêm|trợ giúp|najczęściej zadawane|dowiedz się więcej|pomoc|nejčastější dotazy|nápověda|vanliga frågor|läs mer|hjälp|ofte stillede|læs mere|hjælp|ofte stilte|les mer|hjelp|usein kysyttyä|ohje|sık sorulan|yardım|întrebări frecvente|gyik|συχνές ερωτήσεις|вопросы|справка|довідка|よくある質問|ヘルプ|常见问题|幫助|帮助|자주 묻는|도움말|الأسئلة الشائعة|مساعدة)/iu,
  "Settings Page":
    /^(?:(?:your |account |privacy |data |ad )*(?:settings|preferences|controls|privacy choices)(?: (?:and|&) privacy)?$|settings|preferences|paramètres|préférences|réglages|instellingen|voorkeuren|einstellungen|ajustes|configuración|preferencias|impostazioni|preferenze|configurações|definições|preferências|cài đặt|ustawienia|nastavení|inställningar|indstillinger|innstillinger|asetukset|ayarlar|setări|beállítások|ρυθμίσεις|настройки|налаштування|設定|设置|설정|الإعدادات)/iu,
};

/** What addresses of such pages look like, wherever they are. */
export const ADDRESS_SHAPES: Readonly<Record<FoundType, RegExp>> = {
  "Privacy Policy":
    /(?:^|[/_.-])(?:privacy(?:[-_]?(?:policy|notice|statement))?|datenschutz\w*|confidentialite|vie-privee|privacidade?|privacybeleid|privacyverklaring|data-protection|data[-_]?policy|integritet\w*|personvern|tietosuoja|gizlilik\w*|prywatnosc\w*)(?:$|[/_.?#-])/iu,
  "Terms of Service":
    /(?:^|[/_.-])(?:terms(?:[-_]?(?:of[-_]?(?:service|use)|and[-_]?conditions))?|tos|user-agreement|legal\/terms|conditions(?:-generales|-utilisation)?|cgu|cgv|agb|nutzungsbedingungen|voorwaarden|terminos|termini|termos|condizioni|regulamin|villkor|vilkar)(?:$|[/_.?#-])/iu,
  "Trackers Policy": /(?:^|[/_.-])cookies?(?:[-_]?(?:policy|notice|statement|beleid|richtlinie))?(?:$|[/_.?#-])/iu,
  "Help Page": /(?:^|[/_.-])(?:faqs?|help|support|aide|hilfe|ayuda|ajuda|answers?)(?:$|[/_.?#-])/iu,
  "Settings Page":
    /(?:^|[/_.-])(?:settings?|preferences?|prefs|privacy[-_]?(?:settings|controls)|data[-_]?controls|ad[-_]?settings|account\/privacy)(?:$|[/_.?#-])/iu,
};
