import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Change, Snapshot, Version, WatchedDocument } from "../../lib/model.ts";
import { aStage, KINDS, readStore, START, type TestStage } from "../support/stage.ts";

const PLACE = "worklane.localhost/legal/privacy";
const HOUR = 3_600_000;

/** A page that draws its text in a tree of its own, some time after it was opened. */
const appOf = (use: string) => ({
  body: `<!doctype html><html lang="en"><title>Worklane</title><body><div id="root"></div>
<noscript>You need to enable JavaScript to run this app.</noscript><script>
customElements.define("policy-text", class extends HTMLElement {
  connectedCallback() {
    const tree = this.attachShadow({ mode: "closed" });
    const add = (name, text) => tree.append(Object.assign(document.createElement(name), { textContent: text }));
    add("h1", "Privacy Policy");
    add("p", ${JSON.stringify(use)});
    for (let i = 0; i < 25; i += 1) add("p", "Clause " + i + " says what we keep of the letters you send, and for how long.");
  }
});
setTimeout(() => document.getElementById("root").append(document.createElement("policy-text")), 800);
</script></body></html>`,
});

describe.each(KINDS)("a page that is read in tabs of the person's own, in %s", (kind) => {
  let stage: TestStage;
  let now = START;
  const later = async (hours: number) => {
    now += hours * HOUR;
    await stage.setClock(now);
  };
  const store = async <T>(name: string) => readStore<T>(await stage.extension.desk(), name);
  const record = async () => (await store<WatchedDocument>("documents"))[0];
  const requests = () => stage.server.requests.filter(({ url }) => url.includes("/legal/privacy")).length;

  beforeAll(async () => {
    stage = await aStage(kind);
    stage.server.serve(PLACE, appOf("We keep your letters for a year."));
    await stage.watch(stage.server.url(PLACE));
  });
  afterAll(async () => {
    await stage?.opened.close();
    await stage?.server.close();
  });

  test("cannot be read otherwise, and is with one press", async () => {
    expect((await record())?.trouble?.code).toBe("needs-browser");
    const options = await stage.opened.openOwn("options.html");
    await options.waitForSelector(".document .notice");
    await options.evaluate(() => {
      const press = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent === "Check in my tab",
      );
      if (!press) throw new Error("There is no such button.");
      press.click();
    });
    const said = () => options.evaluate(() => document.querySelector(".document [role=status]")?.textContent);
    await expect.poll(said).toBe("It was read and kept.");
    await options.close();
    const [version] = await store<Version>("versions");
    expect([(await record())?.capture, (await record())?.trouble, version?.title]).toEqual([
      "tab",
      undefined,
      "Worklane",
    ]);
    expect(await store<Snapshot>("snapshots")).toEqual([]);
  });

  test("is read on a visit, without a request of ours, and a change is told", async () => {
    const [document] = await stage.extension.ask("documents.list", {});
    await stage.extension.ask("documents.capture", { id: document?.id ?? "", mode: "visit" });
    await later(26);
    stage.server.serve(PLACE, appOf("We use your letters to train our artificial intelligence models."));
    const before = requests();
    const page = await stage.opened.visit(stage.server.url(PLACE));
    await page.bringToFront();
    await expect.poll(async () => (await store<Change>("changes")).length).toBe(1);
    await page.close();
    expect(requests() - before).toBe(1);
    const [change] = await store<Change>("changes");
    expect(change?.judgement.findings.map((finding) => finding.class)).toContain("ai_training");
  });

  test("is not asked for by itself", async () => {
    await later(26);
    const before = requests();
    await stage.check();
    expect(requests()).toBe(before);
  });
});
