import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type FoundType,
  findDocuments,
  type LinkWords,
  type PageLink,
  typeOfPage,
} from "../../../../lib/core/find-documents/index.ts";

const WORDS = JSON.parse(
  readFileSync(new URL("../../../../lib/core/find-documents/words.json", import.meta.url), "utf8"),
) as LinkWords;
const PAGE = "https://www.meadowbook.example/home";

const link = (text: string, href = "https://www.meadowbook.example/x/1", rel = ""): PageLink => ({ text, href, rel });
const find = (links: PageLink[], page = PAGE) => findDocuments(links, page, WORDS).map(({ type, url }) => [type, url]);

const TEXTS: Readonly<Record<FoundType, readonly string[]>> = {
  "Privacy Policy": [
    "Privacy",
    "Privacy Policy",
    "PRIVACY NOTICE",
    "Data protection",
    "Politique de confidentialité",
    "Confidentialité",
    "Privacyverklaring",
    "Datenschutzerklärung",
    "Política de privacidad",
    "Informativa sulla privacy",
    "Política de Privacidade",
    "Chính sách quyền riêng tư",
    "Polityka prywatności",
    "Integritetspolicy",
    "Personvernerklæring",
    "Gizlilik politikası",
    "Политика конфиденциальности",
    "プライバシーポリシー",
    "隐私政策",
    "개인정보처리방침",
    "سياسة الخصوصية",
  ],
  "Terms of Service": [
    "Terms",
    "Terms of Service",
    "Terms & Conditions",
    "User Agreement",
    "Conditions générales d’utilisation",
    "Conditions d'utilisation",
    "Algemene voorwaarden",
    "Gebruiksvoorwaarden",
    "Allgemeine Geschäftsbedingungen",
    "Nutzungsbedingungen",
    "Términos y condiciones",
    "Termini e condizioni",
    "Termos de serviço",
    "Điều khoản dịch vụ",
    "Obchodní podmínky",
    "Användarvillkor",
    "Условия использования",
    "用户协议",
    "شروط الاستخدام",
  ],
  "Trackers Policy": [
    "Cookies",
    "Cookie Policy",
    "Politique relative aux cookies",
    "Cookiebeleid",
    "Cookie-Richtlinie",
    "Política de cookies",
    "Informativa sui cookie",
    "Chính sách cookie",
    "Polityka plików cookies",
    "Çerez politikası",
    "クッキー",
    "ملفات تعريف الارتباط",
  ],
  "Help Page": [
    "FAQ",
    "Help Center",
    "Frequently asked questions",
    "Learn more",
    "En savoir plus",
    "Foire aux questions",
    "Veelgestelde vragen",
    "Häufige Fragen",
    "Preguntas frecuentes",
    "Domande frequenti",
    "Perguntas frequentes",
    "Câu hỏi thường gặp",
    "Dowiedz się więcej",
    "Vanliga frågor",
    "Часто задаваемые вопросы",
    "よくある質問",
    "الأسئلة الشائعة",
  ],
  "Settings Page": [
    "Settings",
    "Your privacy choices",
    "Privacy settings",
    "Paramètres",
    "Instellingen",
    "Einstellungen",
    "Configuración",
    "Impostazioni",
    "Configurações",
    "Cài đặt",
    "Ustawienia",
    "Настройки",
    "設定",
    "설정",
    "الإعدادات",
  ],
};

describe.each(Object.entries(TEXTS) as [FoundType, readonly string[]][])("a link to a %s is known", (type, texts) => {
  test.each(texts)("by what it says: %s", (text) => {
    expect(find([link(text)])).toEqual([[type, "https://www.meadowbook.example/x/1"]]);
  });
});

