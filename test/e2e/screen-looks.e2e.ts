import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ScreenPlan } from "../../lib/model.ts";
import { pause } from "../../scripts/story/stage.ts";
import { takePicture } from "../support/pictures.ts";
import { aPolicy } from "../support/policies.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";
import { preferScheme } from "../support/views.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const POLICY = "worklane.localhost/legal/privacy";
const PLACE = "worklane.localhost/settings/data";
const TRAIN = "Use my data to train AI models";

const row = (id: string, label: string, on: boolean) =>
  `<p><label for="${id}">${label}</label> <input type="checkbox" role="switch" id="${id}" name="${id}"${on ? " checked" : ""}></p>`;
const page = (content: string) =>
  `<!doctype html><html lang="en"><title>Settings</title><main><h1>Data privacy</h1>${content}</main></html>`;
const ROWS = [row("print", "Large print", true), row("partners", "Share my data with partners", true)];
const BEFORE = page(ROWS.join(""));
const AFTER = page([...ROWS, row("train", TRAIN, true)].join(""));
/** As services keep a session: sent only where the person goes there, and not where another page leads. */
const STRICT = { "set-cookie": "session=mine; Path=/; SameSite=Strict" };
const READY = "worklane.localhost/settings/ready";
/** A page with nothing on it until the server has it ready, as of an application that takes its time. */
const held = (body: string) => `${body}<script>
  const main = document.querySelector("main");
  const ask = async () => ((await fetch("/settings/ready")).ok ? main.removeAttribute("aria-busy") : setTimeout(ask, 500));
  main.ariaBusy = "true";
  ask();
</script>`;
const SIGN_IN = page(`<p><label>Password <input type="password"></label></p>`);

interface SeenTab {
  id: number;
  url: string;
  active: boolean;
}

