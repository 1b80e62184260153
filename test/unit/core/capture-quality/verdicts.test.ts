import { describe, expect, test } from "vitest";
import { type Answer, codeOfStatus } from "../../../../lib/core/capture-quality/index.ts";
import { wordsFor } from "../../../support/packaged.ts";
import { captureQuality, extractHtml, extractText } from "../../../support/reading.ts";

const ADDRESS = "https://nordbrief.example/legal/privacy";

/** What a page is held to be, in short: the verdict and its code. */
function judge(html: string, answer: Partial<Answer> = {}): string {
  const extract = extractHtml(html, answer.finalUrl ?? ADDRESS);
  const { verdict, code, reasons } = captureQuality(
    {
      status: 200,
      contentType: "text/html",
      headers: {},
      requestedUrl: ADDRESS,
      finalUrl: ADDRESS,
      page: html,
      ...answer,
    },
    "tooDeep" in extract ? null : extract,
  );
  expect(reasons.length > 0).toBe(code !== null);
  // A status has its sentences by its code; every other reason can be said.
  for (const { id } of reasons) if (id !== "status") expect(wordsFor("en").gate).toHaveProperty(id);
  return code === null ? verdict : `${verdict} ${code}`;
}

const CLAUSE =
  "Nordbrief keeps the letters you send for as long as your mailbox is open, and deletes them when you close it.";
const POLICY = `<h1>Privacy Policy</h1>${`<h2>What we keep</h2><p>${CLAUSE}</p>`.repeat(15)}`;
const page = (title: string, ...texts: string[]) =>
  `<title>${title}</title><body><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join("")}</body>`;
const PASSWORD = '<form><input name="mail"><input type="password"></form>';

