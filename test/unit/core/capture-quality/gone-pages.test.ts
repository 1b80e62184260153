import { describe, expect, test } from "vitest";
import { judgePage } from "../../../support/gate-pages.ts";

/** A title and a text that say it, in words that were not written down for the gate. */
const GONE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    [
      "We looked everywhere",
      "The document you asked for is no longer where it used to be. It may have moved or been retired.",
    ],
    ["Hmm, that page vanished", "Try the search box above or go back to the front page."],
    ["Nothing lives at this address", "Check the spelling of the address."],
  ],
  de: [
    ["Diese Adresse führt ins Leere", "Die aufgerufene Seite wurde verschoben oder gelöscht."],
    ["Hoppla!", "Die gewünschte Seite konnte leider nicht aufgerufen werden."],
  ],
  fr: [
    ["Oups, cette page s’est envolée", "Le contenu demandé a été déplacé ou supprimé."],
    ["Rien à cette adresse", "La page que vous cherchez n’est plus disponible."],
  ],
  nl: [
    ["Hier is niets", "De opgevraagde pagina is verplaatst of verwijderd."],
    ["Oeps", "Deze pagina kunnen we helaas niet vinden."],
  ],
  es: [
    ["Vaya, aquí no hay nada", "La página solicitada ha sido movida o eliminada."],
    ["Esta dirección no lleva a ninguna parte", "No hemos podido encontrar el contenido."],
  ],
  it: [
    ["Qui non c’è nulla", "La pagina richiesta è stata spostata o rimossa."],
    ["Ops!", "Non riusciamo a trovare la pagina che cerchi."],
  ],
  pt: [
    ["Aqui não há nada", "A página solicitada foi movida ou removida."],
    ["Ops!", "Não conseguimos encontrar a página que procura."],
  ],
  pl: [["Tu nic nie ma", "Strona, której szukasz, została przeniesiona lub usunięta."]],
  sv: [["Här finns ingenting", "Sidan du söker har flyttats eller tagits bort."]],
  da: [["Her er ikke noget", "Den side, du leder efter, er flyttet eller slettet."]],
  nb: [["Her er det ingenting", "Siden du leter etter, er flyttet eller slettet."]],
  fi: [["Täällä ei ole mitään", "Etsimäsi sivu on siirretty tai poistettu."]],
  cs: [["Tady nic není", "Hledaná stránka byla přesunuta nebo odstraněna."]],
  ro: [["Aici nu este nimic", "Pagina căutată a fost mutată sau ștearsă."]],
  hu: [["Itt nincs semmi", "A keresett oldalt áthelyezték vagy törölték."]],
  el: [["Δεν υπάρχει τίποτα εδώ", "Η σελίδα που ζητήσατε έχει μετακινηθεί ή διαγραφεί."]],
  tr: [["Burada bir şey yok", "Aradığınız sayfa taşınmış veya silinmiş."]],
  ru: [["Здесь ничего нет", "Запрошенная страница была перемещена или удалена."]],
  uk: [["Тут нічого немає", "Запитану сторінку було переміщено або видалено."]],
  ar: [["لا شيء هنا", "الصفحة المطلوبة نُقلت أو حُذفت."]],
  he: [["אין כאן כלום", "הדף המבוקש הועבר או נמחק."]],
  vi: [["Không có gì ở đây", "Trang bạn yêu cầu đã được chuyển hoặc đã bị xóa."]],
  id: [["Tidak ada apa-apa di sini", "Halaman yang diminta telah dipindahkan atau dihapus."]],
  th: [["ไม่มีอะไรอยู่ที่นี่", "หน้าที่คุณร้องขอถูกย้ายหรือลบไปแล้ว"]],
  zh: [["这里什么都没有", "您请求的页面已被移动或删除。"]],
  ja: [["ここには何もありません", "お探しのページは移動または削除されました。"]],
  ko: [["여기에는 아무것도 없습니다", "요청하신 페이지가 이동되었거나 삭제되었습니다."]],
  hi: [["यहाँ कुछ नहीं है", "अनुरोधित पृष्ठ हटा दिया गया है या स्थानांतरित हो गया है।"]],
};

/** Bare, and within a site's own frame, whose title says nothing of it. */
const FRAMES: readonly ((lang: string, title: string, text: string) => string)[] = [
  (lang, title, text) =>
    `<!doctype html><html lang="${lang}"><title>${title}</title><body><h1>${title}</h1><p>${text}</p></body></html>`,
  (lang, title, text) =>
    `<!doctype html><html lang="${lang}"><title>Ferncroft</title><body><header><nav><a href="/">Ferncroft</a> <a href="/x">Blog</a></nav></header><main><h1>${title}</h1><p>${text}</p></main><footer>\u00A9 Ferncroft</footer></body></html>`,
];

describe.each(Object.entries(GONE))("a page that is gone and says so with a good status, in %s", (lang, pages) => {
  test.each(pages)("%s", (title, text) => {
    for (const frame of FRAMES) {
      const { verdict, code } = judgePage({ page: frame(lang, title, text) });
      expect([verdict, code]).toEqual(["error-page", "soft-404"]);
    }
  });
});

test("there are twenty languages of them and more", () => {
  expect(Object.keys(GONE).length).toBeGreaterThanOrEqual(20);
});
