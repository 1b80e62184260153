import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askForReader } from "../../../lib/page/ask-for-reader.ts";
import { watchGate } from "../../../lib/page/gate.ts";
import { comeHere, isHere, pressedBefore } from "../../../lib/page/placed.ts";
import { aPage, goTo } from "./support.ts";

const SETTINGS = "https://worklane.example/settings/privacy";
const JOBS = "https://worklane.example/jobs";
const MINUTE = 60_000;

let asked = 0;
let answer: boolean | Error | "nothing" = true;
let comes = true;
let here = false;
let end: () => void = () => undefined;

const bring = async () => {
  asked += 1;
  if (answer instanceof Error) throw answer;
  if (answer === "nothing") return new Promise<boolean>(() => undefined);
  here = answer && comes;
  return answer;
};
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
async function watch(): Promise<void> {
  end = watchGate(bring);
  await wait(10);
}
/** A press as the browser reports one that a person made. */
function press(target: Element, isTrusted = true): void {
  const event = new MouseEvent("click", { bubbles: true, composed: true });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  target.dispatchEvent(event);
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  answer = true;
  comes = true;
  here = false;
  comeHere("reader", () => here);
  vi.stubGlobal("chrome", { runtime: { id: "unquiet" } });
  goTo(SETTINGS);
});
afterEach(() => {
  end();
  pressedBefore().length = 0;
  vi.unstubAllGlobals();
});

describe("the gate", () => {
  test("asks for nothing and looks at nothing on an ordinary page", async () => {
    goTo(JOBS);
    const looks = [
      vi.spyOn(Document.prototype, "querySelectorAll"),
      vi.spyOn(Document.prototype, "createTreeWalker"),
      vi.spyOn(window, "addEventListener"),
    ];
    const Observer = vi.fn();
    vi.stubGlobal("MutationObserver", Observer);
    await watch();
    await wait(10 * MINUTE);
    expect(asked).toBe(0);
    expect(looks.map((look) => look.mock.calls.length)).toEqual([0, 0, 0]);
    expect(Observer).not.toHaveBeenCalled();
  });

  test("has the reader brought at once, once, and ends", async () => {
    await watch();
    expect(asked).toBe(1);
    expect(isHere("gate")).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  describe("that comes before the page", () => {
    let state = "loading";
    const parsed = (isTrusted: boolean) => {
      const event = new Event("DOMContentLoaded", { bubbles: true });
      Object.defineProperty(event, "isTrusted", { value: isTrusted });
      document.dispatchEvent(event);
    };
    beforeEach(() => {
      state = "loading";
      vi.spyOn(Document.prototype, "readyState", "get").mockImplementation(() => state as DocumentReadyState);
    });
    afterEach(() => vi.restoreAllMocks());

    test("waits until the browser says that it is parsed, and believes nobody else", async () => {
      await watch();
      expect(isHere("gate")).toBe(true);
      parsed(false);
      state = "interactive";
      await wait(MINUTE);
      expect(asked).toBe(0);
      parsed(true);
      expect(asked).toBe(1);
    });

    test("looks at a page that was stopped before it was parsed", async () => {
      await watch();
      state = "complete";
      await wait(1000);
      expect(asked).toBe(1);
    });

    test("asks for nothing once it was ended", async () => {
      await watch();
      end();
      parsed(true);
      expect(asked).toBe(0);
    });
  });

  test("opens for a route of the page that is a settings screen, or is called one", async () => {
    goTo(JOBS);
    await watch();
    goTo(SETTINGS);
    await wait(1000);
    expect(asked).toBe(1);
    end();
    here = false;
    goTo(JOBS);
    await watch();
    document.title = "Settings";
    await wait(1000);
    expect(asked).toBe(2);
  });

  test("asks again where the background was gone before it answered, less and less often", async () => {
    answer = new Error("no answer");
    await watch();
    await wait(10_000);
    expect(asked).toBe(3);
    await wait(60 * MINUTE);
    expect(asked).toBeGreaterThan(50);
    expect(asked).toBeLessThan(80);
    answer = true;
    await wait(MINUTE);
    expect(isHere("reader")).toBe(true);
  });

  test.each(["nothing", true] as const)("asks again where the answer was %j, and no reader came", async (said) => {
    answer = said;
    comes = false;
    await watch();
    await wait(3000);
    expect(asked).toBe(2);
    answer = true;
    comes = true;
    await wait(10_000);
    expect([asked, isHere("gate")]).toEqual([3, false]);
  });

  test("takes no for an answer until another screen is opened", async () => {
    answer = false;
    await watch();
    await wait(10 * MINUTE);
    expect(asked).toBe(1);
    goTo(JOBS);
    await wait(1000);
    goTo(SETTINGS);
    await wait(1000);
    expect(asked).toBe(2);
  });

  test("ends where the reader is here already, and where the extension is gone", async () => {
    here = true;
    await watch();
    expect([asked, isHere("gate")]).toEqual([0, false]);
    here = false;
    goTo(JOBS);
    await watch();
    expect(isHere("gate")).toBe(true);
    vi.stubGlobal("chrome", { runtime: {} });
    expect(isHere("gate")).toBe(false);
    goTo(SETTINGS);
    await wait(MINUTE);
    expect([asked, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test("keeps for the reader what the person presses while it waits, and only that", async () => {
    answer = "nothing";
    aPage('<input type="checkbox" id="a"><input type="checkbox" id="b">');
    const [one, other] = document.querySelectorAll("input");
    if (!one || !other) throw new Error("no boxes");
    await watch();
    press(one);
    press(other, false);
    expect(pressedBefore()).toEqual([one]);
    for (let times = 0; times < 100; times += 1) press(other);
    expect(pressedBefore()).toHaveLength(50);
    goTo(JOBS);
    await wait(1000);
    press(other);
    expect(pressedBefore()).toEqual([]);
  });
});

test("an element of the page is never taken for what the gate knows of the reader", async () => {
  aPage('<form id="unquiet"><input name="reader"></form>');
  vi.stubGlobal("unquiet", document.querySelector("form"));
  await watch();
  expect(asked).toBe(1);
});

describe("the question for the reader", () => {
  const answering = (reply: unknown) => {
    const sendMessage = vi.fn(async (_message: object) => reply);
    vi.stubGlobal("chrome", { runtime: { id: "unquiet", sendMessage } });
    return sendMessage;
  };

  test.each([true, false])("is answered: %j", async (res) => {
    const sent = answering({ res });
    expect(await askForReader()).toBe(res);
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ type: "reader.bring", data: {} });
  });

  test.each([undefined, null, {}, { err: { message: "no" } }, { res: 1 }])("fails on %j", async (reply) => {
    answering(reply);
    await expect(askForReader()).rejects.toThrow("No answer.");
  });
});
