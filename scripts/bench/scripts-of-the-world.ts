import type { Block } from "../../lib/model.ts";
import { dice } from "../story/render.ts";
import type { TextPair } from "./pairs.ts";

/** A few sentences of a policy in many scripts: what is measured on them is where marks begin and end. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  ru: ["Мы собираем ваши персональные данные.", "Мы не продаём их третьим лицам.", "Вы можете удалить учётную запись."],
  uk: ["Ми збираємо ваші дані.", "Ми не передаємо їх рекламодавцям.", "Ви можете відкликати згоду."],
  el: ["Συλλέγουμε τα δεδομένα σας.", "Δεν τα πουλάμε σε τρίτους.", "Μπορείτε να διαγράψετε τον λογαριασμό."],
  ar: ["نجمع بياناتك الشخصية.", "لا نبيعها لأطراف ثالثة.", "يمكنك حذف حسابك في أي وقت."],
  he: ["אנו אוספים את הנתונים שלך.", "איננו מוכרים אותם לצדדים שלישיים.", "ניתן למחוק את החשבון."],
  hi: ["हम आपका डेटा एकत्र करते हैं।", "हम इसे तीसरे पक्ष को नहीं बेचते।", "आप अपना खाता हटा सकते हैं।"],
  ko: ["우리는 개인정보를 수집합니다.", "우리는 제삼자에게 판매하지 않습니다.", "계정을 삭제할 수 있습니다."],
  zh: ["我们会收集您的个人信息。", "我们不会将其出售给第三方。", "您可以随时删除您的账户。"],
  ja: [
    "当社はお客様の個人情報を収集します。",
    "第三者に販売することはありません。",
    "アカウントを削除することができます。",
  ],
  th: ["เราเก็บรวบรวมข้อมูลส่วนบุคคลของคุณ", "เราไม่ขายข้อมูลให้แก่บุคคลที่สาม", "คุณสามารถลบบัญชีได้ตลอดเวลา"],
  vi: ["Chúng tôi thu thập dữ liệu của bạn.", "Chúng tôi không bán cho bên thứ ba.", "Bạn có thể xóa tài khoản."],
  ka: ["ჩვენ ვაგროვებთ თქვენს მონაცემებს.", "ჩვენ არ ვყიდით მათ.", "შეგიძლიათ წაშალოთ ანგარიში."],
  hy: ["Մենք հավաքում ենք ձեր տվյալները։", "Մենք չենք վաճառում դրանք։", "Դուք կարող եք ջնջել հաշիվը։"],
  ta: ["நாங்கள் உங்கள் தரவைச் சேகரிக்கிறோம்.", "நாங்கள் அதை விற்பதில்லை.", "நீங்கள் கணக்கை நீக்கலாம்."],
  fr: [
    "Nous recueillons vos données, qu’elles soient fournies ou non.",
    "Nous ne les vendons pas.",
    "L’utilisateur peut s’y opposer.",
  ],
  en: ["We don’t sell your e-mail address.", "We keep logs for 1.5 years.", "You can’t opt out before 2.30 p.m."],
};
const PAIRS_OF_EACH = 12;

/** Pairs in every script in which one or two places of a block are exchanged for others' characters. */
export function scriptPairs(): TextPair[] {
  const roll = dice(31);
  const below = (end: number) => Math.floor(roll() * end);
  return Object.entries(SENTENCES).flatMap(([lang, sentences]) =>
    Array.from({ length: PAIRS_OF_EACH }, (_, index): TextPair => {
      const text = Array.from({ length: 1 + below(6) }, () => sentences[below(sentences.length)]).join(" ");
      const chars = [...text];
      const donor = [...(sentences[below(sentences.length)] ?? "")];
      const from = below(donor.length);
      chars.splice(below(chars.length), below(5), ...donor.slice(from, from + 1 + below(6)));
      return {
        id: `${lang}-${index}`,
        real: false,
        reordered: false,
        before: [paragraph(text)],
        after: [paragraph(chars.join(""))],
        lang,
      };
    }),
  );
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text, links: [] };
}
