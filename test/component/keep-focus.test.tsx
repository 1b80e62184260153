import { afterEach, describe, expect, test, vi } from "vitest";
import { Findings } from "../../components/Findings.tsx";
import { keepFocus } from "../../components/keep-focus.ts";
import { Popup } from "../../components/Popup.tsx";
import { aChangeAlert, aFinding, anOverview, popupProps } from "./builders.ts";
import { draw, named, press, redraw, textOf } from "./drawing.tsx";

afterEach(() => document.body.replaceChildren());

/** A page on which the focus is kept, and stands on one of its elements. */
function page(markup: string, id = "pressed"): void {
  const root = document.createElement("div");
  root.innerHTML = markup;
  document.body.append(root);
  keepFocus(root);
  byId(id).focus();
}
const byId = (id: string) => document.getElementById(id) as HTMLElement;
const turn = () => new Promise((resolve) => setTimeout(resolve));
const focused = () => document.activeElement?.id || document.activeElement?.tagName;
const drop = async (id = "pressed") => {
  byId(id).remove();
  await turn();
};
const button = (id: string, more = "") => `<button id="${id}" ${more}>${id}</button>`;
const pressed = button("pressed");
/** Whether a key that goes down on what has the focus does what it does by itself. */
const keyWorks = (repeat: boolean) => {
  const event = new KeyboardEvent("keydown", { key: "Enter", repeat, bubbles: true, cancelable: true });
  return document.activeElement?.dispatchEvent(event);
};

test.each([
  ["the next of a list", `<ul><li>${button("a")}</li><li>${pressed}</li><li>${button("b")}</li></ul>`, "b"],
  [
    "the one before, behind the last of a list",
    `<ul><li>${button("a")}</li><li>${pressed}</li></ul>${button("z")}`,
    "a",
  ],
  ["what follows a list that is empty", `${button("y")}<ul><li>${pressed}</li></ul>${button("z")}`, "z"],
  [
    "what can be pressed only",
    `<p>${pressed}${button("b", "disabled")}${button("c", "hidden")}</p><details><summary id="fold"></summary>${button("d")}</details>`,
    "fold",
  ],
  ["the page's main part where nothing is left in it", `<main id="main">${pressed}</main>${button("z")}`, "main"],
  ["nothing else where it is not", `<p><a id="elsewhere" href="#">${"a"}</a></p>`, "elsewhere"],
])("of what is removed the focus goes to %s", async (_where, markup, heir) => {
  page(markup, markup.includes("pressed") ? "pressed" : "elsewhere");
  if (markup.includes("pressed")) await drop();
  expect(focused()).toBe(heir);
});

test("it goes to what the element names, wherever that is, and back again", async () => {
  page(`<p>${button("pressed", 'data-then="undo"')}${button("next")}</p><details>${button("undo")}</details>`);
  await drop();
  expect(focused()).toBe("undo");
  expect(document.querySelector("details")?.open).toBe(true);
  document.querySelector("p")?.insertAdjacentHTML("afterbegin", pressed);
  await drop("undo");
  expect(focused()).toBe("pressed");
});

test("what is drawn anew under its name has it again", async () => {
  page(`<p>${pressed}</p>${button("next")}`);
  const again = byId("pressed").cloneNode(true);
  byId("pressed").replaceWith(again);
  await turn();
  expect(document.activeElement).toBe(again);
});

test("what is disabled for a while has it again afterwards", async () => {
  page(`${pressed}${button("next")}`);
  const element = byId("pressed") as HTMLButtonElement;
  // As browsers take it from what is disabled.
  element.blur();
  element.disabled = true;
  await turn();
  expect(focused()).toBe("BODY");
  element.disabled = false;
  await turn();
  expect(focused()).toBe("pressed");
});

test("where a person leaves it, it stays left", async () => {
  page(`${pressed}${button("next")}`);
  byId("pressed").blur();
  await turn();
  await drop();
  expect(focused()).toBe("BODY");
});

test("a key that is held down does not press what came after", async () => {
  page(`${pressed}${button("next")}`);
  expect(keyWorks(true)).toBe(true);
  await drop();
  expect(keyWorks(true)).toBe(false);
  expect(keyWorks(false)).toBe(true);
  expect(keyWorks(true)).toBe(true);
});

describe("what a press puts in the place of its button has the focus", () => {
  const seen = () => textOf(document.activeElement);
  const pressing = (root: HTMLElement, name: string) => {
    named(root, "button", name).focus();
    press(root, name);
  };

  test("a finding that is called wrong is undone from where it went", async () => {
    const finding = aFinding({ title: "Shares data" });
    const onWrong = vi.fn();
    const root = draw(<Findings change={{ findings: [finding], muted: [], lang: "en" }} onWrong={onWrong} />);
    keepFocus(root);
    pressing(root, "Wrong? Tell me: Shares data");
    expect(onWrong).toHaveBeenCalledWith(finding.place);
    redraw(root, <Findings change={{ findings: [], muted: [{ id: "m", finding }], lang: "en" }} onWrong={onWrong} />);
    await turn();
    expect(seen()).toBe("Undo");
    redraw(root, <Findings change={{ findings: [finding], muted: [], lang: "en" }} onWrong={onWrong} />);
    await turn();
    expect(document.activeElement?.id).toBe(`wrong-${finding.place}`);
  });

  test("an alert that is marked as read is taken back at once", async () => {
    const alert = aChangeAlert();
    const unread = popupProps({ overview: anOverview({ alerts: [alert] }) });
    const read = { ...alert, unread: false };
    const root = draw(<Popup {...unread} />);
    keepFocus(root);
    pressing(root, `Mark as read: ${alert.headline}`);
    redraw(root, <Popup {...popupProps({ overview: anOverview({ alerts: [read] }), justRead: alert })} />);
    await turn();
    expect(seen()).toBe("Undo");
    redraw(root, <Popup {...unread} />);
    await turn();
    expect(document.activeElement?.id).toBe(`mark-${alert.id}`);
  });
});
