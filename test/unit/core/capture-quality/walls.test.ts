import { describe, expect, test } from "vitest";
import { compileSigns } from "../../../../lib/core/capture-quality/signs.ts";
import { judgePage } from "../../../support/gate-pages.ts";

const CLAUSE =
  "Ferncroft keeps the orders you place for as long as the law asks, and deletes them when that time is over.";
const POLICY = `<!doctype html><html><head><title>Privacy Policy</title></head><body><h1>Privacy Policy</h1>${`<h2>Orders</h2><p>${CLAUSE}</p>`.repeat(16)}`;
const END = "</body></html>";
const SHORT = `<title>Terms | Ferncroft</title><h1>Terms</h1><p>${CLAUSE}</p><p>${CLAUSE}</p>`;

/** What a page is held to be, with who keeps robots out and how that was told. */
function wall(answer: Parameters<typeof judgePage>[0]): string {
  const { verdict, reasons } = judgePage(answer);
  const { vendor = "", by = "" } = reasons[0]?.params ?? {};
  return [verdict, vendor, by].filter((part) => part !== "").join(" ");
}

describe("a page that a vendor guards", () => {
  test.each([
    ["a box to tick", '<div class="g-recaptcha"></div><script src="https://www.google.com/recaptcha/api.js"></script>'],
    ["another one", '<div class="h-captcha"></div><script src="https://js.hcaptcha.com/1/api.js"></script>'],
    ["a hidden check", '<script src="https://js.datadome.co/tags.js"></script>'],
    ["a check at the edge", '<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>'],
    ["a script of the guard", '<script src="/_Incapsula_Resource?SWJIYLWA=719d34d3"></script>'],
    ["a sensor", "<script>bmak.sensor_data='x'</script>"],
  ])("is a document with %s, long or short", (_what, markup) => {
    expect(wall({ page: POLICY + markup + END })).toBe("document");
    expect(wall({ page: SHORT + markup })).toBe("document");
  });

  test("is a document with its cookies and headers", () => {
    const headers = {
      "set-cookie": "datadome=x; _abck=y; cf_clearance=z",
      "x-iinfo": "9-1",
      "x-datadome": "protected",
    };
    expect(wall({ page: POLICY + END, headers })).toBe("document");
    expect(wall({ page: SHORT, headers })).toBe("document");
  });

  test("is a wall where the same traces stand beside a refusal", () => {
    const page = "<title>Sorry</title><p>Not today.</p>";
    expect(wall({ page, status: 403, headers: { "set-cookie": "a=b; datadome=x" } })).toBe("bot-wall DataDome cookie");
    expect(wall({ page, status: 429, headers: { "x-iinfo": "9-1" } })).toBe("bot-wall Imperva header");
    expect(wall({ page: `${page}<div class="g-recaptcha"></div>`, status: 403 })).toBe("bot-wall reCAPTCHA page");
  });

  test("is an error of its own where nothing was refused", () => {
    const headers = { "set-cookie": "datadome=x", "x-iinfo": "9-1" };
    expect(wall({ page: "<h1>Gone</h1>", status: 410, headers })).toBe("error-page");
    expect(wall({ page: "<h1>Sorry</h1>", status: 500, headers })).toBe("error-page");
    expect(wall({ page: "", status: 404, headers })).toBe("error-page");
  });
});

describe("the check itself", () => {
  test.each([
    [{ "cf-mitigated": "challenge" }, "Cloudflare"],
    [{ "x-amzn-waf-action": "captcha" }, "AWS WAF"],
    [{ "x-vercel-mitigated": "challenge" }, "Vercel"],
    [{ "x-kpsdk-ct": "0" }, "Kasada"],
  ])("is told by its header %j, whatever the page says", (headers, vendor) => {
    expect(wall({ page: POLICY + END, headers })).toBe(`bot-wall ${vendor} header`);
    expect(wall({ page: "", status: 401, headers })).toBe(`bot-wall ${vendor} header`);
  });

  test("is told by where one was led, but not where that was asked for", () => {
    const finalUrl = "https://validate.perfdrive.com/a?ssa=1";
    expect(wall({ page: POLICY + END, finalUrl })).toBe("bot-wall Radware address");
    const requestedUrl = "https://www.hcaptcha.com/privacy";
    expect(wall({ page: POLICY + END, requestedUrl, finalUrl: `${requestedUrl}?hl=en` })).toBe("document");
  });

  test("is not told by its words in the markup of a long page", () => {
    expect(wall({ page: `${POLICY}<p>Look for window._cf_chl_opt in the page.</p>${END}` })).toBe("document");
    expect(wall({ page: "<title>ferncroft.example</title><script>window._cf_chl_opt={}</script>" })).toBe(
      "bot-wall Cloudflare page",
    );
  });

  test("of one service is looked for there only", () => {
    const refused = (host: string) =>
      wall({ page: "Forbidden", status: 429, requestedUrl: `https://${host}/legal/privacy` });
    expect(refused("www.houzz.com")).toBe("bot-wall Houzz status");
    expect(refused("houzz.com.example")).toBe("error-page");
    expect(refused("nothouzz.com")).toBe("error-page");
  });
});

describe("a page without text", () => {
  test("that only loads a check is that check", () => {
    expect(wall({ page: "<script>meetricsGlobal.start(1)</script>" })).toBe("bot-wall Meetrics page");
  });

  test("is a shell where a place waits to be filled", () => {
    const page = '<div id="root"></div><script src="https://www.google.com/recaptcha/api.js"></script>';
    expect(wall({ page })).toBe("needs-browser");
  });
});

test("a package that lacks the words of a sign is broken", () => {
  expect(() => compileSigns({ en: { notFound: ["404"] } }, [])).toThrow(/words of a sign/u);
});