/** How sites word it: around the name, beside another name, after a sign, in capitals, without accents. */
const WORDED: Readonly<Record<FoundType, readonly string[]>> = {
  "Privacy Policy": [
    "Read our Privacy Policy",
    "Acme Privacy Policy",
    "Privacy & Terms",
    "Privacy | Terms | Cookies",
    "\u203A Privacy policy",
    "\u2192\u00A0Privacy Policy \u203A",
    "Notre politique de confidentialité",
    "POLITIQUE DE CONFIDENTIALITE",
    "Règles de confidentialité",
    "Onze privacyverklaring",
    "Privacy- en cookiebeleid",
    "Datenschutzbestimmungen",
    "Unsere Datenschutzhinweise",
    "Norme sulla privacy",
    "Tietosuojakäytäntö",
    "Politica de confidenţialitate",
    "Politica de confidențialitate",
    "GİZLİLİK POLİTİKASI",
    "GIZLILIK POLITIKASI",
    "ΠΟΛΙΤΙΚΗ ΑΠΟΡΡΗΤΟΥ",
    "隱私政策",
    "查看我們的隱私權政策",
    "מדיניות הפרטיות",
    "गोपनीयता नीति",
    "Kebijakan Privasi",
    "นโยบายความเป็นส่วนตัว",
    "Политика за поверителност",
    "Pravila privatnosti",
    "Zásady ochrany osobných údajov",
    "Política de privadesa",
  ],
  "Terms of Service": [
    "\u2022 Terms",
    "CGU / CGV",
    "Acme Terms of Use",
    "Condiciones del servicio",
    "Termos de utilização",
    "Warunki użytkowania",
    "KULLANIM KOŞULLARI",
    "使用條款",
    "תנאי שימוש",
    "उपयोग की शर्तें",
    "Syarat dan Ketentuan",
    "ข้อกำหนดในการให้บริการ",
    "Общи условия",
    "Uvjeti korištenja",
    "Podmienky používania",
    "Condicions d’ús",
  ],
  "Trackers Policy": [
    "Manage cookies",
    "Cookie settings",
    "Our Cookie Policy",
    "Gérer mes cookies",
    "Charte d’utilisation des cookies",
    "Cookie and Tracking Policy",
    "Cookie-Einstellungen",
    "Preferencias de cookies",
    "Cookieinställningar",
    "מדיניות עוגיות",
    "Kebijakan Cookie",
    "นโยบายคุกกี้",
    "Политика за бисквитки",
    "Politika kolačića",
    "Zásady používania súborov cookie",
    "Política de galetes",
  ],
  "Help Page": [
    "Support",
    "Acme Help Center",
    "Help & contact",
    "Hulp",
    "Hilfe & Kontakt",
    "Hilfebereich",
    "Hilfe-Seiten",
    "Centro de ayuda",
    "Centro assistenza",
    "Central de Ajuda",
    "Centrum pomocy",
    "Trung tâm trợ giúp",
    "Hjälpcenter",
    "고객센터",
    "מרכז העזרה",
    "सहायता केंद्र",
    "Pusat Bantuan",
    "ศูนย์ช่วยเหลือ",
    "Помощен център",
    "Centar za pomoć",
    "Centrum pomoci",
    "Centre d’ajuda",
  ],
  "Settings Page": [
    "\u2699 Settings",
    "Settings & contact",
    "Change your privacy settings",
    "Meine Datenschutz-Einstellungen",
    "AYARLAR",
    "הגדרות פרטיות",
    "गोपनीयता सेटिंग",
    "Pengaturan Privasi",
    "การตั้งค่าความเป็นส่วนตัว",
    "Настройки за поверителност",
    "Postavke privatnosti",
    "Nastavenia súkromia",
    "Configuració de privadesa",
  ],
};

describe.each(Object.entries(WORDED) as [FoundType, readonly string[]][])(
  "a link to a %s is known in other words",
  (type, texts) => {
    test.each(texts)("%s", (text) => {
      expect(find([link(text)])).toEqual([[type, "https://www.meadowbook.example/x/1"]]);
    });
  },
);

test("a name is a better sign than a mention, and a mention than a pointer", () => {
  const found = find([
    link("Learn more", "https://www.meadowbook.example/x/1"),
    link("See our help center", "https://www.meadowbook.example/x/2"),
    link("Help center", "https://www.meadowbook.example/x/3"),
  ]);
  expect(found).toEqual([["Help Page", "https://www.meadowbook.example/x/3"]]);
});

test.each([
  ["privacy-policy", "Privacy Policy"],
  ["noopener privacy-policy", "Privacy Policy"],
  ["terms-of-service", "Terms of Service"],
  ["help", "Help Page"],
])("rel=%j leads to a %s, whatever the link says", (rel, type) => {
  expect(find([link("→", "https://www.meadowbook.example/x/1", rel)]).map(([found]) => found)).toEqual([type]);
});

test.each([
  ["/privacy", "Privacy Policy"],
  ["/legal/Privacy_Policy.html", "Privacy Policy"],
  ["/en/privacy-policy/", "Privacy Policy"],
  ["/privacy-policy-eu", "Privacy Policy"],
  ["/datenschutz", "Privacy Policy"],
  ["/confidentialite", "Privacy Policy"],
  ["/legal/terms-of-service.php", "Terms of Service"],
  ["/tos", "Terms of Service"],
  ["/agb", "Terms of Service"],
  ["/algemene-voorwaarden", "Terms of Service"],
  ["/cookies", "Trackers Policy"],
  ["/help/faq", "Help Page"],
  ["/account/settings", "Settings Page"],
])("the address %s alone leads to a %s", (path, type) => {
  expect(find([link("→", `https://www.meadowbook.example${path}`)]).map(([found]) => found)).toEqual([type]);
});

test("a host can name the page, too", () => {
  expect(find([link("→", "https://privacy.meadowbook.example/")])).toEqual([
    ["Privacy Policy", "https://privacy.meadowbook.example/"],
  ]);
});

