import { describe, expect, test } from "vitest";
import { judgePage } from "../../../support/gate-pages.ts";

const ASKED = "https://www.ferncroft.example/legal/privacy";
const CLAUSE =
  "Ferncroft keeps the orders you place for as long as the law asks, and deletes them when that time is over.";
const POLICY = `<title>Privacy Policy</title><h1>Privacy Policy</h1>${`<h2>Orders</h2><p>${CLAUSE}</p>`.repeat(16)}`;
const CURT = "<title>Ferncroft</title><h1>Ferncroft</h1><p>Welcome.</p>";

const led = (finalUrl: string, page = POLICY, requestedUrl = ASKED) => {
  const { verdict, code } = judgePage({ page, requestedUrl, finalUrl });
  return code === null ? verdict : `${verdict} ${code}`;
};

describe("a redirect to the front page", () => {
  test.each([
    "https://www.ferncroft.example/",
    "https://ferncroft.example/",
    "https://www.ferncroft.example/en",
    "https://www.ferncroft.example/fr-ca/",
    "https://www.ferncroft.example/home",
    "https://www.ferncroft.example/de/index.html",
  ])("%s", (finalUrl) => {
    expect(led(finalUrl)).toBe("error-page moved-home");
  });

  test.each([
    "https://www.ferncroft.example/legal",
    "https://www.ferncroft.example/en/legal/privacy",
    "https://www.ferncroft.example/?page=privacy",
    "https://privacy.ferncroft.example/",
    "https://www.ferncroft.example/privacy-home",
  ])("%s is none", (finalUrl) => {
    expect(led(finalUrl)).toBe("document");
  });

  test("is none where the front page was asked for", () => {
    expect(led("https://ferncroft.example/en", POLICY, "https://ferncroft.example/")).toBe("document");
  });
});

describe("a redirect to another site", () => {
  test("is not followed without a word, however good the page", () => {
    expect(led("https://oakbridge.example/privacy")).toBe("error-page moved-elsewhere");
  });

  test("is none within the site", () => {
    expect(led("https://legal.ferncroft.example/privacy")).toBe("document");
  });
});

describe("a redirect to a question", () => {
  test.each([
    "https://www.ferncroft.example/login?next=%2Flegal",
    "https://www.ferncroft.example/users/sign_in",
    "https://www.ferncroft.example/account/login.aspx",
    "https://login.ferncroft.example/start",
    "https://sso.oakbridge.example/realms/main",
  ])("who one is: %s", (finalUrl) => {
    expect(led(finalUrl, CURT)).toBe("login login-needed");
  });

  test("who one is, with a form below other text", () => {
    const page = `${POLICY}<input type="password">`;
    expect(led("https://www.ferncroft.example/login?next=%2Flegal", page)).toBe("login login-needed");
  });

  test("is none where a country's own host holds the document, beside a form in its header", () => {
    const page = `<header><input type="password"></header>${POLICY}`;
    expect(led("https://id.ferncroft.example/legal/privacy", page)).toBe("document");
    expect(led("https://accounts.ferncroft.example/legal/privacy", page)).toBe("document");
  });

  test("of consent", () => {
    expect(led("https://consent.ferncroft.example/m?continue=x")).toBe("consent-wall consent-wall");
    expect(led("https://www.ferncroft.example/consent?back=x", CURT)).toBe("consent-wall consent-wall");
    expect(led("https://www.ferncroft.example/consent/policy")).toBe("document");
  });

  test("is none where the page itself is about signing in", () => {
    expect(led("https://ferncroft.example/help/login", POLICY, "https://ferncroft.example/help/login")).toBe(
      "document",
    );
  });
});

describe("a network that wants a sign-in", () => {
  const PORTAL =
    "<title>Wi-Fi login</title><h1>Guest Wi-Fi</h1><p>Accept the terms of the hotel.</p><form><button>Go</button></form>";

  test.each([
    ["by its words, from elsewhere", PORTAL, "https://start.inn.example/?id=7"],
    ["by its words, in the page's own place", PORTAL, ASKED],
    ["by its host", CURT, "https://hotspot.lan.example/start"],
    ["by what it writes for programs", `${CURT}<!-- <WISPAccessGatewayParam> -->`, ASKED],
  ])("is told %s", (_how, page, finalUrl) => {
    expect(led(finalUrl, page)).toBe("captive-portal captive-portal");
  });

  test("is not a policy that speaks of one", () => {
    expect(led(ASKED, `<title>Wi-Fi access: terms</title>${POLICY}`)).toBe("document");
    expect(led(ASKED, `<title>Terms</title><h1>Terms of the guest network</h1><p>${CLAUSE}</p><p>${CLAUSE}</p>`)).toBe(
      "document",
    );
  });
});
