/** A small world to look at: services whose pages changed in every way that a person can be shown. */

import { pause } from "../../scripts/story/stage.ts";
import { watchAddress } from "../../scripts/story/watch-address.ts";
import { aPolicy, SHARING, TRAINING } from "./policies.ts";
import { SOONEST } from "./settings-site.ts";
import { START, type TestStage } from "./stage.ts";

const HOUR = 3_600_000;
/** When all of it has happened. */
export const SCENE_END = START + 53 * HOUR;
/** Text that would run if any of it were taken for markup. */
export const HOSTILE = `<img src=x onerror="document.title='taken over'">`;
/** As long as words get in the wild. */
const LONG_WORD = "Datenschutzgrundverordnungsfolgenabschätzungsdokumentationspflichtversäumnismeldung";
const LONG_ADDRESS = `${"abschnitt-zur-verarbeitung-personenbezogener-daten-".repeat(4)}ende`;

const place = {
  privacy: "worklane.localhost/legal/privacy",
  terms: "worklane.localhost/legal/terms",
  cookies: "worklane.localhost/legal/cookies",
  settings: "worklane.localhost/settings/data",
  hostile: "hostile.localhost/legal/privacy",
  long: `langeworte.localhost/${LONG_ADDRESS}`,
  arabic: "arabi.localhost/khususiya",
} as const;
export const PLACES = place;

const inMarkup = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const linked = (address: string) =>
  aPolicy({ extra: `Read more about [how we choose our partners](https://${address}/partners).` });

/** The pages as they stand when they are first watched. */
function serveFirst({ server }: TestStage): void {
  server.serve(place.privacy, { markdown: aPolicy() });
  server.serve(place.terms, { markdown: aPolicy() });
  server.serve(place.cookies, { markdown: linked("one.example") });
  server.serve(place.hostile, { markdown: hostilePolicy("We use your data to show you our pages.") });
  server.serve(place.long, { markdown: aPolicy({ extra: `## ${LONG_WORD}\n\nWe keep ${LONG_WORD} for a year.` }) });
  server.serve(place.arabic, { body: arabicPolicy("نستخدم بياناتك لتقديم خدماتنا لك فقط.") });
  server.serve(place.settings, { body: screenOf(false) });
}

/** What they say later. */
function serveLater({ server }: TestStage): void {
  server.serve(place.privacy, { markdown: aPolicy({ use: TRAINING, date: "August 2, 2024" }) });
  server.serve(place.terms, { markdown: aPolicy({ extra: SHARING }) });
  server.serve(place.cookies, { markdown: linked("two.example") });
  server.serve(place.hostile, { markdown: hostilePolicy(TRAINING) });
  server.serve(place.long, {
    markdown: aPolicy({ use: TRAINING, extra: `## ${LONG_WORD}\n\nWe keep ${LONG_WORD}${LONG_WORD} for ten years.` }),
  });
  server.serve(place.arabic, { body: arabicPolicy("نستخدم بياناتك لتقديم خدماتنا وتدريب نماذج الذكاء الاصطناعي.") });
  server.serve(place.settings, { body: screenOf(true) });
}

function hostilePolicy(use: string): string {
  return aPolicy({ use: `${inMarkup(HOSTILE)} ${use}`, extra: `[${inMarkup(HOSTILE)}](/more)` });
}

function arabicPolicy(use: string): string {
  const rest = "<p>يمكنك تنزيل بياناتك وتصحيحها وحذفها في أي وقت، ويمكنك أيضا الاعتراض على التسويق المباشر.</p>".repeat(
    6,
  );
  return `<!doctype html><html lang="ar" dir="rtl"><title>سياسة الخصوصية</title><main><h1>سياسة الخصوصية</h1><h2>ما نفعله بالبيانات</h2><p>${use}</p>${rest}</main></html>`;
}

/** A settings screen, with or without the switch that matters. */
export function screenOf(withTraining: boolean): string {
  const row = (id: string, label: string) =>
    `<p><label for="${id}">${label}</label> <input type="checkbox" role="switch" id="${id}" name="${id}" checked></p>`;
  const training = withTraining ? row("train", "Use my data to train AI models") : "";
  return `<!doctype html><html lang="en"><title>Settings</title><main><h1>Data privacy</h1>${row("receipts", "Read receipts")}${training}</main></html>`;
}

/** Watches everything, changes it, and lets the extension notice; what came once only is withdrawn again. */
export async function playScene(stage: TestStage): Promise<void> {
  const { server } = stage;
  serveFirst(stage);
  const watch = (at: string, title: string, service: string) => {
    const url = server.url(at);
    stage.audit.watched.add(url);
    return watchAddress(stage.extension, { url, kind: "Privacy Policy", title, service });
  };
  await watch(place.privacy, "Privacy Policy", "Worklane");
  await watch(place.terms, "Terms of Service", "Worklane");
  await watch(place.cookies, "Cookie Policy", "Worklane");
  await watch(place.hostile, HOSTILE, `${HOSTILE} Ltd`);
  await watch(place.long, `${LONG_WORD}: ${LONG_WORD}`, "Bundesdatenverarbeitungsgesellschaft");
  await watch(place.arabic, "سياسة الخصوصية", "خدمة المثال");
  await visitScreen(stage, 1);
  await stage.setClock(START + 26 * HOUR);
  serveLater(stage);
  await stage.check();
  await visitScreen(stage, 2);
  await stage.setClock(START + 52 * HOUR);
  server.serve(place.terms, { markdown: aPolicy() });
  await stage.check();
  await stage.setClock(SCENE_END);
}

/** Opens the settings screen until so many of its switches were read. */
export async function visitScreen(stage: TestStage, switches: number): Promise<void> {
  const url = stage.server.url(place.settings);
  const page = await stage.opened.visit(url);
  await page.bringToFront();
  await pause(SOONEST);
  for (let tries = 0; tries < 75; tries += 1) {
    const { settings } = await stage.extension.ask("screen.get", { url });
    if (settings.length === switches) break;
    await pause(200);
  }
  await page.close();
}
