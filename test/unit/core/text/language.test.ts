import { describe, expect, test } from "vitest";
import { documentLanguage, guessLanguage } from "../../../../lib/core/text/language.ts";

const TEXTS: Readonly<Record<string, string>> = {
  en: "We collect the data that you give us when you make an account, and we use it to run our service.",
  fr: "Nous recueillons les données que vous nous donnez lorsque vous ouvrez un compte et nous les utilisons pour notre service.",
  nl: "Wij verzamelen de gegevens die u ons geeft wanneer u een account maakt en gebruiken ze voor onze dienst.",
  de: "Wir erheben die Daten, die Sie uns geben, wenn Sie ein Konto anlegen, und verwenden sie für unseren Dienst.",
  es: "Recogemos los datos que usted nos da cuando abre una cuenta y los usamos para prestar nuestro servicio.",
  it: "Raccogliamo i dati che ci fornisci quando apri un account e li usiamo per il nostro servizio e per la tua sicurezza.",
  pt: "Coletamos os dados que você nos fornece quando abre uma conta e os usamos para prestar o nosso serviço.",
  vi: "Chúng tôi thu thập dữ liệu mà bạn cung cấp khi tạo tài khoản và sử dụng dữ liệu đó để vận hành dịch vụ.",
  pl: "Zbieramy dane, które podajesz nam przy zakładaniu konta, i używamy ich do świadczenia naszych usług oraz dla bezpieczeństwa.",
  sv: "Vi samlar in de uppgifter som du ger oss när du skapar ett konto och använder dem för att driva vår tjänst.",
  ja: "アカウントを作成する際にお客様から提供されたデータを収集し、サービスの運営に使用します。",
  zh: "我们收集您在创建账户时提供的数据，并用于运营我们的服务。",
  ko: "당사는 귀하가 계정을 만들 때 제공한 데이터를 수집하여 서비스 운영에 사용합니다.",
  ar: "نجمع البيانات التي تقدمها لنا عند إنشاء حساب ونستخدمها لتشغيل خدمتنا.",
  ru: "Мы собираем данные, которые вы предоставляете при создании учётной записи.",
  el: "Συλλέγουμε τα δεδομένα που μας δίνετε όταν δημιουργείτε λογαριασμό.",
  he: "אנו אוספים את הנתונים שאתם נותנים לנו בעת יצירת חשבון.",
  th: "เรารวบรวมข้อมูลที่คุณให้ไว้เมื่อสร้างบัญชีและใช้เพื่อให้บริการ",
};
const textIn = (lang: string) => TEXTS[lang] ?? "";

describe("guessing a language", () => {
  test.each(Object.entries(TEXTS))("hears %s", (lang, text) => {
    expect(guessLanguage(text)).toBe(lang);
    expect(guessLanguage(text.normalize("NFD"))).toBe(lang);
  });

  test.each([
    ["a title", "Privacy Policy"],
    ["figures", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
    ["nothing", ""],
    ["names", "Zorb Quax Vlim Plonk Trask Grubb Nerf Zonk Blip Krell Vorn Spliff Drox"],
  ])("does not name the language of %s", (_, text) => {
    expect(guessLanguage(text)).toBe("und");
  });

  test("is not led astray by a few words of another script", () => {
    expect(guessLanguage(`${textIn("en")} 隐私 数据`)).toBe("en");
  });

  test("reads the beginning of a long text only", () => {
    expect(guessLanguage(`${`${textIn("nl")} `.repeat(100)}${`${textIn("fr")} `.repeat(1000)}`)).toBe("nl");
  });
});

describe("a document's language", () => {
  test.each([
    ["its own word, where the text is too short", "fr", "Confidentialité", "fr"],
    ["its own word without the region", "en-US", "Privacy", "en"],
    ["its own word in capitals with a low line", "PT_br", "Privacidade", "pt"],
    ["the first of several", "nl, en", "Privacy", "nl"],
    ["the text's, where the page names none", "", textIn("de"), "de"],
    ["the text's, where the page names another", "en", textIn("fr"), "fr"],
    ["the text's script, where the page names another", "en", textIn("zh"), "zh"],
    ["none, where neither tells", "", "Privacy", "und"],
    ["none, where the page's word is no language", "x-default", "Privacy", "und"],
    [
      "its own, where the text is a near relative of it",
      "uk",
      "Ми збираємо дані, які ви надаєте під час створення облікового запису.",
      "uk",
    ],
    [
      "its own, where another language shares its letters",
      "fa",
      "ما داده‌هایی را که هنگام ساختن حساب به ما می‌دهید جمع‌آوری می‌کنیم.",
      "fa",
    ],
    [
      "its own, where another language shares its small words",
      "da",
      "Vi indsamler de oplysninger, som du giver os, når du opretter en konto, og vi bruger dem til at drive vores tjeneste.",
      "da",
    ],
  ])("is %s", (_, declared, text, lang) => {
    expect(documentLanguage(declared, text)).toBe(lang);
  });
});