describe("a document", () => {
  test("is a page that reads like one", () => {
    expect(judge(POLICY)).toBe("document");
  });

  const WORDS = [
    "If you get error 404 or “page not found”, the letter no longer exists.",
    "Sign in, or log in with your mail address, to see your letters. Connectez-vous. Anmelden.",
    "We use cookies. You can accept all cookies or choose.",
    "We may ask you to verify you are human. Access denied means that we could not.",
    "Please enable JavaScript to write letters; the site requires JavaScript.",
    "Something went wrong? Try again later: we may be down for maintenance.",
    "Before you continue, read this. Just a moment is all it takes.",
  ];

  test.each(WORDS)("of some length may say anything: %s", (words) => {
    expect(judge(`<title>Privacy Policy</title>${POLICY}<p>${words}</p>`)).toBe("document");
    expect(judge(`<title>Privacy Policy</title><p>${words}</p>${POLICY}`)).toBe("document");
    expect(judge(`<title>Privacy Policy</title><h2>${words}</h2>${POLICY}`)).toBe("document");
    expect(judge(`<title>Privacy Policy</title>${POLICY}<p>${words}</p>${PASSWORD}`)).toBe("document");
  });

  test("with all of those words", () => {
    expect(judge(`<title>Privacy Policy</title>${WORDS.map((words) => `<h2>${words}</h2>`).join("")}${POLICY}`)).toBe(
      "document",
    );
  });

  test.each([
    [
      "an imprint",
      page(
        "Imprint",
        "Nordbrief B.V., 4 Letter Lane, Harbour Town.",
        "Represented by A. Post. Write to post@nordbrief.example or call us on any working day.",
      ),
    ],
    ["an imprint beside a form to log in", `${page("Imprint", CLAUSE, CLAUSE, "Represented by A. Post.")}${PASSWORD}`],
    [
      "a cookie policy",
      page("Cookie Policy", "We use cookies to keep your mailbox open. You can accept cookies or refuse them.", CLAUSE),
    ],
    [
      "a French cookie policy",
      page(
        "Politique de cookies",
        "Nous utilisons des cookies pour garder votre session. Vous pouvez accepter les cookies ou non.",
        CLAUSE,
      ),
    ],
    ["a help page on signing in", page("How do I sign in?", "Open the site and press the button.", CLAUSE)],
    ["a help page on robots", page("Questions", ...Array(5).fill(CLAUSE), "We may ask you to verify you are human.")],
    [
      "a help page on trouble",
      page("Questions", ...Array(5).fill(CLAUSE), "If something went wrong, try again later."),
    ],
    [
      "a help page on scripts",
      page("Questions", ...Array(5).fill(CLAUSE), "Please enable JavaScript in your browser."),
    ],
    [
      "a notice on where it applies",
      page(
        "Notice",
        "This notice is valid for all letters, wherever they come from and go to.",
        "It does not exist for parcels; parcels have their own.",
      ),
    ],
  ])("may be short: %s", (_, html) => {
    expect(judge(html)).toBe("document");
  });

  test("may be plain text", () => {
    const text = `PRIVACY\n\n${CLAUSE}\n\n${CLAUSE}`;
    const answer = {
      status: 200,
      contentType: "text/plain",
      headers: {},
      requestedUrl: ADDRESS,
      finalUrl: ADDRESS,
      page: text,
    };
    expect(captureQuality(answer, extractText(text))).toEqual({ verdict: "document", code: null, reasons: [] });
  });

  test.each(["", "text/html", "application/xhtml+xml", "text/plain", "text/markdown"])(
    "may come as %j",
    (contentType) => {
      expect(judge(POLICY, { contentType })).toBe("document");
    },
  );

  test.each([
    "https://nordbrief.example/en/legal/privacy",
    "https://www.nordbrief.example/legal/privacy/",
    "https://legal.nordbrief.example/",
    "https://nordbrief.example/?page=privacy",
  ])("may have moved to %s", (finalUrl) => {
    expect(judge(POLICY, { finalUrl })).toBe("document");
  });

  test("may live at the root, and on a page whose path names signing in", () => {
    expect(
      judge(POLICY, { requestedUrl: "https://legal.nordbrief.example/", finalUrl: "https://legal.nordbrief.example/" }),
    ).toBe("document");
    const help = "https://nordbrief.example/help/login/privacy";
    expect(judge(`${POLICY}${PASSWORD}`, { requestedUrl: help, finalUrl: help })).toBe("document");
  });
});

describe("an answer's status", () => {
  test.each([
    [401, "error-page login-needed"],
    [403, "error-page forbidden"],
    [404, "error-page http-4xx"],
    [410, "error-page gone"],
    [429, "error-page rate-limited"],
    [451, "error-page forbidden"],
    [500, "error-page server-5xx"],
    [503, "error-page server-5xx"],
    [511, "error-page captive-portal"],
    [204, "error-page empty"],
    [302, "error-page network"],
    [0, "error-page network"],
  ])("%d is no document, even over the text of one", (status, expected) => {
    expect(judge(POLICY, { status })).toBe(expected);
  });

  test.each([200, 203, 206])("%d may be one", (status) => {
    expect(judge(POLICY, { status })).toBe("document");
  });

  test("has a code of its own", () => {
    expect([406, 418, 599, 600].map(codeOfStatus)).toEqual(["forbidden", "http-4xx", "server-5xx", "network"]);
  });
});

describe("a type that cannot be read", () => {
  test.each(["application/zip", "application/json", "image/png"])("%s is unsupported", (contentType) => {
    expect(judge(POLICY, { contentType })).toBe("unsupported unsupported-type");
  });

  test("a page that nests too deeply is unsupported", () => {
    expect(judge("<div>".repeat(4000))).toBe("unsupported unsupported-type");
  });
});