describe("what is not found", () => {
  test.each([
    ["How we got privacy wrong", "https://www.meadowbook.example/stories/12"],
    ["How we got privacy wrong", "https://www.meadowbook.example/blog/privacy"],
    ["How we got privacy wrong", "https://blog.meadowbook.example/privacy"],
    ["How we got privacy wrong", "https://www.meadowbook.example/2024/how-we-got-privacy-wrong"],
    ["Privacyhoeve: a farm by the sea", "https://www.meadowbook.example/farms/3"],
    ["Terminal 5 recipes", "https://www.meadowbook.example/recipes/5"],
    ["Cookies with chocolate chips", "https://www.meadowbook.example/recipes/6"],
    ["Helpful neighbours", "https://www.meadowbook.example/people"],
    ["How we protect privacy in our helpful terms of endearment blog", "https://www.meadowbook.example/x/2"],
    ["What our new privacy policy says and what we had in mind when we wrote it", "https://www.meadowbook.example/x/3"],
    ["Why we rewrote our privacy policy", "https://www.meadowbook.example/blog/rewritten"],
    ["Learn more", "https://www.meadowbook.example/news/harvest"],
    ["Privacy screen protectors", "https://www.meadowbook.example/shop/7"],
    ["Privacy policy generator", "https://www.meadowbook.example/shop/8"],
    ["The best privacy policy templates", "https://www.meadowbook.example/shop/9"],
    ["Long-terms rentals", "https://www.meadowbook.example/homes/1"],
    ["Long-term rentals & terms of endearment", "https://www.meadowbook.example/homes/2"],
    ["Cookies and cream", "https://www.meadowbook.example/recipes/7"],
    ["Help yourself & enjoy", "https://www.meadowbook.example/recipes/8"],
    ["Supporters", "https://www.meadowbook.example/people/2"],
    ["Myprivacy policyholders", "https://www.meadowbook.example/people/3"],
    ["A private table", "https://www.meadowbook.example/tables/9"],
    ["", "https://www.meadowbook.example/"],
    ["Privacy Policy", "https://www.other.example/privacy"],
    ["Privacy Policy", "https://meadowbook.example.evil.test/privacy"],
    ["Privacy Policy", "mailto:privacy@meadowbook.example"],
    ["Privacy Policy", "javascript:void(0)"],
    ["Privacy Policy", "not an address"],
  ])("%j at %s", (text, href) => {
    expect(find([link(text, href)])).toEqual([]);
  });

  test("anything, on a page that has no address", () => {
    expect(find([link("Privacy Policy")], "about")).toEqual([]);
  });
});

test("other hosts of the same site count", () => {
  expect(find([link("Privacy Policy", "https://legal.meadowbook.example/p#top")])).toEqual([
    ["Privacy Policy", "https://legal.meadowbook.example/p"],
  ]);
});

test("of several links the best is offered, one of each kind", () => {
  const found = find([
    link("Our view on privacy", "https://www.meadowbook.example/privacy-views"),
    link("Privacy Policy", "https://www.meadowbook.example/legal/privacy-policy"),
    link("Privacy", "https://www.meadowbook.example/p"),
    link("Terms", "https://www.meadowbook.example/legal/terms"),
    link("Settings", "https://www.meadowbook.example/settings"),
  ]);
  expect(found).toEqual([
    ["Privacy Policy", "https://www.meadowbook.example/legal/privacy-policy"],
    ["Terms of Service", "https://www.meadowbook.example/legal/terms"],
    ["Settings Page", "https://www.meadowbook.example/settings"],
  ]);
});

test("one page is offered once, though its link could mean two things", () => {
  const found = find([
    link("Privacy & cookies", "https://www.meadowbook.example/privacy"),
    link("Cookies", "https://www.meadowbook.example/privacy/?utm_source=footer"),
  ]);
  expect(found).toHaveLength(1);
});

test("a title is what the link says, cut to a line; or the kind where it says nothing", () => {
  const titles = findDocuments(
    [link(`Privacy Policy ${"and more ".repeat(30)}`), link("", "https://www.meadowbook.example/terms")],
    PAGE,
    WORDS,
  ).map(({ title }) => title);
  expect(titles[0]?.length).toBeLessThanOrEqual(80);
  expect(titles[1]).toBe("Terms of Service");
});

test.each([
  ["https://meadowbook.example/legal/privacy", "Meadowbook", "Privacy Policy"],
  ["https://meadowbook.example/x", "Privacy Policy", "Privacy Policy"],
  ["https://meadowbook.example/x", "User Agreement | Meadowbook", "Terms of Service"],
  ["https://meadowbook.example/cookies", "", "Trackers Policy"],
  ["https://meadowbook.example/faq", "Questions", "Help Page"],
  ["https://meadowbook.example/settings", "Meadowbook", "Settings Page"],
  ["https://meadowbook.example/soup", "Soup of the day", "Other"],
  ["not an address", "", "Other"],
])("the page %s, called %j, is %s", (url, title, type) => {
  expect(typeOfPage(url, title, WORDS)).toBe(type);
});
