import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { Example, ExampleBar, type ExampleView } from "../../components/Example.tsx";
import { aChangeAlert, anOptOut, aSettingAlert } from "./builders.ts";
import { allNamed, draw, press, textOf } from "./drawing.tsx";

const VIEW: ExampleView = {
  service: "Worklane",
  alerts: [aChangeAlert(), aSettingAlert()],
  optOut: anOptOut({ switches: [{ label: "Train", section: "Data", url: "https://worklane.example/" }] }),
  timeline: "history.html?example#/service/worklane.example",
};

function drawn(load: () => Promise<ExampleView> = async () => VIEW) {
  const actions = { onRead: vi.fn(), onShowSwitch: vi.fn() };
  return { root: draw(<Example load={load} {...actions} />), ...actions };
}
const later = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

test("the example stands behind one press, is marked as one, and is left by one", async () => {
  const { root } = drawn();
  expect(root.querySelector("#example")).toBeNull();
  press(root, "See an example");
  await later();
  expect(textOf(root.querySelector("#example"))).toContain("Worklane is invented.");
  expect(root.querySelectorAll("article.card")).toHaveLength(2);
  expect(root.querySelector("a")?.getAttribute("href")).toBe(VIEW.timeline);
  press(root, "Leave the example");
  expect(root.querySelector("#example")).toBeNull();
});

test("its alerts lead where real ones do, and offer nothing that would have to be kept", async () => {
  const { root, onRead, onShowSwitch } = drawn();
  press(root, "See an example");
  await later();
  press(root, "Read the change");
  expect(onRead).toHaveBeenCalledExactlyOnceWith(VIEW.alerts[0]);
  press(root, "Show me the switch");
  expect(onShowSwitch).toHaveBeenCalledExactlyOnceWith("alert-2");
  press(root, "How to opt out");
  expect(textOf(root)).toContain("On the screen “Data”: “Train”");
  const names = ["Mark as read", "Wrong?", "I was told by e-mail or in the app"];
  expect(names.flatMap((name) => allNamed(root, "button", name))).toEqual([]);
  expect(root.querySelector(".mark-read")).toBeNull();
});

test("where it cannot be told that is said, and it can be tried again", async () => {
  const { root } = drawn(() => Promise.reject(new Error("gone")));
  press(root, "See an example");
  await later();
  expect(textOf(root.querySelector("[role=status]"))).toBe("This could not be loaded.");
  press(root, "See an example");
});

test("its history says above all else that it is one, and where the way out is", () => {
  const root = draw(<ExampleBar service="Worklane" />);
  expect(textOf(root)).toContain("Worklane is invented.");
  expect(root.querySelector("a")?.getAttribute("href")).toBe("welcome.html#what");
});
