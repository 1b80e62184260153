import { describe, expect, test, vi } from "vitest";
import { Popup } from "../../components/Popup.tsx";
import { anOverview, aScreen, aSettingAlert, aSite, popupProps } from "./builders.ts";
import { choose, draw, named, press, textOf } from "./drawing.tsx";

const HOSTILE = "\u202E<img src=x onerror=alert(1)>";

function drawScreens(...screens: ReturnType<typeof aScreen>[]) {
  const props = popupProps({ overview: anOverview({ site: aSite({ screens }) }) });
  const root = draw(<Popup {...props} />);
  return { root, props, part: root.querySelector(".screens") };
}

describe("settings screens of the site", () => {
  test("take no room where none was read", () => {
    expect(drawScreens().part).toBeNull();
  });

  test("are one row, which tells how many switches were on from the first", () => {
    const quiet = [
      { label: "Personalised ads", section: "Ads", sentence: "It was on the first time it was seen here." },
    ];
    expect(textOf(drawScreens(aScreen()).part?.querySelector("summary") ?? null)).toBe("1 settings screen");
    const { part } = drawScreens(aScreen({ quiet }), aScreen({ screen: "other" }));
    expect(textOf(part?.querySelector("summary") ?? null)).toBe(
      "2 settings screens · 1 switch on since it was first seen",
    );
    expect(textOf(part)).toContain("Personalised ads It was on the first time it was seen here.");
  });

  test("do nothing by themselves until something is chosen", () => {
    const screen = aScreen();
    const { root, props } = drawScreens(screen);
    const select = named<HTMLSelectElement>(root, "select", `By itself: ${screen.name}`);
    expect([select.value, [...select.options].map(({ text }) => text)]).toEqual([
      "none",
      [
        "Do nothing",
        "Look every day",
        "Look every week",
        "Look every month",
        "Remind me every week",
        "Remind me every month",
      ],
    ]);
    choose(select, "look 7");
    choose(select, "none");
    expect(vi.mocked(props.onPlan).mock.calls).toEqual([
      [screen, { act: "look", everyDays: 7 }],
      [screen, { act: "none", everyDays: 1 }],
    ]);
  });

  test("show what was chosen, what came of it, and what comes next", () => {
    const status = ["The last look, 2 hours ago, read it.", "The next look is due in 22 hours."];
    const { root, part } = drawScreens(aScreen({ plan: { act: "look", everyDays: 1 }, status }));
    expect(root.querySelector<HTMLSelectElement>(".screens select")?.value).toBe("look 1");
    for (const sentence of status) expect(textOf(part)).toContain(sentence);
    expect(textOf(part)).toContain("opens this screen in a tab behind the others");
  });

  test("offer no looks where a tab cannot be opened", () => {
    const { part } = drawScreens(aScreen({ mayLook: false }));
    expect([...(part?.querySelectorAll("option") ?? [])].map(({ value }) => value)).toEqual([
      "none",
      "remind 7",
      "remind 30",
    ]);
    expect(textOf(part)).toContain("Unquiet cannot open this screen by itself.");
  });

  test("are text, whatever a page calls its switches", () => {
    const { part } = drawScreens(aScreen({ quiet: [{ label: HOSTILE, section: HOSTILE, sentence: "On." }] }));
    expect(part?.querySelector("img")).toBeNull();
    expect(part?.querySelector("q bdi")?.textContent).toBe(HOSTILE);
  });
});

test("a reminder names the service and the screen, opens it, and can be left for another time", () => {
  const { screen, url, name } = aScreen();
  const props = popupProps({ overview: anOverview({ reminders: [{ screen, url, name, service: "Worklane" }] }) });
  const root = draw(<Popup {...props} />);
  expect(textOf(root.querySelector("main"))).toContain(
    `You wanted to look at these settings of Worklane again: ${name}`,
  );
  press(root, "Open the screen");
  press(root, "Not this time");
  expect(props.onOpenScreen).toHaveBeenCalledExactlyOnceWith(url);
  expect(props.onSkip).toHaveBeenCalledExactlyOnceWith(screen);
});

test("a switch that was put off says when it comes back", () => {
  const root = draw(
    <Popup {...popupProps({ overview: anOverview({ alerts: [aSettingAlert({ later: "28 Nov" })] }) })} />,
  );
  expect(textOf(root.querySelector("article"))).toContain("Put off. It comes back on 28 Nov.");
});