describe.each(KINDS)("looks at settings screens in %s", (kind) => {
  let stage: TestStage;
  let screen: string;
  let now = START;

  beforeAll(async () => {
    stage = await aStage(kind);
    screen = stage.server.url(PLACE);
    stage.server.serve(POLICY, { markdown: aPolicy() });
    stage.server.serve(PLACE, { body: BEFORE, headers: STRICT });
    await stage.watch(stage.server.url(POLICY));
  }, 120_000);
  afterAll(async () => {
    await stage?.opened.close();
    await stage?.server.close();
  });

  /** The person opens the screen, and stays until it was read. */
  async function visit(): Promise<void> {
    const visited = await stage.opened.visit(screen);
    await visited.bringToFront();
    await expect.poll(async () => (await view()).reading?.at ?? 0).toBeGreaterThanOrEqual(now);
    await visited.close();
  }
  const view = () => stage.extension.ask("screen.get", { url: screen });
  const tabs = async () =>
    (await stage.extension.desk()).evaluate(
      async () =>
        (await chrome.tabs.query({})).map(({ id, url, active }) => ({ id, url: url ?? "", active })) as SeenTab[],
    );
  const lookTab = async () => (await tabs()).find(({ url }) => url.startsWith("http"));
  const plan = async () => (await readStore<ScreenPlan>(await stage.extension.desk(), "plans"))[0];
  const outcome = async () => (await plan())?.last?.outcome;
  const opened = () => stage.server.requests.filter(({ path }) => path === "/settings/data").length;

  /** Serves a screen that can be seen, and not yet read, until it is released. */
  function serveHeld(body: string): void {
    stage.server.serve(PLACE, { body: held(body) });
    stage.server.serve(READY, { status: 404 });
  }
  const release = () => stage.server.serve(READY, { body: "ready" });

  /** Time passes; the background, stopped long since, wakes and does what is due. */
  async function wakeAfter(ms: number): Promise<void> {
    // A turn is counted from when it was begun, which was some seconds after the clock was set.
    now += ms + HOUR / 60;
    // In this order: an event of the tab that was just closed may wake it before the question does.
    await stage.setClock(now);
    await stage.opened.killBackground();
    await stage.extension.ask("check.progress", {});
  }

  /** The same, with a look that has come to its end. */
  async function lookAfter(ms: number): Promise<void> {
    await wakeAfter(ms);
    await expect.poll(async () => ((await plan())?.last?.at ?? 0) >= now, { interval: 300 }).toBe(true);
    await expect.poll(lookTab).toBeUndefined();
  }

  /** The popup over the screen, with its part about settings screens open. */
  async function popup(): Promise<Page> {
    const under = await stage.opened.visit(stage.server.url("worklane.localhost/"));
    const drawn = await stage.extension.openPopup(await stage.extension.tabId(under));
    await drawn.waitForSelector("main");
    return drawn;
  }

  async function choose(value: string): Promise<void> {
    const drawn = await popup();
    await drawn.click(".screens summary");
    await drawn.select(".screens select", value);
    await expect
      .poll(async () => {
        const at = await plan();
        return at ? `${at.act} ${at.everyDays}` : "none";
      })
      .toBe(value);
    await closeAll();
  }

  async function closeAll(): Promise<void> {
    const desk = await stage.extension.desk();
    for (const open of await stage.opened.browser.pages())
      if (open !== desk && /^http|popup/u.test(open.url())) await open.close();
  }

  test("nothing is opened for a screen that nobody chose anything for", async () => {
    await visit();
    const before = opened();
    await wakeAfter(3 * DAY);
    await pause(3000);
    expect([opened(), await lookTab(), await plan()]).toEqual([before, undefined, undefined]);
  });

  test("the popup has a quiet row for what was on when it was first seen, and offers looks and reminders", async () => {
    const drawn = await popup();
    expect(await drawn.$eval(".screens", (part) => part.textContent)).toContain("1 switch on since it was first seen");
    await drawn.click(".screens summary");
    const text = await drawn.$eval(".screens", (part) => (part as HTMLElement).innerText);
    expect(text).toContain("Share my data with partners");
    expect(text).toContain("Who switched it on cannot be known.");
    expect(await drawn.$eval(".screens select", (select) => (select as HTMLSelectElement).value)).toBe("none");
    expect((await stage.extension.badge()).text).toBe("");
    for (const scheme of ["light", "dark"] as const) {
      await preferScheme(stage.opened, drawn, scheme);
      await takePicture(drawn, `looks/popup-${scheme}-${kind}`);
    }
    await closeAll();
  });

  test("a look opens a tab behind the others, reads it, tells what is new, and closes it", async () => {
    await choose("look 1");
    serveHeld(AFTER);
    const before = opened();
    await wakeAfter(DAY);
    await expect.poll(lookTab, { interval: 100 }).toMatchObject({ active: false });
    release();
    await expect.poll(outcome).toBe("read");
    await expect.poll(lookTab).toBeUndefined();
    const { alerts } = await stage.extension.ask("overview.get", { tabUrl: "" });
    expect(alerts.map(({ headline }) => headline)).toEqual([`“${TRAIN}” is new here, and already on`]);
    expect((await stage.extension.badge()).text).toBe("1");
    await wakeAfter(23 * HOUR);
    await pause(3000);
    expect(opened()).toBe(before + 1);
    const visited = stage.server.requests.findLast(({ path }) => path === "/settings/data");
    expect([String(visited?.cookies).includes("session=mine"), visited?.referrer]).toEqual([true, ""]);
  });

  test("a background that is stopped in the middle of a look goes on with it, and closes the tab", async () => {
    serveHeld(BEFORE);
    const before = opened();
    await wakeAfter(DAY);
    await expect.poll(lookTab, { interval: 100 }).toBeDefined();
    await stage.opened.killBackground();
    expect(await lookTab()).toBeDefined();
    release();
    await expect.poll(async () => ((await plan())?.last?.at ?? 0) >= now).toBe(true);
    expect(await outcome()).toBe("read");
    await expect.poll(lookTab).toBeUndefined();
    expect(opened()).toBe(before + 1);
  });

  test("a page that asks for a password is not read, and says so", async () => {
    stage.server.serve(PLACE, { status: 302, headers: { location: "/sign-in" } });
    stage.server.serve("worklane.localhost/sign-in", { body: SIGN_IN });
    await lookAfter(DAY);
    expect(await outcome()).toBe("login-needed");
    const rows = await stage.extension.ask("screens.list", {});
    expect(rows[0]?.status[0]).toContain("asks for your password");
  }, 120_000);

  test("a screen that leads to another site is not followed with the eyes, and its tab is closed", async () => {
    stage.server.serve(PLACE, { status: 302, headers: { location: stage.server.url("elsewhere.localhost/") } });
    stage.server.serve("elsewhere.localhost/", { body: page("<p>Welcome.</p>") });
    await lookAfter(DAY);
    expect(await outcome()).toBe("elsewhere");
  }, 120_000);

  test("a tab that the person closes stays closed", async () => {
    serveHeld(BEFORE);
    const before = opened();
    await wakeAfter(DAY);
    await expect.poll(lookTab, { interval: 100 }).toBeDefined();
    const { id } = (await lookTab()) as SeenTab;
    await (await stage.extension.desk()).evaluate((tabId) => chrome.tabs.remove(tabId), id);
    await expect.poll(outcome).toBe("closed");
    expect(opened()).toBe(before + 1);
  }, 120_000);

  test("nothing is opened while the person writes on that site", async () => {
    stage.server.serve(PLACE, { body: BEFORE });
    stage.server.serve("worklane.localhost/write", { body: page(`<textarea id="text"></textarea>`) });
    const before = opened();
    await stage.extension.desk();
    const writing = await stage.opened.visit(stage.server.url("worklane.localhost/write"));
    await writing.bringToFront();
    await writing.type("#text", "Dear ");
    now += DAY + HOUR;
    await stage.setClock(now);
    await stage.opened.killBackground();
    await writing.bringToFront();
    await stage.extension.ask("check.progress", {});
    await writing.type("#text", "Ada");
    await pause(4000);
    expect(opened()).toBe(before);
    expect((await plan())?.dueAt).toBeLessThanOrEqual(now);
    await writing.close();
    await lookAfter(HOUR);
    expect(await outcome()).toBe("read");
  }, 120_000);

  test("a reminder instead comes when it is due, opens no tab, and goes when the screen was seen", async () => {
    await choose("remind 7");
    const before = opened();
    await wakeAfter(7 * DAY);
    const drawn = await popup();
    await expect
      .poll(() => drawn.$eval("main", (main) => main.textContent))
      .toContain("You wanted to look at these settings of Worklane again:");
    await takePicture(drawn, `looks/reminder-${kind}`);
    expect(opened()).toBe(before);
    await closeAll();
    await visit();
    expect((await stage.extension.ask("overview.get", { tabUrl: "" })).reminders).toEqual([]);
  });
});
