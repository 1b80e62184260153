import { describe, expect, test, vi } from "vitest";
import { Notifications } from "../../components/Notifications.tsx";
import { Popup, type PopupProps } from "../../components/Popup.tsx";
import { DEFAULT_TELLING } from "../../lib/core/telling.ts";
import type { TellingChoices } from "../../lib/model.ts";
import { aDocumentView, anOverview, aSite, popupProps, TROUBLE } from "./builders.ts";
import { allNamed, choose, draw, named, press, textOf } from "./drawing.tsx";

function drawPopup(overrides: Partial<PopupProps> = {}) {
  const props = popupProps(overrides);
  return { root: draw(<Popup {...props} />), props };
}

const health = { documents: 3, lastLook: "12 minutes ago", attention: [], pausedUntil: "" };

describe("pausing everything", () => {
  test.each([
    ["An hour", "hour"],
    ["A day", "day"],
  ] as const)("%s is two presses away", (label, length) => {
    const { root, props } = drawPopup();
    expect(allNamed(root, "button", label)).toEqual([]);
    press(root, "Pause");
    press(root, label);
    expect(props.onPause).toHaveBeenCalledExactlyOnceWith(length);
    expect(allNamed(root, "button", label)).toEqual([]);
  });

  test("is seen for as long as it lasts, and undone with one press", () => {
    const { root, props } = drawPopup({
      overview: anOverview({ health: { ...health, pausedUntil: "in 50 minutes" } }),
    });
    expect(textOf(root.querySelector("header"))).toContain("Paused. It goes on in 50 minutes.");
    expect(allNamed(root, "button", "Pause")).toEqual([]);
    press(root, "Go on");
    expect(props.onPause).toHaveBeenCalledExactlyOnceWith("none");
  });
});

describe("pausing a service", () => {
  const site = aSite({ id: "worklane.example", name: "Worklane", documents: [aDocumentView()] });

  test("is one press on its site", () => {
    const { root, props } = drawPopup({ overview: anOverview({ site }) });
    press(root, "Pause this service");
    expect(props.onPauseService).toHaveBeenCalledExactlyOnceWith("worklane.example", true);
  });

  test("is seen there, and undone", () => {
    const { root, props } = drawPopup({ overview: anOverview({ site: { ...site, paused: true } }) });
    const panel = named(root, "section", "worklane.example");
    expect(textOf(panel)).toContain("No looks at this service until you go on.");
    expect(textOf(panel)).not.toContain("Watching");
    press(root, "Go on");
    expect(props.onPauseService).toHaveBeenCalledExactlyOnceWith("worklane.example", false);
  });
});

test("the head says how much is watched, when it was looked at, and how much needs the person", () => {
  const attention = [aDocumentView({ trouble: TROUBLE })];
  const { root } = drawPopup({ overview: anOverview({ health: { ...health, attention } }) });
  expect(textOf(root.querySelector("header [role=status]"))).toBe(
    "3 documents · checked 12 minutes ago · 1 page needs attention",
  );
});

test("a check that goes on says how far it is, and can be stopped", () => {
  const { root, props } = drawPopup({ progress: { done: 2, total: 5 } });
  expect(textOf(root.querySelector("header [role=status]"))).toBe("Checking 3 of 5…");
  expect(allNamed(root, "button", "Check now")).toEqual([]);
  press(root, "Stop checking");
  expect(props.onStop).toHaveBeenCalledOnce();
});

describe("the choices about notifications", () => {
  function drawChoices(telling: Partial<TellingChoices> = {}, notifications = true) {
    const onChange = vi.fn();
    const preferences = { region: "BE", notifications, telling: { ...DEFAULT_TELLING, ...telling } };
    const root = draw(<Notifications preferences={preferences} onChange={onChange} />);
    const chosen = () => onChange.mock.lastCall?.[0].telling;
    return { root, chosen, onChange };
  }

  test("are not asked where there are none", () => {
    expect(drawChoices({}, false).root.querySelectorAll("select, input").length).toBe(1);
  });

  test("say for each gravity when it is told, and when the digest comes where one does", () => {
    const { root, chosen } = drawChoices();
    expect(allNamed(root, "select", "The digest comes")).toEqual([]);
    choose(named<HTMLSelectElement>(root, "select", "Other changes worth knowing"), "digest");
    expect(chosen()).toEqual({ ...DEFAULT_TELLING, other: "digest" });
    const digest = drawChoices({ other: "digest" });
    choose(named<HTMLSelectElement>(digest.root, "select", "The digest comes"), "weekly");
    expect(digest.chosen()).toEqual({ ...DEFAULT_TELLING, other: "digest", digest: "weekly" });
  });

  test("take quiet hours, over midnight too, and lose none while a field is empty", () => {
    const { root, chosen } = drawChoices();
    choose(named<HTMLInputElement>(root, "input", "Quiet hours: no notification between"), true);
    expect(chosen().quiet).toEqual({ from: 1320, to: 420 });
    const night = drawChoices({ quiet: { from: 1320, to: 420 } });
    const until = named<HTMLInputElement>(night.root, "input", "Quiet until");
    expect(until.value).toBe("07:00");
    choose(until, "06:30");
    expect(night.chosen().quiet).toEqual({ from: 1320, to: 390 });
    night.onChange.mockClear();
    choose(until, "");
    expect(night.onChange).not.toHaveBeenCalled();
    choose(named<HTMLInputElement>(night.root, "input", "Quiet hours: no notification between"), false);
    expect(night.chosen().quiet).toBeNull();
  });
});