describe("a page that is not found", () => {
  test.each([
    ["en", "Page not found"],
    ["en", "404 – Nordbrief"],
    ["en", "This page no longer exists"],
    ["en", "Oops! We can’t find that page"],
    ["fr", "Page introuvable"],
    ["fr", "Cette page n’existe plus"],
    ["nl", "Pagina niet gevonden"],
    ["de", "Seite nicht gefunden"],
    ["es", "Página no encontrada"],
    ["it", "Pagina non trovata"],
    ["pt", "Página não encontrada"],
    ["vi", "Không tìm thấy trang"],
    ["ru", "Страница не найдена"],
    ["zh", "页面不存在"],
    ["ja", "ページが見つかりません"],
    ["ar", "الصفحة غير موجودة"],
  ])("%s: %s", (_, title) => {
    expect(judge(page(title, "Go back to the start, or use the search above."))).toBe("error-page soft-404");
    expect(judge(`<title>Nordbrief</title><h2>${title}</h2><p>Start</p>`)).toBe("error-page soft-404");
  });

  test.each(["https://nordbrief.example/", "https://www.nordbrief.example/"])(
    "sent home to %s, however long that page is",
    (finalUrl) => {
      expect(judge(POLICY, { finalUrl })).toBe("error-page moved-home");
      expect(judge(page("Nordbrief", "Write letters."), { finalUrl })).toBe("error-page moved-home");
    },
  );
});

describe("a page that is out of order", () => {
  test.each([
    ["en", "We’ll be right back"],
    ["en", "Something went wrong"],
    ["en", "The service is temporarily unavailable"],
    ["fr", "Site en maintenance"],
    ["nl", "Er ging iets mis"],
    ["de", "Ein Fehler ist aufgetreten"],
    ["es", "Sitio en mantenimiento"],
    ["it", "Sito in manutenzione"],
    ["pt", "Site em manutenção"],
    ["vi", "Đang bảo trì"],
  ])("%s: %s", (_, words) => {
    expect(judge(page("Nordbrief", `${words}.`))).toBe("error-page soft-404");
    expect(judge(page(words, CLAUSE, CLAUSE, CLAUSE, CLAUSE, CLAUSE))).toBe("error-page soft-404");
  });
});

describe("a page to sign in on", () => {
  test.each([
    ["en", "Sign in"],
    ["en", "Log in to Nordbrief"],
    ["fr", "Connexion"],
    ["fr", "Connectez-vous"],
    ["nl", "Inloggen"],
    ["de", "Anmelden"],
    ["es", "Iniciar sesión"],
    ["it", "Accedi"],
    ["pt", "Entrar"],
    ["vi", "Đăng nhập"],
  ])("%s: %s", (_, title) => {
    expect(judge(`${page(`${title} | Nordbrief`, "Welcome back.")}${PASSWORD}`)).toBe("login login-needed");
    expect(judge(page(title, "Your mail address"))).toBe("login login-needed");
  });

  test("without any known word, by its field for a password", () => {
    expect(judge(`${page("Nordbrief", "Bonvenon!")}${PASSWORD}`)).toBe("login login-needed");
  });

  test.each([
    "https://nordbrief.example/login?next=/legal",
    "https://nordbrief.example/authwall",
    "https://id.nordbrief.example/oauth2/start",
  ])("by where a redirect led: %s", (finalUrl) => {
    expect(judge(page("Nordbrief", "Welcome back."), { finalUrl })).toBe("login login-needed");
    expect(judge(`${POLICY}${PASSWORD}`, { finalUrl })).toBe("login login-needed");
  });
});

describe("a wall against robots", () => {
  test.each([
    ["en", "Just a moment..."],
    ["en", "Attention Required!"],
    ["en", "Verify you are human"],
    ["en", "Access to this page has been denied"],
    ["en", "Pardon Our Interruption"],
    ["fr", "Vérifions que vous êtes humain"],
    ["nl", "Bent u een robot?"],
    ["de", "Sind Sie ein Mensch?"],
    ["es", "Verifica que eres humano"],
    ["it", "Verifica di essere umano"],
    ["pt", "Verifique se você é humano"],
    ["vi", "Xác minh rằng bạn là con người"],
  ])("%s: %s", (_, words) => {
    expect(judge(page(words, "Nordbrief needs to check your connection."))).toBe("bot-wall bot-wall");
    expect(judge(page("nordbrief.example", words))).toBe("bot-wall bot-wall");
    expect(judge(page("nordbrief.example", words), { status: 403 })).toBe("bot-wall bot-wall");
  });

  test.each<Readonly<Record<string, string>>>([{ "cf-mitigated": "challenge" }, { "x-amzn-waf-action": "captcha" }])(
    "by its header %j",
    (headers) => {
      expect(judge(POLICY, { headers })).toBe("bot-wall bot-wall");
      expect(judge("", { headers, status: 403 })).toBe("bot-wall bot-wall");
    },
  );

  test("is not every page that is forbidden", () => {
    expect(judge(page("Forbidden", "You may not see this."), { status: 403 })).toBe("error-page forbidden");
  });
});

describe("a wall that asks for consent", () => {
  test.each([
    ["en", "Before you continue"],
    ["en", "We value your privacy"],
    ["fr", "Avant de continuer"],
    ["nl", "Voordat je verdergaat"],
    ["de", "Bevor Sie fortfahren"],
    ["es", "Antes de continuar"],
    ["it", "Prima di continuare"],
    ["pt", "Usamos cookies"],
    ["vi", "Trước khi bạn tiếp tục"],
  ])("%s: %s", (_, words) => {
    expect(judge(page(words, "Choose what you like best."))).toBe("consent-wall consent-wall");
  });

  test("by where a redirect led", () => {
    expect(judge(POLICY, { finalUrl: "https://consent.nordbrief.example/m?continue=x" })).toBe(
      "consent-wall consent-wall",
    );
    const own = "https://consent.nordbrief.example/policy";
    expect(judge(POLICY, { requestedUrl: own, finalUrl: own })).toBe("document");
  });
});

describe("a page that a browser has to draw", () => {
  test.each([
    ["en", "Please enable JavaScript to see this page."],
    ["fr", "Veuillez activer JavaScript."],
    ["nl", "Schakel JavaScript in om deze pagina te zien."],
    ["de", "Bitte aktivieren Sie JavaScript."],
    ["es", "Active JavaScript en su navegador. Habilite JavaScript."],
    ["it", "Abilita JavaScript nel tuo browser."],
    ["pt", "Habilite o JavaScript no seu navegador."],
    ["vi", "Vui lòng bật JavaScript."],
  ])("says so, %s: %s", (_, words) => {
    expect(judge(page("Nordbrief", words))).toBe("needs-browser needs-browser");
  });

  test("is an empty shell with scripts", () => {
    expect(
      judge(`<title>Privacy</title><div id="root"></div><script src="/app.js"></script>${"<!-- -->".repeat(400)}`),
    ).toBe("needs-browser needs-browser");
    expect(
      judge('<div id="root"></div><script src="a"></script><script src="b"></script><script src="c"></script>'),
    ).toBe("needs-browser needs-browser");
  });

  test("is a shell with navigation and footer only", () => {
    const around = `<nav>${"<a href='/x'>Somewhere</a> ".repeat(40)}</nav><footer>${CLAUSE}</footer>`;
    expect(judge(`${around}<main id="root"></main><script>${"1;".repeat(1000)}</script>`)).toBe(
      "needs-browser needs-browser",
    );
  });
});

describe("an empty page", () => {
  test.each([
    ["nothing", ""],
    ["a title", "<title>Privacy Policy</title>"],
    ["a word", "<p>OK</p>"],
    ["navigation only", `<nav>${"<a href='/x'>Somewhere</a> ".repeat(40)}</nav><footer>${CLAUSE}</footer>`],
  ])("holds %s", (_, html) => {
    expect(judge(html)).toBe("empty empty");
  });
});
